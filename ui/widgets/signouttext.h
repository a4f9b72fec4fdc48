#pragma once

#include "models/core/signedout.h"
#include "models/core/syncstate.h"

#include <QCoreApplication>
#include <QStringList>

/// The words about signing out. Pure.
class SignOutText
{
    Q_DECLARE_TR_FUNCTIONS(SignOutText)

public:
    /// What will happen, a paragraph each, before it is asked for.
    static QStringList consequences(const SyncState &state);
    /// All of it was done.
    static QString done();
    /// What was not, a sentence each, and what to do about it.
    static QStringList problems(const SignedOut &outcome);

private:
    static QString keptSentence(const Error &error);
};
