#include "app/snapshot.h"

#include "app/catalog.h"
#include "app/cli/customerchoice.h"
#include "app/cli/invocation.h"
#include "models/store/customerreader.h"
#include "models/table/windowtable.h"
#include "ui/activity/activitypane.h"
#include "ui/customers/customerspane.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"

#include <QApplication>
#include <QFileInfo>
#include <QHash>
#include <QLineEdit>
#include <QPixmap>
#include <QSaveFile>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

using namespace std::chrono_literals;

namespace {

/// Remembers nothing beyond the run: a picture must not change how the window looks next time.
class ShortMemory final : public ViewMemory
{
public:
    QByteArray value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { m_values.insert(key, value); }

private:
    QHash<QString, QByteArray> m_values{};
};

Settings settingsOf(const CommandLine &line)
{
    Settings settings;
    settings.theme = line.theme == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light;
    return settings;
}

/// Shows the window off screen over the cache as it is, waits until its rows are there, and keeps the picture.
class PaneSnapshot : public QObject
{
public:
    /// `viewId` as the window remembers it; `customerId` empty: no page is opened.
    PaneSnapshot(const Invocation &invocation, const QString &viewId, QString customerId)
        : m_invocation(invocation),
          m_customerId(std::move(customerId)),
          m_preferences(m_memory),
          m_theme(m_preferences),
          m_actions(m_memory),
          m_engine({.dataDir = invocation.dataDir, .readOnly = true, .keepDays = std::max(1, invocation.keepDays)}, invocation.clock,
                   nullptr),
          m_catalog(m_engine, m_preferences, m_actions, m_memory, invocation.clock, invocation.dataDir, LinkOpener{})
    {
        m_preferences.change(settingsOf(invocation.line));
        m_memory.setValue(u"customers/view"_s, viewId.toUtf8());
        m_memory.setValue(u"subscriptions/view"_s, QString(invocation.line.view).replace(u'-', u':').toUtf8());
        connect(&m_engine, &Engine::openFailed, this, [this](const Error &error) { QCoreApplication::exit(fail(m_invocation, error)); });
        connect(&m_engine, &Engine::opened, this, [this] { show(); });
    }
    void start() { m_engine.open(Store::DeskConsent::Refuse); }

private:
    void show()
    {
        m_window = std::make_unique<MainWindow>(MainWindow::Inputs{
            .application = *qobject_cast<QApplication *>(QCoreApplication::instance()),
            .actions = m_actions,
            .preferences = m_preferences,
            .memory = m_memory,
            .clock = m_invocation.clock,
            .sync = m_engine,
            .state = m_engine.syncState(),
            .permit = m_engine.permit(),
            .panes = m_catalog.panes(),
            .search = m_catalog.search(),
        });
        m_window->setMinimumSize(m_invocation.line.size); // the picture has the size asked for, whatever the font makes the least
        m_window->resize(m_invocation.line.size);
        m_window->show();
        m_window->showPane(m_invocation.line.what);
        auto *pane = m_window->pane(m_invocation.line.what);
        // The pane's own list: a page beside it has lists, too.
        const auto name = m_invocation.line.what == "subscriptions"_L1 ? u"subscriptionlist"_s : m_invocation.line.what;
        const auto *list = pane ? pane->findChild<ListView *>(name + u".table"_s) : nullptr;
        auto *table = list ? qobject_cast<WindowTable *>(list->model()) : nullptr;
        if (!table) {
            QCoreApplication::exit(ExitFailed);
            return;
        }
        if (auto *tools = pane->findChild<FilterRow *>(); tools && !m_invocation.line.filter.isEmpty())
            tools->field()->setText(m_invocation.line.filter);
        if (auto *customers = qobject_cast<CustomersPane *>(pane); customers && !m_customerId.isEmpty())
            customers->open(m_customerId);
        else if (auto *activity = qobject_cast<ActivityPane *>(pane); activity && !m_customerId.isEmpty())
            activity->showCustomer(m_customerId, {});
        connect(table, &RowTable::failed, this, [this](const Error &error) { QCoreApplication::exit(fail(m_invocation, error)); });
        connect(table, &WindowTable::orderShown, this, [this, table] {
            if (!table->isPartial() && !table->isAsking())
                m_settled.start();
        });
        // What the rows bring with them (an opened page, counts) comes within a moment of the last answer.
        m_settled.setSingleShot(true);
        m_settled.setInterval(400ms);
        connect(&m_settled, &QTimer::timeout, this, [this] { keep(); });
    }
    void keep()
    {
        const QFileInfo there(m_invocation.line.output);
        if (there.exists() && !there.isFile() && !there.isDir()) { // a device or a pipe would be replaced by a file
            QCoreApplication::exit(
                fail(m_invocation, {.kind = Error::Kind::ReadOnly, .subject = m_invocation.line.output, .detail = u"not a file"_s}));
            return;
        }
        QSaveFile file(m_invocation.line.output);
        const bool written = file.open(QIODevice::WriteOnly) && m_window->grab().save(&file, "PNG") && file.commit();
        if (!written)
            QCoreApplication::exit(
                fail(m_invocation, {.kind = Error::Kind::ReadOnly, .subject = m_invocation.line.output, .detail = file.errorString()}));
        else
            QCoreApplication::exit(ExitDone);
    }

    const Invocation &m_invocation;
    QString m_customerId;
    ShortMemory m_memory;
    Preferences m_preferences;
    Theme m_theme;
    ActionRegistry m_actions;
    Engine m_engine;
    Catalog m_catalog;
    QTimer m_settled;
    std::unique_ptr<MainWindow> m_window{};
};

} // namespace

int runSnapshot(const Invocation &invocation)
{
    const auto reader = openCache(invocation);
    if (!reader)
        return fail(invocation, reader.error());
    if (const auto may = mayRun(invocation, QString("cli.snapshot."_L1 + invocation.line.what)); !may)
        return fail(invocation, may.error());
    QString customerId;
    if (!invocation.line.customer.isEmpty()) {
        const auto id = CustomerChoice::idOf(**reader, invocation.line.customer);
        if (!id)
            return fail(invocation, id.error());
        customerId = *id;
    }
    // A saved view is one of the customers.
    const auto name = invocation.line.what == "customers"_L1 ? invocation.line.view : QString();
    const auto view = CustomerChoice::viewOf(invocation.dataDir, name);
    if (!view)
        return failChoice(invocation, view.error());
    PaneSnapshot snapshot(invocation, view->id, customerId);
    snapshot.start();
    return QCoreApplication::exec();
}
