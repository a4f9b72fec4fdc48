#include "tests/store/storefixture.h"
#include "tests/support/testprogram.h"

#include <QLoggingCategory>

/// What is ours alone: aliases, tags, saved views, settings.
class TestDesk : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{};

    std::unique_ptr<Store> filled(const Folder &folder)
    {
        auto store = folder.open(m_clock);
        if (!store || !runPass(*store, toldUpTo(5)))
            return nullptr;
        return store;
    }
    static CustomerRow rowOf(const Folder &folder, int number)
    {
        auto reader = CustomerReader::open(folder.path());
        auto detail = reader ? (*reader)->detail(idOf(number)) : Result<CustomerDetail>(reader.error());
        return detail ? detail->row : CustomerRow{};
    }

private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"app.store=false"_s); }

    void alias()
    {
        const Folder folder;
        auto store = filled(folder);
        QVERIFY(store);
        std::vector<RowId> heard{};
        store->onCommitted([&heard](const RowsCommitted &rows) {
            heard.insert(heard.end(), rows.changed.begin(), rows.changed.end());
            if (!rows.reorder)
                qFatal("an alias changes the order");
        });
        VERIFY_OK(store->setAlias(idOf(2).toUpper(), u"  bakker aan de brug "_s, u"Jan"_s));
        QCOMPARE(rowOf(folder, 2).alias, u"bakker aan de brug"_s);
        QCOMPARE(heard, std::vector<RowId>{2});
        VERIFY_OK(store->setAlias(idOf(2), u"bakker aan de brug"_s, u"Piet"_s));
        QCOMPARE(heard.size(), 1U);
        m_clock.advance(std::chrono::seconds(3));
        VERIFY_OK(store->setAlias(idOf(2), u"Bakker"_s, u"Piet"_s));
        QCOMPARE(Peek(folder.desk()).rows(u"SELECT alias, version, author, changed_at FROM customer_mark"_s),
                 QStringList{u"Bakker|2|Piet|%1"_s.arg(m_clock.utcNow().toMSecsSinceEpoch())});
        VERIFY_OK(store->setAlias(idOf(2), QString(), u"Piet"_s));
        QCOMPARE(rowOf(folder, 2).alias, QString());
        VERIFY_OK(store->setAlias(idOf(77), u"niet in de lijst"_s, QString()));
        QCOMPARE(heard.size(), 3U);

        VERIFY_OK(store->setAlias(idOf(3), QString(200, u'é'), u"Jan"_s));
        auto tooLong = store->setAlias(idOf(3), QString(201, u'x'), u"Jan"_s);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().kind, Error::Kind::Rejected);
        QCOMPARE(rowOf(folder, 3).alias, QString(200, u'é'));
        QCOMPARE(folder.problems(), QStringList());
    }

    void tags()
    {
        const Folder folder;
        auto store = filled(folder);
        std::vector<RowId> heard{};
        store->onCommitted([&heard](const RowsCommitted &rows) { heard = rows.changed; });
        VERIFY_OK(store->changeTags({idOf(1), idOf(2)}, {u"VIP"_s, u" zorg "_s}, {}, u"Jan"_s));
        QCOMPARE(heard, (std::vector<RowId>{1, 2}));
        QCOMPARE(rowOf(folder, 1).tags, (QStringList{u"VIP"_s, u"zorg"_s}));
        heard.clear();
        VERIFY_OK(store->changeTags({idOf(1), idOf(3)}, {u"VIP"_s}, {}, u"Jan"_s));
        QCOMPARE(heard, std::vector<RowId>{3});
        // One tag in two spellings is one tag.
        VERIFY_OK(store->changeTags({idOf(1)}, {u"Vip"_s}, {u"ZORG"_s, u"nergens"_s}, u"Piet"_s));
        QCOMPARE(rowOf(folder, 1).tags, QStringList{u"Vip"_s});
        QCOMPARE(Peek(folder.desk()).rows(u"SELECT tag, version, author FROM customer_tag WHERE customer_id = '%1'"_s.arg(idOf(1))),
                 QStringList{u"Vip|2|Piet"_s});
        QCOMPARE(folder.problems(), QStringList());
    }
    void tagsRefused_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::newRow("comma") << u"a,b"_s;
        QTest::newRow("line break") << u"a\nb"_s;
        QTest::newRow("return") << u"a\rb"_s;
        QTest::newRow("paragraph") << u"a\u2029b"_s;
        QTest::newRow("empty") << u"  "_s;
        QTest::newRow("too long") << QString(101, u'x');
    }
    void tagsRefused()
    {
        QFETCH(QString, tag);
        const Folder folder;
        auto store = filled(folder);
        auto refused = store->changeTags({idOf(1)}, {u"goed"_s, tag}, {}, u"Jan"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Rejected);
        QCOMPARE(refused.error().subject, tag);
        QCOMPARE(rowOf(folder, 1).tags, QStringList());
    }

    void views()
    {
        const Folder folder;
        auto store = filled(folder);
        VERIFY_OK(store->saveView({.pane = u"customers"_s, .name = u"Zorg"_s, .definition = "{\"tags\":[\"zorg\"]}"}, u"Jan"_s));
        m_clock.advance(std::chrono::seconds(1));
        VERIFY_OK(store->saveView({.pane = u"customers"_s, .name = u"Duitsland"_s, .definition = "{}"}, u"Jan"_s));
        VERIFY_OK(store->saveView({.pane = u"tickets"_s, .name = u"Zorg"_s, .definition = "{}"}, u"Jan"_s));
        auto views = *store->savedViews(u"customers"_s);
        QCOMPARE(views.size(), 2);
        QCOMPARE(views[0].name, u"Duitsland"_s);
        QCOMPARE(views[1].definition, QByteArray("{\"tags\":[\"zorg\"]}"));
        QVERIFY(views[1].id < views[0].id);
        QCOMPARE(views[1].version, 1);
        QCOMPARE(views[1].author, u"Jan"_s);

        auto taken = store->saveView({.pane = u"customers"_s, .name = u"zorg "_s, .definition = "{}"}, u"Jan"_s);
        QVERIFY(!taken && taken.error().kind == Error::Kind::Rejected);
        views[1].name = u"ZORG"_s;
        VERIFY_OK(store->saveView(views[1], u"Piet"_s));
        VERIFY_OK(store->saveView(views[1], u"Niemand"_s));
        const auto again = store->savedViews(u"customers"_s)->at(1);
        QCOMPARE(again.name, u"ZORG"_s);
        QCOMPARE(again.version, 2);
        QCOMPARE(again.author, u"Piet"_s);
        QCOMPARE(again.changedAt, m_clock.utcNow());
        VERIFY_OK(store->removeView(again.id, u"Jan"_s));
        VERIFY_OK(store->removeView(u"never was"_s, u"Jan"_s));
        QCOMPARE(store->savedViews(u"customers"_s)->size(), 1);
        // Taken back by undo, under its own id.
        VERIFY_OK(store->saveView(again, u"Jan"_s));
        QCOMPARE(store->savedViews(u"customers"_s)->at(1).id, again.id);
        QCOMPARE(folder.problems(), QStringList());
    }
    void viewsRefused_data()
    {
        QTest::addColumn<SavedView>("view");
        QTest::newRow("no name") << SavedView{.pane = u"customers"_s, .name = u" "_s, .definition = "{}"};
        QTest::newRow("no pane") << SavedView{.name = u"x"_s, .definition = "{}"};
        QTest::newRow("no JSON") << SavedView{.pane = u"customers"_s, .name = u"x"_s, .definition = "tags=zorg"};
        QTest::newRow("no object") << SavedView{.pane = u"customers"_s, .name = u"x"_s, .definition = "[1]"};
        QTest::newRow("nothing") << SavedView{.pane = u"customers"_s, .name = u"x"_s};
    }
    void viewsRefused()
    {
        QFETCH(SavedView, view);
        const Folder folder;
        auto store = filled(folder);
        auto refused = store->saveView(view, u"Jan"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Rejected);
        QCOMPARE(store->savedViews(u"customers"_s)->size(), 0);
    }

    void settings()
    {
        const Folder folder;
        {
            auto store = filled(folder);
            QCOMPARE(*store->setting(u"columns"_s), QString());
            VERIFY_OK(store->setSetting(u"columns"_s, u"name,domain"_s));
            VERIFY_OK(store->setSetting(u"columns"_s, u"name"_s));
            VERIFY_OK(store->setSetting(u"empty"_s, QString()));
            QVERIFY(!store->setSetting(QString(), u"x"_s));
        }
        auto store = folder.open(m_clock);
        QCOMPARE(*store->setting(u"columns"_s), u"name"_s);
        VERIFY_OK(store->rebuildMirror());
        QCOMPARE(*store->setting(u"columns"_s), u"name"_s);
    }
};

HOUSE_TEST(TestDesk)
#include "tst_desk.moc"
