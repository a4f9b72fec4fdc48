#pragma once

#include "models/audit/auditrecord.h"
#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/customers/customer.h"
#include "models/desk/savedview.h"
#include "models/roles/knownroles.h"
#include "models/roles/officematrix.h"
#include "models/store/audittrail.h"
#include "models/store/healthshelf.h"
#include "models/store/outagemessages.h"
#include "models/store/outbox.h"
#include "models/store/storeoutcome.h"

#include <QSet>

#include <functional>
#include <memory>

/// What opening the files brought to light.
struct StoreReport {
    QString mirrorSetAside{}; ///< a damaged mirror was moved here and a new one begun; empty: it was sound
    QString deskSetAside{}; ///< the same for the desk file, with consent only
    bool mirrorCreated = false;
    bool deskCreated = false;
    QString deskCopy{}; ///< the copy of desk.sqlite that was made on opening; empty: none was due
    std::optional<Error> deskCopyProblem{}; ///< why today's copy could not be made
    std::optional<qint64> mirrorExpired{}; ///< days without a sign-in, for which what the mirror held was wiped; empty: it was not
};

/// SQLite behind one class: the two files of a data folder, `mirror.sqlite` (what the service said; may be thrown away) and `desk.sqlite`
/// (what is ours alone), each with the one writing connection to it. Lives on the store thread: opened, used and destroyed there.
///
/// Every function is one transaction: it happened as a whole or, when it returns an Error, not at all. Kinds: StoreBusy, DiskFull,
/// ReadOnly, StoreFailed (the file or its disk), StoreCorrupt (damage found while running: see `setMirrorAside`).
class Store
{
public:
    /// What to do about a damaged desk file: with StartEmpty it is set aside and an empty one begun.
    enum class DeskConsent { Refuse, StartEmpty };
    /// Makes folder and files when missing (0700, 0600), migrates older files, sets a damaged mirror aside. StoreTooNew for a file of a
    /// newer version; StoreCorrupt, with the path as subject, for a damaged desk file without consent. A mirror that has customers of
    /// another source than `source` is deleted and made anew before anybody can read it; for the rest see `belongTo`. So is one to which
    /// nobody has signed in for `keepDays` days (MirrorAge), with every mirror that was set aside; empty: it is kept however old.
    static Result<std::unique_ptr<Store>> open(const QString &dataDir, const Clock &clock, DeskConsent consent = DeskConsent::Refuse,
                                               const QString &source = {}, std::optional<int> keepDays = {});
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    const StoreReport &report() const;
    /// `told` is called on the store thread after each commit that touched what the customers window shows. Its revision counts up. A
    /// commit that names no row concerns all of them: the "as of" after a complete list, or another mirror. `after`: the newest revision
    /// that those who listen have from the store before this one.
    void onCommitted(std::function<void(const RowsCommitted &)> told, quint64 after = 0);
    /// Makes today's copy of the desk file unless it is there; its path, or empty when none was due.
    Result<QString> copyDeskIfDue();
    /// Whether SQLite finds the desk file whole. Reads all of it.
    Result<bool> isDeskWell();
    /// After a run or an interrupted list pass: frees what a pass holds in memory (its next page makes it again), and catches up with what
    /// was put off so that the list was complete sooner, the last traces of customers who left among it.
    void settle();

    // -- the customer list, page by page
    Result<ListCursor> listCursor();
    /// Starts at the first page; forgets an interrupted pass.
    Result<void> beginList(ListReason reason = ListReason::Needed);
    /// Rows and cursor are committed together. A row that says nothing new costs no write; what a line leaves out stays as it is known.
    /// BadReply when the body is no page, or, Strict, when one of its lines cannot wholly be read.
    Result<PageOutcome> storeListPage(QByteArrayView body, const PageLink &next, PageReading reading = PageReading::Lenient);
    /// After the last page only (StoreFailed otherwise): deletes what no page of the pass had, makes the indexes after a first load. When
    /// pages of the pass could not wholly be read, `skipped` counts them and `firstSkipped` says where; then nothing is deleted, the list
    /// counts as complete when it did before, and only another pass can tell more.
    Result<PageOutcome> completeList();

    // -- the activity log
    /// Up to when it was read; invalid: never.
    Result<QDateTime> auditWatermark();
    /// `listCovers`: customers who came before then are in the list as it was last read; invalid: not known. A later one begins a list
    /// pass.
    Result<AuditOutcome> storeAuditPage(QByteArrayView body, const QDateTime &listCovers = {});
    Result<void> completeAudit(const QDateTime &readUntil);
    /// When the newest record known happened, by the service's clock; invalid: none is known. Reads the whole log.
    Result<QDateTime> newestAuditRecord();

    // -- single customers
    /// BadReply when the body is another customer's or has text where a group of fields belongs, NotFound when the list does not have the
    /// customer. The dirty mark goes unless it was set between `askedAt` and now (by the same clock; invalid: it goes in any case).
    Result<PageOutcome> storeRecord(const QString &customerId, QByteArrayView body, const QDateTime &askedAt = {});
    /// The service no longer gives this customer; also takes the dirty mark away, by the rule of `storeRecord`. CustomerEnd::None: it does
    /// again.
    Result<PageOutcome> markEnded(const QString &customerId, CustomerEnd end, const QDateTime &askedAt = {});
    /// What a customer has: PartShelf says what becomes of such an answer.
    Result<PageOutcome> storePart(const QString &customerId, PartAnswer answer, QByteArrayView body);
    Result<PageOutcome> storeUsers(const QString &customerId, const QList<QByteArray> &pages);
    /// One subscription as it was just read by itself; the others of the customer stay.
    Result<PageOutcome> storeSubscription(const QString &customerId, QByteArrayView body);
    Result<PageOutcome> refusePart(const QString &customerId, CustomerPart part);
    /// Who tells this customer's services: Graph where GDAP is in force and DAP is not, else Partner Center (CONTRACT 4).
    Result<PartAnswer> tellsServices(const QString &customerId);
    /// Oldest mark first; empty before the first complete list.
    Result<QStringList> dirtyCustomers(int limit);
    Result<qint64> dirtyCount();
    /// Never read first, then those read (or found ended) before `olderThan`, oldest first; none of `except`.
    Result<QStringList> customersByAge(int limit, const QDateTime &olderThan, const QSet<QString> &except = {});
    Result<qint64> customerCount();
    Result<QDateTime> listCompleteAt();
    Result<QDateTime> auditCompleteAt();
    Result<void> storeOrganization(QByteArrayView body);
    /// Empty until read.
    Result<QString> partnerName();
    /// Says whose customers the mirror is for (`SyncOptions::source`). A mirror that has some of another source is deleted and made anew:
    /// true. One that does not know yet takes the source on. An empty `source` compares nothing.
    Result<bool> belongTo(const QString &source);
    /// Deletes mirror.sqlite and makes a new one; the desk is not touched. Readers open the new file by themselves at their next call.
    Result<void> rebuildMirror();
    /// For a mirror found damaged while running (StoreCorrupt from a call here or from a reader): moves it aside and begins a new one;
    /// `report().mirrorSetAside` has the path.
    Result<void> setMirrorAside();
    /// Somebody has signed in, or the service has just accepted that sign-in: from now on the mirror is young (MirrorAge). Written once an
    /// hour at most.
    Result<void> noteSignIn();
    /// Under which keys sign-ins of this profile were given to this computer's keychain and not seen leaving it: one that cannot be asked then
    /// may still have them. More than one where the profile was another application's or tenant's before.
    Result<QStringList> keptSignIns();
    Result<void> noteKeptSignIn(const QString &key, bool isKept);
    /// Deletes everything that was read from the service, mirrors set aside included, and what is known of anybody's roles; begins an empty
    /// mirror. Of the desk nothing else goes; its audit log tells of it in the name of `actor`.
    Result<void> signOut(const Actor &actor);

    // -- delegated access: Graph's list of GDAP relationships, page by page. Only once the customer list was complete (StoreFailed
    //    otherwise); the others as they are described at AccessShelf.
    Result<AccessState> accessState();
    Result<void> beginAccess();
    Result<PageOutcome> storeAccessPage(QByteArrayView body);
    Result<PageOutcome> completeAccess();
    /// The service does not tell (Refused), or has none (NotOffered). What is known stays.
    Result<void> refuseAccess(AccessTold told);

    // -- the desk (DeskCommands has the limits; Rejected)
    Result<void> setAlias(const QString &customerId, const QString &alias, const Actor &actor);
    Result<void> changeTags(const QStringList &customerIds, const QStringList &add, const QStringList &remove, const Actor &actor);
    Result<void> saveView(const SavedView &view, const Actor &actor);
    Result<void> removeView(const QString &id, const Actor &actor);
    Result<QList<SavedView>> savedViews(const QString &pane);
    /// Whose roles were read last; with `readAt` invalid when nobody's were.
    Result<KnownRoles> knownRoles();
    Result<KnownRoles> knownRolesOf(const QString &account);
    Result<void> storeKnownRoles(const KnownRoles &roles);
    /// Who may do what in this office; the changes as RoleGrants describes them.
    Result<OfficeMatrix> officeMatrix();
    Result<void> changeGrants(const QList<GrantEdit> &edits, const Actor &actor);
    Result<void> resetMatrix(const Actor &actor);
    /// Tells our own audit log that something was done with a person in a customer's tenant; `answer` is what came of it.
    Result<void> noteUserChange(const QString &command, const QString &customerId, const QString &userId, const QString &principalName,
                                const QString &reason, const QString &answer, const Actor &actor);
    /// Changes that the service has to carry out. For one call: it must not outlive this object.
    Outbox outbox();
    /// The health of customers' tenants. What changes it is told to `onCommitted`. For one call: it must not outlive this object.
    HealthShelf health();
    /// What customers were told of issues. Likewise.
    OutageMessages outageMessages();
    Result<QString> setting(const QString &key);
    Result<void> setSetting(const QString &key, const QString &value);
    /// The numbers of the entries that our own audit log got since the last call; at the first call none. Costs nothing while the desk is
    /// not written to.
    std::vector<RowId> takeNewEntries();

private:
    struct Files;
    explicit Store(std::unique_ptr<Files> files);
    Result<void> mirrorStands() const;
    Result<QString> source() const;
    Result<bool> isOfAnother(const QString &source) const;
    Result<void> clearOfAnother(const QString &source);
    Result<void> clearOfOld(int keepDays);
    Result<bool> isFilled() const;
    Result<void> scrubIfOwed();
    void tell(RowsCommitted &rows);
    Result<PageOutcome> toldIfNews(Result<PageOutcome> outcome);
    Result<void> beginMirrorAnew(const std::function<Result<void>(const QString &path)> &clearAway);
    void deskChanged(const QStringList &customerIds);

    std::unique_ptr<Files> m_files;
    std::function<void(const RowsCommitted &)> m_told{};
    quint64 m_revision = 0; ///< of the newest commit that was told
    qint64 m_deskChanges = -1; ///< of the desk's connection when its audit log was looked at last
    qint64 m_lastEntry = 0;
};
