#pragma once

#include "app/cli/processguard.h"
#include "app/profileshelf.h"
#include "models/engine/connectionprobe.h"
#include "models/engine/engine.h"

#include <QPointer>

/// The profiles of this computer as the window sees them. GUI thread.
class ShelfBook final : public QObject, public ProfileBook
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts {
        const ProfileShelf &shelf;
        Clock &clock;
        Engine *engine = nullptr; ///< of the window; null: there is none yet
        QString openFile{}; ///< the profile of the window
        bool keepsSignIns = false; ///< the window's engine uses the keychain
        std::function<void(const QString &file)> open{};
    };
    explicit ShelfBook(Parts parts, QObject *parent = nullptr);

    /// What `open` does from now on.
    void setOpen(std::function<void(const QString &file)> open) { m_parts.open = std::move(open); }
    /// For Parts::open: another process of this program.
    static void openWindow(const QString &file, FileMask usersMask);

    QList<KnownProfile> profiles() const override;
    Result<QString> save(const Profile &profile, const QString &file) override;
    Result<void> makeDefault(const QString &file) override { return m_parts.shelf.makeDefault(file); }
    Removal removal(const QString &file) const override;
    void remove(const QString &file, bool withNotes, QObject *receiver, std::function<void(const ProfileGone &)> done) override;
    void open(const QString &file) override { m_parts.open(file); }
    void test(const Profile &profile, bool signIn, QObject *receiver, std::function<void(const TestReport &)> changed) override;
    void cancelTest() override { m_probe.cancel(); }
    void useCode() override { m_probe.useCode(); }
    ValueFeed<SyncState> &prompt() override { return m_probe.prompt(); }

private:
    bool reachesKeychain() const { return m_parts.engine && m_parts.keepsSignIns && m_parts.engine->isConnected(); }

    Parts m_parts;
    ConnectionProbe m_probe;
    std::unique_ptr<QObject> m_test{}; ///< context of the test under way
};
