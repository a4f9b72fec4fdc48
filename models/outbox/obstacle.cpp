#include "models/outbox/obstacle.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

static QString timeText(const QDateTime &utc)
{
    return utc.isValid() ? utc.toUTC().toString(Qt::ISODateWithMs) : QString();
}

Error ChangeObstacle::error(Error::Reason reason, const QString &subject, const QString &detail) const
{
    const QJsonArray facts{changeWord(kind), present, wanted, timeText(until), timeText(ends)};
    return {.kind = Error::Kind::Rejected,
            .reason = reason,
            .subject = subject,
            .detail = detail,
            .code = QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact))};
}

std::optional<ChangeObstacle> changeObstacleIn(const Error &error)
{
    const auto facts = QJsonDocument::fromJson(error.code.toUtf8()).array();
    const auto kind = changeNamed(facts.at(0).toString());
    if (facts.size() != 5 || !kind || error.httpStatus != 0)
        return {};
    return ChangeObstacle{.kind = *kind,
                          .present = facts.at(1).toString(),
                          .wanted = facts.at(2).toString(),
                          .until = QDateTime::fromString(facts.at(3).toString(), Qt::ISODateWithMs),
                          .ends = QDateTime::fromString(facts.at(4).toString(), Qt::ISODateWithMs)};
}
