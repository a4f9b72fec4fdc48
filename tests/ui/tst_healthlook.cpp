#include "tests/support/testprogram.h"
#include "tests/ui/healthfakes.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>

/// The pane Service health in its window as it is painted: nothing is clipped, nothing needs sideways scrolling. With PARTNERDESK_PICTURES
/// naming a folder, every scene in every look is left there as a picture.
class TestHealthLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void window_data();
    void window();

private:
    static QStringList clipped(const QWidget &root);
    static void furnish(HealthWorld &world);
    static void play(HealthPane &pane, HealthWorld &world, const QString &scene);
};

void TestHealthLook::initTestCase()
{
    QApplication::setStyle(std::make_unique<HouseStyle>(Density::Normal).release());
    QApplication::setFont(Theme::houseFont(QApplication::font()));
}

QStringList TestHealthLook::clipped(const QWidget &root)
{
    QStringList bad;
    const auto widgets = root.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
            if (button->width() < button->minimumSizeHint().width())
                bad.append(u"button %1 '%2'"_s.arg(button->objectName(), button->text()));
        } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            if (label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                  : label->width() < label->minimumSizeHint().width())
                bad.append(u"label %1 '%2'"_s.arg(label->objectName(), label->text()));
        }
    }
    return bad;
}

/// As a Monday morning looks.
void TestHealthLook::furnish(HealthWorld &world)
{
    auto &first = world.book.record(u"EX100"_s).line.told;
    first.title = u"Users may be unable to send or receive email messages through Exchange Online in the European region"_s;
    first.impact
        = u"Users may be unable to send or receive email messages. Impact is specific to users who are served through the affected "
          "infrastructure in Europe."_s;
    first.posts[1].content
        = u"<p><b>Current status:</b> We've isolated a recent change to the mail flow components and are reverting it.</p>"
          "<p>Scope of impact: any user served through the affected infrastructure.</p><ul><li>Next update by 13:00 UTC</li></ul>"_s;
    const std::tuple<QString, QString, QString, QString> more[]
        = {{u"MO871224"_s, u"Some admins can't see the usage reports"_s, u"Microsoft 365 suite"_s, u"investigating"_s},
           {u"PB881230"_s, u"Scheduled refreshes take longer than usual"_s, u"Power BI"_s, u"extendedRecovery"_s},
           {u"IT900112"_s, u"Delayed device compliance"_s, u"Microsoft Intune"_s, u"investigationSuspended"_s},
           {u"YA800900"_s, u"Community feeds load slowly"_s, u"Viva Engage"_s, u"verifyingService"_s}};
    for (const auto &[id, title, service, status] : more)
        world.add(id, title, service, u"advisory"_s, status);
    const QString services[]
        = {u"Exchange Online"_s,     u"Microsoft Teams"_s,       u"SharePoint Online"_s, u"Microsoft Intune"_s, u"Power BI"_s,
           u"Microsoft 365 suite"_s, u"OneDrive for Business"_s, u"Microsoft Entra"_s,   u"Planner"_s,          u"Viva Engage"_s};
    const QString states[]
        = {u"serviceInterruption"_s, u"serviceDegradation"_s, u"extendedRecovery"_s, u"investigating"_s, u"serviceRestored"_s};
    for (int place = 0; place < 10; ++place) {
        world.book.counts.append({services[place], u"serviceOperational"_s, 11'000 - place * 311});
        if (place < 6)
            world.book.counts.append({services[place], states[place % 5], 2600 / (place + 1)});
    }
    for (int day = 0; day < 365; ++day)
        world.book.days.append({.day = QDate(2024, 11, 4).addDays(day), .incidents = (day * 7) % 5, .advisories = 3 + (day * 13) % 9});
    world.book.mail = {
        {.told = {.id = u"MC172851"_s,
                  .title = u"Basic authentication is switched off for client submission"_s,
                  .category = u"planForChange"_s,
                  .severity = u"high"_s,
                  .isMajorChange = true,
                  .services = {u"Exchange Online"_s, u"Microsoft 365 suite"_s}},
         .customers = 9812},
        {.told = {.id = u"MC180010"_s, .title = u"New icons in Teams"_s, .category = u"stayInformed"_s, .services = {u"Microsoft Teams"_s}},
         .customers = 11'340}};
    world.book.mail[0].told.actBy = world.clock.now.addDays(6);
    world.book.mail[0].told.modifiedAt = world.clock.now.addDays(-2);
    world.book.mail[0].told.body
        = u"<p>From the day above on, client submission with basic authentication is refused.</p><p><b>What to do</b></p>"
          "<ul><li>Find devices and programs that send mail</li><li>Move them to modern authentication</li></ul>"_s;
    world.affected.customers = 2612;
}

void TestHealthLook::window_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scene");
    const auto isForTheEye = qEnvironmentVariableIsSet("PARTNERDESK_PICTURES");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto &language : {u"nl"_s, u"en"_s}) {
            for (const auto &size : {QSize(1440, 900), QSize(1024, 640)}) {
                for (const auto &scene : {u"issues"_s, u"issue"_s, u"customers"_s, u"why"_s, u"services"_s, u"history"_s, u"messages"_s,
                                          u"unknown"_s, u"well"_s}) {
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

void TestHealthLook::play(HealthPane &pane, HealthWorld &world, const QString &scene)
{
    auto *view = pane.findChild<ListView *>(u"health.table"_s);
    const auto act = [&pane](const QString &id) { pane.findChild<QAction *>(id)->trigger(); };
    if (scene == "unknown"_L1 || scene == "well"_L1) {
        world.book.records.clear();
        if (scene == "well"_L1)
            world.makeWhole();
        world.book.commit();
        const auto *empty = pane.findChild<EmptyState *>(u"health.empty"_s);
        QTRY_COMPARE(empty->words().icon, scene == "well"_L1 ? u"healthy"_s : u"unknown"_s);
        QTRY_VERIFY(empty->isVisible());
        QTRY_COMPARE(view->model()->rowCount(), 0);
        return;
    }
    QTRY_COMPARE(view->model()->rowCount(), 7);
    view->setFocus(Qt::TabFocusReason);
    view->goTo(0);
    if (scene == "services"_L1 || scene == "history"_L1 || scene == "messages"_L1)
        act("health."_L1 + scene);
    if (scene == "messages"_L1) {
        auto *messages = pane.findChild<ListView *>(u"messages.table"_s);
        QTRY_COMPARE(messages->model()->rowCount(), 2);
        messages->goTo(0);
        act(u"health.openmessage"_s);
    }
    if (scene == "issue"_L1 || scene == "customers"_L1) {
        act(u"health.open"_s);
        auto *customers = pane.findChild<ListView *>(u"affected.table"_s);
        QTRY_COMPARE(customers->model()->rowCount(), 2612);
        if (scene == "customers"_L1) {
            pane.findChild<QTabWidget *>(u"issue.tabs"_s)->setCurrentIndex(1);
            customers->goTo(1);
        }
    }
    if (scene == "why"_L1)
        act(u"health.coveragewhy"_s);
}

void TestHealthLook::window()
{
    QFETCH(Scheme, scheme);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(QString, scene);
    QLocale::setDefault(language == "nl"_L1 ? QLocale(QLocale::Dutch, QLocale::Netherlands)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTranslator words;
    QVERIFY(words.load(u":/i18n/app_%1.qm"_s.arg(language)) && QCoreApplication::installTranslator(&words));
    QApplication::setPalette(paletteOf(scheme));
    HealthWorld world;
    furnish(world);
    ShellFixture shell;
    auto inputs = shell.inputs(*static_cast<QApplication *>(QCoreApplication::instance()));
    inputs.panes[0].title = language == "nl"_L1 ? u"Klanten"_s : u"Customers"_s;
    inputs.panes[1] = {.id = u"health"_s,
                       .title = language == "nl"_L1 ? u"Servicestatus"_s : u"Service health"_s,
                       .icon = u"health"_s,
                       .shortcut = QKeySequence(Qt::CTRL | Qt::Key_2),
                       .make = [&world](QWidget *parent) -> QWidget * { return new HealthPane(world.sources(), parent); }};
    MainWindow window(inputs);
    window.resize(size);
    window.show();
    window.showPane(u"health"_s);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *pane = static_cast<HealthPane *>(window.pane(u"health"_s));
    play(*pane, world, scene);
    QTRY_VERIFY2(clipped(window).isEmpty(), qPrintable(clipped(window).join(u'\n')));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    const auto picture = window.grab();
    if (const auto folder = qEnvironmentVariable("PARTNERDESK_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"health-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag())))));
    QCOMPARE(window.size(), size);
    const auto tables = pane->findChildren<QTableView *>();
    for (const auto *table : tables) {
        if (table->isVisible())
            QVERIFY2(table->horizontalScrollBar()->maximum() == 0, qPrintable(table->objectName()));
    }
    QCoreApplication::removeTranslator(&words);
    QLocale::setDefault(QLocale::c());
}

HOUSE_WINDOW_TEST(TestHealthLook)
#include "tst_healthlook.moc"
