#pragma once

#include "app/cli/pagedrows.h"
#include "models/customers/customer.h"
#include "models/export/rowsource.h"
#include "models/store/subscriptionreader.h"

/// Subscriptions in a given order as rows for a file or a terminal, read a page at a time. Thread of the reader.
class SubscriptionRows final : public RowSource
{
public:
    /// `forPeople`: in the words of the window; else in stable ones.
    SubscriptionRows(SubscriptionReader &reader, std::shared_ptr<const std::vector<RowId>> order, bool forPeople);

    QList<ExportColumn> columns() const override;
    qint64 rowCount() const override;
    Result<bool> next(QList<Cell> &row) override;

    /// The cells of one, in the order of `columns`.
    static QList<Cell> cellsOf(const OwnedSubscription &owned, bool forPeople);
    static QList<ExportColumn> headings();

private:
    PagedRows<SubscriptionReader, OwnedSubscription> m_rows;
    bool m_forPeople;
};

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
