#include "tests/support/testprogram.h"
#include "tests/ui/healthfakes.h"
#include "tests/ui/shellfakes.h"
#include "ui/settings/settingspane.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTreeWidget>

/// The settings, their memory and the shortcut editor.
class TestSettingsPane : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void readsAndWrites_data();
    void readsAndWrites();
    void choicesCountAtOnce();
    void languageIsTold();
    void followsTheMenus();
    void rebuildAndFolder();
    void noticesAreChosen();
    void servicesAreQuiet();
    void saysHowFreshTheCacheIs();
    void measuresTheCacheSeldom();
    void remapsAShortcut();
    void refusesAConflict();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_pane->findChild<T *>(QString::fromLatin1(name));
    }
    void choose(const QString &id) const;

    FakeHealthBook m_health{};
    std::unique_ptr<ShellFixture> m_shell{};
    std::unique_ptr<QWidget> m_owner{};
    std::unique_ptr<SettingsPane> m_pane{};
    QStringList m_ran{};
    int m_measured = 0;
};

void TestSettingsPane::init()
{
    m_shell = std::make_unique<ShellFixture>();
    m_owner = std::make_unique<QWidget>();
    m_ran.clear();
    m_measured = 0;
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &key) {
        m_shell->actions.add({.id = id, .text = text, .keys = {key}}, m_owner.get(), [this, id] { m_ran.append(id); });
    };
    add(u"sync.now"_s, u"Synchronise now"_s, QKeySequence(Qt::Key_F5));
    add(u"cache.rebuild"_s, u"Rebuild cache…"_s, QKeySequence(Qt::Key_F6));
    m_pane = std::make_unique<SettingsPane>(SettingsPane::Inputs{.preferences = m_shell->preferences,
                                                                 .actions = m_shell->actions,
                                                                 .state = m_shell->state,
                                                                 .dataDir = u"/data/partnerdesk"_s,
                                                                 .health = &m_health,
                                                                 .cacheBytes = [this] {
                                                                     ++m_measured;
                                                                     return qint64(100) << 20;
                                                                 }});
    m_pane->show();
}

void TestSettingsPane::cleanup()
{
    m_pane.reset();
    m_owner.reset();
    m_shell.reset();
}

void TestSettingsPane::readsAndWrites_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Settings>("expected");
    using std::chrono::minutes;
    QTest::newRow("nothing") << QByteArray() << Settings{};
    QTest::newRow("no JSON") << QByteArray("{{{") << Settings{};
    QTest::newRow("wrong types") << QByteArray(R"({"language":7,"theme":[],"density":null,"listKeys":"no","syncMinutes":"x"})")
                                 << Settings{};
    QTest::newRow("out of range") << QByteArray(R"({"syncMinutes":0,"language":"xx","theme":"pink"})") << Settings{};
    QTest::newRow("too many days") << QByteArray(R"({"keepDays":366,"lockMinutes":241})") << Settings{};
    QTest::newRow("no such days") << QByteArray(R"({"keepDays":-1,"lockMinutes":-1})") << Settings{};
    QTest::newRow("days of another type") << QByteArray(R"({"keepDays":"7","lockMinutes":null})") << Settings{};
    QTest::newRow("at every start") << QByteArray(R"({"keepDays":0,"lockMinutes":1})") << Settings{.keepDays = 0, .lockAfter = minutes(1)};
    QTest::newRow("too many minutes") << QByteArray(R"({"syncMinutes":61})") << Settings{};
    QTest::newRow("all") << QByteArray(
        R"({"language":"nl","theme":"dark","density":"compact","listKeys":false,"syncMinutes":60,"keepDays":365,"lockMinutes":240})")
                         << Settings{.language = u"nl"_s,
                                     .theme = ThemeChoice::Dark,
                                     .density = Density::Compact,
                                     .listKeys = false,
                                     .syncInterval = minutes(60),
                                     .keepDays = 365,
                                     .lockAfter = minutes(240)};
}

void TestSettingsPane::readsAndWrites()
{
    QFETCH(QByteArray, json);
    QFETCH(Settings, expected);
    QCOMPARE(settingsFrom(json), expected);
    QCOMPARE(settingsFrom(settingsToJson(expected)), expected);
}

void TestSettingsPane::choicesCountAtOnce()
{
    QSignalSpy spy(&m_shell->preferences, &Preferences::changed);
    find<QComboBox>("settingsTheme")->setCurrentIndex(2);
    find<QComboBox>("settingsDensity")->setCurrentIndex(0);
    find<QCheckBox>("settingsListKeys")->click();
    find<QSpinBox>("settingsInterval")->setValue(15);
    find<QSpinBox>("settingsKeepDays")->setValue(7);
    find<QSpinBox>("settingsLockAfter")->setValue(20);
    QCOMPARE(spy.size(), 6);
    const Settings expected{.theme = ThemeChoice::Dark,
                            .density = Density::Compact,
                            .listKeys = false,
                            .syncInterval = std::chrono::minutes(15),
                            .keepDays = 7,
                            .lockAfter = std::chrono::minutes(20)};
    QCOMPARE(m_shell->preferences.settings(), expected);
    QCOMPARE(Preferences(m_shell->memory).settings(), expected);
    QCOMPARE(find<QSpinBox>("settingsInterval")->minimum(), 1);
    QCOMPARE(find<QSpinBox>("settingsInterval")->maximum(), 60);
    QCOMPARE(find<QSpinBox>("settingsKeepDays")->maximum(), 365);
    QCOMPARE(find<QSpinBox>("settingsLockAfter")->maximum(), 240);
    for (const auto *name : {"settingsKeepDays", "settingsLockAfter"}) { // 0 has a meaning of its own, in words
        find<QSpinBox>(name)->setValue(0);
        QVERIFY2(!find<QSpinBox>(name)->text().contains(u'0'), name);
    }
}

void TestSettingsPane::languageIsTold()
{
    QSignalSpy spy(m_pane.get(), &SettingsPane::languageChosen);
    auto *language = find<QComboBox>("settingsLanguage");
    language->setCurrentIndex(language->findText(u"Nederlands"_s));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), u"nl"_s);
    QCOMPARE(m_shell->preferences.settings().language, u"nl"_s);
}

void TestSettingsPane::followsTheMenus()
{
    m_shell->preferences.change({.theme = ThemeChoice::Light, .density = Density::Comfortable});
    QCOMPARE(find<QComboBox>("settingsTheme")->currentIndex(), 1);
    QCOMPARE(find<QComboBox>("settingsDensity")->currentIndex(), 2);
}

void TestSettingsPane::rebuildAndFolder()
{
    find<QPushButton>("settingsRebuild")->click();
    QCOMPARE(m_ran, QStringList{u"cache.rebuild"_s});
    m_shell->actions.action(u"cache.rebuild"_s)->setEnabled(false);
    QVERIFY(!find<QPushButton>("settingsRebuild")->isEnabled());
    find<QPushButton>("settingsCopyFolder")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"/data/partnerdesk"_s);
}

void TestSettingsPane::noticesAreChosen()
{
    const auto &rules = [this]() -> const NoticeRules & { return m_shell->preferences.settings().notices; };
    QCOMPARE(rules(), NoticeRules());
    find<QCheckBox>("settingsNoticeCame")->click();
    find<QCheckBox>("settingsNoticeChanged")->click();
    auto *from = find<QTimeEdit>("settingsQuietFrom");
    QVERIFY(!from->isEnabled());
    find<QCheckBox>("settingsQuiet")->click();
    QVERIFY(from->isEnabled());
    from->setTime(QTime(17, 30));
    QCOMPARE(rules(), (NoticeRules{.came = false, .changed = true, .quietFrom = QTime(17, 30), .quietUntil = QTime(8, 0)}));
    find<QCheckBox>("settingsQuiet")->click();
    QVERIFY(!rules().quietFrom.isValid() && !rules().quietUntil.isValid());
    // Without notices there is nothing to choose.
    find<QCheckBox>("settingsNotices")->click();
    QVERIFY(!rules().isOn);
    for (const auto *name : {"settingsNoticeCame", "settingsNoticeAdvisories", "settingsQuiet", "settingsQuietServices"})
        QVERIFY2(!find<QWidget>(name)->isEnabled(), name);
}

void TestSettingsPane::servicesAreQuiet()
{
    auto *button = find<QPushButton>("settingsQuietServices");
    const auto names = [button] {
        QStringList all;
        for (const auto *action : button->menu()->actions())
            all.append(action->text() + (action->isChecked() ? u"*"_s : QString()));
        return all;
    };
    const auto chosen = [this] { return m_shell->preferences.settings().notices.quietServices; };
    QCOMPARE(button->text(), u"None"_s);
    m_health.byHand = true;
    const auto open = [this, button] {
        const auto asked = m_health.matrices;
        emit button->menu()->aboutToShow();
        QCOMPARE(m_health.matrices, asked + 1);
        m_health.answerAll();
    };
    m_health.problem = Error{.kind = Error::Kind::Denied};
    open();
    QCOMPARE(names(), QStringList{u"No service is known yet"_s});
    m_health.problem = {};
    m_health.counts = {{.service = u"Planner"_s, .status = u"serviceOperational"_s, .customers = 3},
                       {.service = u"Planner"_s, .status = u"serviceDegradation"_s, .customers = 1},
                       {.service = u"Call & Meet"_s, .status = u"serviceOperational"_s, .customers = 2}};
    open();
    QCOMPARE(names(), (QStringList{u"Call && Meet"_s, u"Planner"_s}));
    button->menu()->actions().constFirst()->trigger();
    QCOMPARE(chosen(), QSet<QString>{u"Call & Meet"_s});
    QCOMPARE(button->text(), u"Call && Meet"_s);
    QCOMPARE(button->accessibleDescription(), u"Call & Meet"_s);
    button->menu()->actions().constLast()->trigger();
    QCOMPARE(chosen(), (QSet<QString>{u"Call & Meet"_s, u"Planner"_s}));
    QCOMPARE(button->text(), u"2 service(s)"_s);
    // What it says begins where that of a box begins.
    QComboBox box;
    box.addItem(button->accessibleDescription());
    box.resize(button->size());
    const auto firstInk = [](QWidget &widget) {
        const auto picture = widget.grab().toImage();
        for (int x = 6; x < picture.width(); ++x) {
            for (int y = picture.height() / 3; y < 2 * picture.height() / 3; ++y) {
                if (qGray(picture.pixel(x, y)) < 100)
                    return x;
            }
        }
        return -1;
    };
    QVERIFY(firstInk(box) > 0);
    QCOMPARE(firstInk(*button), firstInk(box));
    // A service that nobody has any more stays to be chosen while it is looked at.
    m_health.counts = {};
    button->menu()->actions().constLast()->trigger();
    QCOMPARE(chosen(), QSet<QString>{u"Call & Meet"_s});
    open();
    QCOMPARE(names(), (QStringList{u"Call && Meet*"_s, u"Planner"_s}));
    // Another pane shows what was chosen.
    const SettingsPane other({.preferences = m_shell->preferences, .actions = m_shell->actions, .state = m_shell->state});
    const auto *again = other.findChild<QPushButton *>(u"settingsQuietServices"_s);
    QCOMPARE(again->text(), u"Call && Meet"_s);
    QCOMPARE(again->menu()->actions().size(), 1);
}

void TestSettingsPane::saysHowFreshTheCacheIs()
{
    QVERIFY(find<QLabel>("settingsCache")->text().contains("100 MB"_L1));
    QVERIFY(find<QLabel>("settingsCache")->text().contains("10:42"_L1));
    m_shell->state.set({});
    QVERIFY(find<QLabel>("settingsCache")->text().contains("Not read completely yet"_L1));
}

void TestSettingsPane::choose(const QString &id) const
{
    auto *list = find<QTreeWidget>("shortcutList");
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        if (list->topLevelItem(row)->data(0, Qt::UserRole) == id)
            list->setCurrentItem(list->topLevelItem(row));
    }
}

void TestSettingsPane::measuresTheCacheSeldom()
{
    QCOMPARE(m_measured, 1); // when it came into sight
    auto state = m_shell->state.value();
    for (int told = 0; told < 20; ++told) {
        state.readThisRun += 500;
        m_shell->state.set(state);
    }
    QCOMPARE(m_measured, 1);
    m_pane->hide();
    for (auto *timer : m_pane->findChildren<QTimer *>(Qt::FindDirectChildrenOnly))
        timer->stop(); // as if that was long ago
    m_shell->state.set(state);
    QCOMPARE(m_measured, 1); // nobody looks
    m_pane->show();
    QCOMPARE(m_measured, 2);
}

void TestSettingsPane::remapsAShortcut()
{
    auto *use = find<QPushButton>("shortcutUse");
    QVERIFY(!use->isEnabled());
    choose(u"sync.now"_s);
    find<QKeySequenceEdit>("shortcutKeys")->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_R));
    QVERIFY(use->isEnabled());
    use->click();
    QCOMPARE(m_shell->actions.action(u"sync.now"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
    const auto *list = find<QTreeWidget>("shortcutList");
    QCOMPARE(list->currentItem()->text(2), u"Ctrl+R"_s);
    find<QPushButton>("shortcutReset")->click();
    QCOMPARE(m_shell->actions.action(u"sync.now"_s)->shortcut(), QKeySequence(Qt::Key_F5));
    choose(u"sync.now"_s);
    find<QKeySequenceEdit>("shortcutKeys")->setKeySequence(QKeySequence(Qt::Key_F9));
    use->click();
    find<QPushButton>("shortcutResetAll")->click();
    QCOMPARE(list->currentItem()->text(2), u"F5"_s);
}

void TestSettingsPane::refusesAConflict()
{
    choose(u"sync.now"_s);
    auto *keys = find<QKeySequenceEdit>("shortcutKeys");
    const auto *message = find<QLabel>("shortcutMessage");
    keys->setKeySequence(QKeySequence(Qt::Key_F6));
    QVERIFY(!find<QPushButton>("shortcutUse")->isEnabled());
    QVERIFY(message->text().contains("Rebuild cache"_L1));
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    QVERIFY(!find<QPushButton>("shortcutUse")->isEnabled());
    QVERIFY(message->text().contains("Ctrl+Alt"_L1));
    keys->setKeySequence(QKeySequence(Qt::Key_F7));
    QVERIFY(message->text().isEmpty());
    QCOMPARE(m_shell->actions.action(u"sync.now"_s)->shortcut(), QKeySequence(Qt::Key_F5));
}

HOUSE_WINDOW_TEST(TestSettingsPane)
#include "tst_settingspane.moc"
