#pragma once

#include "ui/shell/paneentry.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;
class RailButton;

/// The panes' names at the leading edge of the window; arrows move among them, Ctrl+1 ... Ctrl+7 are the window's own. GUI thread.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(const QList<PaneEntry> &panes, QWidget *parent = nullptr);

    /// Marks the pane that is on show.
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    /// Whether the area is there at all for this person; a hidden one is reached by no key either.
    void setPaneVisible(const QString &id, bool visible);
    /// Icons alone, with the names as tool tips.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }

signals:
    void paneChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column = nullptr;
    QHash<QString, RailButton *> m_buttons{};
    QString m_current{};
    bool m_folded = false;
};
