#include "models/store/deskcopy.h"

#include "models/store/database.h"
#include "models/store/storeerror.h"
#include "models/store/storefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype copiesKept = 14;
const auto copyPattern = "desk-*.sqlite"_L1;
} // namespace

DeskCopy::DeskCopy(const QString &dataDir, const Clock &clock) : m_folder(QDir(dataDir).filePath(u"copies"_s)), m_clock(clock)
{
}

Result<QString> DeskCopy::daily(Database &desk) const
{
    const QString today = u"desk-"_s + m_clock.utcNow().toString(u"yyyyMMdd"_s) + u"T*.sqlite"_s;
    if (!QDir(m_folder).entryList({today}, QDir::Files).isEmpty())
        return QString();
    return make(desk);
}

Result<QString> DeskCopy::make(Database &desk) const
{
    if (auto done = prepareFolder(m_folder); !done)
        return done.error();
    const QString stamp = m_folder + u"/desk-"_s + m_clock.utcNow().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString path = stamp + u".sqlite"_s;
    for (int attempt = 2; QFile::exists(path); ++attempt)
        path = stamp + u'-' + QString::number(attempt) + u".sqlite"_s;

    const QString aside = m_folder + u"/unfinished"_s;
    if (auto gone = deleteFile(aside); !gone)
        return gone.error();
    if (auto made = makePrivateFile(aside); !made)
        return made.error();
    const auto written = [&]() -> Result<void> {
        if (auto copied = desk.run(u"VACUUM INTO ?"_s, {aside}); !copied)
            return copied.error();
        QFile file(aside);
        if (!file.rename(path))
            return fileError(file);
        return {};
    }();
    if (!written) {
        (void)deleteFile(aside);
        return written.error();
    }
    syncFolder(m_folder);
    prune(path);
    return path;
}

void DeskCopy::prune(const QString &justMade) const
{
    const QDir folder(m_folder);
    auto names = folder.entryList({copyPattern}, QDir::Files, QDir::Name);
    // A clock set back gives the newest copy an older name.
    names.removeAll(QFileInfo(justMade).fileName());
    for (qsizetype surplus = names.size() - (copiesKept - 1), i = 0; i < surplus; ++i) {
        if (!QFile::remove(folder.filePath(names.at(i))))
            qCWarning(lcStore) << "an old copy cannot be deleted:" << names.at(i);
    }
}
