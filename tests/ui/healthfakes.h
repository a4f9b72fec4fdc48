#pragma once

#include "models/core/fold.h"
#include "tests/ui/healthcommandsfake.h"
#include "tests/ui/permits.h"
#include "tests/ui/shellfakes.h"
#include "ui/health/healthpane.h"

#include <QPointer>

#include <algorithm>

/// A book of health that answers at once (queued) or when told. What a query lets through it judges plainly.
class FakeHealthBook final : public HealthBook
{
public:
    OutageList outage{};
    QStringList outagesAsked{};
    ClaimCustomer everyClaim{}; ///< as everybody has it
    QList<QStringList> claimsAsked{};
    QList<IssueRecord> records{}; ///< in the order of the board
    HealthCoverage coverage{};
    QList<ServiceCount> counts{};
    int matrices = 0; ///< how often it was asked for
    QList<HealthDay> days{};
    QList<MessageLine> mail{};
    std::optional<Error> problem{};
    bool byHand = false;
    QList<IssueQuery> asked{};
    QList<MessageQuery> askedMessages{};
    QList<int> askedDays{};
    QStringList askedIssues{};
    QDateTime now{QDate(2025, 11, 3), QTime(10, 45), Qt::UTC};

    void board(const IssueQuery &query, QObject *receiver, Receive<HealthBoard> receive) override
    {
        asked.append(query);
        answer(receiver, [this, query, receive = std::move(receive)] { receive(boardOf(query)); });
    }
    void issue(const QString &key, QObject *receiver, Receive<IssueRecord> receive) override
    {
        askedIssues.append(key);
        answer(receiver, [this, key, receive = std::move(receive)] {
            const auto found = std::ranges::find_if(records, [&key](const IssueRecord &each) { return each.line.key == key; });
            if (found == records.end())
                receive(Error{.kind = Error::Kind::NotFound});
            else
                receive(*found);
        });
    }
    void matrix(QObject *receiver, Receive<QList<ServiceCount>> receive) override
    {
        ++matrices;
        answer(receiver, [this, receive = std::move(receive)] {
            receive(problem ? Result<QList<ServiceCount>>(*problem) : Result<QList<ServiceCount>>(counts));
        });
    }
    void history(int span, QObject *receiver, Receive<QList<HealthDay>> receive) override
    {
        askedDays.append(span);
        answer(receiver, [this, span, receive = std::move(receive)] { receive(days.mid(std::max<qsizetype>(0, days.size() - span))); });
    }
    void customer(const QString &, QObject *receiver, Receive<CustomerHealth> receive) override
    {
        answer(receiver, [receive = std::move(receive)] { receive(CustomerHealth()); });
    }
    void messages(const MessageQuery &query, QObject *receiver, Receive<QList<MessageLine>> receive) override
    {
        askedMessages.append(query);
        answer(receiver, [this, query, receive = std::move(receive)] {
            QList<MessageLine> found;
            for (const auto &line : std::as_const(mail)) {
                const auto isInView = query.view == MessageQuery::View::All
                    || (query.view == MessageQuery::View::MustAct && line.told.actBy.isValid())
                    || (query.view == MessageQuery::View::Open && !line.handledAt.isValid());
                if (isInView && line.told.title.contains(query.text, Qt::CaseInsensitive))
                    found.append(line);
            }
            receive(found);
        });
    }
    void outageList(const QString &key, QObject *receiver, Receive<OutageList> receive) override
    {
        outagesAsked.append(key);
        QMetaObject::invokeMethod(
            receiver, [this, receive = std::move(receive)] { receive(outage); }, Qt::QueuedConnection);
    }
    void creditClaims(const QString &key, const QStringList &customerIds, QObject *receiver, Receive<CreditClaims> receive) override
    {
        claimsAsked.append(customerIds);
        answer(receiver, [this, key, customerIds, receive = std::move(receive)] {
            CreditClaims found{.issue = record(key)};
            for (const auto &id : customerIds) {
                auto claim = everyClaim;
                claim.customer.customerId = id;
                claim.customer.domain = id + u".example"_s;
                found.customers.append(claim);
            }
            receive(found);
        });
    }
    void watch(QObject *receiver, std::function<void()> changed) override { m_watchers.append({receiver, std::move(changed)}); }

    void commit()
    {
        for (const auto &[receiver, changed] : std::as_const(m_watchers)) {
            if (receiver)
                changed();
        }
    }
    void answerAll()
    {
        while (!m_waiting.isEmpty()) {
            const auto [receiver, call] = m_waiting.takeFirst();
            if (receiver)
                call();
        }
    }
    IssueRecord &record(const QString &key)
    {
        return *std::ranges::find_if(records, [&key](const IssueRecord &each) { return each.line.key == key; });
    }

private:
    void answer(QObject *receiver, std::function<void()> call)
    {
        m_waiting.append({receiver, std::move(call)});
        if (!byHand)
            QMetaObject::invokeMethod(
                receiver, [this] { answerAll(); }, Qt::QueuedConnection);
    }
    Result<HealthBoard> boardOf(const IssueQuery &query) const
    {
        if (problem)
            return *problem;
        HealthBoard board{.coverage = coverage};
        for (const auto &record : records) {
            const auto &line = record.line;
            const auto isGoing = isActive(line.told) && !line.isGone;
            if (query.view == IssueQuery::View::Active && !isGoing)
                continue;
            if (!query.service.isEmpty() && line.told.service != query.service)
                continue;
            if (!QString(line.told.id + line.told.title).contains(query.text, Qt::CaseInsensitive))
                continue;
            if (line.mutedUntil > now && !query.withMuted) {
                ++board.muted;
                continue;
            }
            auto shown = line;
            shown.told.posts.clear();
            shown.told.details.clear();
            board.issues.append(shown);
        }
        return board;
    }

    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting{};
    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_watchers{};
};

/// The customers of every issue alike; a row id is a place, from 1. Rows are made when they are read.
class FakeAffected final : public WindowSource<AffectedCustomer, AffectedQuery>, public RowPages<AffectedCustomer>
{
public:
    RowId customers = 5;
    QList<AffectedQuery> asked{};
    qint64 rowsRead = 0;

    static AffectedCustomer made(RowId id)
    {
        const auto number = static_cast<int>(id);
        const auto level = static_cast<ImpactLevel>(1 + (number - 1) % 4);
        return {.customerId = u"c-%1"_s.arg(number),
                .name = u"Bedrijf %1"_s.arg(number),
                .domain = u"bedrijf%1.example"_s.arg(number),
                .level = level,
                .since = QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC),
                .evidence = level == ImpactLevel::Confirmed ? u"Call of 09:10"_s : QString(),
                .markedBy = level == ImpactLevel::Confirmed ? u"els@partner.example"_s : QString(),
                .read = {.access = level == ImpactLevel::Possibly ? HealthAccess::ConsentMissing : HealthAccess::Told,
                         .askedAt = {},
                         .readAt = QDateTime(QDate(2025, 11, 3), QTime(10, 30), Qt::UTC)}};
    }
    void order(const AffectedQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        asked.append(query);
        std::vector<RowId> ids;
        const auto isPlain = !query.level && query.text.isEmpty();
        for (RowId id = 1; id <= customers && (query.limit == 0 || ids.size() < static_cast<std::size_t>(query.limit)); ++id) {
            if (isPlain || passes(made(id), query))
                ids.push_back(id);
        }
        RowOrder answer{.exact = ids.size(), .revision = 1, .partial = query.limit > 0};
        answer.rows = std::make_shared<const std::vector<RowId>>(std::move(ids));
        QMetaObject::invokeMethod(
            receiver, [answer, receive = std::move(receive)] { receive(answer); }, Qt::QueuedConnection);
    }
    void watch(QObject *, std::function<void(const RowsCommitted &)>) override { }
    RowPages<AffectedCustomer> &pages() override { return *this; }
    Result<QList<AffectedCustomer>> rows(std::span<const RowId> ids) override
    {
        rowsRead += static_cast<qint64>(ids.size());
        QList<AffectedCustomer> found;
        for (const auto id : ids)
            found.append(made(id));
        return found;
    }

private:
    static bool passes(const AffectedCustomer &row, const AffectedQuery &query)
    {
        return (!query.level || row.level == *query.level) && row.name.contains(query.text, Qt::CaseInsensitive);
    }
};

/// Everything the pane stands on; members in order of birth.
struct HealthWorld {
    FakeHealthBook book{};
    FakeHealthCommands commands{};
    FakeAffected affected{};
    FakeMemory memory{};
    StillClock clock{};
    FakeValue<Permit> permit{permitOf(everyRight)};

    HealthWorld()
    {
        book.coverage.customers = 12'431;
        setAccess(HealthAccess::Told, 11'900);
        setAccess(HealthAccess::ConsentMissing, 30);
        setAccess(HealthAccess::RelationshipEnded, 1);
        setAccess(HealthAccess::NotRead, 500);
        book.coverage.oldest = clock.now.addSecs(-1800);
        add(u"EX100"_s, u"Mail is delayed"_s, u"Exchange Online"_s, u"incident"_s, u"serviceInterruption"_s);
        add(u"TM200"_s, u"Calls drop"_s, u"Microsoft Teams"_s, u"advisory"_s, u"serviceDegradation"_s);
        add(u"SP300"_s, u"Search shows old results"_s, u"SharePoint Online"_s, u"advisory"_s, u"serviceQuarantined"_s);
        add(u"IT400"_s, u"Devices do not enrol"_s, u"Microsoft Intune"_s, u"incident"_s, u"serviceRestored"_s);
        auto &mail = book.record(u"EX100"_s);
        mail.line.told.impact = u"Users cannot <b>send</b> mail."_s;
        mail.line.told.feature = u"E-Mail timely delivery"_s;
        mail.creditUntil = QDate(2025, 12, 31);
        mail.line.told.details = {{.name = u"NotifyInApp"_s, .value = u"True"_s}};
        mail.line.told.posts = {{.at = clock.now.addSecs(-7200), .type = u"regular"_s, .content = u"<p>We look into it.</p>"_s},
                                {.at = clock.now.addSecs(-600),
                                 .type = u"quick"_s,
                                 .content = u"<p>Cause found<br/>a &amp; b</p><img src=\"file:///etc/passwd\"><script>alert(1)</script>"_s}};
    }
    void setAccess(HealthAccess access, qint64 customers) { book.coverage.byAccess[static_cast<std::size_t>(access)] = customers; }
    /// Every customer's tenant tells.
    void makeWhole()
    {
        book.coverage.byAccess = {};
        setAccess(HealthAccess::Told, book.coverage.customers);
    }
    void add(const QString &id, const QString &title, const QString &service, const QString &kind, const QString &status)
    {
        IssueLine line{.key = id,
                       .reported = 2600,
                       .reportedEver = 2700,
                       .possibly = 310,
                       .suspended = 6,
                       .notTold = 45,
                       .confirmed = 12,
                       .notAffected = 3,
                       .informed = 40};
        line.told = {.id = id,
                     .title = title,
                     .service = service,
                     .kind = kind,
                     .origin = u"microsoft"_s,
                     .status = status,
                     .isResolved = status == u"serviceRestored"_s,
                     .startedAt = clock.now.addDays(-1),
                     .modifiedAt = clock.now.addSecs(-600)};
        line.seenAt = clock.now.addDays(-1).addSecs(600);
        book.records.append(IssueRecord{.line = line, .creditUntil = {}});
    }
    HealthPaneSources sources()
    {
        return {.book = book, .commands = commands, .affected = affected, .permit = permit, .memory = memory, .clock = clock};
    }
    std::unique_ptr<HealthPane> pane(QSize size = {1600, 900})
    {
        auto made = std::make_unique<HealthPane>(sources(), nullptr);
        made->resize(size);
        made->show();
        return made;
    }
};
