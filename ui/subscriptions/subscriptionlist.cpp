#include "ui/subscriptions/subscriptionlist.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/subscriptions/subscriptioncolumns.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

SubscriptionList::SubscriptionList(WindowSource<OwnedSubscription, SubscriptionQuery> &source, SubscriptionBook &book, const Clock &clock,
                                   QWidget *parent)
    : ListFrame(u"subscriptionlist"_s, parent),
      m_book(book),
      m_model(
          source, SubscriptionColumns::all(clock), [](const OwnedSubscription &row) { return row.told.id; }, this),
      m_readOf(makeCaption(u"read"_s))
{
    setObjectName("subscriptionlist.list"_L1);
    tools().filterButton()->hide();
    tools().field()->setPlaceholderText(tr("Filter subscriptions"));
    tools().field()->setAccessibleName(tr("Filter by customer, product, nickname or ID"));
    view().setItemDelegate(new RowDelegate(this));
    captions().addStretch();
    captions().addWidget(m_readOf);
    setTable(m_model, tr("Subscriptions"));
    columns().setSort({}, false);
    connect(&m_model, &WindowTable::orderShown, this, &SubscriptionList::askRead);
}

void SubscriptionList::setQuery(const SubscriptionQuery &query, WindowTable::Swap swap)
{
    m_isFiltered = !expect(query.text, swap).isEmpty();
    m_model.setQuery(query, swap, WindowTable::Tail::Hidden);
}

void SubscriptionList::setCustomersKnown(qint64 customers)
{
    if (std::exchange(m_known, customers) == customers)
        return;
    showRead();
    showRowsOrReason();
}

void SubscriptionList::tick()
{
    if (!m_model.hasOrder() || m_model.isAsking())
        return;
    m_model.setQuery(m_model.query(), WindowTable::Swap::Refresh, WindowTable::Tail::Hidden);
    view().viewport()->update(); // an equal order paints nothing anew
}

/// Asked behind every answer, so that what is said of the rows was true when they were read.
void SubscriptionList::askRead()
{
    m_book.read(this, [this](const Result<SubscriptionsRead> &read) {
        if (!read || m_read == *read)
            return;
        m_read = *read;
        showCount();
        showRead();
        showRowsOrReason();
    });
}

const OwnedSubscription *SubscriptionList::currentRow() const
{
    const auto *row = m_model.row(view().currentRow());
    return row && !row->told.id.isEmpty() ? row : nullptr;
}

EmptyState::Words SubscriptionList::reason()
{
    if (!isRead())
        return {.icon = u"wait"_s,
                .title = tr("Reading the subscriptions"),
                .sentence = tr("They are being read from this computer; no connection is needed for that.")};
    if (m_read->customers == 0 && m_read->refused > 0)
        return {.icon = u"warning"_s,
                .title = tr("Not told to you"),
                .sentence = tr("The service tells you the subscriptions of none of the customers who were asked for: a role is missing.")};
    if (m_read->customers == 0)
        return {.icon = u"calendar"_s,
                .title = tr("No subscriptions read yet"),
                .sentence = tr("They are read customer by customer while there is a connection, those of a customer who is opened at "
                               "once, and stay here without one."),
                .action = tr("Show customers")};
    if (m_isFiltered)
        return {.icon = u"search"_s,
                .title = tr("Nothing found"),
                .sentence = tr("No subscription of this view has these words."),
                .action = tr("Show all subscriptions")};
    if (m_model.query().view == SubscriptionQuery::View::All)
        return {.icon = u"calendar"_s, .title = tr("No subscriptions"), .sentence = noneSentence()};
    return {.icon = u"healthy"_s, .title = tr("Nothing in this view"), .sentence = noneSentence(), .action = tr("Show all subscriptions")};
}

/// None among those that were read is no word on the others.
QString SubscriptionList::noneSentence() const
{
    const QLocale locale;
    if (m_read->customers >= m_known)
        return tr("The subscriptions of every customer were looked through.");
    //: %1: a number of customers, %2: a greater one
    return tr("The subscriptions of %1 of %2 customers were looked through; those of the others are not read yet.")
        .arg(locale.toString(m_read->customers), locale.toString(m_known));
}

void SubscriptionList::leaveEmpty()
{
    if (m_read && m_read->customers == 0)
        emit customersWanted();
    else
        emit everythingWanted();
}

QString SubscriptionList::countWords() const
{
    if (m_read && m_read->customers == 0)
        return {}; // none that is read is not none
    //: number of subscriptions in the list
    return tr("%Ln subscription(s)", nullptr, m_model.rowCount());
}

void SubscriptionList::showRead()
{
    if (!m_read || m_read->customers == 0) {
        m_readOf->clear();
        m_readOf->setToolTip({});
        return;
    }
    const QLocale locale;
    const auto customers = locale.toString(m_read->customers);
    // More than are known: the list of customers is being read anew.
    m_readOf->setText(m_read->customers >= m_known
                          //: %1: a number of customers
                          ? tr("Of all %1 customers").arg(customers)
                          //: %1: of how many customers subscriptions were read, %2: how many there are
                          : tr("Read of %1 of %2 customers").arg(customers, locale.toString(m_known)));
    //: %1: a date and time
    QStringList details{tr("What was read longest ago is as of %1.").arg(fullMomentText(m_read->oldest))};
    if (m_read->refused > 0)
        details.append(tr("The service does not tell you those of %Ln customer(s).", nullptr, static_cast<int>(m_read->refused)));
    m_readOf->setToolTip(details.join(u'\n').toHtmlEscaped());
    m_readOf->setAccessibleDescription(details.join(u' '));
}
