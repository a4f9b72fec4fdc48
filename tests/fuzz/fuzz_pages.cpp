#include "models/audit/auditrecord.h"
#include "models/core/decode.h"
#include "models/remote/pagelinks.h"
#include "models/store/listpage.h"

#include <QJsonArray>

#include <array>
#include <cstdlib>

// Any bytes as a page: of the customer list, of the activity log, and for the link to the next one. A page is refused or it gives rows that
// can be stored; reading it twice gives the same.

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readList(QByteArrayView body)
{
    ListPage page;
    const auto rows = page.read(body);
    std::vector<std::array<QByteArray, 4>> seen;
    if (rows) {
        for (const auto &row : *rows) {
            require(!row.id.isEmpty());
            require(row.id.isValidUtf8() && row.name.isValidUtf8() && row.domain.isValidUtf8() && row.relationship.isValidUtf8());
            seen.push_back({row.id.toByteArray(), row.name.toByteArray(), row.domain.toByteArray(), row.relationship.toByteArray()});
        }
    }
    const auto again = page.read(body);
    require(again.has_value() == rows.has_value());
    require(!again || again->size() == seen.size());
    for (std::size_t i = 0; again && i < seen.size(); ++i) {
        const auto &row = (*again)[i];
        require(row.id == seen[i][0] && row.name == seen[i][1] && row.domain == seen[i][2] && row.relationship == seen[i][3]);
    }
}

void readAudit(QByteArrayView body)
{
    const auto object = parseObject(body);
    if (!object)
        return;
    const auto items = memberAt(*object, "items"_L1).toArray();
    for (const auto &item : items) {
        const auto keyed = withKey(item.toObject());
        const auto record = decode<AuditRecord>(keyed);
        require(!record || !record->id.isEmpty());
        if (record)
            (void)effectOf(*record);
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readList(body);
    readAudit(body);
    PageLinkReader links;
    const auto next = links.next(body);
    require(!next || next->isEmpty() || !next->uri.isEmpty());
    (void)looksWhole(body);
    return 0;
}
