#pragma once

#include "models/command/deskcommands.h"
#include "models/customers/customerbook.h"

#include <QWidget>

class Banner;
class CustomerOverview;
class ElidedLabel;
class QLabel;
class QTabWidget;
class QToolButton;

/// One customer: who it is above, tabs below. Opening it asks the service for a fresh record; what the cache has stands there meanwhile.
/// GUI thread.
class CustomerDetailPage : public QWidget
{
    Q_OBJECT

public:
    CustomerDetailPage(CustomerBook &book, DeskCommands &commands, QWidget *parent);

    /// `row` is what the list knows; the rest follows. Opening the same customer again does nothing.
    void open(const CustomerRow &row);
    const QString &customerId() const { return m_id; }
    /// Asks the service again.
    void refresh();
    /// In a narrow window the page covers the list: there is a way back instead of a cross.
    void setCovering(bool covering);
    void setKnownTags(const QStringList &tags);

signals:
    /// The person wants the page away.
    void closed();
    void copied(const QString &caption);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void make();
    void connectUndo();
    void show(const CustomerPage &page);
    void showHead(const CustomerRow &row);
    void undoTags(const QString &id, const QStringList &add, const QStringList &remove);
    void undoAlias(const QString &id, const QString &alias);
    void dress();

    CustomerBook &m_book;
    DeskCommands &m_commands;
    QString m_id{};
    CustomerRow m_row{};
    QToolButton *m_back;
    ElidedLabel *m_name;
    ElidedLabel *m_where;
    QLabel *m_accessIcon;
    ElidedLabel *m_access;
    ElidedLabel *m_asOf;
    QToolButton *m_refresh;
    QToolButton *m_close;
    Banner *m_banner;
    Banner *m_problem;
    QTabWidget *m_tabs;
    CustomerOverview *m_overview;
};
