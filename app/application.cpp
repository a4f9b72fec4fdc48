#include "app/application.h"

#include "app/cli/browserpagestext.h"
#include "app/cli/changemessages.h"
#include "app/cli/outboxfollow.h"
#include "app/cli/syncmessages.h"
#include "models/command/commandneeds.h"
#include "models/core/wire.h"
#include "models/store/outbox.h"
#include "ui/profiles/profilesdialog.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/plainmessage.h"
#include "ui/widgets/signouttext.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QPushButton>
#include <QTimer>

namespace {

SyncOptions syncOptionsOf(const Settings &settings, const QString &source)
{
    SyncOptions options;
    options.readHealth = true;
    options.interval = settings.syncInterval;
    options.source = source;
    return options;
}

constexpr auto offlineKey = "sync/offline"_L1;

/// Whatever opens the address is somebody else's program, with files of its own.
SignInBanner::OpenUrl openerFor(FileMask usersMask)
{
    return [usersMask](const QUrl &url) {
        const UsersMask theirs(usersMask);
        return QDesktopServices::openUrl(url);
    };
}

} // namespace

Application::Application(QApplication &application, const Start &start, SingleInstance &instance, Clock &clock, Languages &languages)
    : m_application(application),
      m_start(start),
      m_instance(instance),
      m_clock(clock),
      m_languages(languages),
      m_memory(QDir(start.dataDir).filePath(u"window.ini"_s)),
      m_preferences(m_memory),
      m_theme(m_preferences),
      m_actions(m_memory),
      m_engine(Engine::Options{.dataDir = start.dataDir,
                               .sync = syncOptionsOf(m_preferences.settings(), start.source),
                               .signIn = {.way = start.signIn, .pages = {}, .isKept = start.demoCustomers < 0},
                               .offline = m_memory.value(offlineKey) == "1",
                               .keepDays = m_preferences.settings().keepDays},
               clock, nullptr),
      m_lock({.application = application,
              .engine = m_engine,
              .preferences = m_preferences,
              .memory = m_memory,
              .clock = clock,
              .browsing = {.open = openerFor(start.usersMask), .profileHosts = [this] { return m_profileHosts; }}},
             start.desktopLocks),
      m_notices(m_preferences, clock, this),
      m_tray(m_engine.healthCount(), this),
      m_language(m_preferences.settings().language),
      m_offline(m_engine.lastState().offlineByChoice),
      m_owesFullRun(start.demoCustomers >= 0)
{
    m_languages.use(m_start.language.isEmpty() ? m_language : m_start.language);
    m_engine.setLocale(QLocale());
    m_engine.setBrowserPages(BrowserPagesText::pages());
    connect(&m_preferences, &Preferences::changed, this, &Application::takeSettings);
    connect(&m_engine, &Engine::opened, this, &Application::cacheOpened);
    connect(&m_engine, &Engine::openFailed, this, &Application::cacheFailed);
    connect(&m_engine, &Engine::deskNotCopied, this, [this](const Error &error) {
        tell(tr("Today's copy of your own notes, tags and views could not be made. %1").arg(ErrorText::sentence(error)));
    });
    connect(&m_lock, &WindowLock::desktopNotLocked, this, [this](const Error &error) { tell(ErrorText::sentence(error)); });
    connect(&m_engine, &Engine::issueNews, &m_notices, &HealthNotices::add);
    connect(&m_notices, &HealthNotices::told, &m_tray,
            [this](const QString &title, const QString &text, const QString &key) { m_tray.show(title, text, key); });
    connect(&m_tray, &HealthTray::notShown, this, [this](const QString &title, const QString &text, const QString &key) {
        if (m_window && !m_lock.isLocked())
            m_window->tellNotice(title, text, [this, key] { showIssue(key); });
    });
    connect(&m_tray, &HealthTray::wanted, this, &Application::showIssue);
    m_engine.syncState().subscribe(this, [this](const SyncState &state) { rememberOffline(state); });
    m_instance.onRequest(
        [this](const QJsonObject &request, QObject *asker, const SingleInstance::Reply &reply) { serve(request, asker, reply); });
}

Application::~Application() = default;

void Application::run()
{
    m_engine.open(Store::DeskConsent::Refuse);
    if (m_start.demoCustomers >= 0)
        m_profileName = u"Sandbox"_s;
    else if (const auto profile = readProfile(m_start.profileFile))
        m_profileName = profile->name;
    m_lock.resume();
    buildWindow();
    if (m_lock.isLocked() && !std::exchange(m_painted, true)) // nothing of this window is painted, and signing in needs the service
        QTimer::singleShot(0, this, &Application::firstPaintDone);
}

void Application::takeSettings(const Settings &settings)
{
    m_engine.setInterval(settings.syncInterval);
    if (std::exchange(m_language, settings.language) == settings.language)
        return;
    const auto before = m_languages.current();
    m_languages.use(settings.language);
    if (m_languages.current() == before)
        return;
    m_engine.setLocale(QLocale());
    m_engine.setBrowserPages(BrowserPagesText::pages());
    // From the event loop: the change comes out of a widget of the window that is replaced.
    QTimer::singleShot(0, this, [this] { buildWindow(); });
}

void Application::rememberOffline(const SyncState &state)
{
    if (std::exchange(m_offline, state.offlineByChoice) == state.offlineByChoice)
        return;
    m_memory.setValue(offlineKey, state.offlineByChoice ? "1" : "0");
    if (!state.offlineByChoice && m_owesFullRun)
        synchroniseFirst();
}

void Application::buildWindow()
{
    const auto pane = m_window ? m_window->currentPane() : QString();
    const auto geometry = m_window ? m_window->saveGeometry() : QByteArray();
    m_window.reset();
    m_catalog
        = std::make_unique<Catalog>(m_engine, m_preferences, m_actions, m_memory, m_clock, m_start.dataDir,
                                    LinkOpener{.open = openerFor(m_start.usersMask), .profileHosts = [this] { return m_profileHosts; }});
    m_window = std::make_unique<MainWindow>(MainWindow::Inputs{
        .application = m_application,
        .actions = m_actions,
        .preferences = m_preferences,
        .memory = m_memory,
        .clock = m_clock,
        .sync = m_engine,
        .state = m_engine.syncState(),
        .permit = m_engine.permit(),
        .panes = m_catalog->panes(),
        .search = m_catalog->search(),
        .openUrl = openerFor(m_start.usersMask),
        .profileHosts = [this] { return m_profileHosts; },
        .profile = m_profileName,
        .lock = [this] { m_lock.lock(); },
        .profiles = [this] { showProfiles(); },
        .gettingStarted = [this] { showProfiles()->showGettingStarted(); },
        .signOut = [this] { askToSignOut(); },
    });
    const auto openCustomer = [this](const QString &id) {
        m_window->showPane(u"customers"_s);
        m_catalog->openCustomer(m_window->pane(u"customers"_s), id);
    };
    connect(m_window.get(), &MainWindow::customerChosen, this, openCustomer);
    const auto openSubscription = [this](const QString &customerId, const QString &subscriptionId) {
        m_window->showPane(u"customers"_s);
        m_catalog->openSubscription(m_window->pane(u"customers"_s), customerId, subscriptionId);
    };
    m_catalog->setSteps({.customer = openCustomer,
                         .subscription = openSubscription,
                         .activity =
                             [this](const QString &id, const QString &name) {
                                 m_window->showPane(u"activity"_s);
                                 m_catalog->openActivity(m_window->pane(u"activity"_s), id, name);
                             },
                         .issue = [this](const QString &key) { showIssue(key); }});
    m_window->installEventFilter(this);
    if (!pane.isEmpty())
        m_window->showPane(pane);
    if (!geometry.isEmpty())
        m_window->restoreGeometry(geometry);
    if (m_lock.isLocked())
        m_lock.hold(m_window.get());
    else
        m_window->show();
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &Application::firstPaintDone);
    }
    return QObject::eventFilter(watched, event);
}

void Application::firstPaintDone()
{
    if (m_start.demoCustomers < 0) {
        m_serviceThere = true;
        connectWhenReady();
        return;
    }
    m_sandbox = std::make_unique<DemoSandbox>(m_start.demoCustomers, m_start.profileFile, nullptr);
    m_sandbox->start([this](const Result<void> &ready) {
        m_serviceThere = ready.has_value();
        if (ready) {
            connectWhenReady();
            return;
        }
        tell(ErrorText::sentence(ready.error()));
        refuseAskers(ready.error());
    });
}

void Application::connectWhenReady()
{
    // Not before the cache is open: what the service says would have nowhere to go.
    if (!m_cacheOpen || !m_serviceThere || m_engine.isConnected())
        return;
    const auto profile = readProfile(m_start.profileFile);
    if (!profile) {
        tell(ErrorText::sentence(profile.error()));
        refuseAskers(profile.error());
        return;
    }
    m_profileHosts = {profile->authority.host(), profile->partnerCenter.host(), profile->graph.host()};
    m_engine.connectToService(*profile);
    m_notConnected.reset();
    // Also while working offline: it says so without a call, and knows then that going online means synchronising.
    synchroniseFirst();
    for (const auto &asker : std::exchange(m_askers, {})) {
        if (asker.asker)
            handOver(asker);
    }
}

void Application::synchroniseFirst()
{
    m_engine.synchronise(m_owesFullRun, this, [this](const SyncSummary &summary) { m_owesFullRun = m_owesFullRun && !summary.complete; });
}

void Application::cacheOpened(const StoreReport &report)
{
    m_cacheOpen = true;
    connectWhenReady();
    if (!report.mirrorSetAside.isEmpty())
        tell(
            tr("The cache was damaged. It was set aside as \"%1\", and everything is read from the service again. Your own notes, tags and "
               "views are not touched.")
                .arg(QDir::toNativeSeparators(report.mirrorSetAside)));
    if (report.mirrorExpired.value_or(0) > 0)
        tell(tr("Nobody had signed in here for %Ln day(s), so what was read from Microsoft was wiped from this computer, as Settings say. "
                "It is read again as soon as you are signed in. Your own notes, tags and views are not touched.",
                nullptr, static_cast<int>(*report.mirrorExpired)));
    if (!report.deskSetAside.isEmpty())
        tell(tr("The file with your own notes, tags and views was set aside as \"%1\". Copies of earlier days are in the folder \"copies\" "
                "beside it.")
                 .arg(QDir::toNativeSeparators(report.deskSetAside)));
}

void Application::cacheFailed(const Error &error)
{
    refuseAskers(error);
    if (m_failure)
        return; // one question at a time: the answer to it opens the files again
    const auto isDesk = error.kind == Error::Kind::StoreCorrupt && error.subject.endsWith("desk.sqlite"_L1);
    const auto unsent = isDesk ? unsentBeside(m_start.dataDir).value_or(0) : 0;
    const auto lost = unsent > 0 ? tr("%Ln change(s) of subscriptions wait in it and were not sent.", nullptr, unsent) : QString();
    const auto sentence = isDesk
        ? tr("The file \"%1\" with your own notes, tags and views cannot be read. It can be set aside, never deleted, to start "
             "with an empty one. Copies of earlier days are in the folder \"copies\" beside it.")
              .arg(QDir::toNativeSeparators(error.subject))
        : ErrorText::sentence(error);
    auto *box = plainMessage(QMessageBox::Critical, ErrorText::title(error), lost.isEmpty() ? QStringList{ErrorText::title(error), sentence} : QStringList{ErrorText::title(error), sentence, lost},
                             m_window.get());
    m_failure = box;
    connect(box, &QMessageBox::finished, this, [this] { m_failure.clear(); });
    auto *close = box->addButton(QMessageBox::Close);
    if (isDesk) {
        auto *begin = box->addButton(tr("Set aside and start empty"), QMessageBox::DestructiveRole);
        box->setDefaultButton(close);
        connect(begin, &QPushButton::clicked, this, [this] { m_engine.open(Store::DeskConsent::StartEmpty); });
    } else {
        auto *again = box->addButton(tr("Try again"), QMessageBox::AcceptRole);
        connect(again, &QPushButton::clicked, this, [this] { m_engine.open(Store::DeskConsent::Refuse); });
    }
    connect(box, &QMessageBox::rejected, &m_application, &QApplication::quit);
    box->open();
}

void Application::serve(const QJsonObject &request, QObject *asker, const SingleInstance::Reply &reply)
{
    if (SyncMessages::isSignOutRequest(request)) {
        m_engine.signOut(asker, [reply](const SignedOut &outcome) { reply(SyncMessages::signedOut(outcome)); });
        return;
    }
    if (const auto order = ChangeMessages::orderIn(request)) {
        carryOut(*order, asker, reply);
        return;
    }
    if (request.value("command"_L1) != "sync"_L1) {
        bringForward();
        reply({{u"done"_s, true}});
        return;
    }
    // Asked of the person at this window: the run is done in that name.
    if (const auto may = CommandNeeds::check(m_engine.lastPermit(), u"cli.sync"); !may) {
        reply(SyncMessages::failed(may.error()));
        return;
    }
    if (const auto customer = request.value("customer"_L1).toString(); !customer.isEmpty())
        m_engine.customerBook().refresh(normalisedId(customer));
    const Asker waiting{.asker = asker, .full = request.value("full"_L1).toBool(), .reply = reply};
    if (m_engine.isConnected())
        handOver(waiting);
    else if (m_notConnected)
        reply(SyncMessages::failed(*m_notConnected));
    else {
        reply(SyncMessages::accepted()); // who asks must not take the wait for silence
        m_askers.push_back(waiting);
    }
}

/// In the name of the person at this window: the outbox asks what that person may do.
void Application::carryOut(const OutboxOrder &order, QObject *asker, const SingleInstance::Reply &reply)
{
    if (m_lock.isLocked()) {
        reply(SyncMessages::failed({.kind = Error::Kind::Denied, .reason = Error::Reason::WindowLocked}));
        return;
    }
    auto *follow = new OutboxFollow(
        m_engine, order,
        [reply](const Result<QList<OutboxEntry>> &entries, bool isOver) {
            reply(entries ? ChangeMessages::entries(*entries, isOver) : SyncMessages::failed(entries.error()));
        },
        asker);
    follow->start();
}

void Application::handOver(const Asker &asker)
{
    asker.reply(SyncMessages::accepted());
    m_engine.synchronise(asker.full, asker.asker,
                         [reply = asker.reply](const SyncSummary &summary) { reply(SyncMessages::ended(summary)); });
    m_engine.syncState().subscribe(asker.asker, [reply = asker.reply](const SyncState &state) { reply(SyncMessages::progress(state)); });
}

void Application::refuseAskers(const Error &error)
{
    m_notConnected = error;
    for (const auto &asker : std::exchange(m_askers, {}))
        asker.reply(SyncMessages::failed(error));
}

void Application::bringForward()
{
    if (!m_window)
        return;
    if (m_lock.isLocked()) {
        m_lock.bringForward();
        return;
    }
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

ProfilesDialog *Application::showProfiles()
{
    const auto mask = m_start.usersMask;
    if (!m_book)
        m_book = std::make_unique<ShelfBook>(ShelfBook::Parts{.shelf = m_shelf,
                                                              .clock = m_clock,
                                                              .engine = &m_engine,
                                                              .openFile = m_start.profileFile,
                                                              .keepsSignIns = m_start.demoCustomers < 0,
                                                              .open = [mask](const QString &file) { ShelfBook::openWindow(file, mask); }});
    auto *dialog = m_window->findChild<ProfilesDialog *>();
    if (!dialog)
        dialog = new ProfilesDialog(*m_book, {.open = openerFor(mask), .profileHosts = [this] { return m_profileHosts; }}, m_window.get());
    dialog->open();
    dialog->raise();
    return dialog;
}

void Application::askToSignOut()
{
    auto *box = plainMessage(QMessageBox::Warning, tr("Sign out"), SignOutText::consequences(m_engine.lastState()), m_window.get());
    box->setObjectName("signOutDialog"_L1);
    //: A button
    auto *agree = box->addButton(tr("Sign out"), QMessageBox::DestructiveRole);
    //: Leaves a dialog without doing anything
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(agree, &QPushButton::clicked, this,
            [this] { m_engine.signOut(this, [this](const SignedOut &outcome) { signedOut(outcome); }); });
    box->open();
}

void Application::signedOut(const SignedOut &outcome)
{
    const auto problems = SignOutText::problems(outcome);
    const auto icon = problems.isEmpty() ? QMessageBox::Information : QMessageBox::Warning;
    const auto sentences = problems.isEmpty() ? QStringList{SignOutText::done()} : problems;
    auto *box = plainMessage(icon, tr("Sign out"), sentences, m_window.get());
    box->setObjectName("signedOutMessage"_L1);
    box->open();
}

void Application::showIssue(const QString &key)
{
    bringForward();
    if (m_lock.isLocked() || !m_window)
        return;
    m_window->showPane(u"health"_s);
    if (!key.isEmpty())
        m_catalog->openIssue(m_window->pane(u"health"_s), key);
}

void Application::tell(const QString &text)
{
    plainMessage(QMessageBox::Warning, m_window ? m_window->windowTitle() : QString(), {text}, m_window.get())->open();
}
