#include "models/store/database.h"

#include "models/store/storeerror.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QTimeZone>

#include <sqlite3.h>

#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int busyMilliseconds = 2000;
constexpr auto writerPragmas = "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;"
                               "PRAGMA cache_size=-65536; PRAGMA journal_size_limit=16777216";
constexpr auto readerPragmas = "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA cache_size=-2048;"
                               "PRAGMA schema_version";

void collectNumber(sqlite3_context *context, int, sqlite3_value **values)
{
    auto &numbers = *static_cast<std::vector<std::uint32_t> *>(sqlite3_user_data(context));
    numbers.push_back(static_cast<std::uint32_t>(sqlite3_value_int64(values[0])));
}

void endCollecting(sqlite3_context *context)
{
    sqlite3_result_null(context);
}
} // namespace

Result<bool> Query::next()
{
    if (m_query->next())
        return true;
    const auto failed = m_query->lastError();
    if (failed.isValid() && failed.type() != QSqlError::NoError)
        return m_database->error(failed.nativeErrorCode().toInt());
    return false;
}

Database::Database(QString path) : m_path(std::move(path)), m_name(u"store-%1"_s.arg(reinterpret_cast<quintptr>(this), 0, 16))
{
}

Database::~Database()
{
    m_statements.clear();
    m_queries.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const Setup &setup)
{
    auto database = std::unique_ptr<Database>(new Database(setup.path));
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_name);
    connection.setDatabaseName(setup.path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(
        QString::number(busyMilliseconds), setup.access == Access::ReadOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    errno = 0;
    if (!connection.open()) {
        const auto systemError = errno;
        const auto failed = connection.lastError();
        const auto code = failed.nativeErrorCode().toInt();
        return storeError(code == 0 ? SQLITE_CANTOPEN : code, systemError, setup.path, failed.text());
    }
    const auto handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error{.kind = Error::Kind::StoreFailed, .subject = setup.path, .detail = u"the SQLite driver gave no handle"_s};
    database->m_handle = *static_cast<sqlite3 *const *>(handle.data());
    connection = {};
    auto prepared = database->prepare(setup);
    if (prepared || setup.access != Access::ReadOnly || sqlite3_extended_errcode(database->m_handle) != SQLITE_READONLY_ROLLBACK) {
        if (!prepared)
            return prepared.error();
        return database;
    }
    // A writer ended within its transaction and the journal still holds what was before: only who may write can put it back.
    auto writer = setup;
    writer.access = Access::Create;
    auto recovering = open(writer);
    if (!recovering)
        return recovering.error();
    if (auto recovered = (*recovering)->value(u"PRAGMA schema_version"_s); !recovered)
        return recovered.error();
    return open(setup);
}

Result<void> Database::prepare(const Setup &setup)
{
    // A key must come before every other statement: an encrypting SQLite reads nothing without it.
    if (!setup.key.isEmpty()) {
        if (auto keyed = script("PRAGMA key=\"x'" + setup.key.toHex() + "'\""); !keyed)
            return keyed;
    }
    if (setup.access == Access::ReadOnly) // the last one reads the file
        return script(readerPragmas);
    if (sqlite3_db_readonly(m_handle, "main") == 1)
        return storeError(SQLITE_READONLY, 0, m_path, u"the file can only be read"_s);
    if (auto done = script(writerPragmas); !done)
        return done;
    if (setup.access == Access::Create)
        return script("PRAGMA page_size=4096; PRAGMA synchronous=FULL");
    auto mode = value(u"PRAGMA journal_mode=WAL"_s);
    if (!mode)
        return mode.error();
    if (mode->toString().compare("wal"_L1, Qt::CaseInsensitive) != 0)
        return Error{
            .kind = Error::Kind::StoreFailed, .subject = m_path, .detail = u"no write-ahead log: journal mode "_s + mode->toString()};
    return script(setup.full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
}

Result<Query> Database::run(const QString &sql, const QVariantList &values)
{
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        QSqlQuery fresh(QSqlDatabase::database(m_name, false));
        fresh.setForwardOnly(true);
        if (!fresh.prepare(sql))
            return error(fresh.lastError().nativeErrorCode().toInt());
        found = m_queries.emplace(sql, std::move(fresh)).first;
    }
    auto &query = found->second;
    for (int place = 0; place < values.size(); ++place)
        query.bindValue(place, values.at(place));
    if (!query.exec()) {
        auto failed = error(query.lastError().nativeErrorCode().toInt());
        query.finish();
        return failed;
    }
    return Query(*this, query);
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    auto query = run(sql, values);
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    return *row ? query->value(0) : QVariant();
}

qint64 Database::changes() const
{
    return sqlite3_changes(m_handle);
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

Result<void> Database::script(const QByteArray &sql)
{
    const auto code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return {};
}

Result<StatementUse> Database::prepared(const char *sql)
{
    auto &kept = m_statements[sql];
    if (!kept) {
        sqlite3_stmt *statement = nullptr;
        const auto code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK)
            return error(code);
        kept = std::make_unique<Statement>(*this, statement);
    }
    return StatementUse(*kept);
}

Result<std::vector<std::uint32_t>> Database::collected(const char *sql)
{
    if (!m_collects) {
        const auto code = sqlite3_create_function_v2(m_handle, "collect", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &m_collected, nullptr,
                                                     collectNumber, endCollecting, nullptr);
        if (code != SQLITE_OK)
            return error(code);
        m_collects = true;
    }
    m_collected.clear();
    auto statement = prepared(sql);
    if (!statement)
        return statement.error();
    auto row = (*statement)->next();
    if (!row)
        return row.error();
    return std::exchange(m_collected, {});
}

Error Database::error(int code) const
{
    const auto extended = sqlite3_extended_errcode(m_handle);
    const auto known = (extended & 0xff) == (code & 0xff) ? extended : (code == 0 ? SQLITE_ERROR : code);
    auto systemError = sqlite3_system_errno(m_handle);
    // Rolling back looks for files that are not there, which hides why the write itself failed; the file remembers that.
    if (int ofFile = 0; (known & 0xff) == SQLITE_IOERR
        && sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_LAST_ERRNO, &ofFile) == SQLITE_OK && ofFile != 0)
        systemError = ofFile;
    auto failed = storeError(known, systemError, m_path, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    if (failed.kind == Error::Kind::StoreCorrupt)
        keepLog();
    return failed;
}

void Database::keepLog() const
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<void> Database::emptyLog()
{
    const auto busy = value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!busy)
        return busy.error();
    if (busy->toInt() != 0)
        return Error{.kind = Error::Kind::StoreBusy, .subject = m_path, .detail = u"the log is in use"_s};
    return {};
}

void Database::releaseMemory()
{
    sqlite3_db_release_memory(m_handle);
}

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    if (auto begun = database.script(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    // Some failures (a full disk, an interrupt) have rolled back already.
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0)
        (void)m_database->script("ROLLBACK");
}

Result<void> Transaction::commit()
{
    auto done = m_database->script("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

QVariant toSqlTime(const QDateTime &when)
{
    return when.isValid() ? QVariant(when.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qlonglong>());
}

QDateTime fromSqlTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QDateTime fromSqlTime(const QVariant &value)
{
    return value.isNull() ? QDateTime() : fromSqlTime(value.toLongLong());
}

QString toSqlText(const QString &text)
{
    return text.isNull() ? u""_s : text;
}
