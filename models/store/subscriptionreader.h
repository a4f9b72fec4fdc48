#pragma once

#include "models/core/result.h"
#include "models/core/windowsource.h"
#include "models/store/subscriptiontexts.h"
#include "models/subscriptions/subscriptionbook.h"
#include "models/subscriptions/subscriptionquery.h"

#include <atomic>
#include <memory>
#include <optional>

class Database;

/// Reads the subscriptions of all customers over a read-only connection of its own, beside whoever writes: for the query thread, the rows
/// in view on the GUI thread (STYLE 2.6), or the main thread of a command line run. A row id is the number of a subscription in the mirror.
/// Used on the thread that opened it. When the mirror was replaced, the next call opens the new one by itself.
class SubscriptionReader final : public RowPages<OwnedSubscription>
{
public:
    /// Errors as `CustomerReader::open`.
    static Result<std::unique_ptr<SubscriptionReader>> open(const QString &dataDir);
    ~SubscriptionReader() override;

    /// Those that pass, in the order of the view; `now` is what days are counted from. A view alone is read from an index; words are looked
    /// for in memory, which the first question with words among many subscriptions fills. Cancelled soon after `cancelled` turned true, but
    /// not before that is done: it is of use to the next question. Null: nobody waits for something newer.
    Result<std::vector<RowId>> find(const SubscriptionQuery &query, const QDateTime &now, const std::atomic<bool> *cancelled = nullptr);
    /// Fills the memory that words are looked for in, if need be: about a second for half a million. The next question with words is then
    /// quick.
    Result<void> prepareWords();
    /// What was committed to the mirror, in customers' rows. Whoever tells a commit tells every one that comes after.
    void committed(const RowsCommitted &customers);
    /// One row per id in the order asked; an id that is gone gives a default-constructed row.
    Result<QList<OwnedSubscription>> rows(std::span<const RowId> ids) override;
    /// The one with that id. NotFound (NotCached) when no customer has it.
    Result<OwnedSubscription> byId(const QString &id);
    /// Of how many customers the subscriptions were read.
    Result<SubscriptionsRead> read();

private:
    /// Subscriptions by their customers.
    struct Runs {
        struct Run {
            std::uint32_t first = 0;
            std::uint32_t end = 0;
        };
        std::vector<Run> runs{}; ///< by the row of the customer: a part of `ids`
        std::vector<RowId> ids{};
    };
    /// How fresh something is that is kept as long as nobody writes; of whoever tells what he writes only that is read again.
    struct Freshness {
        qint64 version = -1; ///< SQLite's own count of what others committed; -1: something is known to have changed
        std::vector<RowId> stale{}; ///< customers to be read again
        bool isTold = false; ///< every commit is told: what is not told did not change
        bool isWhole = false; ///< every customer but the stale ones is kept as it is

        void committed(const RowsCommitted &customers);
        /// Whether nothing but the stale customers need be read again.
        bool isNearlyFresh() const { return isTold && isWhole; }
        /// All is read, as it was at that count.
        void becomeFresh(qint64 now);
    };
    /// The order of everything.
    struct Kept {
        Freshness fresh{};
        Runs runs{};
        std::vector<RowId> everything{}; ///< in the order of the customers
    };
    /// What words are looked for in.
    struct Searched {
        Freshness fresh{};
        SubscriptionTexts texts{};
    };

    explicit SubscriptionReader(QString dataDir);
    Result<void> refresh();
    Result<qint64> version();
    Result<bool> knowsEverySpelling(SubscriptionStatus status);
    Result<std::vector<RowId>> judged(const SubscriptionQuery &query, const QDateTime &now);
    Result<std::vector<RowId>> within(const char *sql, const SubscriptionQuery &query, const QDateTime &now);
    Result<Runs> runsOf(const char *sql);
    Result<void> readAgain(const std::vector<RowId> &customers);
    Result<std::vector<RowId>> byName(const Runs &runs);
    Result<std::vector<RowId>> everything(int limit);
    Result<std::vector<RowId>> inView(const SubscriptionQuery &query, const QDateTime &now);
    Result<void> readTexts(SubscriptionTexts &into, const char *customers, const char *subscriptions, std::optional<RowId> only);
    Result<void> refreshTexts(qint64 now);
    Result<void> keepMatching(std::vector<RowId> &ids, const QByteArrayList &words, const std::atomic<bool> *cancelled);

    QString m_dataDir;
    std::unique_ptr<Database> m_database{};
    quint64 m_file = 0; ///< which file is open: its inode; 0: none
    Kept m_kept{};
    Searched m_searched{};
};
