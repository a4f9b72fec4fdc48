#include "ui/health/issuesview.h"

#include "models/command/commandneeds.h"
#include "ui/health/affectedlist.h"
#include "ui/health/customermarks.h"
#include "ui/health/healthrows.h"
#include "ui/health/issuecolumns.h"
#include "ui/health/issuedossiers.h"
#include "ui/health/issuelist.h"
#include "ui/health/issuemutes.h"
#include "ui/health/issuepage.h"
#include "ui/health/listwiring.h"
#include "ui/health/outagedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listexport.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Where = ListFrame::Where;

static constexpr int issueCoversBelow = 900; ///< width, at 10 pt, under which an opened issue covers the list

IssuesView::IssuesView(const HealthPaneSources &sources, QWidget &pane, QMenu &copying)
    : QWidget(&pane),
      m_sources(sources),
      m_splitter(new QSplitter(this)),
      m_list(new IssueList(sources.clock, this)),
      m_page(new IssuePage({.book = sources.book, .affected = sources.affected, .memory = sources.memory, .clock = sources.clock}, this)),
      m_rowMenu(new QMenu(this)),
      m_follow(this)
{
    setObjectName("health.issuesview"_L1);
    setFocusProxy(m_list);
    m_follow.setSingleShot(true);
    m_follow.setInterval(120ms);
    makeLayout();
    makeViewMenu();
    makeExports(pane);
    makeActions(pane, copying);
    m_marks = new CustomerMarks(m_sources.commands, *m_page, pane, copying, m_customerExport->menu());
    m_mutes = new IssueMutes({.book = sources.book,
                              .commands = sources.commands,
                              .clock = sources.clock,
                              .banner = [this]() -> Banner & { return m_isOpen ? m_page->banner() : m_list->banner(); }},
                             this);
    connect(m_mutes, &IssueMutes::changed, this, [this] { refresh(false); });
    m_dossiers = new IssueDossiers({.book = sources.book, .memory = sources.memory, .clock = sources.clock}, *m_page, pane);
    connectList();
    connectPage();
    const auto columns = columnStateFrom(m_sources.memory.value(u"health/columns"_s));
    m_list->columns().setState(columns);
    m_list->sortBy(columns.sortKey, columns.descending);
    m_page->affected().columns().setState(columnStateFrom(m_sources.memory.value(u"health/affectedcolumns"_s)));
    m_page->affected().columns().setSort({}, false);
}

void IssuesView::makeLayout()
{
    m_splitter->setObjectName("health.splitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(0, 1);
    m_list->setMinimumWidth(scaled(320, font()));
    m_page->setMinimumWidth(scaled(360, font()));
    m_page->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_splitter);
    m_splitter->setSizes({scaled(600, font()), scaled(600, font())});
    keepPlaces(*m_splitter, m_sources.memory, u"health/splitter"_s);
}

void IssuesView::makeViewMenu()
{
    auto *button = m_list->tools().viewButton();
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    auto *group = new QActionGroup(menu);
    //: which issues are shown: those still going on
    const std::pair<IssueQuery::View, QString> views[] = {{IssueQuery::View::Active, tr("Active issues")},
                                                          {IssueQuery::View::Recent, tr("Active and ended within %n day(s)", nullptr, m_query.days)},
                                                          {IssueQuery::View::All, tr("All issues")}};
    for (const auto &[view, title] : views) {
        auto *action = menu->addAction(title);
        action->setObjectName(u"issueview.%1"_s.arg(static_cast<int>(view)));
        action->setCheckable(true);
        group->addAction(action);
        m_views.append(action);
        connect(action, &QAction::triggered, this, [this, view = view] { setView(view); });
    }
    menu->addSeparator();
    m_withMuted = menu->addAction(tr("With muted issues"));
    m_withMuted->setObjectName("issueview.muted"_L1);
    m_withMuted->setCheckable(true);
    connect(m_withMuted, &QAction::triggered, this, &IssuesView::setWithMuted);
    auto *filters = new QMenu(m_list->tools().filterButton());
    filters->setToolTipsVisible(true); // only what cannot be used has one: the reason
    m_list->tools().filterButton()->setMenu(filters);
    connect(filters, &QMenu::aboutToShow, this, [this, filters] { listServices(*filters); });
    connect(m_list->tools().chips(), &ChipBar::removed, this, [this] { setService({}); });
    showFilters();
}

void IssuesView::listServices(QMenu &menu)
{
    menu.clear();
    if (m_services.isEmpty()) {
        menu.addAction(tr("No service has an issue"))->setEnabled(false);
        return;
    }
    //: menu: filter by service
    menu.addSection(tr("Service"));
    for (const auto &service : std::as_const(m_services)) {
        auto words = service;
        auto *action = menu.addAction(words.replace(u'&', u"&&"_s));
        action->setObjectName("service."_L1 + service);
        action->setCheckable(true);
        action->setChecked(service == m_query.service);
        connect(action, &QAction::triggered, this, [this, service](bool isOn) { setService(isOn ? service : QString()); });
    }
    if (m_query.service.isEmpty())
        return;
    menu.addSeparator();
    auto *muting = menu.addAction(tr("Mute this service…"));
    muting->setObjectName("filter.muteservice"_L1);
    muting->setEnabled(m_muteService->isEnabled());
    muting->setToolTip(m_muteService->toolTip());
    connect(muting, &QAction::triggered, this, [this, service = m_query.service] { muteService(service); });
}

void IssuesView::showFilters()
{
    auto *action = m_views.at(static_cast<int>(m_query.view));
    action->setChecked(true);
    m_withMuted->setChecked(m_query.withMuted);
    auto *button = m_list->tools().viewButton();
    //: %1: which issues are shown
    button->setText(m_query.withMuted ? tr("%1, with muted").arg(action->text()) : action->text());
    //: %1: the view that is chosen; read aloud
    button->setAccessibleName(tr("Which issues are shown: %1").arg(button->text()));
    QList<ChipText> chips;
    if (!m_query.service.isEmpty()) {
        //: a filter in force; %1: a service
        chips.append({.id = u"service"_s, .text = tr("Service: %1").arg(m_query.service), .spoken = tr("Remove the filter on %1").arg(m_query.service)});
    }
    m_list->tools().chips()->setChips(chips);
}

void IssuesView::makeExports(QWidget &pane)
{
    const auto check = [this](const QString &action) { return CommandNeeds::check(m_permit, action); };
    m_export = new ListExport(pane, *m_list, m_sources.memory,
                              {.prefix = u"health"_s,
                               .folderKey = u"health/exportfolder"_s,
                               .title = tr("Export the issues"),
                               //: beginning of a file name; no blanks
                               .stem = tr("issues"),
                               //: Name of the sheet in an exported workbook
                               .sheet = tr("Issues")},
                              [this](ExportFormat format, QObject *, const FileExport::Receive &receive) {
                                  receive(std::unique_ptr<RowSource>(
                                      std::make_unique<IssueRows>(m_list->lines(), AffectedRows::speechOf(format))));
                              });
    m_export->setCheck(check);
    m_customerExport = new ListExport(pane, m_page->affected(), m_sources.memory,
                                      {.prefix = u"affected"_s,
                                       .folderKey = u"health/exportfolder"_s,
                                       .title = tr("Export the customers of the issue"),
                                       //: beginning of a file name; no blanks
                                       .stem = tr("affected-customers"),
                                       //: Name of the sheet in an exported workbook
                                       .sheet = tr("Affected customers")},
                                      FileExport::rowsOf<AffectedRows>(m_sources.affected, m_page->affected().query()));
    m_customerExport->setCheck(check);
}

void IssuesView::makeActions(QWidget &pane, QMenu &copying)
{
    auto &view = m_list->view();
    auto *open = m_list->makeAction(pane, u"health.open"_s, tr("Open issue"), {}, Where::List,
                                    [this, &view] { openRow(view.currentRow()); });
    auto *muting = m_list->makeAction(pane, u"health.mute"_s, tr("Mute the issue…"), {QKeySequence(Qt::Key_M)}, Where::List,
                                      [this] { mute(); });
    auto *unmuting = m_list->makeAction(pane, u"health.unmute"_s, tr("Show the muted issue again"), {QKeySequence(Qt::Key_U)}, Where::List,
                                        [this] { unmute(); });
    m_list->makeAction(pane, u"health.detail"_s, tr("Show or close the opened issue"), {QKeySequence(Qt::Key_F8)}, Where::Pane,
                       [this, &view] {
                           if (!closePage())
                               openRow(view.currentRow());
                       });
    m_rowMenu->addActions({open, muting, unmuting});
    m_muteService = m_rowMenu->addAction(tr("Mute this service…"));
    m_muteService->setObjectName("issues.muteservice"_L1);
    connect(m_muteService, &QAction::triggered, this, [this] {
        if (const auto *line = m_list->currentRow())
            muteService(line->told.service);
    });
    m_rowMenu->addSeparator();
    m_rowMenu->addMenu(&copying);
    m_rowMenu->addMenu(&m_export->menu());
    m_rowMenu->setToolTipsVisible(true); // only what cannot be used has one: the reason
    connect(&m_page->muteButton(), &QToolButton::clicked, this, [this] {
        if (IssueColumns::isMuted(m_page->record().line, m_sources.clock.utcNow()))
            unmute();
        else
            mute();
    });
}

QList<ListFrame *> IssuesView::lists() const
{
    return {m_list, &m_page->affected()};
}

void IssuesView::connectList()
{
    wireList(*m_list,
             {.filter =
                  [this](const QString &text) {
                      m_query.text = text;
                      refresh(true);
                  },
              .open = [this](int row) { openRow(row); },
              .isOpen = [this] { return m_isOpen; },
              .sortBy = [this](const QString &column, bool descending) { m_list->sortBy(column, descending); },
              .follow = m_follow,
              .rowMenu = *m_rowMenu,
              .memory = m_sources.memory,
              .columnsKey = u"health/columns"_s});
    connect(m_list, &IssueList::everythingWanted, this, &IssuesView::showEverything);
    connect(m_list, &IssueList::mutedWanted, this, [this] { setWithMuted(true); });
    connect(m_list, &IssueList::reasonsWanted, this, &IssuesView::reasonsWanted);
}

void IssuesView::connectPage()
{
    auto &list = m_page->affected();
    auto &view = list.view();
    connect(m_page, &IssuePage::closed, this, &IssuesView::closePage);
    //: %1: "Incident ID", "Feature" and the like
    connect(m_page, &IssuePage::copied, this, [this](const QString &caption) { m_list->notify(tr("Copied: %1").arg(caption)); });
    const auto intoList = [&view] {
        view.setFocus(Qt::OtherFocusReason);
        view.step(0);
    };
    connect(&list.tools(), &FilterRow::left, &view, intoList);
    connect(&list.tools(), &FilterRow::accepted, &view, intoList);
    connect(m_marks, &CustomerMarks::customerWanted, this, &IssuesView::customerWanted);
    connect(m_marks, &CustomerMarks::tellWanted, this, &IssuesView::tellCustomers);
    connect(m_marks, &CustomerMarks::changed, this, [this] { refresh(false); });
    connect(&list.columns(), &ColumnArrangement::changed, this, [this] {
        m_sources.memory.setValue(u"health/affectedcolumns"_s, columnStateToJson(m_page->affected().columns().state()));
    });
}

void IssuesView::refresh(bool isNew)
{
    if (isNew)
        m_wanted.clear();
    showFilters();
    m_list->expectAnswer(m_query, isNew);
    m_sources.book.board(m_query, this, [this, asked = ++m_asked](const Result<HealthBoard> &board) {
        if (asked == m_asked)
            received(board);
    });
    if (m_isOpen && !isNew)
        m_page->refresh();
}

void IssuesView::received(const Result<HealthBoard> &board)
{
    m_list->show(board);
    if (!board)
        return;
    for (const auto &line : board->issues) {
        if (!line.told.service.isEmpty() && !m_services.contains(line.told.service))
            m_services.append(line.told.service);
    }
    m_services.sort(Qt::CaseInsensitive);
    emit coverageRead(board->coverage);
}

void IssuesView::setView(IssueQuery::View view)
{
    m_query.view = view;
    m_sources.memory.setValue(u"health/view"_s, QByteArray::number(static_cast<int>(view)));
    refresh(true);
}

void IssuesView::setWithMuted(bool withMuted)
{
    m_query.withMuted = withMuted;
    refresh(true);
}

void IssuesView::setService(const QString &service)
{
    if (!service.isEmpty() && !m_services.contains(service))
        m_services.append(service);
    m_query.service = service;
    refresh(true);
}

void IssuesView::showEverything()
{
    {
        const QSignalBlocker quiet(m_list->tools());
        m_list->tools().field()->clear();
    }
    m_query = {.view = IssueQuery::View::All, .withMuted = true};
    refresh(true);
}

void IssuesView::setPermit(const Permit &permit)
{
    m_permit = permit;
    m_marks->setPermit(permit);
    m_dossiers->setPermit(permit);
    showMute();
}

void IssuesView::showMute()
{
    auto &button = m_page->muteButton();
    const auto denied = CommandNeeds::denied(m_permit, u"health.mute");
    button.setEnabled(!denied);
    button.setToolTip(denied ? RoleText::denied(*denied).toHtmlEscaped() : button.accessibleName());
    button.setAccessibleDescription(denied ? RoleText::denied(*denied) : QString());
    m_muteService->setEnabled(!denied);
    m_muteService->setToolTip(denied ? RoleText::denied(*denied).toHtmlEscaped() : QString());
}

bool IssuesView::may(const QString &command)
{
    const auto given = CommandNeeds::check(m_permit, command);
    if (!given)
        (m_isOpen ? m_page->banner() : m_list->banner()).fail(given.error());
    return given.has_value();
}

void IssuesView::openRow(int row)
{
    m_follow.stop();
    const auto *line = m_list->model().row(row);
    if (!line || line->key.isEmpty())
        return;
    open(*line);
}

void IssuesView::open(const IssueLine &line)
{
    m_wanted.clear();
    m_page->open(line);
    m_isOpen = true;
    arrange();
    showMute();
}

void IssuesView::openIssue(const QString &key)
{
    for (int row = 0; row < m_list->model().rowCount(); ++row) {
        if (m_list->model().key(row) == key) {
            m_list->view().goTo(row);
            openRow(row);
            return;
        }
    }
    // The view or a filter leaves it out, or nothing was read yet.
    m_wanted = key;
    m_sources.book.issue(key, this, [this, key](const Result<IssueRecord> &record) {
        if (m_wanted != key)
            return;
        m_wanted.clear();
        if (record)
            open(record->line);
        else
            m_list->banner().fail(record.error());
    });
}

bool IssuesView::closePage()
{
    m_wanted.clear();
    if (!std::exchange(m_isOpen, false))
        return false;
    m_page->close();
    arrange();
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

bool IssuesView::stopWork()
{
    for (auto *exporting : {m_export, m_customerExport}) {
        if (exporting->isUnderWay()) {
            exporting->stop();
            return true;
        }
    }
    if (m_dossiers->isUnderWay()) {
        m_dossiers->stop();
        return true;
    }
    const auto all = lists();
    for (auto *list : all) {
        if (list->isCopying()) {
            list->stopCopying();
            return true;
        }
    }
    return false;
}

void IssuesView::arrange()
{
    // Longer words need more room beside each other.
    const auto both = m_list->minimumSizeHint().width() + m_page->minimumSizeHint().width() + m_splitter->handleWidth();
    const auto covers = m_isOpen && width() < std::max(scaled(issueCoversBelow, font()), both);
    const auto *keys = window()->focusWidget();
    const auto hadKeys = isAncestorOf(keys);
    m_page->setCovering(covers);
    setFocusProxy(covers ? static_cast<QWidget *>(m_page) : m_list);
    m_page->setVisible(m_isOpen);
    m_list->setVisible(!covers);
    if (covers && hadKeys && !m_page->isAncestorOf(keys))
        m_page->setFocus(Qt::OtherFocusReason);
}

/// The one that is opened, where the keyboard is in its page; else the one that the person points at.
const IssueLine *IssuesView::issueInHand() const
{
    if (m_isOpen && (!m_list->isVisible() || m_page->isAncestorOf(window()->focusWidget())))
        return &m_page->record().line;
    return m_list->currentRow();
}

void IssuesView::mute()
{
    if (const auto *line = issueInHand(); line && may(u"health.mute"_s))
        m_mutes->mute(*line);
}

void IssuesView::muteService(const QString &service)
{
    if (!service.isEmpty() && may(u"health.mute"_s))
        m_mutes->muteService(service);
}

void IssuesView::unmute()
{
    if (const auto *line = issueInHand(); line && may(u"health.unmute"_s))
        m_mutes->unmute(*line);
}

void IssuesView::tellCustomers()
{
    auto *dialog = new OutageDialog({.book = m_sources.book,
                                     .commands = m_sources.commands,
                                     .memory = m_sources.memory,
                                     .clock = m_sources.clock,
                                     .openUrl = m_sources.openUrl,
                                     .mayNote = [this] { return CommandNeeds::check(m_permit, u"health.inform"_s); }},
                                    m_page->record(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void IssuesView::copyId()
{
    auto &affected = m_page->affected();
    if (const auto *row = affected.currentRow(); row && &affected.view() == window()->focusWidget()) {
        QGuiApplication::clipboard()->setText(row->customerId);
        //: %1: the ID that was copied
        affected.notify(tr("Copied: Microsoft ID %1").arg(row->customerId));
        return;
    }
    const auto *line = issueInHand();
    if (!line)
        return;
    QGuiApplication::clipboard()->setText(line->told.id);
    //: %1: the ID that was copied
    m_list->notify(tr("Copied: issue ID %1").arg(line->told.id));
}

void IssuesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}
