#include "app/shelfbook.h"

#include "app/cli/browserpagestext.h"
#include "app/profileremoval.h"
#include "models/remote/profile.h"
#include "models/remote/signin.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

ShelfBook::ShelfBook(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)), m_probe(m_parts.clock)
{
}

void ShelfBook::openWindow(const QString &file, FileMask usersMask)
{
    const UsersMask theirs(usersMask); // it makes its own of it
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--profile"_s, file});
}

QList<KnownProfile> ShelfBook::profiles() const
{
    auto known = m_parts.shelf.profiles();
    for (auto &each : known)
        each.isOpen = each.file == m_parts.openFile;
    return known;
}

Result<QString> ShelfBook::save(const Profile &profile, const QString &file)
{
    const auto before = file.isEmpty() ? std::nullopt : std::optional(readProfile(file));
    auto saved = m_parts.shelf.save(profile, file);
    // What was kept for another application or tenant is of no use any more. A window that is open works with it until it is closed; the
    // next one forgets it.
    const auto isChanged = saved && before && *before && SignIn::storageKeyOf(**before) != SignIn::storageKeyOf(profile);
    if (isChanged && file != m_parts.openFile && reachesKeychain())
        m_parts.engine->forgetSignIn(SignIn::storageKeyOf(**before), this, [](const Result<void> &) {});
    return saved;
}

ProfileBook::Removal ShelfBook::removal(const QString &file) const
{
    if (file == m_parts.openFile)
        return Removal::IsOpen;
    return reachesKeychain() ? Removal::Possible : Removal::NeedsWindow;
}

void ShelfBook::remove(const QString &file, bool withNotes, QObject *receiver, std::function<void(const ProfileGone &)> done)
{
    const auto profile = readProfile(file);
    const auto known = m_parts.shelf.profiles();
    const auto entry = std::ranges::find(known, file, &KnownProfile::file);
    if (entry == known.end()) {
        done({});
        return;
    }
    const auto end = [this, file, done = std::move(done)](const ProfileRemoved &removed) {
        ProfileGone gone{.notesKeptAt = removed.deskKeptAt, .signIn = removed.signIn, .files = removed.files};
        if (!gone.files) {
            if (const auto forgotten = m_parts.shelf.forget(file); !forgotten)
                gone.files = forgotten.error();
        }
        done(gone);
    };
    // A folder that another profile uses too is that one's: only this file goes.
    const auto isShared
        = std::ranges::any_of(known, [&](const KnownProfile &other) { return other.file != file && other.dataDir == entry->dataDir; });
    if (isShared) {
        end({});
        return;
    }
    const auto fate = withNotes ? DeskFate::Delete : DeskFate::SetAside;
    // Of a file with a mistake it is not known under which key a sign-in would be kept.
    if (profile) {
        removeProfileData(*m_parts.engine, *profile, entry->dataDir, fate, m_parts.clock, receiver, end);
        return;
    }
    const auto keptAt = removeProfileFiles(entry->dataDir, fate, m_parts.clock);
    end(keptAt ? ProfileRemoved{.deskKeptAt = *keptAt} : ProfileRemoved{.files = keptAt.error()});
}

void ShelfBook::test(const Profile &profile, bool signIn, QObject *receiver, std::function<void(const TestReport &)> changed)
{
    m_test = std::make_unique<QObject>();
    connect(&m_probe, &ConnectionProbe::changed, m_test.get(),
            [guard = QPointer<QObject>(receiver), changed = std::move(changed)](const TestReport &report, bool) {
                if (guard)
                    changed(report);
            });
    m_probe.start(profile,
                  signIn ? std::optional(SignInOptions{.way = SignInWay::Browser, .pages = BrowserPagesText::pages()}) : std::nullopt);
}
