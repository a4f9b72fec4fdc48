#pragma once

#include "models/core/result.h"

#include <QByteArrayView>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
class Database;

/// A prepared statement of SQLite's own interface, for what must be fast: bulk ingest and bulk reading (elsewhere QtSql serves). Belongs to
/// its Database and its thread.
class Statement
{
public:
    Statement(const Database &database, sqlite3_stmt *statement);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Places count from 1. The bytes must live until `reset`; they are UTF-8.
    void bind(int place, QByteArrayView text);
    void bind(int place, qint64 number);
    void bindNull(int place);

    /// True: a row stands ready; false: there is none (any more).
    Result<bool> next();
    /// The first column of all rows that are left, in one tight loop: for a million of them.
    Result<void> takeNumbers(std::vector<std::uint32_t> &numbers);
    /// Runs a statement that gives no rows and makes it ready for the next one.
    Result<void> run();
    void reset();

    /// Of the present row; columns count from 0. The bytes live until the next `next` or `reset`. NULL is an empty text and 0.
    QByteArrayView text(int column) const;
    QByteArrayView blob(int column) const;
    qint64 number(int column) const;
    bool isNull(int column) const;

private:
    const Database &m_database;
    sqlite3_stmt *m_statement;
};

/// A statement in use: made ready again when it goes out of scope, so that no read transaction stays open.
class StatementUse
{
public:
    explicit StatementUse(Statement &statement) : m_statement(&statement) { }
    StatementUse(StatementUse &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) { }
    StatementUse &operator=(StatementUse &&) = delete;
    ~StatementUse()
    {
        if (m_statement)
            m_statement->reset();
    }
    Statement *operator->() const { return m_statement; }
    Statement &operator*() const { return *m_statement; }

private:
    Statement *m_statement;
};
