#pragma once

#include "models/customers/customer.h"
#include "models/export/rowsource.h"

/// One customer's services.
class ServiceRows final : public RowSource
{
public:
    ServiceRows(CustomerDetail detail, bool forPeople) : m_detail(std::move(detail)), m_forPeople(forPeople) { }

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_detail.services.size(); }
    Result<bool> next(QList<Cell> &row) override;

private:
    CustomerDetail m_detail;
    bool m_forPeople;
    qsizetype m_next = 0;
};

/// Who works at one customer.
class UserRows final : public RowSource
{
public:
    UserRows(CustomerDetail detail, bool forPeople) : m_detail(std::move(detail)), m_forPeople(forPeople) { }

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_detail.users.size(); }
    Result<bool> next(QList<Cell> &row) override;

private:
    CustomerDetail m_detail;
    bool m_forPeople;
    qsizetype m_next = 0;
};

/// One customer's licences.
class LicenceRows final : public RowSource
{
public:
    LicenceRows(CustomerDetail detail, bool forPeople) : m_detail(std::move(detail)), m_forPeople(forPeople) { }

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override { return m_detail.licences.size(); }
    Result<bool> next(QList<Cell> &row) override;

private:
    CustomerDetail m_detail;
    bool m_forPeople;
    qsizetype m_next = 0;
};
