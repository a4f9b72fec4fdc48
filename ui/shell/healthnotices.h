#pragma once

#include "models/core/clock.h"
#include "models/health/noticegate.h"

#include <QObject>

class Preferences;

/// Tells by itself what becomes of issues: by the rules of the settings, one notice for each cause, and nothing in quiet hours. GUI thread.
class HealthNotices : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    HealthNotices(Preferences &preferences, Clock &clock, QObject *parent);

    void add(const QList<IssueNews> &news);

signals:
    /// `key`: of the issue it is about; empty: of several.
    void told(const QString &title, const QString &text, const QString &key);

private:
    QDateTime now() const;
    void arm();
    void tellDue();
    static QString titleOf(const Notice &notice);
    static QString textOf(const Notice &notice);

    Clock &m_clock;
    NoticeGate m_gate{};
    QDateTime m_armedFor{};
};
