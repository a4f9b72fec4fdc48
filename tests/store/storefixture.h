#pragma once

#include "models/store/customerreader.h"
#include "models/store/store.h"
#include "models/store/verify.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

/// Says what went wrong where a Result was expected to be a value.
#define VERIFY_OK(result)                                                                                                                  \
    do {                                                                                                                                   \
        const auto &outcome_ = (result);                                                                                                   \
        if (!outcome_)                                                                                                                     \
            QFAIL(qPrintable(QStringLiteral("%1: %2").arg(outcome_.error().subject, outcome_.error().detail)));                            \
    } while (false)

/// A customer as the service tells it in its list.
struct Told {
    QString id{};
    QString name{};
    QString domain{};
    QString relationship = u"reseller"_s;
    bool operator==(const Told &) const = default;
};

inline QString idOf(int number)
{
    return u"%1-5a5a-4000-8000-00000000c0de"_s.arg(number, 8, 16, QChar(u'0'));
}

inline Told told(int number)
{
    return {.id = idOf(number), .name = u"Bedrijf %1 B.V."_s.arg(number, 5, 10, QChar(u'0')), .domain = u"klant%1.example"_s.arg(number)};
}

inline QList<Told> toldUpTo(int count)
{
    QList<Told> all;
    for (int i = 1; i <= count; ++i)
        all.append(told(i));
    return all;
}

inline QJsonObject lineOf(const Told &customer)
{
    return {
        {u"id"_s, customer.id},
        {u"companyProfile"_s, QJsonObject{{u"tenantId"_s, customer.id}, {u"domain"_s, customer.domain}, {u"companyName"_s, customer.name}}},
        {u"relationshipToPartner"_s, customer.relationship},
        {u"attributes"_s, QJsonObject{{u"objectType"_s, u"Customer"_s}}}};
}

inline QByteArray pageOf(const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{u"totalCount"_s, items.size()}, {u"items"_s, items}}).toJson(QJsonDocument::Compact);
}

inline QByteArray pageOf(const QList<Told> &customers)
{
    QJsonArray items;
    for (const auto &customer : customers)
        items.append(lineOf(customer));
    return pageOf(items);
}

inline PageLink linkTo(qsizetype page)
{
    return {.uri = u"/v1/customers?size=500&seekOperation=Next"_s,
            .headers = {{"MS-ContinuationToken", "token-" + QByteArray::number(page)}}};
}

/// A list in pages, with the link behind each.
struct Pages {
    explicit Pages(const QList<Told> &customers, qsizetype size = 10)
    {
        for (qsizetype from = 0; from < customers.size() || from == 0; from += size)
            bodies.append(pageOf(customers.mid(from, size)));
    }
    PageLink next(qsizetype page) const { return page + 1 < bodies.size() ? linkTo(page + 1) : PageLink{}; }
    QList<QByteArray> bodies{};
};

inline Result<PageOutcome> runPass(Store &store, const QList<Told> &customers, qsizetype size = 10)
{
    const Pages pages(customers, size);
    if (auto begun = store.beginList(); !begun)
        return begun.error();
    PageOutcome sum{};
    for (qsizetype i = 0; i < pages.bodies.size(); ++i) {
        auto page = store.storeListPage(pages.bodies.at(i), pages.next(i));
        if (!page)
            return page;
        sum.upserted += page->upserted;
        sum.unchanged += page->unchanged;
        sum.skipped += page->skipped;
    }
    auto complete = store.completeList();
    if (complete)
        sum.removed = complete->removed;
    else
        return complete;
    return sum;
}

/// A customer's own record as the service tells it.
inline QJsonObject recordOf(const Told &customer, const QString &country = u"NL"_s, const QString &city = u"Zwolle"_s, bool access = true,
                            const QString &phone = u"+31 38 421 7000"_s)
{
    auto record = lineOf(customer);
    auto company = record.value(u"companyProfile"_s).toObject();
    company.insert(u"address"_s, QJsonObject{{u"country"_s, country}, {u"city"_s, city}, {u"phoneNumber"_s, phone}});
    record.insert(u"companyProfile"_s, company);
    record.insert(u"billingProfile"_s, QJsonObject{{u"firstName"_s, u"Anna"_s}, {u"lastName"_s, u"van der Berg"_s}});
    record.insert(u"allowDelegatedAccess"_s, access);
    record.insert(u"customDomains"_s, QJsonArray{customer.domain, u"mail."_s + customer.domain});
    return record;
}

/// A GDAP relationship as the directory lists it; an invalid end is null.
inline QJsonObject relationshipOf(const QString &id, const QString &customerId, const QString &status, const QDateTime &end,
                                  const QStringList &roles = {}, const QString &autoExtend = u"PT0S"_s)
{
    QJsonArray granted;
    for (const auto &role : roles)
        granted.append(QJsonObject{{u"roleDefinitionId"_s, role}});
    const auto time = [](const QDateTime &when) { return when.isValid() ? QJsonValue(when.toString(Qt::ISODateWithMs)) : QJsonValue(); };
    return {{u"@odata.type"_s, u"#microsoft.graph.delegatedAdminRelationship"_s},
            {u"id"_s, id},
            {u"displayName"_s, u"Beheer "_s + id},
            {u"customer"_s, QJsonObject{{u"tenantId"_s, customerId}, {u"displayName"_s, u"Klant"_s}}},
            {u"accessDetails"_s, QJsonObject{{u"unifiedRoles"_s, granted}}},
            {u"status"_s, status},
            {u"autoExtendDuration"_s, autoExtend},
            {u"createdDateTime"_s, u"2025-01-10T08:00:00Z"_s},
            {u"activatedDateTime"_s, time(end.isValid() ? QDateTime(QDate(2025, 1, 10), QTime(9, 0), Qt::UTC) : QDateTime())},
            {u"endDateTime"_s, time(end)}};
}

inline QByteArray valuesOf(const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{u"value"_s, items}}).toJson(QJsonDocument::Compact);
}

inline QByteArray bodyOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QJsonObject auditOf(const QString &id, const QString &customerId, const QString &operation, const QDateTime &when,
                           const QString &status = u"succeeded"_s)
{
    return {{u"id"_s, id},
            {u"customerId"_s, customerId},
            {u"operationType"_s, operation},
            {u"resourceType"_s, u"customer"_s},
            {u"operationDate"_s, when.toString(Qt::ISODateWithMs)},
            {u"operationStatus"_s, status}};
}

/// A look at a file by SQLite itself, past the code under test.
class Peek
{
public:
    explicit Peek(const QString &path) { sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr); }
    ~Peek() { sqlite3_close(m_db); }
    Peek(const Peek &) = delete;
    Peek &operator=(const Peek &) = delete;

    /// Rows as text, columns joined by '|'; a failure as its message.
    QStringList rows(const QString &sql)
    {
        QStringList all;
        sqlite3_stmt *statement = nullptr;
        auto code = sqlite3_prepare_v2(m_db, sql.toUtf8().constData(), -1, &statement, nullptr);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(statement);
            if (code != SQLITE_ROW)
                break;
            QStringList cells;
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                cells.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)),
                                               sqlite3_column_bytes(statement, column)));
            all.append(cells.join(u'|'));
        }
        if (code != SQLITE_DONE)
            all.append(QString::fromUtf8(sqlite3_errmsg(m_db)));
        sqlite3_finalize(statement);
        return all;
    }
    QString one(const QString &sql) { return rows(sql).value(0); }
    sqlite3 *handle() { return m_db; }

private:
    sqlite3 *m_db = nullptr;
};

/// A data folder of its own with its two files.
struct Folder {
    QString path() const { return directory.path() + u"/data"_s; }
    QString mirror() const { return path() + u"/mirror.sqlite"_s; }
    QString desk() const { return path() + u"/desk.sqlite"_s; }
    std::unique_ptr<Store> open(const Clock &clock) const
    {
        auto store = Store::open(path(), clock);
        if (!store) {
            qWarning().noquote() << store.error().subject << store.error().detail;
            return nullptr;
        }
        return std::move(*store);
    }
    /// What the mirror says of customers, in the order of their ids.
    QStringList customers() const { return Peek(mirror()).rows(u"SELECT id, name, domain, relationship FROM customer ORDER BY id"_s); }
    /// A line for each, for comparing with none.
    QStringList problems() const
    {
        auto report = verifyStore(path());
        return report ? textOf(report->problems) : QStringList{report.error().detail};
    }
    static QStringList textOf(const QList<VerifyProblem> &problems)
    {
        QStringList lines;
        for (const auto &problem : problems)
            lines.append(u"%1 kind %2: %3"_s.arg(problem.file == VerifyProblem::File::Mirror ? u"mirror"_s : u"desk"_s,
                                                  QString::number(static_cast<int>(problem.kind)), problem.subject));
        return lines;
    }

    // In memory where that can be had: hundreds of stores are made and each waits for its disk otherwise.
    QTemporaryDir directory{QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/tst-store-XXXXXX"_s
                                                                  : QDir::tempPath() + u"/tst-store-XXXXXX"_s};
};

inline QStringList textOf(QList<Told> customers)
{
    std::sort(customers.begin(), customers.end(), [](const Told &a, const Told &b) { return a.id < b.id; });
    QStringList rows;
    for (const auto &customer : customers)
        rows.append(QStringList{customer.id, customer.name, customer.domain, customer.relationship}.join(u'|'));
    return rows;
}
