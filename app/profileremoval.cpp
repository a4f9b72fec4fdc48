#include "app/profileremoval.h"

#include "app/cli/singleinstance.h"
#include "models/remote/signin.h"
#include "models/store/database.h"
#include "models/store/desk.h"
#include "models/store/storefile.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>
#include <memory>
#include <system_error>

namespace {

/// The desk with its log, whatever became of it, and the copies of it.
const QStringList deskNames{u"desk.sqlite*"_s, u"copies"_s};
/// What a window and a sandbox leave behind.
const QStringList smallNames{u"window.ini*"_s, u"sandbox.ini*"_s};

Error cannot(const QString &path, const QString &detail)
{
    return {.kind = Error::Kind::ReadOnly, .subject = path, .detail = detail};
}

Result<void> removeAll(const QDir &folder, const QStringList &names)
{
    for (const auto &entry : folder.entryInfoList(names, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const auto isGone = entry.isDir() ? QDir(entry.absoluteFilePath()).removeRecursively() : QFile::remove(entry.absoluteFilePath());
        if (!isGone)
            return cannot(entry.absoluteFilePath(), u"it cannot be deleted"_s);
    }
    return {};
}

/// What the keychain was given of this profile (Store::keptSignIns). A desk that cannot be read knows of nothing.
QStringList keptSignIns(const QString &dataDir)
{
    const auto file = deskFile(dataDir);
    if (!QFileInfo::exists(file.path))
        return {};
    const auto desk = Database::open({.path = file.path});
    const auto kept = desk ? (*desk)->value(u"SELECT value FROM setting WHERE key = ?"_s, {QString(keptSignInsSetting)}) : desk.error();
    return kept ? keptSignInsIn(kept->toString()) : QStringList();
}

/// Gives a file a second name, or copies it where the disk knows no second names.
bool duplicate(const QString &from, const QString &to)
{
    std::error_code failed;
    std::filesystem::create_hard_link(from.toStdU16String(), to.toStdU16String(), failed);
    return !failed || QFile::copy(from, to);
}

Result<QString> moveDesk(const QDir &folder, const Clock &clock)
{
    const auto entries = folder.entryInfoList(deskNames, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    if (entries.isEmpty())
        return QString();
    const QString stamp = folder.absolutePath() + u".removed-"_s + clock.utcNow().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString target = stamp;
    for (int attempt = 2; QFileInfo::exists(target); ++attempt)
        target = stamp + u'-' + QString::number(attempt);
    if (auto made = prepareFolder(target); !made)
        return made.error();
    // Whole at one of the two places whenever this is killed: the file and its log stand there together before either goes here.
    QStringList files;
    for (const auto &entry : entries) {
        if (entry.isDir())
            continue;
        if (!duplicate(entry.filePath(), QDir(target).filePath(entry.fileName())))
            return cannot(entry.filePath(), u"it cannot be moved"_s);
        files.append(entry.filePath());
    }
    syncFolder(target);
    for (const auto &entry : entries) {
        if (entry.isDir() && !QDir().rename(entry.filePath(), QDir(target).filePath(entry.fileName())))
            return cannot(entry.filePath(), u"it cannot be moved"_s);
    }
    for (const auto &file : std::as_const(files)) {
        if (!QFile::remove(file))
            return cannot(file, u"it cannot be deleted"_s);
    }
    syncFolder(folder.absolutePath());
    return target;
}

} // namespace

Result<QString> removeProfileFiles(const QString &dataDir, DeskFate fate, const Clock &clock)
{
    if (!QFileInfo(dataDir).isDir())
        return QString();
    const QDir folder(dataDir);
    QString keptAt;
    {
        SingleInstance turn(dataDir, nullptr);
        const auto mine = turn.acquire();
        if (!mine)
            return mine.error();
        if (!*mine)
            return Error{.kind = Error::Kind::StoreBusy, .subject = dataDir, .detail = u"a program has the folder"_s};
        if (auto wiped = deleteMirror(dataDir); !wiped)
            return wiped.error();
        if (fate == DeskFate::SetAside) {
            auto moved = moveDesk(folder, clock);
            if (!moved)
                return moved;
            keptAt = *moved;
        } else if (auto gone = removeAll(folder, deskNames); !gone) {
            return gone.error();
        }
        if (auto gone = removeAll(folder, smallNames); !gone)
            return gone.error();
    }
    (void)QDir().rmdir(folder.absolutePath()); // it stays where somebody put files of their own into it
    return keptAt;
}

void removeProfileData(Engine &engine, const Profile &profile, const QString &dataDir, DeskFate fate, const Clock &clock, QObject *receiver,
                       std::function<void(const ProfileRemoved &)> done)
{
    ProfileRemoved removed;
    const auto kept = keptSignIns(dataDir);
    const auto keptAt = removeProfileFiles(dataDir, fate, clock);
    if (!keptAt) {
        removed.files = keptAt.error();
        if (keptAt.error().kind == Error::Kind::StoreBusy) {
            done(removed);
            return;
        }
    } else {
        removed.deskKeptAt = *keptAt;
    }
    auto keys = kept;
    if (const auto own = SignIn::storageKeyOf(profile); !keys.contains(own))
        keys.append(own);
    struct Outcome {
        ProfileRemoved removed{};
        qsizetype left = 0;
    };
    const auto outcome = std::make_shared<Outcome>(Outcome{.removed = removed, .left = keys.size()});
    for (const auto &key : std::as_const(keys)) {
        engine.forgetSignIn(key, receiver, [outcome, isKept = kept.contains(key), done](const Result<void> &forgotten) {
            // Where there is no keychain nothing was ever kept, unless it is only out of reach.
            if (!forgotten && (isKept || forgotten.error().reason != Error::Reason::KeychainMissing))
                outcome->removed.signIn = forgotten.error();
            if (--outcome->left == 0)
                done(outcome->removed);
        });
    }
}
