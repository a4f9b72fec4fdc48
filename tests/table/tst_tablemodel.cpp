#include "models/table/tablemodel.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <map>

using namespace Qt::StringLiterals;

struct Tag {
    QString id{};
    QString name{};
    bool operator==(const Tag &) const = default;
};

class FakeFeed final : public Feed<Tag>
{
public:
    void subscribe(QObject *, Handlers told) override { handlers = std::move(told); }

    Handlers handlers{};
};

static QString textOf(const RowTable &table)
{
    QStringList lines;
    for (int row = 0; row < table.rowCount(); ++row)
        lines.append(table.key(row) + u'=' + table.text(row, 0));
    lines.sort();
    return lines.join(u'\n');
}

class TestTableModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<TableModel<Tag>>(
            m_feed, QList<Column<Tag>>{{.key = u"name"_s, .title = u"Name"_s, .text = [](const Tag &tag) { return tag.name; }}},
            [](const Tag &tag) { return tag.id; }, nullptr);
    }
    void resetAndApply();
    void oldNewsIsIgnored();
    void failure();
    void manyInsertsReset();
    void randomChanges();

private:
    FakeFeed m_feed{};
    std::unique_ptr<TableModel<Tag>> m_model{};
};

void TestTableModel::resetAndApply()
{
    QAbstractItemModelTester tester(m_model.get());
    m_feed.handlers.reset(Snapshot<Tag>{.revision = 1, .rows = {{u"a"_s, u"one"_s}, {u"b"_s, u"two"_s}}});
    QCOMPARE(textOf(*m_model), u"a=one\nb=two"_s);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_feed.handlers.apply({.revision = 2, .upserted = {{u"c"_s, u"three"_s}, {u"b"_s, u"TWO"_s}, {u"a"_s, u"one"_s}}, .removed = {u"x"_s}});
    QCOMPARE(textOf(*m_model), u"a=one\nb=TWO\nc=three"_s);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1); // what is equal is not told
    QCOMPARE(removed.size(), 0);
    m_feed.handlers.apply({.revision = 3, .removed = {u"a"_s}});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowOf(u"c"_s), 1);
    QCOMPARE(m_model->rowOf(u"a"_s), -1);
    QCOMPARE(m_model->row(1)->name, u"three"_s);
    QCOMPARE(m_model->row(2), nullptr);
}

void TestTableModel::oldNewsIsIgnored()
{
    m_feed.handlers.reset(Snapshot<Tag>{.revision = 5, .rows = {{u"a"_s, u"one"_s}}});
    m_feed.handlers.apply({.revision = 5, .removed = {u"a"_s}});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->revision(), quint64{5});
}

void TestTableModel::failure()
{
    QSignalSpy failed(m_model.get(), &RowTable::failed);
    m_feed.handlers.reset(Error{.kind = Error::Kind::StoreBusy});
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>().kind, Error::Kind::StoreBusy);
}

void TestTableModel::manyInsertsReset()
{
    Snapshot<Tag> snapshot{.revision = 1};
    for (int row = 0; row < 3000; ++row)
        snapshot.rows.append({QString::number(row), u"x"_s});
    m_feed.handlers.reset(snapshot);
    ChangeSet<Tag> changes{.revision = 2, .removed = {u"7"_s}};
    for (int row = 0; row < 1000; ++row)
        changes.upserted.append({u"n%1"_s.arg(row), u"y"_s});
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_feed.handlers.apply(changes);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_model->rowCount(), 3999);
    QCOMPARE(m_model->rowOf(u"7"_s), -1);
    QCOMPARE(m_model->key(m_model->rowOf(u"n999"_s)), u"n999"_s);
}

void TestTableModel::randomChanges()
{
    QAbstractItemModelTester tester(m_model.get());
    m_feed.handlers.reset(Snapshot<Tag>{});
    std::map<QString, QString> expected;
    QRandomGenerator random(7);
    for (quint64 revision = 1; revision <= 500; ++revision) {
        ChangeSet<Tag> changes{.revision = revision};
        for (int change = 0; change < 5; ++change) {
            const auto key = QString::number(random.bounded(40));
            if (random.bounded(3) == 0) {
                changes.removed.append(key);
                expected.erase(key);
            }
        }
        for (int change = 0; change < 5; ++change) {
            const Tag tag{QString::number(random.bounded(40)), QString::number(random.bounded(3))};
            changes.upserted.append(tag);
            expected[tag.id] = tag.name;
        }
        m_feed.handlers.apply(changes);
    }
    QStringList lines;
    for (const auto &[key, name] : expected)
        lines.append(key + u'=' + name);
    lines.sort();
    QCOMPARE(textOf(*m_model), lines.join(u'\n'));
}

HOUSE_TEST(TestTableModel)
#include "tst_tablemodel.moc"
