#include "models/health/servicemessage.h"

#include "models/core/decode.h"
#include "models/core/wire.h"
#include "models/health/tenanthealth.h"

#include <QSet>

MessageCategory messageCategoryOf(QStringView raw)
{
    const auto word = normalisedWord(raw);
    return word == "preventorfixissue"_L1 ? MessageCategory::PreventOrFix
        : word == "planforchange"_L1      ? MessageCategory::PlanForChange
        : word == "stayinformed"_L1       ? MessageCategory::StayInformed
                                          : MessageCategory::Other;
}

Result<TenantMessages> decodeTenantMessages(const QList<QByteArray> &pages, const QString &tenantId)
{
    TenantMessages all;
    QSet<QString> ids;
    for (const auto &page : pages) {
        const auto answer = parseObject(page);
        if (!answer)
            return answer.error();
        if (isOfOtherTenant(*answer, tenantId))
            return Error{.kind = Error::Kind::BadReply, .reason = Error::Reason::OtherTenant, .subject = tenantId};
        const auto lines = parseItems(page);
        if (!lines)
            return lines.error();
        for (const auto &line : *lines) {
            auto message = decode<ServiceMessage>(line.toObject());
            if (message)
                message->id = message->id.trimmed();
            if (!message || message->id.isEmpty()) {
                ++all.skipped;
                continue;
            }
            if (ids.contains(message->id))
                continue;
            ids.insert(message->id);
            all.messages.append(*std::move(message));
        }
    }
    return all;
}
