#include "ui/customers/customerlist.h"

#include "ui/customers/customercolumns.h"
#include "ui/customers/customerview.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

CustomerList::CustomerList(WindowSource<CustomerRow, CustomerQuery> &source, QWidget *parent)
    : ListFrame(u"customers"_s, parent),
      m_model(
          source, CustomerColumns::all(), [](const CustomerRow &row) { return row.customer.id; }, this),
      m_asOf(makeCaption(u"asof"_s))
{
    setObjectName("customerlist"_L1);
    tools().field()->setPlaceholderText(tr("Filter customers"));
    tools().field()->setAccessibleName(tr("Filter customers by name, domain, city, alias or tag"));
    //: read aloud for a row that only resembles what was typed; %1: a cell's text
    m_model.setSimilarPhrase(tr("%1, similar to what you typed"));
    auto *delegate = new RowDelegate(this);
    //: at the end of a row that only resembles what was typed
    delegate->setSimilarWord(tr("similar"));
    view().setItemDelegate(delegate);
    captions().insertWidget(1, m_asOf);
    captions().insertStretch(3);
    setTable(m_model, tr("Customers"));
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CustomerList::showCount);
}

void CustomerList::setQuery(const CustomerQuery &query, WindowTable::Swap swap)
{
    expect(query.text, swap);
    m_model.setQuery(query, swap, takesAll(query) ? WindowTable::Tail::Shown : WindowTable::Tail::Hidden);
}

void CustomerList::setSyncState(const SyncState &state)
{
    m_state = state;
    //: %1: time or date
    m_asOf->setText(state.asOf.isValid() ? tr("As of %1").arg(momentText(state.asOf)) : QString());
    showRowsOrReason();
}

const CustomerRow *CustomerList::currentRow() const
{
    return m_model.row(view().currentRow());
}

EmptyState::Words CustomerList::reason()
{
    m_reason = CustomerEmpty::reason(m_state, m_model.hasOrder(), !takesAll(m_model.query()));
    return CustomerEmpty::words(m_reason, m_state, m_model.query().text.simplified());
}

void CustomerList::leaveEmpty()
{
    emit emptyActionTriggered(m_reason);
}

void CustomerList::leaveEmptyOtherwise()
{
    emit emptySecondTriggered(m_reason);
}

QString CustomerList::countWords() const
{
    const auto exact = m_model.exactCount();
    const auto similar = m_model.rowCount() - exact;
    const auto words = tr("%Ln customer(s)", nullptr, exact);
    //: %1: "3 customers"; %Ln: how many more only resemble what was typed
    return similar > 0 ? tr("%1, and %Ln similar", nullptr, similar).arg(words) : words;
}
