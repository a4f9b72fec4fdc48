// Parse and store of customer pages: against bare inserts of prebuilt rows, instructions per row, bytes written, and pages read again
// without news against parsing alone. Each figure comes from a process of its own on a fresh file; runs take turns.

#include "models/core/fold.h"
#include "models/store/listpage.h"
#include "models/store/store.h"
#include "tests/bench/measure.h"
#include "tests/bench/pages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace {

int failed(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    return 1;
}

int say(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    return 0;
}

PageLink nextOf(std::size_t page, std::size_t pages)
{
    return page + 1 < pages ? PageLink{.uri = QStringLiteral("/customers?size=500&seekOperation=Next"),
                                       .headers = {{"MS-ContinuationToken", QByteArray::number(static_cast<qulonglong>(page))}}}
                            : PageLink{};
}

Result<void> storeAll(Store &store, const std::vector<QByteArray> &pages)
{
    if (auto begun = store.beginList(); !begun)
        return begun;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (auto stored = store.storeListPage(pages[i], nextOf(i, pages.size())); !stored)
            return stored.error();
    }
    if (auto complete = store.completeList(); !complete)
        return complete.error();
    return {};
}

double folderBytes(const QString &dir)
{
    double sum = 0;
    for (const auto &file : QDir(dir).entryInfoList({QStringLiteral("mirror.sqlite*")}, QDir::Files))
        sum += static_cast<double>(file.size());
    return sum;
}

/// Parse + store, as the first synchronisation does it.
int ingest(const QString &pagesFile, const QString &dir)
{
    const auto pages = bench::readPages(pagesFile);
    SystemClock clock;
    auto store = Store::open(dir, clock);
    if (!store)
        return failed(store.error());
    const auto writtenBefore = bench::procNumber("/proc/self/io", "wchar:");
    QElapsedTimer timer;
    timer.start();
    if (auto stored = storeAll(**store, pages); !stored)
        return failed(stored.error());
    store->reset(); // closing checkpoints, which belongs to the price
    const auto milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return say({{QStringLiteral("ms"), milliseconds},
                {QStringLiteral("written"), bench::procNumber("/proc/self/io", "wchar:") - writtenBefore},
                {QStringLiteral("size"), folderBytes(dir)}});
}

struct PlainRow {
    QByteArray id{}, name{}, domain{}, relationship{}, fold{};
};

/// The reference: rows that are built already, one prepared INSERT, one transaction, then the same indexes.
int plainInserts(const QString &pagesFile, const QString &schemaFile, const QString &dir)
{
    std::vector<PlainRow> rows;
    ListPage reader;
    for (const auto &body : bench::readPages(pagesFile)) {
        const auto read = reader.read(body);
        if (!read)
            return failed(read.error());
        for (const auto &row : *read) {
            PlainRow plain{row.id.toByteArray(), row.name.toByteArray(), row.domain.toByteArray(), row.relationship.toByteArray(), {}};
            appendFolded(plain.fold, plain.name.constData(), plain.name.size());
            rows.push_back(std::move(plain));
        }
    }
    QFile schema(schemaFile);
    if (!schema.open(QIODevice::ReadOnly))
        return 1;
    const auto statements = schema.readAll().split('\x1e');
    sqlite3 *db = nullptr;
    sqlite3_open(QDir(dir).filePath(QStringLiteral("mirror.sqlite")).toUtf8().constData(), &db);
    const auto run = [db](const QByteArray &sql) {
        char *message = nullptr;
        if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
            std::fprintf(stderr, "%s: %s\n", sql.constData(), message);
    };
    run("PRAGMA page_size=" + statements.first() + "; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;");
    run(statements.at(1));
    QElapsedTimer timer;
    timer.start();
    run("BEGIN");
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO customer (rid, id, name, domain, relationship, name_fold) VALUES (?, ?, ?, ?, ?, ?)", -1, &insert, nullptr);
    sqlite3_int64 rid = 0;
    for (const auto &row : rows) {
        sqlite3_bind_int64(insert, 1, ++rid);
        int column = 1;
        for (const auto *text : {&row.id, &row.name, &row.domain, &row.relationship, &row.fold})
            sqlite3_bind_text(insert, ++column, text->constData(), static_cast<int>(text->size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    run("COMMIT");
    for (qsizetype i = 2; i < statements.size(); ++i)
        run(statements.at(i));
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return say({{QStringLiteral("ms"), static_cast<double>(timer.nsecsElapsed()) / 1e6}});
}

int parseOnly(const QString &pagesFile)
{
    const auto pages = bench::readPages(pagesFile);
    ListPage reader;
    QElapsedTimer timer;
    timer.start();
    std::size_t rows = 0;
    for (const auto &body : pages) {
        const auto read = reader.read(body);
        if (!read)
            return failed(read.error());
        rows += read->size();
    }
    return say({{QStringLiteral("ms"), static_cast<double>(timer.nsecsElapsed()) / 1e6}, {QStringLiteral("rows"), static_cast<double>(rows)}});
}

/// All pages again over a full cache, nothing changed; every touched row of a resource table is counted by SQLite's own hook.
int rereadAll(const QString &pagesFile, const QString &dir)
{
    const auto pages = bench::readPages(pagesFile);
    SystemClock clock;
    auto store = Store::open(dir, clock);
    if (!store)
        return failed(store.error());
    const auto before = bench::procNumber("/proc/self/io", "wchar:");
    QElapsedTimer timer;
    timer.start();
    if (auto stored = storeAll(**store, pages); !stored)
        return failed(stored.error());
    return say({{QStringLiteral("ms"), static_cast<double>(timer.nsecsElapsed()) / 1e6},
                {QStringLiteral("written"), bench::procNumber("/proc/self/io", "wchar:") - before}});
}

/// The statements of a finished cache that concern `customer`: page size, table, then its indexes.
void writeSchema(const QString &dir, const QString &schemaFile)
{
    sqlite3 *db = nullptr;
    sqlite3_open(QDir(dir).filePath(QStringLiteral("mirror.sqlite")).toUtf8().constData(), &db);
    QByteArrayList statements;
    const auto collect = [&](const char *sql) {
        sqlite3_stmt *query = nullptr;
        sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
        while (sqlite3_step(query) == SQLITE_ROW)
            statements.append(reinterpret_cast<const char *>(sqlite3_column_text(query, 0)));
        sqlite3_finalize(query);
    };
    collect("PRAGMA page_size");
    collect("SELECT sql FROM sqlite_master WHERE tbl_name = 'customer' AND sql IS NOT NULL ORDER BY type = 'index', rootpage");
    sqlite3_close(db);
    QFile file(schemaFile);
    if (file.open(QIODevice::WriteOnly))
        file.write(statements.join('\x1e'));
}

double instructions(const QStringList &arguments, const QString &out)
{
    const auto file = QStringLiteral("--callgrind-out-file=") + out;
    bench::again(arguments, {QStringLiteral("valgrind"), QStringLiteral("-q"), QStringLiteral("--tool=callgrind"), file});
    QFile profile(out);
    if (!profile.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : profile.readAll().split('\n')) {
        if (line.startsWith("summary:") || line.startsWith("totals:"))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble();
    }
    return 0;
}

void measure(int customers)
{
    const auto name = bench::shortNumber(customers);
    QTemporaryDir work;
    const auto pages = work.filePath(QStringLiteral("pages"));
    const auto schema = work.filePath(QStringLiteral("schema"));
    bench::writePages(pages, customers);
    std::vector<double> ours, bare, parsing, again, written, rewritten;
    const int runs = customers >= 1'000'000 ? 3 : 5;
    for (int run = 0; run < runs; ++run) {
        QTemporaryDir full;
        const auto stored = bench::again({QStringLiteral("ingest"), pages, full.path()});
        ours.push_back(stored[QStringLiteral("ms")].toDouble());
        written.push_back(stored[QStringLiteral("written")].toDouble() / stored[QStringLiteral("size")].toDouble());
        writeSchema(full.path(), schema);
        QTemporaryDir plain;
        bare.push_back(bench::again({QStringLiteral("plain"), pages, schema, plain.path()})[QStringLiteral("ms")].toDouble());
        parsing.push_back(bench::again({QStringLiteral("parse"), pages})[QStringLiteral("ms")].toDouble());
        const auto reread = bench::again({QStringLiteral("reread"), pages, full.path()});
        again.push_back(reread[QStringLiteral("ms")].toDouble());
        rewritten.push_back(reread[QStringLiteral("written")].toDouble());
    }
    const bool counts = customers == 100'000;
    const auto share = bench::median(bare) / bench::median(ours);
    bench::print({QStringLiteral("parse + store, bare inserts / ours, ") + name, bench::median(ours), bench::median(bare), share, QStringLiteral("ms"),
                  counts ? QStringLiteral(">= 0.85") : QStringLiteral("-"), !counts || share >= 0.85});
    const auto writes = bench::median(written);
    bench::print({QStringLiteral("bytes written in a first sync / final size, ") + name, writes, {}, writes, QStringLiteral("ratio"),
                  counts ? QStringLiteral("<= 2.5") : QStringLiteral("-"), !counts || writes <= 2.5});
    const auto rereading = bench::median(again) / bench::median(parsing);
    bench::print({QStringLiteral("all pages again, nothing new / parsing alone, ") + name, bench::median(again), bench::median(parsing), rereading,
                  QStringLiteral("ms"), QStringLiteral("<= 3"), rereading <= 3});
    bench::print({QStringLiteral("bytes written reading all pages again, ") + name, bench::median(rewritten), {}, {}, QStringLiteral("bytes"),
                  QStringLiteral("-"), true});
}

void measureInstructions()
{
    QTemporaryDir work;
    const auto few = work.filePath(QStringLiteral("few"));
    const auto many = work.filePath(QStringLiteral("many"));
    bench::writePages(few, 500);
    bench::writePages(many, 10'500);
    QTemporaryDir a;
    QTemporaryDir b;
    const auto base = instructions({QStringLiteral("ingest"), few, a.path()}, work.filePath(QStringLiteral("few.out")));
    const auto whole = instructions({QStringLiteral("ingest"), many, b.path()}, work.filePath(QStringLiteral("many.out")));
    const auto perRow = (whole - base) / 10'000;
    bench::print({QStringLiteral("instructions per customer row, parse + store + indexes"), perRow, {}, {}, QStringLiteral("instructions"),
                  QStringLiteral("<= 20000"), whole > 0 && perRow <= 20'000});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto words = app.arguments();
    const auto verb = words.value(1);
    if (verb == QLatin1String("ingest"))
        return ingest(words.at(2), words.at(3));
    if (verb == QLatin1String("plain"))
        return plainInserts(words.at(2), words.at(3), words.at(4));
    if (verb == QLatin1String("parse"))
        return parseOnly(words.at(2));
    if (verb == QLatin1String("reread"))
        return rereadAll(words.at(2), words.at(3));
    for (const auto customers : bench::sizes())
        measure(customers);
    measureInstructions();
    return 0;
}
