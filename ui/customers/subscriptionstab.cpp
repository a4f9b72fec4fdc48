#include "ui/customers/subscriptionstab.h"

#include "ui/customers/partlist.h"
#include "ui/customers/subscriptionwords.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tokens.h"

#include <QItemSelectionModel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

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
         .text = ofTold([](const Subscription &told) { return told.id.isEmpty() ? QString() : SubscriptionWords::status(told.status); }),
         .state =
             [](const SubscriptionLine &line) {
                 return line.told.id.isEmpty() ? CellState::None : SubscriptionWords::state(line.told.status);
             },
         .widthHint = 16},
        {.key = u"quantity"_s,
         //: number of licences of a subscription
         .title = SubscriptionsTab::tr("Quantity"),
         .value = [](const SubscriptionLine &line) { return line.told.quantity; },
         .text = ofTold(SubscriptionWords::quantity),
         .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
         .widthHint = 8},
        {.key = u"end"_s,
         .title = SubscriptionsTab::tr("Renewal"),
         .value = [](const SubscriptionLine &line) { return line.told.commitmentEnd; },
         .text = ofTold(SubscriptionWords::end),
         .widthHint = 20,
         .rank = 2},
        {.key = u"term"_s,
         .title = SubscriptionsTab::tr("Term"),
         .text = ofTold([](const Subscription &told) { return SubscriptionWords::term(told.term); }),
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

SubscriptionsTab::SubscriptionsTab(QWidget *parent)
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
      m_facts(new FactList({}, this))
{
    setObjectName("subscriptionstab"_L1);
    const std::pair<QString, QString> facts[] = {{u"subscription.product"_s, tr("Product")},
                                                 {u"subscription.nickname"_s, tr("Nickname")},
                                                 {u"subscription.status"_s, tr("Status")},
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
    showFacts();
}

void SubscriptionsTab::show(const CustomerDetail &detail, bool refreshing, bool isAnother)
{
    QList<SubscriptionLine> lines;
    const auto places = inOrderOfBases(detail.subscriptions);
    for (const auto &place : places)
        lines.append(SubscriptionLine{.told = detail.subscriptions.at(place.index), .isAddOn = place.isAddOn});
    m_rows.set(lines);
    if (isAnother)
        m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    //: number of subscriptions of a customer
    m_list->setState(detail.subscriptionsState, refreshing, tr("%Ln subscription(s)", nullptr, static_cast<int>(lines.size())));
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
