#include "models/store/verify.h"

#include "models/core/fold.h"
#include "models/core/wire.h"
#include "models/store/audittrail.h"
#include "models/store/database.h"
#include "models/store/migrations.h"
#include "models/store/storefile.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <span>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linesPerCheck = 10;
constexpr int entriesAtOnce = 1000;

using Kind = VerifyProblem::Kind;
using File = VerifyProblem::File;

/// A rule as a query: each row it gives is a breach, its first column says where.
struct Rule {
    const char *sql;
    Kind kind;
};

constexpr Rule mirrorRules[] = {
    {"SELECT id FROM customer GROUP BY id HAVING count(*) > 1", Kind::Duplicate},
    {"SELECT count(*) FROM sync_state HAVING count(*) <> 1", Kind::StateRows},
    {"SELECT page FROM list_page WHERE (SELECT list_started_at FROM sync_state) IS NULL LIMIT 1", Kind::PageWithoutPass},
    {"SELECT max(page) FROM list_page HAVING max(page) <> count(*)", Kind::PagesMissing},
    {"SELECT page FROM list_page WHERE next_uri = '' AND page < (SELECT max(page) FROM list_page)", Kind::PagesBehindLast},
    {"SELECT sum(rows) FROM list_page WHERE (SELECT list_first FROM sync_state) HAVING sum(rows) < (SELECT count(*) FROM customer)",
     Kind::RowsBehindCount},
    {"SELECT customers FROM sync_state WHERE customers <> (SELECT count(*) FROM customer)", Kind::CountDiffers},
    {"SELECT p.page FROM list_page p, json_each(p.seen) r WHERE r.value ->> 0 < 1 OR r.value ->> 0 > r.value ->> 1"
     " OR r.value ->> 1 > (SELECT max(rid) FROM customer)",
     Kind::PageOfUnknownRows},
    {"SELECT datetime(list_complete_at / 1000, 'unixepoch') FROM sync_state WHERE list_complete_at IS NOT NULL AND NOT indexed",
     Kind::IndexesNotRecorded},
    {"WITH wanted (name) AS (VALUES ('customer_id'), ('customer_name'), ('customer_domain')) SELECT name FROM "
     "wanted"
     " WHERE (SELECT indexed FROM sync_state) AND name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'index')",
     Kind::IndexMissing},
    {"SELECT c.id FROM customer c JOIN (SELECT customer_id, max(occurred_at) AS newest FROM audit_record GROUP BY customer_id) a"
     " ON a.customer_id = c.id LEFT JOIN customer_change h ON h.rid = c.rid"
     " WHERE a.newest IS NOT NULL AND h.changed_at IS NOT a.newest AND (SELECT indexed FROM sync_state)",
     Kind::ChangeDiffers},
    {"SELECT c.id FROM customer_record r JOIN customer c ON c.rid = r.rid LEFT JOIN customer_read d ON d.rid = r.rid WHERE d.rid IS NULL",
     Kind::RecordWithoutTime},
    {"SELECT c.id FROM customer_raw w JOIN customer c ON c.rid = w.rid LEFT JOIN customer_record r ON r.rid = w.rid WHERE r.rid IS NULL",
     Kind::RawWithoutRecord},
};

constexpr Rule deskRules[] = {
    {"SELECT tag FROM customer_tag WHERE instr(tag, ',') > 0 OR instr(tag, char(10)) > 0", Kind::BadTag},
    {"SELECT name FROM saved_view WHERE NOT json_valid(definition)", Kind::BadView},
    {"WITH wanted (name) AS (VALUES ('audit_entry_follows'), ('audit_entry_added'), ('audit_entry_unchanged'), ('audit_entry_kept'),"
     " ('audit_head_grows'), ('audit_head_kept'))"
     " SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger')",
     Kind::AuditUnguarded},
};

/// One file under examination. Damage met on the way becomes a problem; anything else that fails stops the examination.
class Examination
{
public:
    Examination(Database &database, File file, VerifyReport &report) : m_database(database), m_file(file), m_report(report) { }

    Result<void> integrity()
    {
        return eachText("PRAGMA integrity_check(20)", [this](const QString &line) {
            if (line != "ok"_L1)
                note(Kind::Integrity, line);
        });
    }
    Result<void> foreignKeys()
    {
        return eachText("SELECT \"table\" || ' ' || coalesce(rowid, '') FROM pragma_foreign_key_check LIMIT 10",
                        [this](const QString &where) { note(Kind::Orphan, where); });
    }
    Result<void> rules(std::span<const Rule> rules)
    {
        for (const auto &rule : rules) {
            qsizetype breaches = 0;
            auto done = eachText(rule.sql, [&](const QString &where) {
                if (++breaches <= linesPerCheck)
                    note(rule.kind, where);
            });
            if (!done)
                return done;
            if (breaches > linesPerCheck)
                note(Kind::More, QString::number(breaches - linesPerCheck));
        }
        return {};
    }
    /// What SQL cannot compute: the search text and the id of each customer.
    Result<void> customers()
    {
        auto statement = m_database.prepared("SELECT id, name, name_fold FROM customer");
        if (!statement)
            return take(statement.error());
        qsizetype breaches = 0;
        QByteArray fold;
        for (;;) {
            auto more = (*statement)->next();
            if (!more)
                return take(more.error());
            if (!*more)
                return {};
            fold.resize(0);
            appendFolded(fold, (*statement)->text(1).data(), (*statement)->text(1).size());
            const auto id = QString::fromUtf8((*statement)->text(0));
            if (QByteArrayView(fold) != (*statement)->text(2) && ++breaches <= linesPerCheck)
                note(Kind::Unsearchable, id);
            if (normalisedId(id) != id && ++breaches <= linesPerCheck)
                note(Kind::Spelling, id);
        }
    }
    Result<void> auditChain()
    {
        const SystemClock clock;
        AuditTrail trail(m_database, clock);
        AuditChain chain;
        bool isSound = true;
        for (qsizetype read = entriesAtOnce; isSound && read == entriesAtOnce;) {
            const auto entries = trail.entries(chain.last(), entriesAtOnce);
            if (!entries)
                return take(entries.error());
            read = entries->size();
            isSound = std::ranges::all_of(*entries, [&chain](const AuditEntry &entry) { return chain.follow(entry); });
        }
        const auto head = trail.head();
        if (!head && head.error().kind != Error::Kind::NotFound)
            return take(head.error());
        noteFinding(chain.finding(head ? std::optional(*head) : std::nullopt));
        return {};
    }
    Result<qint64> count(const QString &sql)
    {
        auto value = m_database.value(sql);
        if (value)
            return value->toLongLong();
        if (auto taken = take(value.error()); !taken)
            return taken.error();
        return 0;
    }

private:
    Result<void> eachText(const char *sql, const std::function<void(const QString &)> &each)
    {
        auto statement = m_database.prepared(sql);
        if (!statement)
            return take(statement.error());
        for (;;) {
            auto more = (*statement)->next();
            if (!more)
                return take(more.error());
            if (!*more)
                return {};
            each(QString::fromUtf8((*statement)->text(0)));
        }
    }
    Result<void> take(const Error &error)
    {
        if (error.kind != Error::Kind::StoreCorrupt)
            return error;
        if (!m_report.problems.contains(VerifyProblem{.file = m_file, .kind = Kind::Damaged, .subject = error.detail}))
            note(Kind::Damaged, error.detail);
        return {};
    }

    void noteFinding(const ChainFinding &finding)
    {
        static constexpr std::pair<ChainFinding::Fault, Kind> kinds[] = {{ChainFinding::Fault::Gap, Kind::AuditGap},
                                                                         {ChainFinding::Fault::Broken, Kind::AuditBroken},
                                                                         {ChainFinding::Fault::Changed, Kind::AuditChanged},
                                                                         {ChainFinding::Fault::Cut, Kind::AuditCut},
                                                                         {ChainFinding::Fault::Head, Kind::AuditHead}};
        for (const auto &[fault, kind] : kinds) {
            if (fault == finding.fault)
                note(kind, QString::number(finding.number));
        }
    }
    void note(Kind kind, const QString &subject) { m_report.problems.append({.file = m_file, .kind = kind, .subject = subject}); }

    Database &m_database;
    File m_file;
    VerifyReport &m_report;
};

Result<void> examineMirror(Examination &mirror, Database &database, VerifyReport &report)
{
    if (auto done = mirror.rules(mirrorRules); !done)
        return done;
    if (auto done = mirror.customers(); !done)
        return done;
    const std::pair<QString, qint64 *> counts[] = {{u"SELECT count(*) FROM customer"_s, &report.customers},
                                                   {u"SELECT count(*) FROM customer_record"_s, &report.records},
                                                   {u"SELECT count(*) FROM audit_record"_s, &report.auditRecords}};
    for (const auto &[sql, number] : counts) {
        auto counted = mirror.count(sql);
        if (!counted)
            return counted.error();
        *number = *counted;
    }
    if (auto state = database.value(u"SELECT list_complete_at FROM sync_state"_s))
        report.listCompleteAt = fromSqlTime(*state);
    if (auto state = database.value(u"SELECT list_started_at FROM sync_state"_s))
        report.passRunning = !state->isNull();
    return {};
}

Result<void> examine(const StoreFile &file, File which, VerifyReport &report)
{
    const QFileInfo found(file.path);
    if (!found.exists())
        return {};
    if (found.isFile() && found.size() == 0) {
        report.problems.append({.file = which, .kind = Kind::Empty, .subject = {}});
        return {};
    }
    const auto damaged = [&](const Error &error) -> Result<void> {
        if (error.kind != Error::Kind::StoreCorrupt)
            return error;
        report.problems.append({.file = which, .kind = Kind::Damaged, .subject = error.detail});
        return {};
    };
    auto database = Database::open({.path = file.path, .access = Database::Access::ReadOnly});
    if (!database)
        return damaged(database.error());
    // One moment for all checks, while somebody else may write.
    auto moment = Transaction::begin(**database, Transaction::Kind::Read);
    if (!moment)
        return damaged(moment.error());
    auto version = Migrations::versionOf(**database);
    if (!version)
        return damaged(version.error());
    const auto newest = Migrations(file.migrations).newest();
    if (*version > newest)
        return Error{.kind = Error::Kind::StoreTooNew,
                     .subject = file.path,
                     .detail = u"the file has version %1, this program knows versions up to %2"_s.arg(QString::number(*version),
                                                                                                      QString::number(newest))};
    Examination examination(**database, which, report);
    if (auto done = examination.integrity(); !done)
        return done;
    // What an older version promised is not known any more; a damaged file has nothing more to tell.
    if (*version < newest || !report.problems.isEmpty())
        return {};
    if (auto done = examination.foreignKeys(); !done)
        return done;
    if (which == File::Mirror)
        return examineMirror(examination, **database, report);
    if (auto done = examination.rules(deskRules); !done)
        return done;
    return examination.auditChain();
}

} // namespace

Result<VerifyReport> verifyStore(const QString &dataDir)
{
    if (!QFileInfo(dataDir).isDir())
        return Error{.kind = Error::Kind::NotFound, .reason = Error::Reason::NoCache, .subject = dataDir, .detail = u"no such folder"_s};
    VerifyReport report{};
    if (auto done = examine(readableMirror(dataDir), File::Mirror, report); !done)
        return done.error();
    VerifyReport desk{};
    if (auto done = examine(deskFile(dataDir), File::Desk, desk); !done)
        return done.error();
    report.problems += desk.problems;
    return report;
}
