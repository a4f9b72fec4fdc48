#include "models/store/store.h"

#include "models/core/wire.h"
#include "models/store/accessshelf.h"
#include "models/store/auditlog.h"
#include "models/store/customershelf.h"
#include "models/store/database.h"
#include "models/store/desk.h"
#include "models/store/deskcopy.h"
#include "models/store/listpass.h"
#include "models/store/mirrorage.h"
#include "models/store/partshelf.h"
#include "models/store/rolegrants.h"
#include "models/store/soldrows.h"
#include "models/store/storeerror.h"
#include "models/store/storefile.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noteEverySeconds = 3'600;

} // namespace

/// What stands on the mirror's connection; made anew with it.
struct Mirror {
    Mirror(std::unique_ptr<Database> opened, const Clock &clock)
        : database(std::move(opened)),
          list(*database, clock),
          audit(*database, list, clock),
          shelf(*database, list, clock),
          access(*database, list, clock),
          parts(*database, list, clock)
    {
    }
    std::unique_ptr<Database> database;
    ListPass list;
    AuditLog audit;
    CustomerShelf shelf;
    AccessShelf access;
    PartShelf parts;
};

struct Store::Files {
    Files(const QString &dataDir, const Clock &wall) : folder(dataDir), clock(wall), copies(dataDir, wall) { }

    Result<void> openDesk(DeskConsent consent);
    Result<void> openMirror();

    QString folder;
    const Clock &clock;
    DeskCopy copies;
    StoreReport report{};
    std::unique_ptr<Database> deskDatabase{};
    std::optional<Desk> desk{};
    std::unique_ptr<Mirror> mirror{};
};

Result<void> Store::Files::openDesk(DeskConsent consent)
{
    const auto file = deskFile(folder);
    const auto copyFirst = [this](Database &database, int version) -> Result<void> {
        if (version == 0)
            return {};
        auto made = copies.make(database);
        if (!made)
            return made.error();
        report.deskCopy = *made;
        return {};
    };
    auto opened = openForWriting(file, copyFirst);
    if (!opened && opened.error().kind == Error::Kind::StoreCorrupt && consent == DeskConsent::StartEmpty) {
        auto moved = setAside(file.path, clock.utcNow());
        if (!moved)
            return moved.error();
        report.deskSetAside = *moved;
        opened = openForWriting(file, copyFirst);
    }
    if (!opened)
        return opened.error();
    report.deskCreated = opened->created;
    deskDatabase = std::move(opened->database);
    desk.emplace(*deskDatabase, clock);
    if (auto copied = copies.daily(*deskDatabase); !copied) {
        report.deskCopyProblem = copied.error();
        qCWarning(lcStore) << "no copy of the desk file:" << copied.error().detail;
    } else if (!copied->isEmpty()) {
        report.deskCopy = *copied;
    }
    return {};
}

Result<void> Store::Files::openMirror()
{
    const auto file = mirrorFile(folder);
    if (auto finished = finishReplacing(file.path); !finished)
        return finished.error();
    auto opened = openForWriting(file);
    if (const auto sold = opened ? writeSoldAnew(*opened->database) : Result<void>(); !sold) {
        if (sold.error().kind == Error::Kind::StoreCorrupt)
            opened = sold.error();
        else // until another start it is not known what customers are sold
            qCWarning(lcStore) << "what customers are sold cannot be worked out:" << sold.error().detail;
    }
    if (!opened && opened.error().kind == Error::Kind::StoreCorrupt) {
        auto moved = setAside(file.path, clock.utcNow());
        if (!moved)
            return moved.error();
        report.mirrorSetAside = *moved;
        opened = openForWriting(file);
    }
    if (!opened)
        return opened.error();
    report.mirrorCreated = opened->created;
    mirror = std::make_unique<Mirror>(std::move(opened->database), clock);
    return {};
}

Store::Store(std::unique_ptr<Files> files) : m_files(std::move(files))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &dataDir, const Clock &clock, DeskConsent consent, const QString &source,
                                           std::optional<int> keepDays)
{
    if (auto folder = prepareFolder(dataDir); !folder)
        return folder.error();
    auto files = std::make_unique<Files>(dataDir, clock);
    if (auto desk = files->openDesk(consent); !desk)
        return desk.error();
    if (auto mirror = files->openMirror(); !mirror)
        return mirror.error();
    auto store = std::unique_ptr<Store>(new Store(std::move(files)));
    if (auto cleared = keepDays ? store->clearOfOld(*keepDays) : Result<void>(); !cleared)
        return cleared.error();
    if (auto cleared = store->clearOfAnother(source); !cleared)
        return cleared.error();
    if (auto scrubbed = store->scrubIfOwed(); !scrubbed) {
        qCWarning(lcStore) << "traces of customers who left are still in the mirror:" << scrubbed.error().detail;
        if (auto stands = store->mirrorStands(); !stands)
            return scrubbed.error();
    }
    return store;
}

/// Writes nothing to a mirror that may stay: a full disk must not keep anybody from reading.
Result<void> Store::clearOfAnother(const QString &source)
{
    auto another = isOfAnother(source);
    if (!another)
        return another.error().kind == Error::Kind::StoreCorrupt ? setMirrorAside() : Result<void>(another.error());
    if (!*another)
        return {};
    auto renewed = belongTo(source);
    return renewed ? Result<void>() : Result<void>(renewed.error());
}

Result<void> Store::clearOfOld(int keepDays)
{
    auto known = m_files->desk->setting(mirrorAgeSetting);
    if (!known)
        return known.error();
    const auto complete = m_files->mirror->database->value(u"SELECT list_complete_at FROM sync_state"_s);
    if (!complete) // clearOfAnother says what to do about damage
        return complete.error().kind == Error::Kind::StoreCorrupt ? Result<void>() : Result<void>(complete.error());
    const auto now = m_files->clock.utcNow();
    const auto age = MirrorAge::known(*known, fromSqlTime(*complete)).startedAt(now);
    // A full disk must not keep anybody from reading.
    if (age.signedInAt.isValid())
        (void)m_files->desk->setSetting(mirrorAgeSetting, age.toText());
    if (age.days(now) < keepDays)
        return {};
    auto filled = isFilled();
    if (!filled && filled.error().kind != Error::Kind::StoreCorrupt)
        return filled.error();
    if (filled && !*filled && mirrorsAside(m_files->folder).isEmpty())
        return {};
    qCInfo(lcStore) << "nobody has signed in for" << age.days(now) << "days: the mirror is wiped";
    if (auto wiped = beginMirrorAnew([this](const QString &) { return deleteMirror(m_files->folder); }); !wiped)
        return wiped;
    m_files->report.mirrorSetAside.clear();
    m_files->report.mirrorExpired = age.days(now);
    return {};
}

Result<void> Store::noteSignIn()
{
    auto known = m_files->desk->setting(mirrorAgeSetting);
    if (!known)
        return known.error();
    const auto now = m_files->clock.utcNow();
    const auto age = MirrorAge::fromText(*known);
    const auto isRecent = age.signedInAt.isValid() && age.signedInAt <= now && age.signedInAt.secsTo(now) < noteEverySeconds;
    if (isRecent && age.latest <= now && age.startsBehind == 0)
        return {};
    return m_files->desk->setSetting(mirrorAgeSetting, MirrorAge::ofSignIn(now).toText());
}

Result<QStringList> Store::keptSignIns()
{
    const auto kept = m_files->desk->setting(keptSignInsSetting);
    return kept ? Result<QStringList>(keptSignInsIn(*kept)) : Result<QStringList>(kept.error());
}

Result<void> Store::noteKeptSignIn(const QString &key, bool isKept)
{
    auto keys = keptSignIns();
    if (!keys || keys->contains(key) == isKept)
        return keys ? Result<void>() : Result<void>(keys.error());
    if (isKept)
        keys->append(key);
    else
        keys->removeAll(key);
    return m_files->desk->setSetting(keptSignInsSetting, keptSignInsText(*keys));
}

Result<void> Store::signOut(const Actor &actor)
{
    auto wiped = beginMirrorAnew([this](const QString &) { return deleteMirror(m_files->folder); });
    auto told = m_files->desk->signOut(actor, wiped ? u"done"_s : u"failed"_s);
    return wiped ? told : wiped;
}

const StoreReport &Store::report() const
{
    return m_files->report;
}

void Store::onCommitted(std::function<void(const RowsCommitted &)> told, quint64 after)
{
    const bool isNew = m_revision == 0;
    m_told = std::move(told);
    m_revision = std::max(m_revision, after);
    if (isNew && !m_files->report.mirrorSetAside.isEmpty()) {
        // Whoever read beside the opening may have seen the damaged file.
        RowsCommitted all{.reorder = true};
        tell(all);
    }
}

Result<QString> Store::copyDeskIfDue()
{
    return m_files->copies.daily(*m_files->deskDatabase);
}

Result<bool> Store::isDeskWell()
{
    const auto found = m_files->deskDatabase->value(u"PRAGMA quick_check(1)"_s);
    if (!found)
        return found.error();
    return found->toString() == "ok"_L1;
}

void Store::settle()
{
    if (!m_files->mirror)
        return;
    m_files->mirror->list.settle();
    if (auto scrubbed = scrubIfOwed(); !scrubbed) // it stays owed
        qCWarning(lcStore) << "traces of customers who left are still in the mirror:" << scrubbed.error().detail;
}

/// What SQLite deletes it overwrites with zeros, yet not everywhere (a page that was filled anew keeps old bytes between its cells), and
/// not in the log. So the file is written anew, without its free places, and takes the place of the old one. A damaged mirror that was set
/// aside has them too, and goes: all that it holds can be read again.
Result<void> Store::scrubIfOwed()
{
    auto &database = *m_files->mirror->database;
    const auto owed = database.value(u"SELECT scrub_owed FROM sync_state"_s);
    if (!owed || owed->toInt() == 0)
        return owed ? Result<void>() : Result<void>(owed.error());
    if (auto empty = database.emptyLog(); !empty)
        return empty;
    const auto path = mirrorFile(m_files->folder).path;
    const QString aside = path + u".new"_s;
    auto written = [&]() -> Result<void> {
        if (auto gone = deleteFile(aside); !gone)
            return gone;
        if (auto made = makePrivateFile(aside); !made)
            return made;
        auto copied = database.run(u"VACUUM INTO ?"_s, {aside});
        return copied ? Result<void>() : Result<void>(copied.error());
    }();
    if (!written) {
        (void)deleteFile(aside);
        return written;
    }
    m_files->mirror.reset();
    auto placed = replaceFile(path, aside);
    if (auto opened = m_files->openMirror(); !opened)
        return opened;
    if (!placed)
        return placed;
    for (const auto &damaged : mirrorsAside(m_files->folder)) {
        if (auto gone = deleteFile(damaged); !gone)
            return gone;
    }
    const auto paid = m_files->mirror->database->run(u"UPDATE sync_state SET scrub_owed = 0"_s);
    return paid ? Result<void>() : Result<void>(paid.error());
}

/// Only a rebuilding that failed half-way leaves no mirror behind.
Result<void> Store::mirrorStands() const
{
    if (m_files->mirror)
        return {};
    return Error{.kind = Error::Kind::StoreFailed, .subject = mirrorFile(m_files->folder).path, .detail = u"the mirror is not open"_s};
}

void Store::tell(RowsCommitted &rows)
{
    rows.revision = ++m_revision;
    if (m_told)
        m_told(rows);
}

Result<ListCursor> Store::listCursor()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->list.cursor();
}

Result<void> Store::beginList(ListReason reason)
{
    if (auto stands = mirrorStands(); !stands)
        return stands;
    return m_files->mirror->list.begin(reason);
}

Result<PageOutcome> Store::storeListPage(QByteArrayView body, const PageLink &next, PageReading reading)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto outcome = m_files->mirror->list.storePage(body, next, reading);
    if (outcome && outcome->upserted > 0)
        tell(outcome->rows);
    return outcome;
}

Result<PageOutcome> Store::completeList()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto outcome = m_files->mirror->list.complete();
    if (!outcome)
        return outcome;
    if (outcome->removed > 0)
        m_files->mirror->shelf.rowsChangedHands();
    if (auto letGo = outcome->skipped == 0 ? health().letGoOfWhoLeft() : Result<void>(); !letGo) // the next list tries again
        qCWarning(lcStore) << "issues are still told of customers who left:" << letGo.error().detail;
    if (outcome->rows.reorder)
        tell(outcome->rows);
    // The rows that stayed are as of now.
    if (RowsCommitted everyRow{}; outcome->skipped == 0 && (!outcome->rows.reorder || outcome->removed > 0))
        tell(everyRow);
    return outcome;
}

Result<QDateTime> Store::auditWatermark()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->audit.watermark();
}

Result<AuditOutcome> Store::storeAuditPage(QByteArrayView body, const QDateTime &listCovers)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto outcome = m_files->mirror->audit.storePage(body, listCovers);
    if (outcome && !outcome->page.rows.changed.empty())
        tell(outcome->page.rows);
    return outcome;
}

Result<void> Store::completeAudit(const QDateTime &readUntil)
{
    if (auto stands = mirrorStands(); !stands)
        return stands;
    return m_files->mirror->audit.complete(readUntil);
}

Result<QDateTime> Store::newestAuditRecord()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->audit.newestRecord();
}

Result<PageOutcome> Store::storeRecord(const QString &customerId, QByteArrayView body, const QDateTime &askedAt)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto outcome = m_files->mirror->shelf.storeRecord(customerId, body, askedAt);
    if (outcome)
        tell(outcome->rows);
    return outcome;
}

Result<PageOutcome> Store::toldIfNews(Result<PageOutcome> outcome)
{
    if (outcome && !outcome->rows.changed.empty())
        tell(outcome->rows);
    return outcome;
}

Result<PageOutcome> Store::storePart(const QString &customerId, PartAnswer answer, QByteArrayView body)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto &parts = m_files->mirror->parts;
    switch (answer) {
    case PartAnswer::ManagedServices:
        return toldIfNews(parts.storeServices(customerId, body));
    case PartAnswer::ServiceDetails:
        return toldIfNews(parts.storeServiceDetails(customerId, body));
    case PartAnswer::Licences:
        return toldIfNews(parts.storeLicences(customerId, body));
    case PartAnswer::Users:
        return toldIfNews(parts.storeUsers(customerId, {body.toByteArray()}));
    case PartAnswer::Subscriptions:
        break;
    }
    return toldIfNews(parts.storeSubscriptions(customerId, body));
}

Result<PageOutcome> Store::storeUsers(const QString &customerId, const QList<QByteArray> &pages)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return toldIfNews(m_files->mirror->parts.storeUsers(customerId, pages));
}

Result<PageOutcome> Store::storeSubscription(const QString &customerId, QByteArrayView body)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return toldIfNews(m_files->mirror->parts.storeSubscription(customerId, body));
}

Result<PageOutcome> Store::refusePart(const QString &customerId, CustomerPart part)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return toldIfNews(m_files->mirror->parts.refuse(customerId, part));
}

Result<PartAnswer> Store::tellsServices(const QString &customerId)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->parts.tellsServices(customerId);
}

Result<PageOutcome> Store::markEnded(const QString &customerId, CustomerEnd end, const QDateTime &askedAt)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto outcome = m_files->mirror->shelf.markEnded(customerId, end, askedAt);
    if (outcome && outcome->upserted > 0)
        tell(outcome->rows);
    return outcome;
}

Result<QStringList> Store::dirtyCustomers(int limit)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->shelf.dirty(limit);
}

Result<qint64> Store::dirtyCount()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->shelf.dirtyCount();
}

Result<QStringList> Store::customersByAge(int limit, const QDateTime &olderThan, const QSet<QString> &except)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->shelf.byAge(limit, olderThan, except);
}

Result<qint64> Store::customerCount()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto count = m_files->mirror->database->value(u"SELECT customers FROM sync_state"_s);
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<QDateTime> Store::listCompleteAt()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto when = m_files->mirror->database->value(u"SELECT list_complete_at FROM sync_state"_s);
    if (!when)
        return when.error();
    return fromSqlTime(*when);
}

Result<QDateTime> Store::auditCompleteAt()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->audit.completeAt();
}

Result<AccessState> Store::accessState()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    return m_files->mirror->access.state();
}

Result<void> Store::beginAccess()
{
    if (auto stands = mirrorStands(); !stands)
        return stands;
    return m_files->mirror->access.begin();
}

Result<PageOutcome> Store::storeAccessPage(QByteArrayView body)
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto outcome = m_files->mirror->access.storePage(body);
    if (outcome && !outcome->rows.changed.empty())
        tell(outcome->rows);
    return outcome;
}

Result<PageOutcome> Store::completeAccess()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto before = m_files->mirror->access.state();
    if (!before)
        return before.error();
    auto outcome = m_files->mirror->access.complete();
    if (!outcome)
        return outcome;
    if (!outcome->rows.changed.empty())
        tell(outcome->rows);
    // Of those that have no relationship this is known only now.
    if (RowsCommitted everyRow{}; before->told != AccessTold::Told)
        tell(everyRow);
    return outcome;
}

Result<void> Store::refuseAccess(AccessTold told)
{
    if (auto stands = mirrorStands(); !stands)
        return stands;
    auto isNews = m_files->mirror->access.refuse(told);
    if (!isNews)
        return isNews.error();
    if (RowsCommitted everyRow{}; *isNews)
        tell(everyRow);
    return {};
}

Result<void> Store::storeOrganization(QByteArrayView body)
{
    if (auto stands = mirrorStands(); !stands)
        return stands;
    auto object = parseObject(body);
    if (!object)
        return object.error();
    const auto text = [&](QLatin1StringView path) {
        const auto found = memberAt(*object, path).toString();
        return found.isNull() ? u""_s : found;
    };
    auto done = m_files->mirror->database->run(
        u"INSERT INTO partner (one, tenant_id, name, domain) VALUES (1, ?, ?, ?)"
        " ON CONFLICT (one) DO UPDATE SET tenant_id = excluded.tenant_id, name = excluded.name, domain = excluded.domain"
        " WHERE tenant_id <> excluded.tenant_id OR name <> excluded.name OR domain <> excluded.domain"_s,
        {normalisedId(text("tenantId"_L1)), text("companyName"_L1), text("domain"_L1)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<QString> Store::partnerName()
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto name = m_files->mirror->database->value(u"SELECT name FROM partner"_s);
    if (!name)
        return name.error();
    return name->toString();
}

Result<QString> Store::source() const
{
    auto known = m_files->mirror->database->value(u"SELECT source FROM sync_state"_s);
    if (!known)
        return known.error();
    return known->toString();
}

Result<bool> Store::isOfAnother(const QString &source) const
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    if (source.isEmpty())
        return false;
    auto known = this->source();
    if (!known)
        return known.error();
    if (known->isEmpty() || *known == source)
        return false;
    return isFilled();
}

Result<bool> Store::isFilled() const
{
    if (auto stands = mirrorStands(); !stands)
        return stands.error();
    auto filled = m_files->mirror->database->value(u"SELECT EXISTS (SELECT 1 FROM customer) OR EXISTS (SELECT 1 FROM audit_record)"
                                                   " OR EXISTS (SELECT 1 FROM partner) OR list_started_at IS NOT NULL"
                                                   " OR list_complete_at IS NOT NULL OR audit_read_until IS NOT NULL FROM sync_state"_s);
    if (!filled)
        return filled.error();
    return filled->toBool();
}

Result<bool> Store::belongTo(const QString &source)
{
    auto another = isOfAnother(source);
    if (!another || source.isEmpty())
        return another;
    if (*another) {
        qCInfo(lcStore) << "the mirror is of another service or partner and is begun anew";
        if (auto renewed = rebuildMirror(); !renewed)
            return renewed.error();
    }
    auto known = this->source();
    if (!known)
        return known.error();
    if (*known == source)
        return false;
    if (auto adopted = m_files->mirror->database->run(u"UPDATE sync_state SET source = ?"_s, {source}); !adopted)
        return adopted.error();
    return another;
}

Result<void> Store::rebuildMirror()
{
    return beginMirrorAnew([](const QString &path) { return deleteFile(path); });
}

Result<void> Store::setMirrorAside()
{
    return beginMirrorAnew([this](const QString &path) -> Result<void> {
        auto moved = setAside(path, m_files->clock.utcNow());
        if (!moved)
            return moved.error();
        m_files->report.mirrorSetAside = *moved;
        return {};
    });
}

Result<void> Store::beginMirrorAnew(const std::function<Result<void>(const QString &path)> &clearAway)
{
    if (m_files->mirror)
        m_files->mirror->database->keepLog();
    m_files->mirror.reset();
    if (auto cleared = clearAway(mirrorFile(m_files->folder).path); !cleared)
        return cleared;
    if (auto opened = m_files->openMirror(); !opened)
        return opened;
    RowsCommitted everything{.reorder = true};
    tell(everything);
    return {};
}

void Store::deskChanged(const QStringList &customerIds)
{
    RowsCommitted rows{.reorder = true};
    for (const auto &id : customerIds) {
        if (!m_files->mirror)
            break;
        auto rid = m_files->mirror->list.ridOf(id);
        // The desk has its change; a mirror that fails now will say so by itself.
        if (rid && *rid != 0)
            rows.changed.push_back(*rid);
    }
    if (!rows.changed.empty())
        tell(rows);
}

Result<void> Store::setAlias(const QString &customerId, const QString &alias, const Actor &actor)
{
    auto changed = m_files->desk->setAlias(customerId, alias, actor);
    if (!changed)
        return changed.error();
    if (*changed)
        deskChanged({normalisedId(customerId)});
    return {};
}

Result<void> Store::changeTags(const QStringList &customerIds, const QStringList &add, const QStringList &remove, const Actor &actor)
{
    auto changed = m_files->desk->changeTags(customerIds, add, remove, actor);
    if (!changed)
        return changed.error();
    deskChanged(*changed);
    return {};
}

Result<void> Store::saveView(const SavedView &view, const Actor &actor)
{
    return m_files->desk->saveView(view, actor);
}

Result<void> Store::removeView(const QString &id, const Actor &actor)
{
    return m_files->desk->removeView(id, actor);
}

Result<QList<SavedView>> Store::savedViews(const QString &pane)
{
    return m_files->desk->savedViews(pane);
}

Result<KnownRoles> Store::knownRoles()
{
    return m_files->desk->knownRoles();
}

Result<KnownRoles> Store::knownRolesOf(const QString &account)
{
    return m_files->desk->knownRolesOf(account);
}

Result<void> Store::storeKnownRoles(const KnownRoles &roles)
{
    return m_files->desk->storeKnownRoles(roles);
}

Result<OfficeMatrix> Store::officeMatrix()
{
    return RoleGrants(*m_files->deskDatabase, m_files->clock).read();
}

Result<void> Store::changeGrants(const QList<GrantEdit> &edits, const Actor &actor)
{
    return RoleGrants(*m_files->deskDatabase, m_files->clock).change(edits, actor);
}

Result<void> Store::resetMatrix(const Actor &actor)
{
    return RoleGrants(*m_files->deskDatabase, m_files->clock).reset(actor);
}

Result<void> Store::noteUserChange(const QString &command, const QString &customerId, const QString &userId, const QString &principalName,
                                   const QString &reason, const QString &answer, const Actor &actor)
{
    const QJsonObject what{{u"user"_s, principalName}, {u"reason"_s, reason}};
    auto transaction = Transaction::begin(*m_files->deskDatabase);
    if (!transaction)
        return transaction.error();
    AuditTrail trail(*m_files->deskDatabase, m_files->clock);
    auto told = trail.append({.account = actor.account,
                              .roles = actor.roles,
                              .command = command,
                              .subjectKind = u"user"_s,
                              .subjectId = userId,
                              .customerTenantId = normalisedId(customerId),
                              .after = QString::fromUtf8(QJsonDocument(what).toJson(QJsonDocument::Compact)),
                              .answer = answer});
    return told ? transaction->commit() : told;
}

Outbox Store::outbox()
{
    return Outbox(*m_files->deskDatabase, m_files->clock);
}

OutageMessages Store::outageMessages()
{
    return OutageMessages(*m_files->deskDatabase, m_files->clock);
}

HealthShelf Store::health()
{
    auto *mirror = m_files->mirror.get();
    return HealthShelf(mirror ? mirror->database.get() : nullptr, mirror ? &mirror->list : nullptr, *m_files->deskDatabase, m_files->clock,
                       [this](RowsCommitted &rows) { tell(rows); });
}

Result<QString> Store::setting(const QString &key)
{
    return m_files->desk->setting(key);
}

Result<void> Store::setSetting(const QString &key, const QString &value)
{
    return m_files->desk->setSetting(key, value);
}

std::vector<RowId> Store::takeNewEntries()
{
    const auto changes = m_files->deskDatabase->totalChanges();
    const bool isFirst = m_deskChanges < 0;
    if (changes == std::exchange(m_deskChanges, changes))
        return {};
    AuditTrail trail(*m_files->deskDatabase, m_files->clock);
    const auto head = trail.head();
    std::vector<RowId> entries;
    if (!head) // whoever asks for the entries is told why
        return entries;
    for (auto number = m_lastEntry + 1; number <= head->number && !isFirst; ++number)
        entries.push_back(static_cast<RowId>(number));
    m_lastEntry = head->number;
    return entries;
}
