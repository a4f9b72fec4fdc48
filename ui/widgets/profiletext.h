#pragma once

#include "models/profiles/cloud.h"
#include "models/profiles/connectiontest.h"

#include <QCoreApplication>

/// The words for profiles and for the test of their connection, for window and command line alike. Any thread that may translate.
class ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileText)

public:
    static QString cloud(Cloud cloud);
    /// One sentence on what that cloud lacks and so is not in the window; empty: it lacks nothing.
    static QString lacking(Cloud cloud);
    /// What a key of a profile file is called in the window.
    static QString key(const QString &key);
    /// One sentence on what is missing or wrong in a profile (`profileFault`).
    static QString fault(const Error &error);
    static QString step(TestStep step);
    static QString state(TestOutcome::State state);
    /// One sentence: what was seen; of what failed, what exactly is missing and where to mend it.
    static QString outcome(const TestReport &report, TestStep step);
    /// One sentence on the whole of a test that is over.
    static QString verdict(const TestReport &report);

private:
    static QString failed(const TestOutcome &outcome);
    static QString unreached(const Error &error, const QString &host, const QString &key);
    static QString notTried(const TestReport &report, TestStep step);
};
