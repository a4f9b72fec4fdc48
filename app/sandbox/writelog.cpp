#include "app/sandbox/writelog.h"

#include "app/sandbox/jsontext.h"

#include <QJsonDocument>

#include <algorithm>

namespace {

std::string_view resultText(WriteResult result)
{
    constexpr std::string_view texts[] = {"applied", "accepted", "unchanged", "refused", "repeated"};
    return texts[static_cast<std::size_t>(result)];
}

} // namespace

void WriteLog::landed(std::size_t place, const QByteArray &etag)
{
    m_records[place].result = WriteResult::Applied;
    m_records[place].etagAfter = etag;
}

const WriteRecord *WriteLog::sameAs(const WriteRecord &record) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [&record](const WriteRecord &each) {
        return (each.result == WriteResult::Applied || each.result == WriteResult::Accepted) && each.requestId == record.requestId
            && each.subscription == record.subscription && each.body == record.body;
    });
    return found == m_records.end() || record.requestId.isEmpty() ? nullptr : &*found;
}

QByteArray WriteLog::json() const
{
    QByteArray out = "[";
    for (const WriteRecord &record : m_records) {
        if (out.size() > 1)
            out.append(",\n");
        JsonText(out)
            .open('{')
            .text("at", record.at.toString(Qt::ISODateWithMs).toLatin1())
            .text("customer", record.customer)
            .text("subscription", record.subscription)
            .text("requestId", record.requestId)
            .raw("members", QJsonDocument(record.members).toJson(QJsonDocument::Compact).toStdString())
            .text("etagBefore", record.etagBefore)
            .text("etagAfter", record.etagAfter)
            .text("result", resultText(record.result))
            .number("status", record.status)
            .number("code", record.code)
            .close('}');
    }
    return out + "]\n";
}
