#include "ui/customers/subscriptionstab.h"

#include "models/command/commandneeds.h"
#include "ui/customers/changedialog.h"
#include "ui/customers/contactdialog.h"
#include "ui/customers/partlist.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/subscriptionwords.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the service has, and after an arrow what is on its way.
static QString withWanted(const QString &told, const QString &wanted)
{
    //: %1: how it is at the service, %2: how it will be once the change that waits is done
    return told == wanted ? told : SubscriptionsTab::tr("%1 → %2").arg(told, wanted);
}

static QList<Column<SubscriptionLine>> subscriptionColumns()
{
    const auto ofTold
        = [](QString (*text)(const Subscription &)) { return [text](const SubscriptionLine &line) { return text(line.told); }; };
    return {
        {.key = u"product"_s,
         .title = SubscriptionsTab::tr("Product"),
         .value = [](const SubscriptionLine &line) { return titleOf(line.told); },
         .text = [](const SubscriptionLine &line) { return line.isAddOn ? u"    "_s + titleOf(line.told) : titleOf(line.told); },
         .spoken =
             [](const SubscriptionLine &line) {
                 //: %1: a product; read aloud
                 return line.isAddOn ? SubscriptionsTab::tr("Add-on: %1").arg(titleOf(line.told)) : titleOf(line.told);
             },
         .widthHint = 22},
        {.key = u"status"_s,
         .title = SubscriptionsTab::tr("Status"),
         .value = [](const SubscriptionLine &line) { return line.told.status; },
         .text =
             [](const SubscriptionLine &line) {
                 if (line.told.id.isEmpty())
                     return QString();
                 return withWanted(SubscriptionWords::status(line.told.status), SubscriptionWords::status(line.wanted.status));
             },
         .state =
             [](const SubscriptionLine &line) {
                 return line.told.id.isEmpty() ? CellState::None : SubscriptionWords::state(line.told.status);
             },
         .widthHint = 16},
        {.key = u"quantity"_s,
         //: number of licences of a subscription
         .title = SubscriptionsTab::tr("Quantity"),
         .value = [](const SubscriptionLine &line) { return line.told.quantity; },
         .text =
             [](const SubscriptionLine &line) {
                 return withWanted(SubscriptionWords::quantity(line.told), SubscriptionWords::quantity(line.wanted));
             },
         .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
         .widthHint = 8},
        {.key = u"change"_s,
         //: column: what is being changed of a subscription
         .title = SubscriptionsTab::tr("Change"),
         .text = [](const SubscriptionLine &line) { return line.pending; },
         .state =
             [](const SubscriptionLine &line) {
                 if (line.pending.isEmpty())
                     return CellState::None;
                 return line.needsPerson ? CellState::Interrupted : CellState::Advisory;
             },
         .widthHint = 20,
         .rank = 2},
        {.key = u"end"_s,
         .title = SubscriptionsTab::tr("Renewal"),
         .value = [](const SubscriptionLine &line) { return line.told.commitmentEnd; },
         .text = ofTold(SubscriptionWords::end),
         .widthHint = 20,
         .rank = 1},
        {.key = u"term"_s,
         .title = SubscriptionsTab::tr("Term"),
         .text = ofTold([](const Subscription &told) { return SubscriptionWords::term(told.term); }),
         .sorted = [](const SubscriptionLine &line) { return line.told.term; }, // P1M, P1Y, P3Y
         .widthHint = 9,
         .rank = 3},
        {.key = u"commerce"_s,
         //: how a subscription is sold: legacy or new commerce
         .title = SubscriptionsTab::tr("Commerce"),
         .text = ofTold([](const Subscription &told) { return SubscriptionWords::commerce(commerceOf(told)); }),
         .widthHint = 14,
         .rank = 4},
    };
}

SubscriptionsTab::SubscriptionsTab(const ChangeSources &changes, CustomerLookups &lookups, QWidget *parent)
    : QWidget(parent),
      m_rows([](const SubscriptionLine &line) { return line.told.id; }),
      m_model(
          m_rows, subscriptionColumns(), [](const SubscriptionLine &line) { return line.told.id; }, this),
      m_list(new PartList(
          m_model, u"subscriptions"_s, tr("Subscriptions"),
          {.icon = u"customers"_s,
           .none = tr("No subscriptions"),
           .noneSentence = tr("The service knows of no subscription of this customer with us."),
           .refused = tr("The service does not tell you this customer’s subscriptions: a role is missing. What stands here was "
                         "read before.")},
          this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_scroll(new QScrollArea(this)),
      m_facts(new FactList({}, this)),
      m_menu(new QMenu(this)),
      m_decisions(new Decisions(changes, m_list->banner(), this)),
      m_lookups(lookups)
{
    setObjectName("subscriptionstab"_L1);
    makeMenu();
    const std::pair<QString, QString> facts[] = {{u"subscription.product"_s, tr("Product")},
                                                 {u"subscription.nickname"_s, tr("Nickname")},
                                                 {u"subscription.status"_s, tr("Status")},
                                                 {u"subscription.change"_s, tr("Change")},
                                                 {u"subscription.reasons"_s, tr("Reason of suspension")},
                                                 {u"subscription.quantity"_s, tr("Quantity")},
                                                 {u"subscription.end"_s, tr("Renewal")},
                                                 {u"subscription.autoRenew"_s, tr("Auto-renew")},
                                                 {u"subscription.cancel"_s, tr("Can be cancelled")},
                                                 {u"subscription.term"_s, tr("Term")},
                                                 {u"subscription.cycle"_s, tr("Billed")},
                                                 {u"subscription.commerce"_s, tr("Commerce")},
                                                 {u"subscription.trial"_s, tr("Trial")},
                                                 {u"subscription.publisher"_s, tr("Publisher")},
                                                 {u"subscription.started"_s, tr("In this term since")},
                                                 {u"subscription.created"_s, tr("Bought")},
                                                 {u"subscription.id"_s, tr("Subscription ID")},
                                                 {u"subscription.azure"_s, tr("Azure subscription ID")},
                                                 {u"subscription.offer"_s, tr("Offer ID")},
                                                 {u"subscription.order"_s, tr("Order ID")},
                                                 {u"subscription.mpn"_s, tr("Partner ID (MPN)")}};
    for (const auto &[id, caption] : facts)
        m_facts->addFact(id, caption);
    auto *content = new QWidget(m_scroll);
    auto *inner = new QVBoxLayout(content);
    const auto margin = scaled(16, font());
    inner->setContentsMargins(margin, margin / 2, margin, margin / 2);
    inner->addWidget(m_facts);
    inner->addStretch();
    m_scroll->setObjectName("subscriptions.facts"_L1);
    m_scroll->setAccessibleName(tr("Selected subscription"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_scroll);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
    setFocusProxy(m_list);
    connect(m_list->view().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SubscriptionsTab::showFacts);
    connect(&m_model, &WindowTable::orderShown, this, &SubscriptionsTab::showFacts);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &SubscriptionsTab::showFacts);
    connect(m_facts, &FactList::copied, this, &SubscriptionsTab::copied);
    connect(m_decisions, &Decisions::changed, this, [this](const QString &customerId) {
        if (customerId.isEmpty() || customerId == m_detail.row.customer.id)
            showLines();
    });
    showFacts();
    showLines();
}

void SubscriptionsTab::makeMenu()
{
    const std::pair<ChangeKind, QString> names[]
        = {{ChangeKind::Quantity, u"subscriptions.quantity"_s},     {ChangeKind::FriendlyName, u"subscriptions.nickname"_s},
           {ChangeKind::AutoRenew, u"subscriptions.autorenew"_s},   {ChangeKind::Suspend, u"subscriptions.suspend"_s},
           {ChangeKind::Reactivate, u"subscriptions.reactivate"_s}, {ChangeKind::SupportContact, u"subscriptions.contact"_s}};
    for (const auto &[kind, name] : names) {
        //: %1: what is done to a subscription; it opens a dialog
        auto *action = m_menu->addAction(tr("%1…").arg(ChangeText::action(kind)));
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, kind = kind] { ask(kind); });
        m_actions.append({kind, action});
    }
    connect(m_menu, &QMenu::aboutToShow, this, &SubscriptionsTab::showMenu);
    auto *button = m_list->addMenu(*m_menu);
    button->setObjectName("subscriptions.change"_L1);
    //: button: opens the menu of what can be changed of the selected subscriptions
    button->setText(tr("C&hange"));
    button->setIcon(themedIcon(u"edit"_s));
    button->setAccessibleName(tr("Change the selected subscriptions"));
}

void SubscriptionsTab::remember(ViewMemory &memory)
{
    m_list->arrange<SubscriptionLine>(m_rows, m_model, subscriptionColumns(), memory,
                                      [](const SubscriptionLine &line) { return line.isAddOn; });
    keepPlaces(*m_splitter, memory, u"customer/subscriptions"_s);
}

void SubscriptionsTab::setPermit(const Permit &permit)
{
    m_permit = permit;
}

QStringList SubscriptionsTab::chosen() const
{
    QStringList ids;
    for (const auto &range : m_list->view().selectedRanges()) {
        for (auto row = range.first; row <= range.last; ++row) {
            if (const auto *line = m_model.row(row); line && !line->told.id.isEmpty())
                ids.append(line->told.id);
        }
    }
    return ids;
}

QString SubscriptionsTab::obstacle(ChangeKind kind) const
{
    if (const auto denied = CommandNeeds::denied(m_permit, commandOf(kind)))
        return RoleText::denied(*denied);
    const auto ids = chosen();
    if (ids.isEmpty())
        return tr("Choose a subscription first.");
    if (m_detail.row.end != CustomerEnd::None)
        return ErrorText::sentence({.kind = Error::Kind::Denied, .reason = Error::Reason::RelationshipEnded});
    if (kind == ChangeKind::SupportContact)
        return ids.size() > 1 ? tr("The support contact is changed for one subscription at a time.") : QString();
    std::optional<Error> why;
    for (const auto &each : std::as_const(m_detail.subscriptions)) {
        if (!ids.contains(each.id))
            continue;
        // Which value is asked only in the dialog: any other than the present one stands for it.
        const auto some = kind == ChangeKind::AutoRenew ? (each.autoRenew.value_or(false) ? u"false"_s : u"true"_s)
            : kind == ChangeKind::FriendlyName          ? each.friendlyName + u'+'
                                                        : QString::number(each.quantity + 1);
        const auto change = changeOf(each, kind, some);
        if (change || change.error().reason == Error::Reason::ValueInvalid)
            return {};
        why = change.error();
    }
    return why ? ErrorText::sentence(*why) : QString();
}

void SubscriptionsTab::showMenu()
{
    for (const auto &[kind, action] : std::as_const(m_actions)) {
        const auto why = obstacle(kind);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
        action->setStatusTip(why);
    }
}

void SubscriptionsTab::ask(ChangeKind kind)
{
    if (const auto why = obstacle(kind); !why.isEmpty()) {
        m_list->banner().warn(why);
        return;
    }
    const auto &customer = m_detail.row.customer;
    const auto ids = chosen();
    DecisionDialog *dialog = nullptr;
    if (kind == ChangeKind::SupportContact) {
        const auto &all = std::as_const(m_detail.subscriptions);
        const auto one = std::ranges::find(all, ids.constFirst(), &Subscription::id);
        if (one == all.end()) {
            m_list->banner().warn(tr("Choose a subscription first."));
            return;
        }
        dialog = new ContactDialog(m_decisions->commands(), m_lookups, {.id = customer.id, .name = customer.name}, *one, this);
    } else {
        dialog = new ChangeDialog(m_decisions->commands(), m_decisions->clock(), kind,
                                  {.customerId = customer.id, .customerName = customer.name, .all = m_detail.subscriptions, .chosen = ids},
                                  this);
    }
    dialog->setReason(m_decisions->reason());
    connect(dialog, &DecisionDialog::decided, m_decisions, &Decisions::decided);
    dialog->open();
}

void SubscriptionsTab::showLines()
{
    QList<SubscriptionLine> lines;
    const auto places = inOrderOfBases(m_detail.subscriptions);
    for (const auto &place : places) {
        const auto &told = m_detail.subscriptions.at(place.index);
        SubscriptionLine line{.told = told, .wanted = overlaid(told, m_decisions->open()), .isAddOn = place.isAddOn};
        line.pending = m_decisions->pending(told.id, line.needsPerson);
        lines.append(line);
    }
    m_rows.set(lines);
}

void SubscriptionsTab::show(const CustomerDetail &detail, bool refreshing, bool isAnother)
{
    if (detail.row.customer.id != m_detail.row.customer.id)
        select({});
    m_detail = detail;
    showLines();
    giveUpSought(refreshing);
    if (isAnother) {
        m_list->view().clearSelection(); // what was chosen of one customer is never changed of another
        m_decisions->forget();
        m_model.setQuery(m_model.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    }
    const auto &lines = detail.subscriptions;
    //: number of subscriptions of a customer
    m_list->setState(detail.subscriptionsState, refreshing, tr("%Ln subscription(s)", nullptr, static_cast<int>(lines.size())));
}

void SubscriptionsTab::select(const QString &subscriptionId)
{
    m_sought = subscriptionId;
    m_list->seek(subscriptionId);
}

/// What was read before may lack it; what the service tells now does not.
void SubscriptionsTab::giveUpSought(bool refreshing)
{
    if (refreshing || m_sought.isEmpty() || m_detail.subscriptionsState.told == PartState::Told::NotRead)
        return;
    if (std::ranges::find(std::as_const(m_detail.subscriptions), m_sought, &Subscription::id) == m_detail.subscriptions.cend())
        select({});
}

bool SubscriptionsTab::takeKeys()
{
    return m_list->takeKeys();
}

void SubscriptionsTab::showFacts()
{
    const auto *line = m_model.row(m_list->view().currentRow());
    m_scroll->setVisible(line != nullptr);
    if (!line)
        return;
    const auto &told = line->told;
    const auto set
        = [this](const QString &id, const QString &value) { m_facts->setFact(id, value.isEmpty() ? tr("Not given") : value, value); };
    set(u"subscription.product"_s, told.offerName);
    set(u"subscription.nickname"_s, told.friendlyName);
    set(u"subscription.status"_s, SubscriptionWords::status(told.status));
    m_facts->setFact(u"subscription.change"_s, line->pending.isEmpty() ? tr("None") : line->pending, line->pending);
    set(u"subscription.reasons"_s, SubscriptionWords::reasons(told.suspensionReasons));
    set(u"subscription.quantity"_s, SubscriptionWords::quantity(told));
    set(u"subscription.end"_s, SubscriptionWords::end(told));
    set(u"subscription.autoRenew"_s, SubscriptionWords::autoRenew(told));
    set(u"subscription.cancel"_s, SubscriptionWords::cancelWindow(told, QDateTime::currentDateTimeUtc()));
    set(u"subscription.term"_s, SubscriptionWords::term(told.term));
    set(u"subscription.cycle"_s, SubscriptionWords::cycle(told.billingCycle));
    set(u"subscription.commerce"_s, SubscriptionWords::commerce(commerceOf(told)));
    //: whether a subscription is a trial
    set(u"subscription.trial"_s, told.isTrial ? tr("Yes") : tr("No"));
    set(u"subscription.publisher"_s, told.publisher);
    set(u"subscription.started"_s, dayText(told.effective));
    set(u"subscription.created"_s, dayText(told.created));
    set(u"subscription.id"_s, told.id);
    set(u"subscription.azure"_s, told.entitlementId);
    set(u"subscription.offer"_s, told.offerId);
    set(u"subscription.order"_s, told.orderId);
    set(u"subscription.mpn"_s, told.partnerId);
}
