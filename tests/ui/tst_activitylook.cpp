#include "tests/support/testprogram.h"
#include "tests/ui/activityfakes.h"
#include "tests/ui/lookhelp.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/theme.h"
#include "ui/widgets/listview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

/// The Activity pane in its window as it is painted, in both languages: nothing is clipped, nothing needs sideways scrolling. With
/// PARTNERDESK_PICTURES naming a folder, every scene in every look is left there as a picture.
class TestActivityLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void window_data();
    void window();

private:
};

void TestActivityLook::initTestCase()
{
    QApplication::setStyle(std::make_unique<HouseStyle>(Density::Normal).release());
    QApplication::setFont(Theme::houseFont(QApplication::font()));
}

void TestActivityLook::window_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scene");
    const auto isForTheEye = qEnvironmentVariableIsSet("PARTNERDESK_PICTURES");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto &language : {u"nl"_s, u"en"_s}) {
            for (const auto &size : {QSize(1400, 900), QSize(1024, 640)}) {
                for (const auto &scene :
                     {u"list"_s, u"filtered"_s, u"detail"_s, u"checked"_s, u"broken"_s, u"empty"_s, u"nothing"_s, u"damaged"_s}) {
                    // What fits does not depend on the colours, and Dutch words are the longer ones: the rest is painted only for the eye.
                    if (!isForTheEye && (scheme == Scheme::Dark || language == "en"_L1))
                        continue;
                    const auto look = scheme == Scheme::Dark ? u"dark"_s : u"light"_s;
                    const auto name
                        = u"%1-%2x%3-%4-%5"_s.arg(scene, QString::number(size.width()), QString::number(size.height()), look, language);
                    QTest::newRow(qPrintable(name)) << scheme << language << size << scene;
                }
            }
        }
    }
}

void TestActivityLook::window()
{
    QFETCH(Scheme, scheme);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(QString, scene);
    const SpokenLanguage spoken(language);
    QVERIFY(spoken.isThere());
    QApplication::setPalette(paletteOf(scheme));
    const auto hasRows = scene != "empty"_L1 && scene != "damaged"_L1;
    ActivityWorld world(hasRows ? 300 : 0);
    if (scene == "damaged"_L1)
        world.activity.problem = Error{.kind = Error::Kind::StoreCorrupt, .subject = u"/home/agent/.local/share/partnerdesk/desk.sqlite"_s};
    ShellFixture shell;
    auto inputs = shell.inputs(*static_cast<QApplication *>(QCoreApplication::instance()));
    inputs.panes[0].title = language == "nl"_L1 ? u"Klanten"_s : u"Customers"_s;
    inputs.panes[1] = {.id = u"activity"_s,
                       .title = language == "nl"_L1 ? u"Activiteit"_s : u"Activity"_s,
                       .icon = u"activity"_s,
                       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_6),
                       .make = [&world](QWidget *parent) -> QWidget * { return new ActivityPane(world.sources(), parent); }};
    MainWindow window(inputs);
    window.resize(size);
    window.show();
    window.showPane(u"activity"_s);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *pane = static_cast<ActivityPane *>(window.pane(u"activity"_s));
    auto *view = pane->findChild<ListView *>(u"activity.table"_s);
    if (hasRows) {
        QTRY_COMPARE(view->model()->rowCount(), 300);
        view->setFocus(Qt::TabFocusReason);
        view->goTo(3);
    } else {
        QTRY_VERIFY(pane->findChild<QLabel *>(u"emptystate.title"_s)->isVisible());
    }
    if (scene == "filtered"_L1) {
        pane->showCustomer(world.activity.table.at(0).entry.customerTenantId, u"Bakkerij Zonnig"_s);
        pane->findChild<QLineEdit *>(u"filterrow.field"_s)->setText(u"vip"_s);
        QTRY_VERIFY(view->model()->rowCount() < 300);
    }
    if (scene == "nothing"_L1) {
        pane->findChild<QLineEdit *>(u"filterrow.field"_s)->setText(u"qqq"_s);
        QTRY_COMPARE(view->model()->rowCount(), 0);
    }
    if (scene == "detail"_L1)
        pane->openRow(6);
    if (scene == "checked"_L1 || scene == "broken"_L1) {
        pane->findChild<QToolButton *>(u"chain.button"_s)->click();
        const auto isBroken = scene == "broken"_L1;
        world.activity.checks.takeLast().ended(ChainFinding{
            .fault = isBroken ? ChainFinding::Fault::Gap : ChainFinding::Fault::None, .number = isBroken ? 118 : 300, .entries = 300});
    }
    QTRY_VERIFY2(clipped(window).isEmpty(), qPrintable(clipped(window).join(u'\n')));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto picture = window.grab();
    if (const auto folder = qEnvironmentVariable("PARTNERDESK_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"activity-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag())))));
    QCOMPARE(window.size(), size);
    if (hasRows)
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

HOUSE_WINDOW_TEST(TestActivityLook)
#include "tst_activitylook.moc"
