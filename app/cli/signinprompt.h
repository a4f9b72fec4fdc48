#pragma once

#include "models/core/syncstate.h"

#include <QCoreApplication>
#include <QTextStream>

/// Tells on standard error what a person has to do to sign in, each code and each address once. Main thread.
class SignInPrompt
{
    Q_DECLARE_TR_FUNCTIONS(SignInPrompt)

public:
    /// `err` outlives it.
    explicit SignInPrompt(QTextStream &err) : m_err(err) { }

    void tell(const SyncState &state);

private:
    QTextStream &m_err;
    SyncState::DeviceCode m_shownCode{};
    QString m_shownAddress{}; ///< for the browser
};
