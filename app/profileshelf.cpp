#include "app/profileshelf.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastUsedFile = "last-profile"_L1;

} // namespace

ProfileShelf::ProfileShelf()
    : m_configDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/partnerdesk"_s),
      m_dataRoot(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/partnerdesk"_s)
{
}

Result<QString> ProfileShelf::fileOf(const QString &fileOrName) const
{
    if (fileOrName.isEmpty()) {
        QFile last(QDir(m_configDir).filePath(lastUsedFile));
        if (last.open(QIODevice::ReadOnly)) {
            const auto file = QString::fromUtf8(last.readAll()).trimmed();
            if (QFileInfo::exists(file))
                return file;
        }
        return Error{.kind = Error::Kind::NotFound, .reason = Error::Reason::NoProfile, .detail = u"no profile was used yet"_s};
    }
    if (QFileInfo::exists(fileOrName))
        return QFileInfo(fileOrName).absoluteFilePath();
    const auto named = QDir(m_configDir + "/profiles"_L1).filePath(fileOrName + ".ini"_L1);
    if (!fileOrName.contains(u'/') && QFileInfo::exists(named))
        return named;
    return Error{.kind = Error::Kind::NotFound, .reason = Error::Reason::NoProfile, .subject = fileOrName,
                 .detail = u"neither a file nor the name of a profile"_s};
}

void ProfileShelf::rememberLast(const QString &file) const
{
    QDir().mkpath(m_configDir);
    QSaveFile last(QDir(m_configDir).filePath(lastUsedFile));
    // Only a convenience: when it cannot be written, the profile is asked for next time.
    if (last.open(QIODevice::WriteOnly)) {
        last.write(file.toUtf8() + '\n');
        last.commit();
    }
}

QString ProfileShelf::dataDirOf(const QString &profileName) const
{
    QString safe;
    for (const auto character : profileName)
        safe += character.isLetterOrNumber() || character == u'-' || character == u'_' || character == u' ' ? character : u'_';
    return QDir(m_dataRoot).filePath(safe.isEmpty() ? u"default"_s : safe);
}

QString ProfileShelf::demoDataDir(int customers) const
{
    return QDir(m_dataRoot).filePath(u"demo-%1"_s.arg(customers));
}

Result<void> ProfileShelf::prepareDataDir(const QString &dataDir)
{
    const QFileInfo place(dataDir);
    if (place.exists() && !place.isDir())
        return Error{.kind = Error::Kind::ReadOnly, .subject = dataDir, .detail = u"not a folder"_s};
    if (!place.exists()) {
        if (!QDir().mkpath(dataDir))
            return Error{.kind = Error::Kind::ReadOnly, .subject = dataDir, .detail = u"the folder cannot be made"_s};
        QFile::setPermissions(dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    return {};
}
