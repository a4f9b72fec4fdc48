#pragma once

#include "models/core/feed.h"
#include "models/health/healthboard.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <functional>

/// The icon among the desktop's own: how many issues go on, and of how many customers that is not known. Notices come from it; where a
/// desktop has no place for such icons there is none, and `notShown` tells them. GUI thread.
class HealthTray : public QObject
{
    Q_OBJECT

public:
    /// `isAvailable`: whether the desktop has a place for such icons now; it may come and go.
    HealthTray(ValueFeed<HealthCount> &count, QObject *parent, std::function<bool()> isAvailable = &QSystemTrayIcon::isSystemTrayAvailable);

    /// False: there is no place for it here, and nothing was shown; `notShown` tells it.
    bool show(const QString &title, const QString &text, const QString &key);
    QString toolTip() const { return m_icon.toolTip(); }
    static QString wordsOf(const HealthCount &count);

signals:
    /// The person wants the window; `issueKey`: and that issue in it, empty: the list of all.
    void wanted(const QString &issueKey);
    /// A notice found no place among the desktop's: it is to be seen elsewhere.
    void notShown(const QString &title, const QString &text, const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    /// Stands where the desktop has a place by now; false: it has none.
    bool findPlace();

    std::function<bool()> m_isAvailable;
    HealthCount m_count{};
    QSystemTrayIcon m_icon;
    QString m_key{}; ///< of the notice shown last
};
