#pragma once

#include "models/audit/activity.h"
#include "models/audit/auditchain.h"

#include <QCoreApplication>

class QJsonObject;

/// Our own audit log in words, for window and command line alike. What this version does not know is shown as it was logged. Plain text.
/// Any thread that may translate.
class ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)

public:
    /// "Alias changed"; an unknown command as it was logged.
    static QString command(const QString &logged);
    /// Every known command with its words, so that a search finds them.
    static QHash<QString, QString> commands();
    /// The roles that somebody had then, by name.
    static QString roles(const QString &shortNames);
    /// The customer's name, else its tenant id; empty when the entry is about none.
    static QString customer(const ActivityRow &row);
    /// What it was done to, where that is no customer: the name of a view.
    static QString subject(const AuditEntry &entry);
    /// How something was or is, in a few words; empty: there was or is nothing.
    static QString value(const QString &json);
    /// Before and after with an arrow between them.
    static QString change(const AuditEntry &entry);
    /// The same for a screen reader.
    static QString spokenChange(const AuditEntry &entry);
    /// "Refused (409/27009)"; what this version does not know as it was logged.
    static QString answer(const QString &logged);
    /// One sentence on the first fault of the chain, or that there is none.
    static QString finding(const ChainFinding &finding);

private:
    static QStringList factsOf(const QJsonObject &object);
    static QString answerWord(const QString &word);
};
