// The window over a full cache, offscreen at 1200x800: a frame of the scrolled list against the same list over constant strings, sort and
// clear of a filter until the result is painted, start to the first painted rows against the same window with constant rows, memory at rest
// over an empty window, and the event loop's gaps while 100,000 customers are synchronised over HTTP. Each figure comes from a process of
// its own.

#include "app/application.h"
#include "app/windowmemory.h"
#include "models/store/store.h"
#include "tests/bench/measure.h"
#include "tests/bench/pages.h"
#include "tests/bench/sandbox.h"
#include "tests/ui/customersfakes.h"
#include "ui/customers/customercolumns.h"
#include "ui/customers/customerlist.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/listview.h"

#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QJsonArray>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <time.h>

using namespace std::chrono_literals;

namespace {

constexpr QSize windowSize{1200, 800};
constexpr int scrollSteps = 2000;

double nowMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

int say(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return 0;
}

int failed(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.subject), qPrintable(error.detail));
    return 1;
}

/// A cache of so many customers, and a window that stays offline when it is shown over it.
int makeCache(const QString &dir, int customers)
{
    SystemClock clock;
    auto store = Store::open(dir, clock);
    if (!store)
        return failed(store.error());
    if (auto begun = (*store)->beginList(); !begun)
        return failed(begun.error());
    for (int first = 0; first < customers; first += 500) {
        const auto more = first + 500 < customers;
        const PageLink next{.uri = more ? QStringLiteral("/customers?size=500&seekOperation=Next") : QString()};
        if (auto stored = (*store)->storeListPage(bench::page(first, std::min(500, customers - first)), next); !stored)
            return failed(stored.error());
    }
    if (auto complete = (*store)->completeList(); !complete)
        return failed(complete.error());
    WindowMemory(QDir(dir).filePath(QStringLiteral("window.ini"))).setValue(QStringLiteral("sync/offline"), "1");
    return say({{QStringLiteral("rows"), customers}});
}

QString profileIn(const QString &dir)
{
    const auto path = QDir(dir).filePath(QStringLiteral("bench.ini"));
    if (!QFile::exists(path)) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("[profile]\nname=Bench\nauthority=http://127.0.0.1:1\ntenantId=00000000-0000-4000-8000-000000000001\nclientId=bench\n"
                       "partnerCenter=http://127.0.0.1:1\ngraph=http://127.0.0.1:1\ncallsPerMinute=0\n");
    }
    return path;
}

/// The application's own window, made by the application's own wiring.
class Desktop
{
public:
    Desktop(QApplication &application, const QString &dir, const QString &profile)
        : m_instance(dir, nullptr), m_application(application, {.dataDir = dir, .profileFile = profile, .language = QStringLiteral("en")}, m_instance,
                                                  m_clock, m_languages)
    {
        if (const auto mine = m_instance.acquire(); !mine || !*mine)
            std::fprintf(stderr, "the folder is in use\n");
    }
    void run()
    {
        m_application.run();
        for (auto *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget)) {
                window->resize(windowSize);
                m_pane = window->pane(QStringLiteral("customers"));
            }
        }
    }
    CustomerList &list() const { return *m_pane->findChild<CustomerList *>(); }

private:
    SystemClock m_clock{};
    Languages m_languages{};
    SingleInstance m_instance;
    Application m_application;
    QWidget *m_pane = nullptr;
};

/// Rows that are all the same and cost nothing to read.
class ConstantWindow final : public WindowSource<CustomerRow, CustomerQuery>, public RowPages<CustomerRow>
{
public:
    explicit ConstantWindow(int rows) : m_rows(rows), m_row(inventedCustomers(1).first()) { }

    void order(const CustomerQuery &query, QObject *receiver, std::function<void(Result<RowOrder>)> receive) override
    {
        QMetaObject::invokeMethod(
            receiver,
            [this, limit = query.limit, receive = std::move(receive)] {
                std::vector<RowId> ids(static_cast<std::size_t>(limit > 0 ? limit : m_rows), 1);
                const auto size = ids.size();
                receive(RowOrder{.rows = std::make_shared<const std::vector<RowId>>(std::move(ids)), .exact = size, .revision = 1, .partial = limit > 0});
            },
            Qt::QueuedConnection);
    }
    void watch(QObject *, std::function<void(const RowsCommitted &)>) override { }
    RowPages<CustomerRow> &pages() override { return *this; }
    Result<QList<CustomerRow>> rows(std::span<const RowId> ids) override { return QList<CustomerRow>(static_cast<qsizetype>(ids.size()), m_row); }

private:
    int m_rows;
    CustomerRow m_row;
};

/// The same columns over strings that never change: what no model can beat. They are the texts of rows from all over `model`, so that
/// drawing them costs the same; one string for all cells would only measure that the delegate keeps it laid out.
class ConstantTable final : public WindowTable
{
public:
    ConstantTable(int rows, const QList<ColumnLook> &looks, const RowTable &model, QObject *parent) : WindowTable(parent), m_rows(rows)
    {
        constexpr int distinct = 4096;
        for (int row = 0; row < distinct; ++row) {
            const auto from = static_cast<int>(static_cast<qint64>(rows) * row / distinct);
            QStringList texts;
            for (int column = 0; column < model.columnCount(); ++column)
                texts.append(model.index(from, column).data().toString());
            m_texts.append(texts);
        }
        setLooks(looks);
        askAnew(Swap::Result, Tail::Hidden);
    }
    QString key(int row) const override { return m_texts.at(row % m_texts.size()).first(); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return index.isValid() && role == Qt::DisplayRole ? QVariant(m_texts.at(index.row() % m_texts.size()).at(index.column())) : QVariant();
    }

protected:
    void askSource(quint64 generation, int) override
    {
        std::vector<RowId> ids(static_cast<std::size_t>(m_rows), 1);
        answered(generation, RowOrder{.rows = std::make_shared<const std::vector<RowId>>(std::move(ids)), .exact = static_cast<std::size_t>(m_rows), .revision = 1});
    }
    void forgetRows() override { }
    void forgetRows(const std::vector<RowId> &) override { }
    void forgetRowsFrom(int) override { }
    QString cachedKey(int) const override { return {}; }

private:
    int m_rows;
    QList<QStringList> m_texts{};
};

/// Calls `then` once the list is whole, and again never.
void whenWhole(WindowTable &table, QObject *context, std::function<void()> then)
{
    auto *once = new QObject(context);
    QObject::connect(&table, &WindowTable::orderShown, once, [&table, once, then = std::move(then)] {
        if (table.isPartial() || table.isAsking())
            return;
        QTimer::singleShot(0, once->parent(), then);
        once->deleteLater();
    });
}

/// Milliseconds of every frame while the scroll bar is dragged from top to bottom.
std::vector<double> drag(ListView &view)
{
    auto &bar = *view.verticalScrollBar();
    std::vector<double> frames;
    frames.reserve(scrollSteps);
    bar.setSliderDown(true);
    for (int step = 1; step <= scrollSteps; ++step) {
        const auto begun = nowMilliseconds();
        bar.setSliderPosition(static_cast<int>(static_cast<qint64>(bar.maximum()) * step / scrollSteps));
        view.viewport()->repaint();
        frames.push_back(nowMilliseconds() - begun);
    }
    bar.setSliderDown(false);
    return frames;
}

QJsonObject framesOf(const std::vector<double> &frames)
{
    return {{QStringLiteral("median"), bench::median(frames)},
            {QStringLiteral("p99"), bench::percentile(frames, 0.99)},
            {QStringLiteral("worst"), bench::percentile(frames, 1)}};
}

/// The same place, the same columns, the same delegate as `view`; only the model is another.
std::unique_ptr<ListView> constantLike(const ListView &view, const RowTable &model, int rows)
{
    auto constant = std::make_unique<ListView>(nullptr);
    QList<ColumnLook> looks;
    for (int column = 0; column < model.columnCount(); ++column)
        looks.append(model.look(column));
    constant->setTable(*new ConstantTable(rows, looks, model, constant.get()));
    constant->setItemDelegate(new RowDelegate(constant.get()));
    constant->resize(view.size());
    const auto &header = *view.horizontalHeader();
    for (int column = 0; column < header.count(); ++column) {
        constant->setColumnHidden(column, header.isSectionHidden(column));
        constant->setColumnWidth(column, std::max(header.sectionSize(column), 1));
    }
    constant->show();
    return constant;
}

int scroll(QApplication &application, const QString &dir, int customers)
{
    Desktop desktop(application, dir, profileIn(dir));
    desktop.run();
    auto &list = desktop.list();
    std::unique_ptr<ListView> constant;
    whenWhole(list.model(), &list, [&list, &constant, customers] {
        if (list.model().rowCount() != customers) {
            QCoreApplication::exit(1);
            return;
        }
        constant = constantLike(list.view(), list.model(), customers);
        // By then both are on the screen, and nothing else is under way.
        QTimer::singleShot(500ms, &list, [&list, &constant] {
            drag(list.view()); // the first frames of either cost more
            drag(*constant);
            const auto ours = framesOf(drag(list.view()));
            say({{QStringLiteral("ours"), ours}, {QStringLiteral("constant"), framesOf(drag(*constant))}});
            QCoreApplication::exit(0);
        });
    });
    return QCoreApplication::exec();
}

/// How long the event loop did not come round, by a timer of a millisecond.
class Gaps : public QObject
{
public:
    Gaps()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const auto now = nowMilliseconds();
            m_gaps.push_back(now - m_last);
            m_last = now;
        });
    }
    void start()
    {
        m_gaps.clear();
        m_last = nowMilliseconds();
        m_timer.start(1);
    }
    std::vector<double> stop()
    {
        m_timer.stop();
        m_gaps.push_back(nowMilliseconds() - m_last);
        return std::exchange(m_gaps, {});
    }
    std::size_t ticks() const { return m_gaps.size(); }

private:
    QTimer m_timer;
    double m_last = 0;
    std::vector<double> m_gaps{};
};

/// One order after the other, each until its rows are painted.
class Orders : public QObject
{
public:
    explicit Orders(CustomerList &list) : m_list(list)
    {
        using Sort = CustomerQuery::Sort;
        for (int pass = 0; pass < 5; ++pass) {
            m_steps.append({QStringLiteral("sort by domain"), {.sort = Sort::Domain}, true});
            m_steps.append({QStringLiteral("sort by name, descending"), {.descending = true}, true});
            m_steps.append({QStringLiteral("sort by relationship"), {.sort = Sort::Relationship}, true});
            m_steps.append({QStringLiteral("sort by name"), {}, true});
            m_steps.append({QStringLiteral("filter"), {.text = QStringLiteral("berg")}, false});
            m_steps.append({QStringLiteral("clear a filter"), {}, false});
        }
    }
    void start()
    {
        m_list.view().viewport()->installEventFilter(this);
        connect(&m_list.model(), &WindowTable::orderShown, this, [this] { m_shown = !m_list.model().isPartial() && !m_list.model().isAsking(); });
        next();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && std::exchange(m_shown, false))
            QTimer::singleShot(0, this, [this] { painted(); });
        return QObject::eventFilter(watched, event);
    }

private:
    struct Step {
        QString name{};
        CustomerQuery query{};
        bool reorder = false;
    };

    void next()
    {
        if (m_at == m_steps.size()) {
            QJsonObject all;
            for (auto taken = m_taken.cbegin(); taken != m_taken.cend(); ++taken)
                all.insert(taken.key(), QJsonObject{{QStringLiteral("ms"), bench::median(*taken)}, {QStringLiteral("gap"), bench::median(m_blocked[taken.key()])}});
            say(all);
            QCoreApplication::exit(0);
            return;
        }
        m_gaps.start();
        m_begun = nowMilliseconds();
        const auto &step = m_steps.at(m_at);
        m_list.setQuery(step.query, step.reorder ? WindowTable::Swap::Reorder : WindowTable::Swap::Result);
    }
    void painted()
    {
        const auto taken = nowMilliseconds() - m_begun;
        const auto &name = m_steps.at(m_at).name;
        m_taken[name].push_back(taken);
        m_blocked[name].push_back(std::ranges::max(m_gaps.stop()));
        ++m_at;
        QTimer::singleShot(50ms, this, [this] { next(); });
    }

    CustomerList &m_list;
    Gaps m_gaps{};
    QList<Step> m_steps{};
    qsizetype m_at = 0;
    bool m_shown = false;
    double m_begun = 0;
    QMap<QString, std::vector<double>> m_taken{};
    QMap<QString, std::vector<double>> m_blocked{};
};

int order(QApplication &application, const QString &dir)
{
    Desktop desktop(application, dir, profileIn(dir));
    desktop.run();
    Orders orders(desktop.list());
    whenWhole(desktop.list().model(), &orders, [&orders] { QTimer::singleShot(500ms, &orders, [&orders] { orders.start(); }); });
    return QCoreApplication::exec();
}

/// Tells when the first rows are painted, since the parent started this process.
class FirstRows : public QObject
{
public:
    FirstRows(ListView &view, double since) : m_view(view), m_since(since) { view.viewport()->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_view.model() && m_view.model()->rowCount() > 0 && !std::exchange(m_done, true)) {
            QTimer::singleShot(0, this, [this] {
                say({{QStringLiteral("ms"), nowMilliseconds() - m_since}});
                QCoreApplication::exit(0);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    ListView &m_view;
    double m_since;
    bool m_done = false;
};

int start(QApplication &application, const QString &dir, double since)
{
    Desktop desktop(application, dir, profileIn(dir));
    desktop.run();
    const FirstRows first(desktop.list().view(), since);
    return QCoreApplication::exec();
}

/// The application's window with the application's pane in it, over rows that are there without any cache.
int startConstant(QApplication &application, int customers, double since)
{
    SystemClock clock;
    Languages languages;
    languages.use(QStringLiteral("en"));
    CustomersWorld world(1);
    ConstantWindow constant(customers);
    MemoryInRam memory;
    Preferences preferences(memory);
    const Theme theme(preferences);
    ActionRegistry actions(memory);
    MappedFeed<PaneCount, SyncState> count(world.state, [](const SyncState &state) { return PaneCount{.count = state.customersKnown}; });
    const PaneEntry customersEntry{.id = QStringLiteral("customers"),
                                   .title = QStringLiteral("Customers"),
                                   .icon = QStringLiteral("customers"),
                                   .shortcut = QKeySequence(Qt::CTRL | Qt::Key_1),
                                   .make = [&](QWidget *parent) -> QWidget * {
                                       return new CustomersPane({.window = constant,
                                                                 .book = world.book,
                                                                 .desk = world.desk,
                                                                 .sync = world.sync,
                                                                 .views = world.views,
                                                                 .syncState = world.state,
                                                                 .permit = world.permit,
                                                                 .memory = memory,
                                                                 .changes = world.outbox,
                                                                 .outbox = world.outbox,
                                                                 .users = world.users,
                                                                 .lookups = world.lookups,
                                                                 .health = world.health,
                                                                 .clock = clock},
                                                                parent);
                                   },
                                   .count = &count};
    const PaneEntry settingsEntry{.id = QStringLiteral("settings"),
                                  .title = QStringLiteral("Settings"),
                                  .icon = QStringLiteral("settings"),
                                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_7),
                                  .make = [](QWidget *parent) { return new QWidget(parent); }};
    MainWindow window({.application = application,
                       .actions = actions,
                       .preferences = preferences,
                       .memory = memory,
                       .clock = clock,
                       .sync = world.sync,
                       .state = world.state,
                       .permit = world.permit,
                       .panes = {customersEntry, settingsEntry},
                       .search = [](const QString &, QObject *, const std::function<void(const QList<PaletteHit> &)> &) {}});
    window.show();
    window.resize(windowSize);
    const FirstRows first(window.pane(QStringLiteral("customers"))->findChild<CustomerList *>()->view(), since);
    return QCoreApplication::exec();
}

/// The whole list, a search, the whole list again; then nothing for two seconds.
int rest(QApplication &application, const QString &dir)
{
    Desktop desktop(application, dir, profileIn(dir));
    desktop.run();
    auto &list = desktop.list();
    whenWhole(list.model(), &list, [&list] {
        whenWhole(list.model(), &list, [&list] {
            whenWhole(list.model(), &list, [&list] {
                QTimer::singleShot(2s, &list, [] {
                    say({{QStringLiteral("mb"), bench::residentMegabytes()}});
                    QCoreApplication::exit(0);
                });
            });
            list.setQuery({}, WindowTable::Swap::Result);
        });
        list.setQuery({.text = QStringLiteral("berg")}, WindowTable::Swap::Result);
    });
    return QCoreApplication::exec();
}

int restEmpty()
{
    QMainWindow window;
    window.resize(windowSize);
    window.show();
    QTimer::singleShot(1s, &window, [] {
        say({{QStringLiteral("mb"), bench::residentMegabytes()}});
        QCoreApplication::exit(0);
    });
    return QCoreApplication::exec();
}

/// Ticks from the first page of the list on, until it is complete and there were enough.
int synchronise(QApplication &application, const QString &dir, const QString &profile, int customers)
{
    constexpr std::size_t enough = 4500;
    Desktop desktop(application, dir, profile);
    desktop.run();
    auto &list = desktop.list();
    Gaps gaps;
    QTimer look;
    bool began = false;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        const auto rows = list.model().rowCount();
        if (rows > 0 && !std::exchange(began, true))
            gaps.start();
        if (rows < customers || gaps.ticks() < enough)
            return;
        look.stop();
        QJsonArray all;
        for (const auto gap : gaps.stop())
            all.append(gap);
        say({{QStringLiteral("gaps"), all}});
        QCoreApplication::exit(0);
    });
    look.start(20ms);
    return QCoreApplication::exec();
}

QStringList spawned(QStringList arguments)
{
    arguments.append(QString::number(nowMilliseconds(), 'f', 3));
    return arguments;
}

QString atMost(double limit, const QString &unit)
{
    return QStringLiteral("<= %1 %2").arg(limit).arg(unit).trimmed();
}

void measureOver(int customers)
{
    const auto name = bench::shortNumber(customers);
    const bool counts = customers == 1'000'000;
    const auto number = QString::number(customers);
    QTemporaryDir cache;
    bench::again({QStringLiteral("make"), cache.path(), number});

    std::vector<double> medians, worst, references, starts, constants, resting, empty;
    for (int run = 0; run < 3; ++run) {
        const auto frames = bench::again({QStringLiteral("scroll"), cache.path(), number});
        medians.push_back(frames[QStringLiteral("ours")][QStringLiteral("median")].toDouble());
        worst.push_back(frames[QStringLiteral("ours")][QStringLiteral("worst")].toDouble());
        references.push_back(frames[QStringLiteral("constant")][QStringLiteral("median")].toDouble());
    }
    const auto ratio = bench::median(medians) / bench::median(references);
    bench::print({QStringLiteral("frame, median / model of constant strings, ") + name, bench::median(medians), bench::median(references), ratio,
                  QStringLiteral("ms"), counts ? atMost(1.3, {}) : QStringLiteral("-"), !counts || ratio <= 1.3});
    bench::print({QStringLiteral("worst frame of 2,000, median of 3 runs, ") + name, bench::median(worst), {}, {}, QStringLiteral("ms"),
                  counts ? atMost(16, QStringLiteral("ms")) : QStringLiteral("-"), !counts || bench::median(worst) <= 16});

    const auto orders = bench::again({QStringLiteral("order"), cache.path(), number});
    for (auto taken = orders.begin(); taken != orders.end(); ++taken) {
        const auto milliseconds = taken.value()[QStringLiteral("ms")].toDouble();
        const auto gap = taken.value()[QStringLiteral("gap")].toDouble();
        bench::print({taken.key() + QStringLiteral(": until painted, ") + name, milliseconds, {}, {}, QStringLiteral("ms"),
                      counts ? atMost(150, QStringLiteral("ms")) : QStringLiteral("-"), !counts || milliseconds <= 150});
        bench::print({taken.key() + QStringLiteral(": GUI blocked, ") + name, gap, {}, {}, QStringLiteral("ms"),
                      counts ? atMost(16, QStringLiteral("ms")) : QStringLiteral("-"), !counts || gap <= 16});
    }

    for (int run = 0; run < 11; ++run) {
        starts.push_back(bench::again(spawned({QStringLiteral("start"), cache.path(), number}))[QStringLiteral("ms")].toDouble());
        constants.push_back(bench::again(spawned({QStringLiteral("start-constant"), cache.path(), number}))[QStringLiteral("ms")].toDouble());
    }
    const auto slower = bench::median(starts) / bench::median(constants);
    bench::print({QStringLiteral("start to first painted rows / constant rows, ") + name, bench::median(starts), bench::median(constants), slower,
                  QStringLiteral("ms"), counts ? atMost(1.2, {}) : QStringLiteral("-"), !counts || slower <= 1.2});

    for (int run = 0; run < 3; ++run) {
        resting.push_back(bench::again({QStringLiteral("rest"), cache.path(), number})[QStringLiteral("mb")].toDouble());
        empty.push_back(bench::again({QStringLiteral("rest-empty")})[QStringLiteral("mb")].toDouble());
    }
    const auto above = bench::median(resting) - bench::median(empty);
    bench::print({QStringLiteral("resident at rest, search included, above an empty window, ") + name, above, bench::median(empty), {},
                  QStringLiteral("MB"), counts ? atMost(130, QStringLiteral("MB")) : QStringLiteral("-"), !counts || above <= 130});
}

void measureGaps()
{
    constexpr int customers = 100'000;
    std::vector<double> pooled, worst;
    for (int run = 0; run < 5; ++run) {
        QTemporaryDir cache;
        const auto profile = cache.filePath(QStringLiteral("sandbox.ini"));
        const bench::Sandbox sandbox(customers, profile);
        const auto told = bench::again({QStringLiteral("gaps"), cache.path(), QString::number(customers), profile});
        std::vector<double> gaps;
        for (const auto &gap : told[QStringLiteral("gaps")].toArray())
            gaps.push_back(gap.toDouble());
        worst.push_back(bench::percentile(gaps, 1));
        pooled.insert(pooled.end(), gaps.begin(), gaps.end());
    }
    std::fprintf(stderr, "gaps: %zu ticks\n", pooled.size());
    const auto p999 = bench::percentile(pooled, 0.999);
    const bool isEnough = pooled.size() >= 20'000;
    bench::print({QStringLiteral("event loop gap while 100k synchronise, p99.9"), p999, {}, {}, QStringLiteral("ms"), atMost(10, QStringLiteral("ms")),
                  isEnough && p999 <= 10});
    bench::print({QStringLiteral("event loop gap while 100k synchronise, worst of the median run"), bench::median(worst), {}, {}, QStringLiteral("ms"),
                  atMost(16, QStringLiteral("ms")), isEnough && bench::median(worst) <= 16});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("partnerdesk"));
    const auto words = application.arguments();
    const auto verb = words.value(1);
    if (verb == QLatin1String("make"))
        return makeCache(words.at(2), words.at(3).toInt());
    if (verb == QLatin1String("scroll"))
        return scroll(application, words.at(2), words.at(3).toInt());
    if (verb == QLatin1String("order"))
        return order(application, words.at(2));
    if (verb == QLatin1String("start"))
        return start(application, words.at(2), words.at(4).toDouble());
    if (verb == QLatin1String("start-constant"))
        return startConstant(application, words.at(3).toInt(), words.at(4).toDouble());
    if (verb == QLatin1String("rest"))
        return rest(application, words.at(2));
    if (verb == QLatin1String("rest-empty"))
        return restEmpty();
    if (verb == QLatin1String("gaps"))
        return synchronise(application, words.at(2), words.at(4), words.at(3).toInt());
    for (const auto customers : bench::sizes())
        measureOver(customers);
    measureGaps();
    return 0;
}
