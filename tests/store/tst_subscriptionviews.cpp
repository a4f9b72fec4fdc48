#include "models/store/subscriptionreader.h"
#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using View = SubscriptionQuery::View;

/// The views of the subscriptions of all customers, out of the mirror.
class TestSubscriptionViews : public QObject
{
    Q_OBJECT

    ManualClock m_clock{};

    struct Sold {
        QString id{};
        QString status = u"active"_s;
        int endsInDays = 20;
        QJsonValue autoRenew = true;
        int cancelInDays = -1; ///< negative: never
        QString offer = u"Post"_s;
        QString nickname{};
    };
    QJsonObject bodyOf(const Sold &sold) const
    {
        const auto now = m_clock.utcNow();
        QJsonObject body{{u"id"_s, sold.id},
                         {u"offerName"_s, sold.offer},
                         {u"offerId"_s, u"CFQ7TTC0LH16:0001:X"_s},
                         {u"friendlyName"_s, sold.nickname},
                         {u"quantity"_s, 5},
                         {u"status"_s, sold.status},
                         {u"autoRenewEnabled"_s, sold.autoRenew},
                         {u"commitmentEndDate"_s, now.addDays(sold.endsInDays).toString(Qt::ISODateWithMs)}};
        if (sold.cancelInDays >= 0)
            body.insert(u"cancellationAllowedUntilDate"_s, now.addDays(sold.cancelInDays).toString(Qt::ISODateWithMs));
        return body;
    }
    /// A store with `customers` customers, of whom the first has these.
    std::unique_ptr<Store> sold(const Folder &folder, const QList<Sold> &first, const QList<Sold> &second = {}, int customers = 3)
    {
        auto store = folder.open(m_clock);
        if (!store || !runPass(*store, toldUpTo(customers)))
            return nullptr;
        for (const auto &[number, all] : {std::pair(1, first), std::pair(2, second)}) {
            QJsonArray items;
            for (const auto &each : all)
                items.append(bodyOf(each));
            if (!all.isEmpty() && !store->storePart(idOf(number), PartAnswer::Subscriptions, pageOf(items)))
                return nullptr;
        }
        return store;
    }
    QStringList found(const Folder &folder, const SubscriptionQuery &query)
    {
        const auto reader = SubscriptionReader::open(folder.path());
        if (!reader)
            return {reader.error().detail};
        const auto ids = (*reader)->find(query, m_clock.utcNow());
        if (!ids)
            return {ids.error().detail};
        const auto rows = (*reader)->rows(*ids);
        QStringList all;
        for (const auto &row : rows ? *rows : QList<OwnedSubscription>())
            all.append(row.told.id);
        return all;
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void eachViewHasItsOwn()
    {
        const Folder folder;
        const auto store = sold(folder,
                                {{.id = u"a"_s, .endsInDays = 20},
                                 {.id = u"b"_s, .endsInDays = 10},
                                 {.id = u"c"_s, .endsInDays = 40},
                                 {.id = u"over"_s, .endsInDays = -1}},
                                {{.id = u"d"_s, .endsInDays = 5, .autoRenew = false},
                                 {.id = u"e"_s, .endsInDays = 6, .autoRenew = QJsonValue()},
                                 {.id = u"f"_s, .status = u"suspended"_s, .endsInDays = 3},
                                 {.id = u"g"_s, .endsInDays = 300, .cancelInDays = 6},
                                 {.id = u"h"_s, .status = u"pending"_s, .endsInDays = 300, .cancelInDays = 2},
                                 {.id = u"i"_s, .endsInDays = 300, .cancelInDays = 40}});
        QVERIFY(store);
        QCOMPARE(found(folder, {.view = View::Renewing, .days = 30}), (QStringList{u"b"_s, u"a"_s}));
        QCOMPARE(found(folder, {.view = View::Renewing, .days = 7}), QStringList());
        QCOMPARE(found(folder, {.view = View::Renewing, .days = 90}), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
        QCOMPARE(found(folder, {.view = View::Expiring, .days = 30}), (QStringList{u"d"_s, u"e"_s}));
        QCOMPARE(found(folder, {.view = View::Suspended}), QStringList{u"f"_s});
        QCOMPARE(found(folder, {.view = View::Cancellable, .days = 7}), (QStringList{u"h"_s, u"g"_s}));
        QCOMPARE(found(folder, {.view = View::All}),
                 (QStringList{u"a"_s, u"b"_s, u"c"_s, u"over"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s, u"i"_s}));
        QCOMPARE(found(folder, {.view = View::All, .limit = 3}), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(found(folder, {.view = View::Renewing, .days = 90, .limit = 1}), QStringList{u"b"_s});
        QCOMPARE(found(folder, {.view = View::Suspended, .customerId = idOf(1)}), QStringList());
        QCOMPARE(found(folder, {.view = View::Suspended, .customerId = idOf(2).toUpper()}), QStringList{u"f"_s});
    }

    /// The index reads a status as `statusOf` does, or leaves the judgement to it.
    void spellings()
    {
        const Folder folder;
        const auto store = sold(folder, {{.id = u"x"_s}}, {{.id = u"paused"_s, .status = u"suspended"_s}});
        QVERIFY(store);
        QStringList words{u"active\u00a0"_s, u"sus\u2009pended"_s, u"\u0430ctive"_s}; // odd blanks, and a letter of another script
        for (const auto *word :
             {"active",   "Active",      "ACTIVE",    " active ", "ac_tive",  "1",   "01",         "+1",      "a c t i v e",
              "active\t", "suspended",   "Suspended", "2",        " 2",       "002", "SUSPENDED_", "deleted", "3",
              "expired",  "4",           "pending",   "5",        "disabled", "6",   "none",       "0",       "",
              "7",        "quarantined", "activ",     "inactive", "1.0",      "-1",  "99999999999"})
            words.append(QString::fromLatin1(word));
        Peek peek(folder.mirror());
        for (const auto &word : std::as_const(words)) {
            VERIFY_OK(
                store->storePart(idOf(1), PartAnswer::Subscriptions,
                                 pageOf(QJsonArray{bodyOf({.id = u"x"_s, .status = word}), bodyOf({.id = u"known"_s, .endsInDays = 21})})));
            const auto state = statusOf(word);
            QStringList renewing{u"known"_s};
            if (state == SubscriptionStatus::Active)
                renewing.prepend(u"x"_s);
            QCOMPARE(word + found(folder, {.view = View::Renewing}).join(u' '), word + renewing.join(u' '));
            QStringList suspended{u"paused"_s};
            if (state == SubscriptionStatus::Suspended)
                suspended.prepend(u"x"_s);
            QCOMPARE(word + found(folder, {.view = View::Suspended}).join(u' '), word + suspended.join(u' '));
            QCOMPARE(found(folder, {.view = View::All}).size(), 3); // unknown words stay in sight
            // What the column says is the right status, or that it is for `statusOf` to say.
            const auto column = peek.one(u"SELECT state FROM subscription WHERE id = 'x'"_s).toInt();
            QVERIFY2(column == static_cast<int>(state) || column == static_cast<int>(SubscriptionStatus::Other), qPrintable(word));
        }
    }

    void changedStatusChangesTheView()
    {
        const Folder folder;
        const auto store = sold(folder, {{.id = u"a"_s}});
        QVERIFY(store);
        QCOMPARE(found(folder, {.view = View::Suspended}), QStringList());
        VERIFY_OK(
            store->storePart(idOf(1), PartAnswer::Subscriptions, pageOf(QJsonArray{bodyOf({.id = u"a"_s, .status = u"Suspended"_s})})));
        QCOMPARE(found(folder, {.view = View::Suspended}), QStringList{u"a"_s});
        QCOMPARE(found(folder, {.view = View::Renewing}), QStringList());
        QCOMPARE(folder.problems(), QStringList());
    }

    void words()
    {
        const Folder folder;
        const auto store = sold(
            folder, {{.id = u"a-1"_s, .offer = u"Café Premium"_s}, {.id = u"b-2"_s, .offer = u"Exchange"_s, .nickname = u"Directie"_s}},
            {{.id = u"c-3"_s, .offer = u"Café Premium"_s}});
        QVERIFY(store);
        const auto all = [&](const QString &text, View view = View::All) { return found(folder, {.view = view, .text = text}); };
        QCOMPARE(all(u"CAFE"_s), (QStringList{u"a-1"_s, u"c-3"_s}));
        QCOMPARE(all(u"cafe 00002"_s), QStringList{u"c-3"_s}); // the product and the customer's name
        QCOMPARE(all(u"directie"_s), QStringList{u"b-2"_s});
        QCOMPARE(all(u"B-2"_s, View::Renewing), QStringList{u"b-2"_s});
        QCOMPARE(all(u"cfq7"_s).size(), 3);
        QCOMPARE(all(u"   "_s).size(), 3);
        QCOMPARE(all(u"cafe exchange"_s), QStringList());
    }

    /// Of some thousands of rows the texts are kept in memory: in the order of the view all the same.
    void wordsOfMany()
    {
        const Folder folder;
        auto store = sold(folder, {{.id = u"first"_s}}, {}, 2);
        QVERIFY(store);
        Peek peek(folder.mirror());
        peek.rows(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
                  " INSERT INTO subscription SELECT NULL, 2 - (i % 2), 's' || i, '', 'offer', iif(i % 6000 = 0, 'Rare', 'Common'), '', '', "
                  "'', '',"
                  " 'active', '', '', 'P1Y', '', '', '', '', '', '', '', 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL FROM n"_s);
        QCOMPARE(found(folder, {.view = View::All, .text = u"rare"_s}),
                 (QStringList{u"s6000"_s, u"s12000"_s, u"s18000"_s, u"s24000"_s, u"s30000"_s, u"s36000"_s, u"s42000"_s, u"s48000"_s,
                              u"s54000"_s, u"s60000"_s}));
        const auto reader = SubscriptionReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE((*reader)->find({.text = u"common"_s}, m_clock.utcNow())->size(), 59990U);
        const std::atomic<bool> cancelled{true};
        const auto stopped = (*reader)->find({.text = u"rare"_s}, m_clock.utcNow(), &cancelled);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }

    /// The order of everything is kept for as long as nobody writes, and no longer.
    void followsWhoWrites()
    {
        const Folder folder;
        auto store = sold(folder, {{.id = u"a"_s}});
        QVERIFY(store);
        const auto reader = SubscriptionReader::open(folder.path());
        VERIFY_OK(reader);
        QCOMPARE((*reader)->find({}, m_clock.utcNow())->size(), 1U);
        QCOMPARE((*reader)->find({}, m_clock.utcNow())->size(), 1U);
        VERIFY_OK(store->storePart(idOf(2), PartAnswer::Subscriptions, pageOf(QJsonArray{bodyOf({.id = u"b"_s})})));
        QCOMPARE((*reader)->find({}, m_clock.utcNow())->size(), 2U);
    }

    /// Of whoever tells his commits only what he tells is read again, and it comes to the same as reading all.
    void readsAgainWhatIsTold()
    {
        const Folder folder;
        auto store = sold(folder, {{.id = u"a"_s}, {.id = u"a2"_s}}, {{.id = u"b"_s}});
        QVERIFY(store);
        const auto reader = SubscriptionReader::open(folder.path());
        VERIFY_OK(reader);
        store->onCommitted([&reader](const RowsCommitted &rows) { (*reader)->committed(rows); });
        const auto ids = [&] {
            QStringList all;
            const auto order = (*reader)->find({}, m_clock.utcNow());
            const auto rows = order ? (*reader)->rows(*order) : Result<QList<OwnedSubscription>>(order.error());
            for (const auto &row : rows ? *rows : QList<OwnedSubscription>())
                all.append(row.told.id);
            return all;
        };
        // Words find in memory what another reader finds in the file.
        const auto sameWords = [&] {
            for (const auto &text : {u"a2"_s, u"post"_s, u"zwart b"_s, u"00003 kast c"_s, u"balie"_s, u"cfq7 00001"_s}) {
                auto order = (*reader)->find({.text = text}, m_clock.utcNow());
                const auto rows = order ? (*reader)->rows(*order) : Result<QList<OwnedSubscription>>(order.error());
                QStringList all;
                for (const auto &row : rows ? *rows : QList<OwnedSubscription>())
                    all.append(row.told.id);
                if (all != found(folder, {.text = text}))
                    return text + u": "_s + all.join(u' ');
            }
            return QString();
        };
        const auto tell = [&](int number, const QList<Sold> &all) {
            QJsonArray items;
            for (const auto &each : all)
                items.append(bodyOf(each));
            return store->storePart(idOf(number), PartAnswer::Subscriptions, pageOf(items));
        };
        QCOMPARE(ids(), (QStringList{u"a"_s, u"a2"_s, u"b"_s}));
        VERIFY_OK((*reader)->prepareWords());
        QCOMPARE(sameWords(), QString());
        VERIFY_OK(tell(3, {{.id = u"c"_s, .offer = u"Kast"_s}}));
        QCOMPARE(sameWords(), QString());
        VERIFY_OK(tell(3, {{.id = u"c"_s, .offer = u"Bureau"_s, .nickname = u"Balie"_s}}));
        QCOMPARE(sameWords(), QString());
        QCOMPARE((*reader)->find({.text = u"balie"_s}, m_clock.utcNow())->size(), 1U);
        QCOMPARE((*reader)->find({.text = u"kast"_s}, m_clock.utcNow())->size(), 0U);
        VERIFY_OK(tell(3, {{.id = u"c"_s}}));
        VERIFY_OK(tell(1, {{.id = u"a2"_s}, {.id = u"a3"_s}}));
        QCOMPARE(ids(), (QStringList{u"a2"_s, u"a3"_s, u"b"_s, u"c"_s}));
        VERIFY_OK(tell(1, {}));
        QCOMPARE(ids(), (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(ids(), found(folder, {}));
        // A customer gets another name, one leaves, one comes.
        auto customers = toldUpTo(4);
        customers[1].name = u"Zwart"_s;
        VERIFY_OK(runPass(*store, customers));
        VERIFY_OK(tell(4, {{.id = u"d"_s}}));
        QCOMPARE(ids(), (QStringList{u"c"_s, u"d"_s, u"b"_s}));
        QCOMPARE(sameWords(), QString());
        QCOMPARE((*reader)->find({.text = u"zwart"_s}, m_clock.utcNow())->size(), 1U);
        VERIFY_OK(runPass(*store, customers.mid(0, 3)));
        QCOMPARE(ids(), found(folder, {}));
        for (int round = 0; round < 40; ++round) { // again and again
            VERIFY_OK(tell(3, {{.id = u"c"_s}, {.id = u"c%1"_s.arg(round)}}));
            QCOMPARE(ids(), found(folder, {}));
            QCOMPARE(sameWords(), QString());
        }
    }

    void saysOfHowMany()
    {
        const Folder folder;
        auto store = sold(folder, {{.id = u"a"_s}}, {{.id = u"b"_s}}, 5);
        QVERIFY(store);
        const auto first = m_clock.utcNow();
        m_clock.advance(std::chrono::hours(2));
        VERIFY_OK(store->storePart(idOf(2), PartAnswer::Subscriptions, pageOf(QJsonArray{bodyOf({.id = u"b"_s})})));
        VERIFY_OK(store->storePart(idOf(3), PartAnswer::Subscriptions, pageOf(QJsonArray())));
        VERIFY_OK(store->refusePart(idOf(4), CustomerPart::Subscriptions));
        const auto reader = SubscriptionReader::open(folder.path());
        VERIFY_OK(reader);
        const auto read = (*reader)->read();
        VERIFY_OK(read);
        QCOMPARE(*read, (SubscriptionsRead{.customers = 3, .refused = 1, .oldest = first}));
    }
};

HOUSE_TEST(TestSubscriptionViews)
#include "tst_subscriptionviews.moc"
