#include "tests/support/testprogram.h"
#include "tests/ui/shellfakes.h"
#include "ui/shell/palettebox.h"
#include "ui/shell/palettemodel.h"

#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

#include <memory>

/// The box that finds customers and runs actions.
class TestPalette : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listsActionsWithShortcuts();
    void findsByAnyWord_data();
    void findsByAnyWord();
    void runsWithTheKeyboard();
    void runsWithTheMouse();
    void skipsDisabledActions();
    void choosesACustomer();
    void lateAnswersAreDropped();
    void enterWaitsForTheAnswer();
    void enterNeverTakesWhatAnOlderTextFound();
    void chosenActionRunsAtOnce();
    void chosenLineStaysChosen();
    void similarIsSaid();
    void linesAreFresh();
    void actionBringsItsPane();
    void escapeGoesBack();
    void emptyAnswerShowsActions();
    void followsRemapping();
    void nothingIsNameless();

private:
    int rowOf(const QString &text) const;

    std::unique_ptr<ShellFixture> m_shell{};
    std::unique_ptr<MainWindow> m_window{};
    QStringList m_searched{};
    QList<std::function<void(const QList<PaletteHit> &)>> m_answers{};
    PaletteBox *m_box = nullptr;
    QListView *m_list = nullptr;
};

void TestPalette::init()
{
    m_searched.clear();
    m_answers.clear();
    m_shell = std::make_unique<ShellFixture>();
    m_shell->search = [this](const QString &text, QObject *, std::function<void(const QList<PaletteHit> &)> receive) {
        m_searched.append(text);
        m_answers.append(std::move(receive));
    };
    m_window = std::make_unique<MainWindow>(m_shell->inputs(*static_cast<QApplication *>(QCoreApplication::instance())));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_box = m_window->findChild<PaletteBox *>();
    m_list = m_window->findChild<QListView *>(u"paletteList"_s);
}

void TestPalette::cleanup()
{
    m_window.reset();
    m_shell.reset();
}

int TestPalette::rowOf(const QString &text) const
{
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        if (m_list->model()->index(row, 0).data().toString() == text)
            return row;
    }
    return -1;
}

void TestPalette::nothingIsNameless()
{
    const auto buttons = m_box->findChildren<QToolButton *>();
    QVERIFY(!buttons.isEmpty());
    for (const auto *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty());
}

void TestPalette::listsActionsWithShortcuts()
{
    QVERIFY(!m_box->isOpen());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_box->hasFocus());
    QVERIFY(m_box->isOpen());
    QCOMPARE(m_list->model()->rowCount(), m_shell->actions.rows().size());
    const auto sync = m_list->model()->index(rowOf(u"Synchronise now"_s), 0);
    QCOMPARE(sync.data(PaletteModel::KeysRole).toString(), u"F5"_s);
    QVERIFY(sync.data(Qt::AccessibleTextRole).toString().contains("F5"_L1));
    QVERIFY(rowOf(u"Copy as table"_s) >= 0);
}

void TestPalette::findsByAnyWord_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("start") << u"sync"_s << u"Synchronise now"_s;
    QTest::newRow("middle") << u"everything"_s << u"Read everything again"_s;
    QTest::newRow("two words, other order") << u"cache reb"_s << u"Rebuild cache"_s;
    QTest::newRow("accent and case") << u"OFFLÍNE"_s << u"Work offline"_s;
    QTest::newRow("by section") << u"theme dark"_s << u"Dark"_s;
}

void TestPalette::findsByAnyWord()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    m_box->summon();
    m_box->setText(typed);
    QVERIFY(rowOf(found) >= 0);
    QVERIFY(m_list->model()->rowCount() < m_shell->actions.rows().size());
    QCOMPARE(m_searched.constLast(), typed);
}

void TestPalette::runsWithTheKeyboard()
{
    m_box->summon();
    QTest::keyClicks(m_box, u"synchronise"_s);
    m_answers.constLast()({});
    QCOMPARE(m_list->currentIndex().data().toString(), u"Synchronise now"_s);
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(m_shell->sync.asked, QStringList{u"now"_s});
    QVERIFY(!m_box->isOpen());
    QVERIFY(m_box->text().isEmpty());
    QVERIFY(!m_box->hasFocus());
    m_box->summon();
    m_box->setText(u"read"_s);
    QTest::keyClick(m_box, Qt::Key_Down);
    QTest::keyClick(m_box, Qt::Key_Up);
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(m_shell->sync.asked, (QStringList{u"now"_s, u"full"_s}));
}

void TestPalette::runsWithTheMouse()
{
    m_box->summon();
    m_box->setText(u"settings"_s);
    const auto index = m_list->model()->index(rowOf(u"Settings"_s), 0);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(index).center());
    QCOMPARE(m_window->currentPane(), u"settings"_s);
}

void TestPalette::skipsDisabledActions()
{
    m_shell->actions.action(u"sync.now"_s)->setEnabled(false);
    m_box->summon();
    m_box->setText(u"sync"_s);
    const auto index = m_list->model()->index(rowOf(u"Synchronise now"_s), 0);
    QVERIFY(!index.flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(m_list->currentIndex() != index);
}

void TestPalette::choosesACustomer()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::customerChosen);
    m_box->summon();
    QTest::keyClicks(m_box, u"berg"_s);
    m_answers.constLast()({{.id = u"id-7"_s, .title = u"Van der Berg"_s, .caption = u"vdberg.example"_s}});
    QCOMPARE(rowOf(u"Van der Berg"_s), 0);
    QCOMPARE(m_list->currentIndex().row(), 0);
    m_box->setText(u"s"_s);
    m_answers.constLast()({{.id = u"id-7"_s, .title = u"Van der Berg"_s}, {.id = u"id-8"_s, .title = u"Van den Berg"_s}});
    const auto rows = std::min(m_list->model()->rowCount(), 14);
    QTRY_COMPARE(m_list->height(), rows * m_list->sizeHintForRow(0));
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"id-7"_s);
}

void TestPalette::lateAnswersAreDropped()
{
    m_box->summon();
    QTest::keyClicks(m_box, u"be"_s);
    QCOMPARE(m_answers.size(), 2);
    m_answers.at(1)({{.id = u"new"_s, .title = u"New"_s}});
    m_answers.at(0)({{.id = u"old"_s, .title = u"Old"_s}});
    QCOMPARE(rowOf(u"New"_s), 0);
    QCOMPARE(rowOf(u"Old"_s), -1);
    QTest::keyClick(m_box, Qt::Key_Escape);
    m_answers.at(1)({{.id = u"late"_s, .title = u"Late"_s}});
    m_box->summon();
    QCOMPARE(rowOf(u"Late"_s), -1);
}

void TestPalette::enterWaitsForTheAnswer()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::customerChosen);
    m_box->summon();
    QTest::keyClicks(m_box, u"zonnig"_s);
    QVERIFY(!m_box->isOpen()); // no action has that word
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    m_answers.constLast()({{.id = u"id-2"_s, .title = u"Bakkerij Zonnig"_s}, {.id = u"id-3"_s, .title = u"Zonnig B.V."_s}});
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"id-2"_s);
    QVERIFY(!m_box->hasFocus());

    m_box->summon();
    QTest::keyClicks(m_box, u"synchronise"_s);
    QTest::keyClick(m_box, Qt::Key_Return);
    QVERIFY(m_shell->sync.asked.isEmpty()); // a customer may come before the action
    m_answers.constLast()({});
    QCOMPARE(m_shell->sync.asked, QStringList{u"now"_s});

    m_box->summon();
    QTest::keyClicks(m_box, u"zonnig"_s);
    QTest::keyClick(m_box, Qt::Key_Return);
    QTest::keyClick(m_box, Qt::Key_Escape); // thought better of it
    m_answers.constLast()({{.id = u"id-2"_s, .title = u"Bakkerij Zonnig"_s}});
    QCOMPARE(chosen.size(), 1);
}

void TestPalette::enterNeverTakesWhatAnOlderTextFound()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::customerChosen);
    m_box->summon();
    QTest::keyClicks(m_box, u"van"_s);
    m_answers.constLast()({{.id = u"old"_s, .title = u"Van Dalen"_s}});
    QTest::keyClicks(m_box, u" b"_s);
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    m_answers.constLast()({{.id = u"new"_s, .title = u"Van der Berg"_s}});
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"new"_s);

    m_box->summon();
    m_box->setText(u"s"_s);
    m_answers.constLast()({{.id = u"one"_s, .title = u"One"_s}, {.id = u"two"_s, .title = u"Two"_s}});
    m_box->setText(u"se"_s);
    QTest::keyClick(m_box, Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().data().toString(), u"Two"_s);
    QTest::keyClick(m_box, Qt::Key_Return);
    m_answers.constLast()({{.id = u"one"_s, .title = u"One"_s}}); // the line that was chosen is not among them
    QCOMPARE(chosen.size(), 1);
    QVERIFY(m_box->hasFocus());
}

void TestPalette::chosenActionRunsAtOnce()
{
    m_box->summon();
    m_box->setText(u"read"_s);
    QTest::keyClick(m_box, Qt::Key_Down);
    QTest::keyClick(m_box, Qt::Key_Up);
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(m_shell->sync.asked, QStringList{u"full"_s});
}

void TestPalette::chosenLineStaysChosen()
{
    m_box->summon();
    m_box->setText(u"s"_s);
    QTest::keyClick(m_box, Qt::Key_Down);
    const auto chosen = m_list->currentIndex().data().toString();
    const auto row = m_list->currentIndex().row();
    m_answers.constLast()({{.id = u"id-7"_s, .title = u"Smit"_s}});
    QCOMPARE(m_list->currentIndex().data().toString(), chosen);
    QCOMPARE(m_list->currentIndex().row(), row + 1);
}

void TestPalette::similarIsSaid()
{
    m_box->summon();
    QTest::keyClicks(m_box, u"sync"_s);
    m_answers.constLast()({{.id = u"exact"_s, .title = u"Sync B.V."_s, .caption = u"sync.example"_s},
                           {.id = u"near"_s, .title = u"Synk B.V."_s, .caption = u"synk.example"_s, .similar = true}});
    QCOMPARE(rowOf(u"Sync B.V."_s), 0);
    const auto row = rowOf(u"Synk B.V."_s);
    QCOMPARE(row, m_list->model()->rowCount() - 1); // after the actions that were meant
    const auto index = m_list->model()->index(row, 0);
    QCOMPARE(index.data(PaletteModel::CaptionRole).toString(), u"synk.example · similar"_s);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Synk B.V., synk.example, similar to what you typed"_s);
    QCOMPARE(m_list->model()->index(0, 0).data(PaletteModel::CaptionRole).toString(), u"sync.example"_s);
}

void TestPalette::linesAreFresh()
{
    const auto line = [this] { return m_list->model()->index(rowOf(u"Synchronise now"_s), 0); };
    const auto enabled = [line] { return line().data(PaletteModel::UsableRole).toBool(); };
    m_box->summon();
    QVERIFY(enabled());
    QTest::keyClick(m_box, Qt::Key_Escape);
    auto state = m_shell->state.value();
    state.offlineByChoice = true;
    m_shell->state.set(state);
    m_box->summon();
    QVERIFY(!enabled());
    QVERIFY(line().data(PaletteModel::CaptionRole).toString().contains("offline"_L1)); // why, in the line and read aloud
    QVERIFY(line().data(Qt::AccessibleTextRole).toString().contains("offline"_L1));
    QCOMPARE(m_list->model()->index(rowOf(u"Work offline"_s), 0).data(PaletteModel::IconRole).toString(), u"check"_s);
}

void TestPalette::actionBringsItsPane()
{
    m_window->showPane(u"settings"_s);
    auto *copy = static_cast<ListPane *>(m_window->pane(u"settings"_s))->copy;
    const auto shownWhenRun = std::make_shared<QStringList>();
    connect(copy, &QAction::triggered, this, [this, shownWhenRun] { shownWhenRun->append(m_window->currentPane()); });
    m_window->showPane(u"customers"_s);
    m_box->summon();
    m_box->setText(u"copy as table"_s);
    m_answers.constLast()({});
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(*shownWhenRun, QStringList{u"settings"_s});
}

void TestPalette::escapeGoesBack()
{
    auto *list = static_cast<ListPane *>(m_window->pane(u"customers"_s))->list;
    list->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_box->hasFocus());
    QTest::keyClick(m_box, Qt::Key_Escape);
    QVERIFY(list->hasFocus());
    QVERIFY(!m_box->isOpen());
}

void TestPalette::emptyAnswerShowsActions()
{
    m_box->summon();
    m_box->setText(u"zzz"_s);
    QCOMPARE(m_list->model()->rowCount(), 0);
    QVERIFY(!m_box->isOpen());
    QTest::keyClick(m_box, Qt::Key_Return);
    m_answers.constLast()({});
    QVERIFY(m_box->hasFocus()); // there was nothing to take
    m_box->setText(u"sync"_s);
    QVERIFY(m_box->isOpen());
}

void TestPalette::followsRemapping()
{
    QVERIFY(!m_shell->actions.remap(u"sync.now"_s, QKeySequence(Qt::Key_F9)));
    m_box->summon();
    QCOMPARE(m_list->model()->index(rowOf(u"Synchronise now"_s), 0).data(PaletteModel::KeysRole).toString(), u"F9"_s);
}

HOUSE_WINDOW_TEST(TestPalette)
#include "tst_palette.moc"
