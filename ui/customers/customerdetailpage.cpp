#include "ui/customers/customerdetailpage.h"

#include "models/command/commandneeds.h"
#include "ui/customers/aliasfield.h"
#include "ui/customers/customeroverview.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/issuestab.h"
#include "ui/customers/knowntags.h"
#include "ui/customers/partlist.h"
#include "ui/customers/servicestab.h"
#include "ui/customers/subscriptionstab.h"
#include "ui/customers/tagdialog.h"
#include "ui/customers/tagsfield.h"
#include "ui/customers/timelineview.h"
#include "ui/customers/userstab.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listkeys.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static QToolButton *iconButton(QWidget *parent, const QString &name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(words);
    button->setToolTip(words);
    return button;
}

CustomerDetailPage::CustomerDetailPage(CustomerBook &book, DeskCommands &commands, KnownTags &knownTags, Banner &elsewhere,
                                       const LinkOpener &links, const ChangeSources &changes, const ServiceCalls &calls, const Clock &clock,
                                       QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_commands(commands),
      m_knownTags(knownTags),
      m_elsewhere(elsewhere),
      m_back(iconButton(this, u"detail.back"_s, u"back"_s, tr("Back to the list"))),
      m_name(new ElidedLabel(this)),
      m_where(new ElidedLabel(this)),
      m_accessIcon(new QLabel(this)),
      m_access(new ElidedLabel(this)),
      m_asOf(new ElidedLabel(this)),
      m_activity(iconButton(this, u"detail.activity"_s, u"activity"_s, tr("Show what was done for this customer"))),
      m_refresh(iconButton(this, u"detail.refresh"_s, u"refresh"_s, tr("Ask the service for this customer again"))),
      m_close(iconButton(this, u"detail.close"_s, u"close"_s, tr("Close this customer"))),
      m_banner(new Banner(this)),
      m_problem(new Banner(this)),
      m_tabs(new QTabWidget(this)),
      m_parts(new QSplitter(Qt::Vertical, this)),
      m_overview(new CustomerOverview(commands, knownTags, this)),
      m_services(new ServicesTab(links, clock, this)),
      m_subscriptions(new SubscriptionsTab(changes, calls.lookups, this)),
      m_users(new UsersTab(changes, calls, this)),
      m_issues(new IssuesTab(calls.health, this)),
      m_timeline(new TimelineView(book, changes.entries, this))
{
    setObjectName("customerdetail"_L1);
    setAccessibleName(tr("Customer"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setTakesListKeys(*this);
    make();
    connect(m_back, &QToolButton::clicked, this, &CustomerDetailPage::closed);
    connect(m_close, &QToolButton::clicked, this, &CustomerDetailPage::closed);
    connect(m_activity, &QToolButton::clicked, this, [this] { emit activityWanted(m_id, m_row.customer.name); });
    connect(m_refresh, &QToolButton::clicked, this, &CustomerDetailPage::refresh);
    connect(m_overview, &CustomerOverview::copied, this, &CustomerDetailPage::copied);
    connect(m_subscriptions, &SubscriptionsTab::copied, this, &CustomerDetailPage::copied);
    connect(m_issues, &IssuesTab::issueWanted, this, &CustomerDetailPage::issueWanted);
    connect(m_timeline, &TimelineView::copied, this, &CustomerDetailPage::copied);
    connect(m_timeline, &TimelineView::activityWanted, m_activity, &QToolButton::click);
    connectUndo();
    connectLost();
    setCovering(false);
    dress();
}

void CustomerDetailPage::make()
{
    m_name->setObjectName("detail.name"_L1);
    m_where->setObjectName("detail.where"_L1);
    m_access->setObjectName("detail.access"_L1);
    m_asOf->setObjectName("detail.asof"_L1);
    m_problem->setObjectName("detail.problem"_L1);
    m_banner->setObjectName("detail.banner"_L1);
    m_asOf->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_asOf->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tabs->setObjectName("detail.tabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideRight); // where room is short each gives some; none is behind an arrow
    m_tabs->setUsesScrollButtons(false);
    for (auto *widget : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_tabs->tabBar())})
        widget->setAccessibleName(tr("Parts of the customer"));
    m_parts->setObjectName("detail.overview"_L1);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_overview);
    m_parts->addWidget(m_timeline);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
    m_parts->setSizes({600, 400}); // a share of what there is
    m_tabs->addTab(m_parts, tr("Overview"));
    m_tabs->addTab(m_services, tr("Service management"));
    m_tabs->addTab(m_subscriptions, tr("Subscriptions"));
    //: a tab: "&&" is shown as "&"
    m_tabs->addTab(m_users, tr("Users && licences"));
    //: a tab: what is wrong with the customer's services
    m_tabs->addTab(m_issues, tr("Issues"));

    const auto space = scaled(8, font());
    auto *first = new QHBoxLayout;
    first->setSpacing(space);
    first->addWidget(m_back);
    first->addWidget(m_name, 1);
    first->addWidget(m_activity);
    first->addWidget(m_refresh);
    first->addWidget(m_close);
    auto *third = new QHBoxLayout;
    third->setSpacing(scaled(6, font()));
    third->addWidget(m_accessIcon);
    third->addWidget(m_access);
    third->addWidget(m_asOf, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(2 * space, space, space, space);
    head->setSpacing(scaled(4, font()));
    head->addLayout(first);
    head->addWidget(m_where);
    head->addLayout(third);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_problem);
    column->addWidget(m_banner);
    column->addWidget(m_tabs, 1);
}

void CustomerDetailPage::connectUndo()
{
    connect(m_overview->tags(), &TagsField::added, this, [this](const QString &id, const QStringList &tags) {
        //: %1: one or more tags
        banner().tell(tr("Tag added: %1.").arg(CustomerWords::tags(tags)), tr("Undo"),
                      [this, id, tags] { saveTags({.ids = {id}, .remove = tags}, {}); });
    });
    connect(m_overview->tags(), &TagsField::removed, this, [this](const QString &id, const QString &tag) {
        //: %1: a tag
        banner().tell(tr("Tag taken away: %1.").arg(tag), tr("Undo"), [this, id, tag] { saveTags({.ids = {id}, .add = {tag}}, {}); });
    });
    connect(m_overview->alias(), &AliasField::saved, this, [this](const QString &id, const QString &before, const QString &now) {
        //: %1: our own name for a customer
        const auto sentence = now.isEmpty() ? tr("The alias is taken away.") : tr("The alias is now “%1”.").arg(now);
        banner().tell(sentence, tr("Undo"), [this, id, before] { saveAlias(id, before, {}); });
    });
}

/// What did not happen to a customer's alias; `name` is what the service calls the customer.
QString CustomerDetailPage::lostAlias(const QString &typed, const QString &name)
{
    if (typed.isEmpty()) {
        //: %1: a customer
        return tr("The alias of %1 was not taken away.").arg(name);
    }
    //: %1: our own name for a customer, %2: what the service calls it
    return tr("The alias “%1” of %2 was not saved.").arg(typed, name);
}

QString CustomerDetailPage::lostTags(const TagChange &change, const QString &name)
{
    if (change.add.isEmpty()) {
        //: %n: how many tags, %1: those tags, %2: a customer
        return tr("%n tag(s) of %2 could not be taken away: %1.", nullptr, static_cast<int>(change.remove.size()))
            .arg(CustomerWords::tags(change.remove), name);
    }
    //: %n: how many tags, %1: those tags, %2: a customer
    return tr("%n tag(s) could not be added to %2: %1.", nullptr, static_cast<int>(change.add.size()))
        .arg(CustomerWords::tags(change.add), name);
}

void CustomerDetailPage::connectLost()
{
    connect(m_overview->alias(), &AliasField::lost, this,
            [this](const QString &id, const QString &name, const QString &typed, const Error &error) {
                const auto lost = lostAlias(typed, name);
                banner().fail(
                    error, tr("Try again"), [this, id, typed, lost] { saveAlias(id, typed, lost); }, lost);
            });
    connect(m_overview->tags(), &TagsField::lost, this, [this](const QString &name, const TagChange &change, const Error &error) {
        const auto lost = lostTags(change, name);
        banner().fail(
            error, tr("Try again"), [this, change, lost] { saveTags(change, lost); }, lost);
    });
}

Banner &CustomerDetailPage::banner() const
{
    return isVisible() ? *m_banner : m_elsewhere;
}

void CustomerDetailPage::open(const CustomerRow &row)
{
    if (row.customer.id == m_id)
        return;
    m_id = row.customer.id;
    m_isSettled = false;
    m_factWanted.clear();
    m_problem->clear();
    m_problemTold.clear();
    m_banner->clearTold();
    showHead(row);
    m_overview->widget()->hide();
    m_overview->show({.row = row});
    m_isAnother = true;
    showParts({.row = row}, true);
    m_isAnother = true;
    m_book.open(m_id, this, [this, id = m_id](Result<CustomerPage> page) {
        if (id != m_id)
            return;
        m_overview->widget()->show();
        m_timeline->told(m_id); // behind the record: the page need not wait for it
        if (page) {
            show(*page);
        } else {
            showProblem(page.error());
            settle(true);
        }
    });
}

void CustomerDetailPage::setPermit(const Permit &permit)
{
    m_overview->alias()->setDenied(CommandNeeds::denied(permit, u"setAlias"));
    m_overview->tags()->setDenied(CommandNeeds::denied(permit, u"changeTags"));
    m_services->setPermit(permit);
    m_subscriptions->setPermit(permit);
    m_users->setPermit(permit);
    m_issues->setPermit(permit);
    m_timeline->setPermit(permit);
    m_tabs->setTabVisible(static_cast<int>(Tab::Services), !CommandNeeds::denied(permit, u"customers.services"));
    m_tabs->setTabVisible(static_cast<int>(Tab::Users), !CommandNeeds::denied(permit, u"customers.users"));
    m_tabs->setTabVisible(static_cast<int>(Tab::Issues), !CommandNeeds::denied(permit, u"customers.issues"));
    const auto denied = CommandNeeds::denied(permit, u"customers.activity");
    m_activity->setEnabled(!denied);
    m_activity->setToolTip(denied ? RoleText::denied(*denied) : m_activity->accessibleName());
}

void CustomerDetailPage::remember(ViewMemory &memory)
{
    m_services->remember(memory);
    m_subscriptions->remember(memory);
    m_users->remember(memory);
    m_issues->remember(memory);
    keepPlaces(*m_parts, memory, u"customer/overview"_s);
}

void CustomerDetailPage::setCopying(QMenu &menu, const QList<QAction *> &actions)
{
    const auto lists = findChildren<PartList *>();
    for (auto *list : lists)
        list->setCopying(menu, actions);
}

PartList *CustomerDetailPage::listWithKeys() const
{
    const auto lists = findChildren<PartList *>();
    const auto *keys = window()->focusWidget();
    const auto found = std::ranges::find_if(lists, [keys](const PartList *list) { return &list->view() == keys; });
    return found == lists.end() ? nullptr : *found;
}

void CustomerDetailPage::refresh()
{
    if (m_id.isEmpty())
        return;
    m_problemTold.clear();
    m_book.refresh(m_id);
}

void CustomerDetailPage::show(const CustomerPage &page)
{
    showHead(page.detail.row);
    m_overview->show(page.detail);
    showParts(page.detail, page.refreshing);
    m_refresh->setEnabled(!page.refreshing);
    if (page.refreshing)
        m_asOf->setText(tr("Asking the service…"));
    if (!page.refreshing || !page.refreshProblem)
        showProblem(page.refreshProblem);
    settle(!page.refreshing);
}

void CustomerDetailPage::showParts(const CustomerDetail &detail, bool refreshing)
{
    const auto isAnother = std::exchange(m_isAnother, false);
    m_services->show(detail, refreshing, isAnother);
    m_subscriptions->show(detail, refreshing, isAnother);
    m_users->show(detail, refreshing, isAnother);
    m_issues->show(detail, refreshing, isAnother);
}

void CustomerDetailPage::showTab(Tab tab)
{
    const auto index = static_cast<int>(tab);
    if (!m_tabs->isTabVisible(index))
        return;
    m_tabs->setCurrentIndex(index);
    const auto taken = (tab == Tab::Services && m_services->takeKeys()) || (tab == Tab::Subscriptions && m_subscriptions->takeKeys())
        || (tab == Tab::Users && m_users->takeKeys()) || (tab == Tab::Issues && m_issues->takeKeys());
    if (!taken)
        m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

void CustomerDetailPage::showSubscription(const QString &subscriptionId)
{
    m_subscriptions->select(subscriptionId);
    showTab(Tab::Subscriptions);
}

void CustomerDetailPage::settle(bool settled)
{
    m_isSettled = settled;
    if (!m_factWanted.isEmpty())
        copyFact(std::exchange(m_factWanted, {}));
}

void CustomerDetailPage::showProblem(const std::optional<Error> &problem)
{
    const auto words = problem ? ErrorText::sentence(*problem) : QString();
    // The page is told again at every commit: a problem that was dismissed does not come back for that.
    const auto wasDismissed = words == m_problemTold && !m_problem->isVisibleTo(this);
    m_problemTold = words;
    if (!problem)
        m_problem->clear();
    else if (!wasDismissed)
        m_problem->fail(*problem, tr("Try again"), [this] { refresh(); });
}

void CustomerDetailPage::copyFact(const QString &fact)
{
    m_factWanted.clear();
    if (m_overview->copyFact(fact))
        return;
    if (m_isSettled)
        emit nothingToCopy();
    else
        m_factWanted = fact;
}

void CustomerDetailPage::showHead(const CustomerRow &row)
{
    m_row = row;
    m_name->setText(row.customer.name);
    const auto country = row.recordRead ? CustomerWords::country(row.country) : QString();
    m_where->setText(country.isEmpty() ? row.customer.domain : u"%1 · %2"_s.arg(row.customer.domain, country));
    //: %1: "GDAP until 31-12-2026", "None", "Not read yet"
    const auto access = tr("Delegated access: %1").arg(CustomerWords::access(row));
    m_access->setText(row.end == CustomerEnd::None ? access : CustomerWords::standing(row));
    //: %1: time or date
    m_asOf->setText(row.asOf.isValid() ? tr("As of %1").arg(momentText(row.asOf)) : QString());
    dress();
}

void CustomerDetailPage::saveTags(const TagChange &change, const QString &lost)
{
    m_commands.changeTags(change.ids, change.add, change.remove, this, [this, change, lost](const Result<void> &done) {
        m_knownTags.expire();
        if (!done)
            banner().fail(
                done.error(), tr("Try again"), [this, change, lost] { saveTags(change, lost); }, lost);
    });
}

void CustomerDetailPage::saveAlias(const QString &id, const QString &alias, const QString &lost)
{
    m_commands.setAlias(id, alias, this, [this, id, alias, lost](const Result<void> &done) {
        if (!done)
            banner().fail(
                done.error(), tr("Try again"), [this, id, alias, lost] { saveAlias(id, alias, lost); }, lost);
    });
}

void CustomerDetailPage::setCovering(bool covering)
{
    m_back->setVisible(covering);
    m_close->setVisible(!covering);
}

void CustomerDetailPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit closed();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CustomerDetailPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void CustomerDetailPage::dress()
{
    const auto &t = tokensOf(palette());
    m_name->setFont(titleFont(font()));
    for (auto *label : {m_where, m_asOf})
        tint(*label, t.secondary);
    const auto state = m_row.end == CustomerEnd::None ? CustomerWords::accessState(m_row) : CustomerWords::standingState(m_row);
    m_accessIcon->setVisible(state != CellState::None);
    if (state != CellState::None)
        m_accessIcon->setPixmap(
            iconPixmap(RowDelegate::iconOf(state), RowDelegate::colourOf(state, palette()), rowIconSize(font()), devicePixelRatioF()));
}
