#pragma once

#include "ui/shell/paneentry.h"

#include <QHash>
#include <QStackedWidget>

/// The panes, each made when it is first shown. GUI thread.
class PaneStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PaneStack(const QList<PaneEntry> &panes, QWidget *parent = nullptr);

    /// Does nothing when there is no such pane.
    void showPane(const QString &id);
    QString current() const { return m_current; }
    /// Null until the pane was shown once.
    QWidget *pane(const QString &id) const { return m_made.value(id); }

signals:
    /// Before its first showing: its actions can be taken over now.
    void paneMade(const QString &id, QWidget *pane);
    void paneShown(const QString &id);

private:
    QHash<QString, PaneEntry> m_entries{};
    QHash<QString, QWidget *> m_made{};
    QString m_current{};
};
