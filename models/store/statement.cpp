#include "models/store/statement.h"

#include "models/store/database.h"

#include <sqlite3.h>

Statement::Statement(const Database &database, sqlite3_stmt *statement) : m_database(database), m_statement(statement)
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int place, QByteArrayView text)
{
    // A null pointer would bind NULL, and no text column takes that.
    const char *data = text.isEmpty() ? "" : text.data();
    sqlite3_bind_text(m_statement, place, data, static_cast<int>(text.size()), SQLITE_STATIC);
}

void Statement::bind(int place, qint64 number)
{
    sqlite3_bind_int64(m_statement, place, number);
}

void Statement::bindNull(int place)
{
    sqlite3_bind_null(m_statement, place);
}

Result<bool> Statement::next()
{
    const auto code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database.error(code);
}

Result<void> Statement::takeNumbers(std::vector<std::uint32_t> &numbers)
{
    auto code = sqlite3_step(m_statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(m_statement))
        numbers.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(m_statement, 0)));
    return code == SQLITE_DONE ? Result<void>() : Result<void>(m_database.error(code));
}

Result<void> Statement::run()
{
    const auto code = sqlite3_step(m_statement);
    if (code == SQLITE_DONE || code == SQLITE_ROW) {
        sqlite3_reset(m_statement);
        return {};
    }
    auto failed = m_database.error(code);
    sqlite3_reset(m_statement);
    return failed;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

QByteArrayView Statement::text(int column) const
{
    const auto *bytes = sqlite3_column_text(m_statement, column);
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

QByteArrayView Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}
