#pragma once

#include "models/command/rolecommands.h"
#include "models/core/feed.h"
#include "models/roles/knownroles.h"
#include "models/roles/officematrix.h"
#include "models/roles/permit.h"

#include <QWidget>

class Banner;
class FactList;
class MatrixTable;
class QAction;
class QLabel;
class QTableView;

/// What the My roles pane stands on. All of it outlives the pane.
struct RolesPaneSources {
    ValueFeed<KnownRoles> &known;
    ValueFeed<OfficeMatrix> &office;
    ValueFeed<Permit> &permit;
    RoleCommands &commands;
};

/// Who the person is for this program: the roles, who told of them, what each role may do here and whom to ask for more. Whoever may change
/// users and roles changes the table here. Its actions are those of `QWidget::actions()`, each with an objectName. GUI thread.
class RolesPane : public QWidget
{
    Q_OBJECT

public:
    RolesPane(const RolesPaneSources &sources, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void makeActions();
    void makeLayout();
    void showAll();
    void askGrant();
    void change(const QList<GrantEdit> &edits, const QString &told);
    void reset();
    void dress();

    RolesPaneSources m_sources;
    KnownRoles m_known{};
    OfficeMatrix m_office{};
    Permit m_permit{};
    FactList *m_facts;
    QLabel *m_missing;
    QLabel *m_heading;
    QLabel *m_rule;
    QLabel *m_legend; ///< what the short names above narrow columns stand for
    Banner *m_banner;
    MatrixTable *m_model;
    QTableView *m_table;
    QAction *m_change = nullptr;
    QAction *m_reset = nullptr;
};
