#include "ui/subscriptions/subscriptionlist.h"

#include "models/core/fold.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/subscriptions/subscriptioncolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SubscriptionList::SubscriptionList(WindowSource<OwnedSubscription, SubscriptionQuery> &source, SubscriptionBook &book, const Clock &clock,
                                   QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_model(
          source, SubscriptionColumns::all(clock), [](const OwnedSubscription &row) { return row.told.id; }, this),
      m_tools(new FilterRow(this)),
      m_banner(new Banner(this)),
      m_view(new ListView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this)),
      m_selected(new QLabel(this)),
      m_notice(new QLabel(this)),
      m_readOf(new QLabel(this)),
      m_patience(this),
      m_noticeEnd(this)
{
    setObjectName("subscriptionlist.list"_L1);
    setFocusProxy(m_view);
    m_tools->filterButton()->hide();
    m_tools->field()->setPlaceholderText(tr("Filter subscriptions"));
    m_tools->field()->setAccessibleName(tr("Filter by customer, product, nickname or ID"));
    m_view->setObjectName("subscriptionlist.table"_L1);
    m_view->setAccessibleName(tr("Subscriptions"));
    m_view->setTable(m_model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setItemDelegate(new RowDelegate(this));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnArrangement(*m_view, m_model, this);
    m_columns->setSort({}, false);
    m_empty->setObjectName("subscriptionlist.empty"_L1);
    m_banner->setObjectName("subscriptionlist.banner"_L1);
    makeLayout();
    connectModel();
    dress();
    m_patience.start();
}

void SubscriptionList::makeLayout()
{
    m_count->setObjectName("subscriptionlist.count"_L1);
    m_selected->setObjectName("subscriptionlist.selected"_L1);
    m_notice->setObjectName("subscriptionlist.notice"_L1);
    m_readOf->setObjectName("subscriptionlist.read"_L1);
    auto *caption = new QHBoxLayout;
    caption->setContentsMargins(scaled(12, font()), scaled(4, font()), scaled(12, font()), scaled(4, font()));
    caption->setSpacing(scaled(16, font()));
    for (auto *label : {m_count, m_selected, m_notice}) {
        label->setTextFormat(Qt::PlainText);
        caption->addWidget(label);
    }
    caption->addStretch();
    m_readOf->setTextFormat(Qt::PlainText);
    caption->addWidget(m_readOf);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addLayout(caption);
    setTabOrder(m_tools->columnsButton(), m_view);
}

void SubscriptionList::connectModel()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(4s);
    connect(&m_patience, &QTimer::timeout, this, &SubscriptionList::showRowsOrReason);
    connect(&m_noticeEnd, &QTimer::timeout, m_notice, &QLabel::clear);
    connect(&m_model, &WindowTable::orderShown, this, [this] {
        m_problem.reset();
        showRowsOrReason();
        showCount();
        askRead();
    });
    connect(&m_model, &RowTable::failed, this, [this](const Error &error) {
        m_problem = error;
        if (m_model.rowCount() > 0)
            m_banner->fail(error, tr("Try again"), [this] { m_model.reload(); });
        showRowsOrReason();
    });
    connect(m_view, &ListView::selectionCounted, this, [this](qint64 rows) {
        //: number of selected rows
        m_selected->setText(rows > 1 ? tr("%Ln selected", nullptr, static_cast<int>(rows)) : QString());
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &SubscriptionList::leaveEmpty);
    connect(m_empty, &EmptyState::secondTriggered, this, [this] {
        if (m_problem)
            QGuiApplication::clipboard()->setText(ErrorText::detailsForCopy(*m_problem));
    });
}

void SubscriptionList::setQuery(const SubscriptionQuery &query, WindowTable::Swap swap)
{
    auto sought = folded(query.text).split(' ');
    sought.removeAll({});
    m_model.setMatchWords(sought);
    m_announce = swap == WindowTable::Swap::Result;
    m_isFiltered = !sought.isEmpty();
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
    m_view->viewport()->update(); // an equal order paints nothing anew
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

void SubscriptionList::notify(const QString &words)
{
    m_notice->setText(words);
    m_noticeEnd.start();
    QAccessibleEvent event(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SubscriptionList::showProgress(const QString &words)
{
    m_noticeEnd.stop();
    m_notice->setText(words);
}

const OwnedSubscription *SubscriptionList::currentRow() const
{
    const auto *row = m_model.row(m_view->currentRow());
    return row && !row->told.id.isEmpty() ? row : nullptr;
}

void SubscriptionList::showRowsOrReason()
{
    const auto waits = !m_problem && (!m_model.hasOrder() || !m_read) && m_patience.isActive();
    if (m_model.rowCount() > 0 || waits) {
        present(*m_view, *m_view);
        return;
    }
    m_empty->show(reason());
    present(*m_empty, *m_tools->field());
}

EmptyState::Words SubscriptionList::reason() const
{
    if (m_problem)
        return {.icon = u"warning"_s,
                .title = ErrorText::title(*m_problem),
                .sentence = ErrorText::sentence(*m_problem),
                .action = tr("Try again"),
                .second = tr("Copy details")};
    if (!m_model.hasOrder() || !m_read)
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
    if (m_problem)
        m_model.reload();
    else if (m_read && m_read->customers == 0)
        emit customersWanted();
    else
        emit everythingWanted();
}

void SubscriptionList::present(QWidget &page, QWidget &keys)
{
    setFocusProxy(&keys);
    if (m_stack->currentWidget() == &page)
        return;
    const auto hadKeys = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(&page);
    if (hadKeys)
        keys.setFocus(Qt::OtherFocusReason);
}

void SubscriptionList::showCount()
{
    if (!m_model.hasOrder() || m_model.isPartial() || (m_read && m_read->customers == 0)) { // none that is read is not none
        m_count->clear();
        return;
    }
    //: number of subscriptions in the list
    m_count->setText(tr("%Ln subscription(s)", nullptr, m_model.rowCount()));
    if (std::exchange(m_announce, false)) {
        QAccessibleEvent event(m_count, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
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

void SubscriptionList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void SubscriptionList::dress()
{
    const auto &t = tokensOf(palette());
    for (auto *label : {m_count, m_selected, m_notice, m_readOf}) {
        label->setFont(captionFont(font()));
        tint(*label, t.secondary);
    }
}
