#pragma once

#include "models/command/synccommands.h"
#include "models/core/clock.h"
#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "tests/ui/permits.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/mappedfeed.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/viewmemory.h"

#include <QApplication>
#include <QHash>
#include <QTableWidget>
#include <QTranslator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Writes down what was asked.
class FakeSync final : public SyncCommands
{
public:
    void syncNow(bool full) override { asked.append(full ? u"full"_s : u"now"_s); }
    void cancel() override { asked.append(u"cancel"_s); }
    void signInWithCode() override { asked.append(u"code"_s); }
    void setOffline(bool offline) override { asked.append(offline ? u"offline"_s : u"online"_s); }
    void rebuildCache() override { asked.append(u"rebuild"_s); }
    QStringList asked{};
};

class FakeMemory final : public ViewMemory
{
public:
    QByteArray value(const QString &key) const override { return values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { values.insert(key, value); }
    QHash<QString, QByteArray> values{};
};

/// Stands still.
class StillClock final : public Clock
{
public:
    QDateTime utcNow() const override { return now; }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(0); }
    void after(std::chrono::milliseconds, QObject *, std::function<void()>) override { }
    QDateTime now{QDate(2025, 11, 3), QTime(10, 45), Qt::UTC};
};

/// Every text 40 % longer and in brackets: what does not fit and what is not translated shows.
class LongWords final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const auto text = QString::fromUtf8(source);
        return u"⟦"_s + text + QString(text.size() * 2 / 5, u'n') + u"⟧"_s;
    }
    bool isEmpty() const override { return false; }
};

/// A pane like those to come: a list with an action of its own.
class ListPane : public QWidget
{
public:
    explicit ListPane(QWidget *parent) : QWidget(parent), list(new QTableWidget(40, 4, this)), copy(new QAction(u"Copy as table"_s, this))
    {
        list->setObjectName("paneList"_L1);
        list->setAccessibleName(u"Rows"_s);
        list->setFrameShape(QFrame::NoFrame);
        list->setTabKeyNavigation(false);
        list->setShowGrid(false);
        list->setSelectionBehavior(QAbstractItemView::SelectRows);
        list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        copy->setObjectName("customers.copytsv"_L1); // an action that the table of needs knows
        copy->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), QKeySequence(Qt::Key_Y)});
        addAction(copy);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(list);
    }
    QTableWidget *list;
    QAction *copy;
};

/// A window over fakes with two panes.
struct ShellFixture {
    ShellFixture()
    {
        state.set({.signedIn = true,
                   .account = u"agent@partner.example"_s,
                   .partnerName = u"Partner B.V."_s,
                   .asOf = clock.now.addSecs(-180),
                   .nextSync = clock.now.addSecs(120),
                   .customersKnown = 12'431});
    }

    PaneEntry entry(const QString &id, const QString &title, const QString &icon, int digit)
    {
        return {.id = id,
                .title = title,
                .icon = icon,
                .shortcut = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)),
                .make = [](QWidget *parent) -> QWidget * { return new ListPane(parent); },
                .count = id == "customers"_L1 ? &count : nullptr};
    }
    MainWindow::Inputs inputs(QApplication &application)
    {
        return {.application = application,
                .actions = actions,
                .preferences = preferences,
                .memory = memory,
                .clock = clock,
                .sync = sync,
                .state = state,
                .permit = permit,
                .panes = {entry(u"customers"_s, QCoreApplication::translate("Test", "Customers"), u"customers"_s, 1),
                          entry(u"settings"_s, QCoreApplication::translate("Test", "Settings"), u"settings"_s, 7)},
                .search = search,
                .openUrl =
                    [this](const QUrl &url) {
                        opened.append(url);
                        return true;
                    },
                .profile = u"sandbox"_s};
    }

    FakeMemory memory{};
    FakeSync sync{};
    StillClock clock{};
    FakeValue<SyncState> state{};
    FakeValue<Permit> permit{permitOf(everyRight)};
    MappedFeed<PaneCount, SyncState> count{state, [](const SyncState &s) { return PaneCount{.count = s.customersKnown}; }};
    Preferences preferences{memory};
    ActionRegistry actions{memory};
    PaletteSearch search{};
    QList<QUrl> opened{};
};
