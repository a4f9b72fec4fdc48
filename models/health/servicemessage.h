#pragma once

#include "models/core/result.h"
#include "models/core/schema.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

/// A planned change, or something else to know, out of Microsoft's message centre (CONTRACT 14.2). Its id is the same in every tenant. Empty
/// text: not said. Times UTC; invalid: not said.
struct ServiceMessage {
    QString id{}; ///< "MC172851"
    QString title{};
    QString category{}; ///< raw; see `messageCategoryOf`
    QString severity{}; ///< normal, high, critical; raw
    bool isMajorChange = false;
    QStringList services{};
    QStringList tags{};
    QDateTime actBy{}; ///< something must be done by then
    QDateTime startedAt{};
    QDateTime endsAt{};
    QDateTime modifiedAt{};
    QString body{}; ///< HTML as it came, foreign: shown as `plainTextOf` alone
    bool operator==(const ServiceMessage &) const = default;
};

template <>
struct Schema<ServiceMessage> {
    static constexpr auto table = "service_message"_L1;
    static constexpr auto fields = std::tuple{
        Field{"id"_L1, "id"_L1, &ServiceMessage::id},
        Field{"title"_L1, "title"_L1, &ServiceMessage::title},
        Field{"category"_L1, "category"_L1, &ServiceMessage::category},
        Field{"severity"_L1, "severity"_L1, &ServiceMessage::severity},
        Field{"is_major"_L1, "isMajorChange"_L1, &ServiceMessage::isMajorChange},
        Field{"services"_L1, "services"_L1, &ServiceMessage::services},
        Field{"tags"_L1, "tags"_L1, &ServiceMessage::tags},
        Field{"act_by"_L1, "actionRequiredByDateTime"_L1, &ServiceMessage::actBy},
        Field{"started_at"_L1, "startDateTime"_L1, &ServiceMessage::startedAt},
        Field{"ends_at"_L1, "endDateTime"_L1, &ServiceMessage::endsAt},
        Field{"modified_at"_L1, "lastModifiedDateTime"_L1, &ServiceMessage::modifiedAt},
        Field{"body"_L1, "body.content"_L1, &ServiceMessage::body},
    };
};

enum class MessageCategory { PreventOrFix, PlanForChange, StayInformed, Other };
/// Pure; any thread, as all below.
MessageCategory messageCategoryOf(QStringView raw);

/// All of a tenant's messages, out of the pages of the list.
struct TenantMessages {
    QList<ServiceMessage> messages{}; ///< each id once
    qint64 skipped = 0; ///< lines that cannot be read
};
/// Errors as of `decodeTenantHealth`.
Result<TenantMessages> decodeTenantMessages(const QList<QByteArray> &pages, const QString &tenantId);
