#pragma once

#include "models/table/column.h"
#include "models/timeline/timeline.h"

#include <QCoreApplication>

/// What happened with a customer, in words, for window and command line alike. Plain text. Any thread that may translate.
class TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)

public:
    /// "At Microsoft", "Our change", "Our note": of one event.
    static QString kind(TimelineKind kind);
    /// The same for all of that kind, for a menu.
    static QString kinds(TimelineKind kind);
    /// The role of a bundled icon.
    static QString icon(TimelineKind kind);
    static QString what(const TimelineEvent &event);
    /// Empty: nobody said.
    static QString who(const TimelineEvent &event);
    /// How it ended, or how far it is; empty where there is nothing to say.
    static QString state(const TimelineEvent &event);
    static CellState shape(const TimelineEvent &event);
    /// What stands in the way of a change, or what comes next; empty: nothing.
    static QString explanation(const TimelineEvent &event);
    /// One line for the clipboard.
    static QString line(const TimelineEvent &event);
    /// What is shown of it and its identifiers, folded: what a text is looked for in.
    static QByteArray searched(const TimelineEvent &event);

    /// All that is known of one event, a line for each fact that there is.
    struct Fact {
        QString id{}; ///< ASCII
        QString caption{};
        QString value{};
    };
    static QList<Fact> facts(const TimelineEvent &event);
};
