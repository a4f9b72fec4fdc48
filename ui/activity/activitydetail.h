#pragma once

#include "models/audit/activity.h"

#include <QWidget>

class ElidedLabel;
class FactList;
class QPushButton;
class QToolButton;
class RawRecord;

/// One entry of our own audit log with all that it holds, each fact to be copied. GUI thread.
class ActivityDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityDetail(QWidget *parent);

    void show(const ActivityRow &row);
    /// The id of the entry that is shown; empty: none was.
    const QString &entryId() const { return m_row.entry.id; }
    /// In a narrow window it covers the list: there is a way back instead of a cross.
    void setCovering(bool covering);

signals:
    /// The person wants it away.
    void closed();
    void copied(const QString &caption);
    /// The person wants to see that customer's page.
    void customerWanted(const QString &customerId);
    /// The person wants to see the entries of that customer alone.
    void entriesWanted(const QString &customerId, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeFacts();
    void makeLayout();
    void dress();

    ActivityRow m_row{};
    QToolButton *m_back;
    ElidedLabel *m_title;
    ElidedLabel *m_when;
    QToolButton *m_close;
    QPushButton *m_customer;
    QPushButton *m_entries;
    FactList *m_who;
    FactList *m_what;
    FactList *m_answer;
    FactList *m_chain;
    RawRecord *m_before;
    RawRecord *m_after;
};
