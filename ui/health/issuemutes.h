#pragma once

#include "models/command/healthcommands.h"
#include "models/core/clock.h"
#include "models/health/healthbook.h"

#include <QWidget>

#include <functional>

class Banner;

/// Leaves an issue, or all issues of a service, out of the board for a while and for a reason, and takes them in again. GUI thread.
class IssueMutes : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the mutes.
    struct Sources {
        HealthBook &book;
        HealthCommands &commands;
        const Clock &clock;
        std::function<Banner &()> banner{}; ///< where it is said what became of it
    };

    /// `parent`: above which it is asked why.
    IssueMutes(const Sources &sources, QWidget *parent);

    void mute(const IssueLine &line);
    void muteService(const QString &service);
    void unmute(const IssueLine &line);

signals:
    void changed();

private:
    /// What is to be muted, an issue or a service, and the words for it.
    struct Question {
        QString key{};
        QString service{};
        QString title{};
        QString sentence{};
        QString done{};
        bool mayUndo = false; ///< undoing takes nothing away that was there before
    };

    void ask(const Question &question);
    void unmuted(const Result<IssueRecord> &record);
    void told(const Result<void> &done, const QString &sentence);

    Sources m_sources;
    QWidget *m_window;
};
