#include "ui/shell/mainwindow.h"

#include "models/command/commandneeds.h"
#include "models/command/synccommands.h"
#include "ui/shell/cheatsheet.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/palettebox.h"
#include "ui/shell/panestack.h"
#include "ui/shell/preferences.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listkeys.h"
#include "ui/widgets/plainmessage.h"
#include "ui/widgets/tokens.h"
#include "ui/widgets/viewmemory.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static const auto geometryKey = "window/geometry"_L1;
static const auto paneKey = "window/pane"_L1;

static QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

MainWindow::MainWindow(const Inputs &inputs, QWidget *parent)
    : QMainWindow(parent),
      m_actions(inputs.actions),
      m_preferences(inputs.preferences),
      m_memory(inputs.memory),
      m_sync(inputs.sync),
      m_panes(inputs.panes)
{
    setObjectName("mainWindow"_L1);
    setContextMenuPolicy(Qt::NoContextMenu);
    addActions(inputs);
    layOut(inputs);
    addMenus();
    setMinimumSize(scaled(720, font()), scaled(420, font()));

    m_actions.setListFocused(false);
    m_focus = connect(&inputs.application, &QApplication::focusChanged, this,
                      [this](QWidget *, QWidget *now) { m_actions.setListFocused(now && now->window() == this && takesListKeys(now)); });
    connect(&m_preferences, &Preferences::changed, this, &MainWindow::takeSettings);
    takeSettings(m_preferences.settings());
    inputs.state.subscribe(this, [this](const SyncState &state) { takeState(state); });
    inputs.permit.subscribe(this, [this](const Permit &permit) { takePermit(permit); });

    resize(QSize(scaled(1400, font()), scaled(900, font())).boundedTo(screen()->availableSize()));
    restoreGeometry(m_memory.value(geometryKey));
    foldRail();
    showPane(firstPermitted());
    showPane(QString::fromUtf8(m_memory.value(paneKey)));
}

MainWindow::~MainWindow()
{
    // The focus still moves while the children die, when this is no MainWindow any more.
    disconnect(m_focus);
}

void MainWindow::addActions(const Inputs &inputs)
{
    const auto setTheme
        = [this](ThemeChoice theme) { return [this, theme] { changeSettings([theme](Settings &s) { s.theme = theme; }); }; };
    const auto setDensity
        = [this](Density density) { return [this, density] { changeSettings([density](Settings &s) { s.density = density; }); }; };
    const QHash<QString, std::function<void()>> runs{
        {u"sync.now"_s, [this] { m_sync.syncNow(false); }},
        {u"sync.full"_s, [this] { m_sync.syncNow(true); }},
        {u"sync.cancel"_s, [this] { m_sync.cancel(); }},
        {u"sync.offline"_s, [this] { m_sync.setOffline(m_actions.action(u"sync.offline"_s)->isChecked()); }},
        {u"window.lock"_s, inputs.lock},
        {u"profiles.show"_s, inputs.profiles},
        {u"account.signOut"_s, inputs.signOut},
        {u"cache.rebuild"_s, [this] { confirmRebuild(); }},
        {u"app.quit"_s, [this] { close(); }},
        {u"edit.search"_s, [this] { m_palette->summon(); }},
        {u"status.copy"_s, [this] { QGuiApplication::clipboard()->setText(m_status->report()); }},
        {u"theme.system"_s, setTheme(ThemeChoice::System)},
        {u"theme.light"_s, setTheme(ThemeChoice::Light)},
        {u"theme.dark"_s, setTheme(ThemeChoice::Dark)},
        {u"density.compact"_s, setDensity(Density::Compact)},
        {u"density.normal"_s, setDensity(Density::Normal)},
        {u"density.comfortable"_s, setDensity(Density::Comfortable)},
        {u"help.started"_s, inputs.gettingStarted},
        {u"help.keys"_s, [this] { showKeys(); }},
        {u"help.about"_s, [this] { showAbout(); }},
    };
    const auto table = ShellActions::table();
    for (const auto &entry : table)
        m_actions.add(entry, this, runs.value(entry.id));
    for (const auto &entry : ShellActions::panes(m_panes))
        m_actions.add(entry, this, [this, id = entry.id.mid(5)] { showPane(id); });
    for (const auto group : {ActionGroup::Theme, ActionGroup::Density}) {
        auto *exclusive = new QActionGroup(this);
        for (auto *action : m_actions.actionsOf(group))
            exclusive->addAction(action);
    }
}

void MainWindow::addMenus()
{
    auto *bar = menuBar();
    bar->setAccessibleName(tr("Menus"));
    //: Title of a menu, with mnemonic
    auto *file = bar->addMenu(tr("&File"));
    file->addActions(m_actions.actionsOf(ActionGroup::File));
    file->insertSeparator(m_actions.action(u"sync.offline"_s));
    file->insertSeparator(m_actions.action(u"window.lock"_s));
    file->insertSeparator(m_actions.action(u"cache.rebuild"_s));
    file->insertSeparator(m_actions.action(u"app.quit"_s));
    //: Title of a menu, with mnemonic
    auto *edit = bar->addMenu(tr("&Edit"));
    edit->addActions(m_actions.actionsOf(ActionGroup::Edit));
    edit->insertSeparator(m_actions.action(u"status.copy"_s));
    //: Title of a menu, with mnemonic
    auto *view = bar->addMenu(tr("&View"));
    view->addActions(m_actions.actionsOf(ActionGroup::Panes));
    view->addSeparator();
    //: Title of a menu, with mnemonic: light or dark
    view->addMenu(tr("&Theme"))->addActions(m_actions.actionsOf(ActionGroup::Theme));
    //: Title of a menu, with mnemonic: how high the rows of a list are
    view->addMenu(tr("&Row height"))->addActions(m_actions.actionsOf(ActionGroup::Density));
    m_currentMenu = bar->addMenu(QString());
    m_currentMenu->menuAction()->setVisible(false);
    //: Title of a menu, with mnemonic
    bar->addMenu(tr("&Help"))->addActions(m_actions.actionsOf(ActionGroup::Help));
    for (auto *menu : {file, edit, view, m_currentMenu})
        menu->setToolTipsVisible(true); // only what cannot be used has one: the reason
}

void MainWindow::layOut(const Inputs &inputs)
{
    auto *ground = new QWidget(this);
    m_rail = new NavigationRail(m_panes, ground);
    m_stack = new PaneStack(m_panes, ground);
    m_notice = new Banner(ground);
    m_notice->setObjectName("window.notice"_L1);
    m_palette = new PaletteBox(m_actions, inputs.search, ground);
    m_palette->setMaximumWidth(scaled(560, font()));
    m_status = new StatusLine({.state = inputs.state,
                               .permit = inputs.permit,
                               .clock = inputs.clock,
                               .preferences = m_preferences,
                               .syncNow = m_actions.action(u"sync.now"_s),
                               .cancel = m_actions.action(u"sync.cancel"_s),
                               .workOffline = m_actions.action(u"sync.offline"_s),
                               .profile = inputs.profile},
                              ground);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(12, font()), scaled(8, font()), scaled(12, font()), scaled(8, font()));
    top->addStretch(1);
    top->addWidget(m_palette, 4);
    top->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(top);
    right->addWidget(hairline(ground));
    right->addWidget(new SignInBanner(inputs.state, inputs.sync, {.open = inputs.openUrl, .profileHosts = inputs.profileHosts}, ground));
    right->addWidget(m_notice);
    right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(hairline(ground));
    column->addLayout(middle, 1);
    column->addWidget(hairline(ground));
    column->addWidget(m_status);
    setCentralWidget(ground);

    connect(m_rail, &NavigationRail::paneChosen, this, &MainWindow::showPane);
    connect(m_palette, &PaletteBox::hitChosen, this, &MainWindow::customerChosen);
    connect(m_palette, &PaletteBox::actionChosen, this, [this](QAction *action, const QString &pane) {
        const QPointer<QAction> chosen = action;
        if (!pane.isEmpty())
            showPane(pane); // what it does is to be seen
        if (chosen)
            chosen->trigger();
    });
    connect(m_status, &StatusLine::detailsWanted, this, &MainWindow::showProblem);
    connect(m_status, &StatusLine::rolesWanted, this, [this] { showPane(u"roles"_s); });
    connect(m_stack, &PaneStack::paneMade, this, &MainWindow::adoptPane);
    connect(m_stack, &PaneStack::paneShown, this, &MainWindow::fillCurrentMenu);
    const auto showHint = [this] {
        const auto *search = m_actions.action(u"edit.search"_s);
        m_palette->setHint(search ? search->shortcut().toString(QKeySequence::NativeText) : QString());
    };
    connect(&m_actions, &ActionRegistry::changed, m_palette, showHint);
    showHint();
}

void MainWindow::showPane(const QString &id)
{
    if (!isPermitted(id))
        return;
    m_stack->showPane(id);
    m_rail->setCurrent(m_stack->current());
}

QString MainWindow::currentPane() const
{
    return m_stack->current();
}

QWidget *MainWindow::pane(const QString &id) const
{
    return m_stack->pane(id);
}

void MainWindow::adoptPane(const QString &id, QWidget *pane)
{
    const auto entry = std::ranges::find(m_panes, id, &PaneEntry::id);
    m_actions.adopt(pane->actions(), id, entry->title);
}

void MainWindow::fillCurrentMenu(const QString &id)
{
    const auto entry = std::ranges::find(m_panes, id, &PaneEntry::id);
    const auto actions = m_actions.actionsOf(ActionGroup::Current, id);
    m_currentMenu->clear();
    m_currentMenu->setTitle(entry->title);
    m_currentMenu->addActions(actions);
    m_currentMenu->menuAction()->setVisible(!actions.isEmpty());
    //: Title of the window: the pane on show, and the product
    setWindowTitle(tr("%1 – Partnerdesk").arg(entry->title));
}

void MainWindow::takeState(const SyncState &state)
{
    m_customersKnown = state.customersKnown;
    m_actions.action(u"sync.offline"_s)->setChecked(state.offlineByChoice);
    for (const auto &id : {u"sync.now"_s, u"sync.full"_s, u"cache.rebuild"_s}) {
        m_actions.setAvailable(id, !state.offlineByChoice,
                               state.offlineByChoice ? tr("You are working offline. Switch that off to synchronise.") : QString());
    }
}

void MainWindow::takePermit(const Permit &permit)
{
    m_permit = permit;
    m_actions.setPermit(permit);
    for (const auto &pane : std::as_const(m_panes))
        m_rail->setPaneVisible(pane.id, isPermitted(pane.id));
    // Where the person was may be no longer theirs to see.
    if (!currentPane().isEmpty() && !isPermitted(currentPane()))
        showPane(firstPermitted());
}

bool MainWindow::isPermitted(const QString &paneId) const
{
    return !CommandNeeds::denied(m_permit, QString("pane."_L1 + paneId));
}

QString MainWindow::firstPermitted() const
{
    const auto first = std::ranges::find_if(m_panes, [this](const PaneEntry &pane) { return isPermitted(pane.id); });
    return first == m_panes.cend() ? QString() : first->id;
}

void MainWindow::takeSettings(const Settings &settings)
{
    m_actions.setListKeys(settings.listKeys);
    const auto theme = settings.theme == ThemeChoice::Light ? u"theme.light"_s
        : settings.theme == ThemeChoice::Dark               ? u"theme.dark"_s
                                                            : u"theme.system"_s;
    const auto density = settings.density == Density::Compact ? u"density.compact"_s
        : settings.density == Density::Comfortable            ? u"density.comfortable"_s
                                                              : u"density.normal"_s;
    m_actions.action(theme)->setChecked(true);
    m_actions.action(density)->setChecked(true);
}

void MainWindow::changeSettings(const std::function<void(Settings &)> &change)
{
    auto settings = m_preferences.settings();
    change(settings);
    m_preferences.change(settings);
}

void MainWindow::foldRail()
{
    m_rail->setFolded(width() < scaled(1100, font()));
}

void MainWindow::confirmRebuild()
{
    auto *box = plainMessage(QMessageBox::Warning, tr("Rebuild cache"),
                             {tr("What was read from Microsoft is thrown away and read again from the beginning. This concerns %Ln "
                                 "customer(s) and can take a while; "
                                 "until a customer is read again, it is not in the list.",
                                 nullptr, static_cast<int>(m_customersKnown)),
                              tr("Aliases, tags, saved views and everything else that is yours stays as it is.")},
                             this);
    box->setObjectName("rebuildDialog"_L1);
    auto *rebuild = box->addButton(tr("Rebuild cache"), QMessageBox::DestructiveRole);
    //: Leaves a dialog without doing anything
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, rebuild](QAbstractButton *clicked) {
        if (clicked == rebuild)
            m_sync.rebuildCache();
    });
    box->open();
}

void MainWindow::tellNotice(const QString &title, const QString &text, std::function<void()> open)
{
    //: button of a notice: opens what it is about
    m_notice->tell(title + u'\n' + text, tr("Show"), std::move(open));
}

void MainWindow::showProblem(const StatusText &text)
{
    auto *box = plainMessage(QMessageBox::Warning, tr("What is wrong"), {text.details}, this);
    box->setObjectName("problemDialog"_L1);
    //: Copies the whole of a problem for a report
    auto *copy = box->addButton(tr("Copy details"), QMessageBox::ActionRole);
    //: Closes a message
    box->setDefaultButton(box->addButton(tr("Close"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [copy, report = text.copy](QAbstractButton *clicked) {
        if (clicked == copy)
            QGuiApplication::clipboard()->setText(report);
    });
    box->open();
}

void MainWindow::showKeys()
{
    auto *sheet = new CheatSheet(m_actions, this);
    sheet->open();
}

void MainWindow::showAbout()
{
    auto *box = plainMessage(
        QMessageBox::Information, tr("About Partnerdesk"),
        //: %1 is the version
        {tr("Partnerdesk %1, the desk of a Microsoft Cloud Solution Provider partner.").arg(QCoreApplication::applicationVersion()),
         tr("Free software under the GNU General Public License, version 3 or later. Without any warranty."),
         tr("Icons by the Lucide contributors, under the ISC licence.")},
        this);
    box->setObjectName("aboutDialog"_L1);
    //: Closes a message
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_memory.setValue(geometryKey, saveGeometry());
    m_memory.setValue(paneKey, currentPane().toUtf8());
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldRail();
}

bool MainWindow::event(QEvent *event)
{
    const auto handled = QMainWindow::event(event);
    if (event->type() == QEvent::FontChange)
        foldRail();
    return handled;
}
