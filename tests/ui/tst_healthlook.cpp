#include "models/health/healthstatus.h"
#include "tests/support/testprogram.h"
#include "tests/ui/healthfakes.h"
#include "tests/ui/lookhelp.h"
#include "ui/health/outagedialog.h"
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
    static void furnish(HealthWorld &world);
    static void blacken(HealthWorld &world);
    static void tellAll(const QString &name);
    static void leave(const QPixmap &picture, const QString &name);
    static void play(HealthPane &pane, HealthWorld &world, const QString &played);
};

void TestHealthLook::initTestCase()
{
    QApplication::setStyle(std::make_unique<HouseStyle>(Density::Normal).release());
    QApplication::setFont(Theme::houseFont(QApplication::font()));
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

/// Forty issues go on at once, and 20,000 customers have them.
void TestHealthLook::blacken(HealthWorld &world)
{
    world.book.coverage.customers = 20'000;
    world.setAccess(HealthAccess::Told, 18'450);
    world.setAccess(HealthAccess::ConsentMissing, 1'211);
    world.setAccess(HealthAccess::NotRead, 339);
    const std::pair<QString, QString> services[] = {{u"EX"_s, u"Exchange Online"_s},
                                                    {u"TM"_s, u"Microsoft Teams"_s},
                                                    {u"SP"_s, u"SharePoint Online"_s},
                                                    {u"OD"_s, u"OneDrive for Business"_s},
                                                    {u"MO"_s, u"Microsoft 365 suite"_s},
                                                    {u"IT"_s, u"Microsoft Intune"_s},
                                                    {u"DZ"_s, u"Microsoft Defender XDR"_s},
                                                    {u"PB"_s, u"Power BI"_s},
                                                    {u"FO"_s, u"Exchange Online Protection"_s},
                                                    {u"CP"_s, u"Microsoft Copilot (Microsoft 365)"_s}};
    const QString titles[]
        = {u"Users may be unable to sign in to any Microsoft 365 service that uses modern authentication"_s,
           u"Some users can't join meetings or see the status of others"_s, u"Documents open read-only, and saving them fails"_s,
           u"Admins may see delays when policies are applied to newly enrolled devices"_s};
    const QString states[] = {u"serviceInterruption"_s, u"serviceDegradation"_s, u"investigating"_s,
                              u"restoringService"_s,    u"extendedRecovery"_s,   u"verifyingService"_s};
    for (int number = 0; number < 33; ++number) {
        const auto &[prefix, service] = services[number % 10];
        world.add(u"%1%2"_s.arg(prefix).arg(1'186'100 + number * 37), titles[number % 4], service,
                  number % 3 == 0 ? u"incident"_s : u"advisory"_s, states[number % 6]);
        auto &line = world.book.records.last().line;
        line.reported = 20'000 - number * 431;
        line.reportedEver = line.reported + number;
        line.confirmed = number * 7 % 120;
        line.informed = number % 2 == 0 ? 1'240 : 0;
    }
    std::ranges::stable_sort(world.book.records, std::ranges::greater(),
                             [](const IssueRecord &record) { return severityOf(healthStatusOf(record.line.told.status)); });
    world.book.counts.clear();
    for (int place = 0; place < 10; ++place) {
        world.book.counts.append({services[place].second, states[place % 6], 20'000 - place * 1'311});
        world.book.counts.append({services[place].second, states[(place + 2) % 6], 300 + place * 11});
        world.book.counts.append({services[place].second, u"serviceOperational"_s, place * 1'000});
    }
    world.book.days.last() = {.day = world.book.days.last().day, .incidents = 17, .advisories = 23};
    for (int number = 0; number < 60; ++number) {
        world.book.mail.append({.told = {.id = u"MC%1"_s.arg(1'130'000 + number * 17),
                                         .title = titles[number % 4],
                                         .category = number % 2 == 0 ? u"planForChange"_s : u"preventOrFixIssue"_s,
                                         .services = {services[number % 10].second},
                                         .actBy = world.clock.now.addDays(number * number % 43 - 4)},
                                .customers = 20'000 - number * 300});
    }
    world.affected.customers = 20'000;
}

void TestHealthLook::leave(const QPixmap &picture, const QString &name)
{
    if (const auto folder = qEnvironmentVariable("PARTNERDESK_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"health-%1.png"_s.arg(name))));
}

/// The dialog in which all of them are told.
void TestHealthLook::tellAll(const QString &name)
{
    HealthWorld world;
    furnish(world);
    blacken(world);
    for (int number = 1; number <= 20'000; ++number) {
        world.book.outage.recipients.append(
            {.customerId = u"c-%1"_s.arg(number),
             .name = number % 9 == 0 ? u"Stichting Samenwerkende Woningcorporaties %1"_s.arg(number) : u"Bedrijf %1 B.V."_s.arg(number),
             .domain = u"bedrijf%1.example"_s.arg(number),
             .contact = u"Jan de Vries"_s,
             .address = number % 8 == 0 ? QString() : u"jan@bedrijf%1.example"_s.arg(number),
             .isDutch = number % 5 != 0,
             .informedAt = number % 16 == 1 ? world.clock.now.addSecs(-900) : QDateTime(),
             .phone = u"+31 20 123 4567"_s});
    }
    OutageDialog dialog({.book = world.book, .commands = world.commands, .memory = world.memory, .clock = world.clock},
                        world.book.record(u"EX100"_s), nullptr);
    dialog.show();
    QTRY_COMPARE(dialog.findChild<ListView *>(u"outage.recipients"_s)->model()->rowCount(), 20'000);
    QTRY_VERIFY2(clipped(dialog).isEmpty(), qPrintable(clipped(dialog).join(u'\n')));
    QVERIFY2(dialog.width() <= 1024 && dialog.height() <= 640, qPrintable(u"%1 x %2"_s.arg(dialog.width()).arg(dialog.height())));
    leave(dialog.grab(), name);
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
                for (const auto &scene :
                     {u"issues"_s, u"issue"_s, u"customers"_s, u"why"_s, u"services"_s, u"history"_s, u"messages"_s, u"calendar"_s,
                      u"unknown"_s, u"well"_s, u"black-issues"_s, u"black-issue"_s, u"black-customers"_s, u"black-services"_s,
                      u"black-history"_s, u"black-messages"_s, u"black-calendar"_s, u"black-outage"_s}) {
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

void TestHealthLook::play(HealthPane &pane, HealthWorld &world, const QString &played)
{
    const auto isBlack = played.startsWith("black-"_L1);
    const auto scene = isBlack ? played.mid(6) : played;
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
    QTRY_COMPARE(view->model()->rowCount(), isBlack ? 40 : 7);
    view->setFocus(Qt::TabFocusReason);
    view->goTo(0);
    if (scene == "services"_L1 || scene == "history"_L1 || scene == "messages"_L1)
        act("health."_L1 + scene);
    if (scene == "calendar"_L1) {
        act(u"health.calendar"_s);
        QTRY_COMPARE(pane.findChild<ListView *>(u"messages.table"_s)->model()->rowCount(), isBlack ? 62 : 2);
        auto *days = pane.findChild<QTableView *>(u"calendar.days"_s);
        QTest::keyClick(days, Qt::Key_Down);
        for (int day = 0; day < 3; ++day)
            QTest::keyClick(days, Qt::Key_Right);
        if (isBlack)
            QTest::keyClick(days, Qt::Key_Return);
    }
    if (scene == "messages"_L1) {
        auto *messages = pane.findChild<ListView *>(u"messages.table"_s);
        QTRY_COMPARE(messages->model()->rowCount(), isBlack ? 62 : 2);
        messages->goTo(0);
        act(u"health.openmessage"_s);
    }
    if (scene == "issue"_L1 || scene == "customers"_L1) {
        act(u"health.open"_s);
        auto *customers = pane.findChild<ListView *>(u"affected.table"_s);
        QTRY_COMPARE(customers->model()->rowCount(), isBlack ? 20'000 : 2612);
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
    const SpokenLanguage spoken(language);
    QVERIFY(spoken.isThere());
    QApplication::setPalette(paletteOf(scheme));
    if (scene == "black-outage"_L1) {
        tellAll(QLatin1StringView(QTest::currentDataTag()));
        return;
    }
    HealthWorld world;
    furnish(world);
    if (scene.startsWith("black-"_L1))
        blacken(world);
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
    leave(picture, QLatin1StringView(QTest::currentDataTag()));
    QCOMPARE(window.size(), size);
    const auto tables = pane->findChildren<QTableView *>();
    for (const auto *table : tables) {
        if (table->isVisible())
            QVERIFY2(table->horizontalScrollBar()->maximum() == 0, qPrintable(table->objectName()));
    }
}

HOUSE_WINDOW_TEST(TestHealthLook)
#include "tst_healthlook.moc"
