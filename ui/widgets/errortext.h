#pragma once

#include "models/core/error.h"

#include <QCoreApplication>
#include <QString>

/// An Error in the words of the window: the only place that turns kinds and reasons into sentences. Plain text. GUI thread.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    /// What happened, to what, and what can be done now.
    static QString sentence(const Error &error);
    /// A few words, for a heading or a status line.
    static QString title(const Error &error);
    /// Everything support asks for, one fact per line; for the clipboard. The `detail` in it is English.
    static QString detailsForCopy(const Error &error);
};
