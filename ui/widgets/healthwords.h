#pragma once

#include "models/health/healthboard.h"
#include "models/health/healthstatus.h"
#include "models/health/servicemessage.h"
#include "models/table/column.h"

#include <QCoreApplication>

/// What tenants tell of the health of services, in words, for window and command line alike. Plain text; what this version does not know is
/// shown as it came. Any thread that may translate.
class HealthWords
{
    Q_DECLARE_TR_FUNCTIONS(HealthWords)

public:
    static QString status(const QString &raw);
    /// The shape that goes with the word: what is not known is never drawn as well.
    static CellState state(const QString &raw);
    static QString kind(const QString &raw);
    static QString origin(const QString &raw);
    static QString level(ImpactLevel level);
    static CellState state(ImpactLevel level);
    /// The same of a customer whose subscriptions with the service are suspended: nobody can use it there anyhow.
    static QString suspended(ImpactLevel level);
    /// How many customers are possibly affected, and of how many more it is not known.
    static QString possibly(const IssueLine &line);
    static QString possiblySpoken(const IssueLine &line);
    /// Why the events of an Azure subscription are not known, and what helps; empty: they are.
    static QString azure(const AzureRead &read);
    /// How it stands with the reading of a customer's health, in a few words.
    static QString access(HealthAccess access);
    /// One sentence: why it is not known, and what to do about it or whom to ask; empty where nothing is amiss.
    static QString remedy(HealthAccess access);
    /// What kind of post it is; empty where the service gives none.
    static QString postType(const QString &raw);
    static QString category(const QString &raw);
    static QString severity(const QString &raw);
    /// How a customer was told of an issue.
    static QString channel(OutageChannel channel);
    /// "Known of 11,900 of 12,431 customers" and how many cannot be read, as sentences beside each other.
    static QString coverage(const HealthCoverage &coverage);
    /// How many were asked and do not tell.
    static qint64 cannotBeRead(const HealthCoverage &coverage);
    /// How many nobody has asked yet.
    static qint64 notAsked(const HealthCoverage &coverage);
};
