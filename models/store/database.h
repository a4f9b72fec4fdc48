#pragma once

#include "models/core/result.h"
#include "models/store/statement.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <unordered_map>

struct sqlite3;

/// A QtSql query in use: finished when it goes out of scope, so that no read transaction stays open.
class Query
{
public:
    Query(const Database &database, QSqlQuery &query) : m_database(&database), m_query(&query) { }
    Query(Query &&other) noexcept : m_database(other.m_database), m_query(std::exchange(other.m_query, nullptr)) { }
    Query &operator=(Query &&) = delete;
    ~Query()
    {
        if (m_query)
            m_query->finish();
    }

    /// True: a row stands ready; false: there is none (any more).
    Result<bool> next();
    QVariant value(int column) const { return m_query->value(column); }

private:
    const Database *m_database;
    QSqlQuery *m_query;
};

/// One connection to one file, through QtSql, with SQLite's own interface beside it where speed counts. Used on the thread that opened it.
class Database
{
public:
    enum class Access { Write, Create, ReadOnly };
    struct Setup {
        QString path{};
        Access access = Access::ReadOnly;
        bool full = false; ///< synchronous FULL: an acknowledged commit survives a power cut
        QByteArray key{}; ///< 32 bytes; empty: the file is not encrypted
    };

    /// The one function that opens a database. The file must exist (with Access::Create: may be empty).
    static Result<std::unique_ptr<Database>> open(const Setup &setup);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }

    /// Runs one statement with its values in order. The prepared statement is kept under its text.
    Result<Query> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; invalid when there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Rows that the newest statement touched.
    qint64 changes() const;
    /// Rows that all statements of this connection touched so far.
    qint64 totalChanges() const;
    /// Runs statements separated by semicolons.
    Result<void> script(const QByteArray &sql);
    /// A fast statement, prepared once and kept. `sql` must be a literal: it is known by its address.
    Result<StatementUse> prepared(const char *sql);

    /// What a query hands to its function collect(number), in the order SQLite meets the rows: a third quicker than stepping from row to
    /// row. Only for a scan of one index that the query names (INDEXED BY): nothing else says which order that is. As for `prepared`.
    Result<std::vector<std::uint32_t>> collected(const char *sql);

    /// What just failed, as `code` and the connection tell it.
    Error error(int code) const;
    /// Leaves the write-ahead log as it is when closing. Comes by itself with the first error that means damage.
    void keepLog() const;
    /// Takes the whole write-ahead log into the file and leaves it without a byte. StoreBusy while somebody reads or writes.
    Result<void> emptyLog();
    /// Gives cached pages back.
    void releaseMemory();

private:
    explicit Database(QString path);
    Result<void> prepare(const Setup &setup);

    QString m_path;
    QString m_name;
    sqlite3 *m_handle = nullptr;
    std::vector<std::uint32_t> m_collected{};
    bool m_collects = false; ///< the function is known to the connection
    std::unordered_map<QString, QSqlQuery> m_queries{};
    std::unordered_map<const char *, std::unique_ptr<Statement>> m_statements{};
};

/// A transaction that is rolled back unless it was committed.
class Transaction
{
public:
    /// Write takes the one write lock at once, so that a later statement cannot find it taken.
    enum class Kind { Read, Write };
    static Result<Transaction> begin(Database &database, Kind kind = Kind::Write);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) { }
    Database *m_database;
};

/// Times in SQL: UTC milliseconds since 1970; NULL is an invalid time.
QVariant toSqlTime(const QDateTime &when);
QDateTime fromSqlTime(const QVariant &value);
QDateTime fromSqlTime(qint64 milliseconds);
/// For a text column, none of which takes NULL (a null QString would be bound as one).
QString toSqlText(const QString &text);
