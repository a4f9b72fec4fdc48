#pragma once

#include "models/outbox/outboxentry.h"

#include <QTest>

/// The columns `status`, `code`, `state` and `reason`, with a row for every line of CONTRACT 2.8's reaction table: what the service says to
/// a change, and how the outbox has it then.
inline void addWriteReactions()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<Error::Reason>("reason");
    using Reason = Error::Reason;
    const auto row = [](int status, const char *code, OutboxState state, Reason reason) {
        QTest::addRow("%d/%s", status, code) << status << QByteArray(code) << state << reason;
    };
    row(400, "2001", OutboxState::Refused, Reason::QuantityLocked);
    row(400, "2011", OutboxState::Refused, Reason::SubscriptionDeleted);
    row(400, "3000", OutboxState::Refused, Reason::None);
    row(400, "800040", OutboxState::Refused, Reason::StatusNotAllowed);
    row(400, "800072", OutboxState::Waiting, Reason::NotReadyYet);
    row(400, "800081", OutboxState::Waiting, Reason::NotReadyYet);
    row(400, "800082", OutboxState::Waiting, Reason::NotReadyYet);
    row(400, "800090", OutboxState::Refused, Reason::ReductionClosed);
    row(400, "800095", OutboxState::Refused, Reason::QuantityFixed);
    row(400, "800091", OutboxState::Refused, Reason::StatusLocked);
    row(400, "800096", OutboxState::Refused, Reason::StatusLocked);
    row(400, "60012", OutboxState::Refused, Reason::NoLicenceLeft);
    row(401, "900420", OutboxState::Waiting, Reason::WrongAudience);
    row(401, "900421", OutboxState::Waiting, Reason::MfaRequired);
    row(401, "10001", OutboxState::Waiting, Reason::MfaRequired);
    row(401, "400", OutboxState::Waiting, Reason::None);
    row(401, "800001", OutboxState::Waiting, Reason::None);
    row(403, "20002", OutboxState::Refused, Reason::RelationshipEnded);
    row(403, "2032", OutboxState::Refused, Reason::RoleMissing);
    row(403, "900150", OutboxState::Refused, Reason::RoleMissing);
    row(403, "800073", OutboxState::Waiting, Reason::CustomerUnderReview);
    row(403, "800074", OutboxState::Waiting, Reason::CustomerUnderReview);
    row(403, "800075", OutboxState::Waiting, Reason::CustomerUnderReview);
    row(403, "900124", OutboxState::Waiting, Reason::AgreementMissing);
    row(403, "900149", OutboxState::Waiting, Reason::AgreementMissing);
    row(403, "800039", OutboxState::Waiting, Reason::AgreementMissing);
    row(404, "60003", OutboxState::Refused, Reason::RelationshipEnded);
    row(404, "20003", OutboxState::Refused, Reason::SubscriptionGone);
    row(404, "800037", OutboxState::Refused, Reason::SubscriptionGone);
    row(404, "1000", OutboxState::Refused, Reason::None);
    row(409, "27009", OutboxState::Refused, Reason::ParentNotActive);
    row(409, "800060", OutboxState::Waiting, Reason::OrderInProgress);
    row(409, "800064", OutboxState::Waiting, Reason::OrderInProgress);
    row(412, "0", OutboxState::Waiting, Reason::StaleEtag);
    row(400, "2055", OutboxState::Waiting, Reason::StaleEtag);
    row(429, "0", OutboxState::Waiting, Reason::None);
    row(500, "800003", OutboxState::Unclear, Reason::UnclearOutcome);
    row(500, "800094", OutboxState::Unclear, Reason::UnclearOutcome);
    row(500, "900192", OutboxState::Unclear, Reason::UnclearOutcome);
    row(503, "0", OutboxState::Unclear, Reason::UnclearOutcome);
}
