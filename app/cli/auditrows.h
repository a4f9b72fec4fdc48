#pragma once

#include "models/audit/auditentry.h"
#include "models/export/rowsource.h"

/// This program's own audit log as rows for a file or a terminal, oldest first, read a page at a time.
class AuditRows final : public RowSource
{
public:
    /// `onlyOf`: that account's entries alone; empty: everybody's.
    explicit AuditRows(const QString &dataDir, const QString &onlyOf = {}) : m_dataDir(dataDir), m_onlyOf(onlyOf) { }

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return -1; }
    Result<bool> next(QList<Cell> &row) override;

private:
    QString m_dataDir;
    QString m_onlyOf;
    QList<AuditEntry> m_page{};
    qsizetype m_inPage = 0;
    qint64 m_last = 0;
};
