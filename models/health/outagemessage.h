#pragma once

#include "models/health/healthboard.h"

#include <QDateTime>
#include <QStringList>

/// Somebody at a customer who could be told of an issue.
struct OutageRecipient {
    QString customerId{};
    QString name{}; ///< the customer's
    QString domain{};
    QString contact{}; ///< a person's name; empty: not known
    QString address{}; ///< empty: none is known
    bool isDutch = false; ///< told in Dutch; else in English
    ImpactLevel level = ImpactLevel::Reported;
    QDateTime informedAt{}; ///< UTC: when it was told of the latest update; invalid: it was not
    QString phone{}; ///< as it was written down; empty: none is known
    bool operator==(const OutageRecipient &) const = default;
};

/// What is said in one language.
struct OutageText {
    QString subject{};
    QString body{};
    bool operator==(const OutageText &) const = default;
};

/// One message about one update of an issue to many customers, written once.
struct OutageMessage {
    QString issueKey{};
    QDateTime updateAt{}; ///< UTC: of the update it tells, as `OutageList` had it; invalid: of the latest
    OutageText dutch{};
    OutageText english{};
    OutageChannel channel = OutageChannel::Drafts;
    QStringList customerIds{};
};

/// All that could be told of an issue now.
struct OutageList {
    QList<OutageRecipient> recipients{}; ///< those that its feed names or that are confirmed, by name; none that is not affected
    QDateTime updateAt{}; ///< UTC: of the issue's latest post or of its last change, the later one: what a message would tell
};

/// Whether a customer is written to in Dutch, by what its record says: its language, else its culture, else its country. Pure; any thread.
bool isWrittenToInDutch(const QString &language, const QString &culture, const QString &country);
