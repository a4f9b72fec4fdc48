#include "ui/customers/customerlist.h"

#include "models/core/fold.h"
#include "ui/customers/customercolumns.h"
#include "ui/customers/customerview.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Reason = CustomerEmpty::Reason;

CustomerList::CustomerList(WindowSource<CustomerRow, CustomerQuery> &source, QWidget *parent)
    : QWidget(parent),
      m_model(
          source, CustomerColumns::all(), [](const CustomerRow &row) { return row.customer.id; }, this),
      m_tools(new FilterRow(this)),
      m_banner(new Banner(this)),
      m_view(new ListView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this)),
      m_asOf(new QLabel(this)),
      m_selected(new QLabel(this)),
      m_notice(new QLabel(this)),
      m_patience(this),
      m_noticeEnd(this)
{
    setObjectName("customerlist"_L1);
    setFocusProxy(m_view);
    m_tools->field()->setPlaceholderText(tr("Filter customers"));
    m_tools->field()->setAccessibleName(tr("Filter customers by name, domain, city, alias or tag"));
    //: read aloud for a row that only resembles what was typed; %1: a cell's text
    m_model.setSimilarPhrase(tr("%1, similar to what you typed"));
    m_view->setObjectName("customers.table"_L1);
    m_view->setAccessibleName(tr("Customers"));
    m_view->setTable(m_model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *delegate = new RowDelegate(this);
    //: at the end of a row that only resembles what was typed
    delegate->setSimilarWord(tr("similar"));
    m_view->setItemDelegate(delegate);
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnArrangement(*m_view, m_model, this);
    makeLayout();

    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(4s);
    connect(&m_patience, &QTimer::timeout, this, &CustomerList::showRowsOrReason);
    connect(&m_noticeEnd, &QTimer::timeout, m_notice, &QLabel::clear);
    connect(&m_model, &WindowTable::orderShown, this, [this] {
        showRowsOrReason();
        showCount();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CustomerList::showCount);
    connect(&m_model, &RowTable::failed, this,
            [this](const Error &error) { m_banner->fail(error, tr("Try again"), [this] { m_model.reload(); }); });
    connect(m_view, &ListView::selectionCounted, this, [this](qint64 rows) {
        //: number of selected rows
        m_selected->setText(rows > 1 ? tr("%Ln selected", nullptr, static_cast<int>(rows)) : QString());
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { emit emptyActionTriggered(m_reason); });
    connect(m_empty, &EmptyState::secondTriggered, this, [this] { emit emptySecondTriggered(m_reason); });
    dress();
    m_patience.start();
}

void CustomerList::makeLayout()
{
    m_count->setObjectName("customers.count"_L1);
    m_asOf->setObjectName("customers.asof"_L1);
    m_selected->setObjectName("customers.selected"_L1);
    m_notice->setObjectName("customers.notice"_L1);
    auto *caption = new QHBoxLayout;
    caption->setContentsMargins(scaled(12, font()), scaled(4, font()), scaled(12, font()), scaled(4, font()));
    caption->setSpacing(scaled(16, font()));
    for (auto *label : {m_count, m_asOf, m_selected, m_notice}) {
        label->setTextFormat(Qt::PlainText);
        caption->addWidget(label);
    }
    caption->insertStretch(3);

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

void CustomerList::setQuery(const CustomerQuery &query, WindowTable::Swap swap)
{
    const auto words = folded(query.text).split(' ');
    QByteArrayList sought;
    for (const auto &word : words) {
        if (!word.isEmpty())
            sought.append(word);
    }
    m_model.setMatchWords(sought);
    m_announce = swap == WindowTable::Swap::Result;
    m_model.setQuery(query, swap, takesAll(query) ? WindowTable::Tail::Shown : WindowTable::Tail::Hidden);
}

void CustomerList::setSyncState(const SyncState &state)
{
    m_state = state;
    //: %1: time or date
    m_asOf->setText(state.asOf.isValid() ? tr("As of %1").arg(momentText(state.asOf)) : QString());
    showRowsOrReason();
}

void CustomerList::notify(const QString &words)
{
    m_notice->setText(words);
    m_noticeEnd.start();
    QAccessibleEvent event(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CustomerList::showProgress(const QString &words)
{
    m_noticeEnd.stop();
    m_notice->setText(words);
}

const CustomerRow *CustomerList::currentRow() const
{
    return m_model.row(m_view->currentRow());
}

void CustomerList::showRowsOrReason()
{
    const auto waits = !m_model.hasOrder() && m_patience.isActive();
    if (m_model.rowCount() > 0 || waits) {
        present(*m_view, *m_view);
        return;
    }
    m_reason = CustomerEmpty::reason(m_state, m_model.hasOrder(), !takesAll(m_model.query()));
    m_empty->show(CustomerEmpty::words(m_reason, m_state, m_model.query().text.simplified()));
    present(*m_empty, *m_tools->field());
}

void CustomerList::present(QWidget &page, QWidget &keys)
{
    setFocusProxy(&keys);
    if (m_stack->currentWidget() == &page)
        return;
    const auto hadKeys = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(&page);
    if (hadKeys)
        keys.setFocus(Qt::OtherFocusReason);
}

void CustomerList::showCount()
{
    if (!m_model.hasOrder() || m_model.isPartial()) {
        m_count->clear();
        return;
    }
    const auto exact = m_model.exactCount();
    const auto similar = m_model.rowCount() - exact;
    const auto words = tr("%Ln customer(s)", nullptr, exact);
    //: %1: "3 customers"; %Ln: how many more only resemble what was typed
    m_count->setText(similar > 0 ? tr("%1, and %Ln similar", nullptr, similar).arg(words) : words);
    if (std::exchange(m_announce, false)) {
        QAccessibleEvent event(m_count, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void CustomerList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void CustomerList::dress()
{
    const auto &t = tokensOf(palette());
    for (auto *label : {m_count, m_asOf, m_selected, m_notice}) {
        label->setFont(captionFont(font()));
        tint(*label, t.secondary);
    }
}
