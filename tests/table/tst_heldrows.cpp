#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "tests/support/testprogram.h"
#include "tests/table/fakewindowsource.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// A short list behind a window model.
class HeldRowsTest : public QObject
{
    Q_OBJECT

    static QStringList names(const WindowModel<Pupil, HeldQuery> &model)
    {
        QStringList all;
        for (auto row = 0; row < model.rowCount(); ++row)
            all.append(model.text(row, 0));
        return all;
    }
    static QString keyOf(const Pupil &pupil) { return pupil.id; }

private slots:
    void shownInTheOwnersOrder()
    {
        HeldRows<Pupil> rows(keyOf);
        WindowModel<Pupil, HeldQuery> model(rows, pupilColumns(), keyOf, nullptr);
        rows.set({{.id = u"2"_s, .name = u"Noor"_s}, {.id = u"1"_s, .name = u"Daan"_s}});
        model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
        QTRY_COMPARE(names(model), (QStringList{u"Noor"_s, u"Daan"_s}));
        rows.set({{.id = u"1"_s, .name = u"Daan"_s}, {.id = u"3"_s, .name = u"Sem"_s}, {.id = u"2"_s, .name = u"Noor"_s}});
        QTRY_COMPARE(names(model), (QStringList{u"Daan"_s, u"Sem"_s, u"Noor"_s}));
        rows.set({});
        QTRY_COMPARE(model.rowCount(), 0);
    }

    /// By size or by words, what has no value last; a row that follows another one stays below it, and is sorted among its like.
    void sortedByAColumn()
    {
        HeldRows<Pupil> rows(keyOf);
        const QList<Column<Pupil>> columns{
            {.key = u"name"_s, .text = [](const Pupil &pupil) { return pupil.name; }},
            {.key = u"mark"_s,
             .value = [](const Pupil &pupil) { return pupil.mark == 0 ? QVariant(QDateTime()) : QVariant(pupil.mark); },
             .text = [](const Pupil &) { return QString(); }},
            {.key = u"length"_s,
             .text = [](const Pupil &pupil) { return pupil.name; },
             .sorted = [](const Pupil &pupil) { return static_cast<int>(pupil.name.size()); }}};
        rows.setSorting(columns, [](const Pupil &pupil) { return pupil.id.endsWith(u'+'); });
        WindowModel<Pupil, HeldQuery> model(rows, pupilColumns(), keyOf, nullptr);
        const auto shown = [&](const QString &key, bool descending) {
            model.setQuery({.sortKey = key, .descending = descending}, WindowTable::Swap::Reorder, WindowTable::Tail::Hidden);
            return QTest::qWaitFor([&model] { return !model.isAsking(); }) ? names(model).join(u' ') : QString();
        };
        rows.set({{.id = u"1"_s, .name = u"Noor"_s, .mark = 3},
                  {.id = u"1a+"_s, .name = u"Zoë"_s, .mark = 9},
                  {.id = u"1b+"_s, .name = u"Abe"_s, .mark = 10},
                  {.id = u"2"_s, .name = u"Daan"_s},
                  {.id = u"3"_s, .name = u"Willemijn"_s, .mark = 12}});
        QCOMPARE(shown({}, false), u"Noor Zoë Abe Daan Willemijn"_s);
        QCOMPARE(shown(u"name"_s, false), u"Daan Noor Abe Zoë Willemijn"_s);
        QCOMPARE(shown(u"name"_s, true), u"Willemijn Noor Zoë Abe Daan"_s);
        QCOMPARE(shown(u"mark"_s, false), u"Noor Zoë Abe Willemijn Daan"_s);
        QCOMPARE(shown(u"mark"_s, true), u"Willemijn Noor Abe Zoë Daan"_s);
        QCOMPARE(shown(u"length"_s, true), u"Willemijn Noor Zoë Abe Daan"_s);
        QCOMPARE(shown(u"nothing"_s, true), u"Noor Zoë Abe Daan Willemijn"_s);
    }

    void tellsWhatDiffers()
    {
        HeldRows<Pupil> rows(keyOf);
        QObject watcher;
        QList<RowsCommitted> heard;
        rows.watch(&watcher, [&heard](const RowsCommitted &news) { heard.append(news); });
        const QList<Pupil> first{{.id = u"1"_s, .name = u"Daan"_s}, {.id = u"2"_s, .name = u"Noor"_s}};
        rows.set(first);
        QCOMPARE(heard.size(), 1);
        QCOMPARE(heard.last().added.size(), 2U);
        rows.set(first);
        QCOMPARE(heard.size(), 1); // nothing new, nothing told
        auto changed = first;
        changed[1].mark = 4;
        rows.set(changed);
        QCOMPARE(heard.size(), 2);
        QCOMPARE(heard.last().changed.size(), 1U);
        QVERIFY(!heard.last().reorder && heard.last().added.empty() && heard.last().removed.empty());
        rows.set({changed.last()});
        QCOMPARE(heard.last().removed.size(), 1U);
        QVERIFY(heard.last().reorder);
        QVERIFY(heard.last().revision > heard.first().revision);
    }

    void aRowThatComesBackIsTheSame()
    {
        HeldRows<Pupil> rows(keyOf);
        QObject watcher;
        std::vector<RowId> added;
        rows.watch(&watcher, [&added](const RowsCommitted &news) { added.insert(added.end(), news.added.begin(), news.added.end()); });
        const Pupil daan{.id = u"1"_s, .name = u"Daan"_s};
        rows.set({daan});
        rows.set({});
        rows.set({{.id = u"2"_s, .name = u"Noor"_s}, daan});
        QCOMPARE(added.size(), 3U);
        QCOMPARE(added[0], added[2]);
        QVERIFY(added[0] != added[1]);
        QCOMPARE(rows.rows(std::vector<RowId>{added[0], 99})->at(1), Pupil());
    }
};

HOUSE_TEST(HeldRowsTest)
#include "tst_heldrows.moc"
