#pragma once

#include "models/customers/customerpart.h"
#include "ui/widgets/emptystate.h"

#include <QWidget>

#include <optional>

class Banner;
class ColumnArrangement;
class ListView;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class WindowTable;

/// What one customer has, as a list on the customer's page: one line of tools, the rows or why there are none, and below how many they are
/// and as of when. GUI thread.
class PartList : public QWidget
{
    Q_OBJECT

public:
    /// What to say while there are no rows; each is a whole sentence.
    struct Sentences {
        QString icon{};
        QString none{}; ///< title: the service says that there are none
        QString noneSentence{};
        QString refused{}; ///< the service does not tell them to us
    };

    /// `name` begins the names of what stands here. `table` outlives it.
    PartList(WindowTable &table, const QString &name, const QString &title, Sentences sentences, QWidget *parent);

    ListView &view() { return *m_view; }
    Banner &banner() { return *m_banner; }
    /// Puts a button into the line of tools; without one there is no such line.
    void addTool(QWidget *tool);
    /// Gives the rows the keys; one of them is then selected. False: there are none yet; while the keys wait on the bar of the tabs, the
    /// first that come take them.
    bool takeKeys();
    /// Selects the row with that key of the table instead of the first one: at once, or as soon as it is there, unless the person chooses a
    /// row before. Empty: none is sought any more.
    void seek(const QString &key);
    /// `count` says how many rows there are.
    void setState(const PartState &state, bool refreshing, const QString &count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRowsOrReason();
    void selectSought();
    EmptyState::Words reason() const;
    void dress();

    WindowTable &m_table;
    Sentences m_sentences;
    QWidget *m_toolLine;
    QHBoxLayout *m_tools;
    Banner *m_banner;
    ListView *m_view;
    ColumnArrangement *m_columns;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_asOf;
    PartState m_state{};
    bool m_refreshing = true;
    bool m_refusalDue = false; ///< to be said above the rows, once there are some
    QString m_sought{}; ///< key of the row that is to be selected; empty: none
    bool m_wantsRow = false; ///< the row that is sought, or the first that comes, is to be selected and to have the keys
};
