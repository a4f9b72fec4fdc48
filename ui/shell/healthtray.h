#pragma once

#include "models/core/feed.h"
#include "models/health/healthboard.h"

#include <QObject>
#include <QSystemTrayIcon>

/// The icon among the desktop's own: how many issues go on, and of how many customers that is not known. Notices come from it; where a
/// desktop has no place for such icons there is none, and they are told to whoever asks. GUI thread.
class HealthTray : public QObject
{
    Q_OBJECT

public:
    HealthTray(ValueFeed<HealthCount> &count, QObject *parent);

    /// False: there is no place for it here, and nothing was shown.
    bool show(const QString &title, const QString &text, const QString &key);
    static QString wordsOf(const HealthCount &count);

signals:
    /// The person wants the window; `issueKey`: and that issue in it, empty: the list of all.
    void wanted(const QString &issueKey);

private:
    void dress(const HealthCount &count);

    QSystemTrayIcon m_icon;
    QString m_key{}; ///< of the notice shown last
};
