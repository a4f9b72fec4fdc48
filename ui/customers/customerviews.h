#pragma once

#include "models/command/deskcommands.h"
#include "models/table/tablemodel.h"
#include "ui/customers/customerview.h"

#include <QPointer>

class Banner;
class QDialog;
class QMenu;
class QToolButton;

/// The saved views of the customers list: the ones that come with the product and the person's own, in the menu of one button. GUI thread.
class CustomerViews : public QObject
{
    Q_OBJECT

public:
    struct BuiltIn {
        QString id{};
        QString name{};
        CustomerQuery query{};
    };

    /// `button` and `banner` live as long as `parent`, `feed` and `commands` longer.
    CustomerViews(Feed<SavedView> &feed, DeskCommands &commands, QToolButton &button, Banner &banner, QWidget *parent);

    static QList<BuiltIn> builtIns();
    /// The id of the view in force: "all" and the like, or a saved view's.
    const QString &currentId() const { return m_current; }
    /// Makes it the view in force and tells; an unknown id (or one whose feed has not come yet) waits until it is there, "all" meanwhile.
    void choose(const QString &id);
    /// The view in force only stands in for one that is not there yet.
    bool isAwaiting() const { return !m_awaited.isEmpty(); }
    /// What the person looks at now; the menu offers to save it when it differs from the view in force.
    void setPresent(const CustomerView &view);

signals:
    void chosen(const QString &id, const CustomerView &view);

private:
    void fillMenu();
    void addOwnActions(QMenu &menu, const SavedView &view);
    void show();
    CustomerView definitionOf(const QString &id) const;
    QString nameOf(const QString &id) const;
    const SavedView *own(const QString &id) const;
    bool isChanged() const;
    void askName(const QString &title, const QString &verb, const QString &name, std::function<void(const QString &)> done);
    void save(const SavedView &view);
    void remove(const SavedView &view);

    DeskCommands &m_commands;
    QToolButton &m_button;
    Banner &m_banner;
    QWidget *m_parent;
    TableModel<SavedView> m_own;
    QMenu *m_menu;
    CustomerView m_present{};
    QString m_current;
    QString m_awaited{}; ///< chosen, but not known yet
    QPointer<QDialog> m_dialog{};
};
