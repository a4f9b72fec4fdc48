#pragma once

#include "models/core/syncstate.h"
#include "models/customers/customer.h"
#include "models/table/windowmodel.h"
#include "ui/customers/customerempty.h"

#include <QTimer>
#include <QWidget>

class Banner;
class ColumnArrangement;
class FilterRow;
class ListView;
class QLabel;
class QStackedWidget;

/// The customers as a list: tools above, rows, and below how many they are and how fresh. GUI thread.
class CustomerList : public QWidget
{
    Q_OBJECT

public:
    using Model = WindowModel<CustomerRow, CustomerQuery>;

    CustomerList(WindowSource<CustomerRow, CustomerQuery> &source, QWidget *parent);

    Model &model() { return m_model; }
    ListView &view() { return *m_view; }
    FilterRow &tools() { return *m_tools; }
    ColumnArrangement &columns() { return *m_columns; }
    Banner &banner() { return *m_banner; }

    void setQuery(const CustomerQuery &query, WindowTable::Swap swap);
    void setSyncState(const SyncState &state);
    /// A few words beside the count for some seconds: "Copied".
    void notify(const QString &words);
    /// How far work on the rows is, in the same place; stays until something else stands there and is not read aloud.
    void showProgress(const QString &words);
    /// The row that the person points at; nullptr: none.
    const CustomerRow *currentRow() const;

signals:
    /// The person took the way out that the empty list offers.
    void emptyActionTriggered(CustomerEmpty::Reason reason);
    void emptySecondTriggered(CustomerEmpty::Reason reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void showRowsOrReason();
    void present(QWidget &page, QWidget &keys);
    void showCount();
    void dress();

    Model m_model;
    FilterRow *m_tools;
    Banner *m_banner;
    ListView *m_view;
    ColumnArrangement *m_columns = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_asOf;
    QLabel *m_selected;
    QLabel *m_notice;
    QTimer m_patience; ///< until an unanswered first question is worth a sentence
    QTimer m_noticeEnd;
    SyncState m_state{};
    CustomerEmpty::Reason m_reason = CustomerEmpty::Reason::Loading;
    bool m_announce = false; ///< the next count answers the person, not a commit
};
