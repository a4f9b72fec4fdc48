#include "app/profileshelf.h"

#include "models/remote/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastUsedFile = "last-profile"_L1;
constexpr auto defaultProfileFile = "default-profile"_L1;
constexpr auto usesFile = "profiles-used.json"_L1; ///< an object: file -> when it was last used

QString lineIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

QJsonObject usesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// A name as part of a path. Not every letter can stand there.
QString folderName(const QString &profileName)
{
    QString safe;
    for (const auto character : profileName)
        safe += character.isLetterOrNumber() || character == u'-' || character == u'_' || character == u' ' ? character : u'_';
    return safe.isEmpty() ? u"default"_s : safe;
}

/// There are file systems on which only this tells folders apart.
QString foldedName(const QString &profileName)
{
    return folderName(profileName.normalized(QString::NormalizationForm_C)).toCaseFolded().trimmed();
}

Error nameTaken(const QString &name)
{
    return {.kind = Error::Kind::Rejected, .reason = Error::Reason::NameTaken, .subject = name, .detail = u"the same data folder"_s};
}

bool isSandboxName(const QString &profileName)
{
    static const QRegularExpression demo(u"^demo-[0-9]+$"_s);
    return demo.match(foldedName(profileName)).hasMatch();
}

} // namespace

ProfileShelf::ProfileShelf()
    : m_configDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/partnerdesk"_s),
      m_dataRoot(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/partnerdesk"_s)
{
}

Result<QString> ProfileShelf::fileOf(const QString &fileOrName) const
{
    if (fileOrName.isEmpty()) {
        if (const auto file = defaultFile(); !file.isEmpty())
            return file;
        return Error{.kind = Error::Kind::NotFound, .reason = Error::Reason::NoProfile, .detail = u"no profile was used yet"_s};
    }
    if (QFileInfo::exists(fileOrName))
        return QFileInfo(fileOrName).absoluteFilePath();
    const auto named = QDir(m_configDir + "/profiles"_L1).filePath(fileOrName + ".ini"_L1);
    if (!fileOrName.contains(u'/') && QFileInfo::exists(named))
        return named;
    for (const auto &known : profiles()) {
        if (known.profile.name.compare(fileOrName, Qt::CaseInsensitive) == 0)
            return known.file;
    }
    return Error{.kind = Error::Kind::NotFound,
                 .reason = Error::Reason::NoProfile,
                 .subject = fileOrName,
                 .detail = u"neither a file nor the name of a profile"_s};
}

QString ProfileShelf::defaultFile() const
{
    for (const auto name : {defaultProfileFile, lastUsedFile}) {
        if (const auto file = lineIn(QDir(m_configDir).filePath(name)); !file.isEmpty() && QFileInfo::exists(file))
            return file;
    }
    return {};
}

Result<void> ProfileShelf::write(const QString &name, const QByteArray &bytes) const
{
    const auto path = QDir(m_configDir).filePath(name);
    QDir().mkpath(m_configDir);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0 && file.commit())
        return {};
    return Error{.kind = Error::Kind::ReadOnly, .subject = path, .detail = file.errorString()};
}

void ProfileShelf::rememberLast(const QString &file, const QDateTime &when) const
{
    // Only a convenience: when it cannot be written, the profile is asked for next time.
    (void)write(lastUsedFile, file.toUtf8() + '\n');
    auto uses = usesIn(QDir(m_configDir).filePath(usesFile));
    uses.insert(file, when.toUTC().toString(Qt::ISODate));
    (void)write(usesFile, QJsonDocument(uses).toJson());
}

QList<KnownProfile> ProfileShelf::profiles() const
{
    const auto uses = usesIn(QDir(m_configDir).filePath(usesFile));
    QStringList files;
    for (const auto &entry : QDir(m_configDir + "/profiles"_L1).entryInfoList({u"*.ini"_s}, QDir::Files))
        files.append(entry.absoluteFilePath());
    for (auto used = uses.begin(); used != uses.end(); ++used)
        files.append(used.key());
    const auto ours = defaultFile();
    files.append(ours);
    files.removeDuplicates();
    QList<KnownProfile> known;
    for (const auto &file : std::as_const(files)) {
        if (file.isEmpty() || !QFileInfo(file).isFile())
            continue;
        KnownProfile each{.profile = {.name = QFileInfo(file).completeBaseName()},
                          .file = file,
                          .lastUsed = QDateTime::fromString(uses.value(file).toString(), Qt::ISODate),
                          .isDefault = file == ours};
        if (const auto profile = readProfile(file))
            each.profile = *profile;
        else
            each.mistake = profile.error();
        each.dataDir = dataDirOf(each.profile.name);
        known.append(each);
    }
    std::ranges::sort(known, [](const KnownProfile &one, const KnownProfile &other) {
        const auto order = one.profile.name.localeAwareCompare(other.profile.name);
        return order != 0 ? order < 0 : one.file < other.file;
    });
    return known;
}

Result<void> ProfileShelf::refuseShared(const Profile &profile, const QString &file) const
{
    for (const auto &other : profiles()) {
        const auto isShared = foldedName(other.profile.name) == foldedName(profile.name);
        if (other.file != file && !other.mistake && isShared && sourceOf(other.profile) != sourceOf(profile))
            return nameTaken(other.profile.name);
    }
    return {};
}

Result<QString> ProfileShelf::save(const Profile &wanted, const QString &file) const
{
    auto profile = wanted;
    // The name stands for the data folder.
    if (const auto before = file.isEmpty() ? Result<Profile>(Error{}) : readProfile(file))
        profile.name = before->name;
    if (const auto fault = profileFault(profile))
        return *fault;
    if (isSandboxName(profile.name))
        return nameTaken(profile.name);
    for (const auto &other : profiles()) {
        if (other.file != file && foldedName(other.profile.name) == foldedName(profile.name))
            return nameTaken(other.profile.name);
    }
    const QDir folder(m_configDir + "/profiles"_L1);
    const auto path = file.isEmpty() ? folder.filePath(folderName(profile.name) + ".ini"_L1) : file;
    if (file.isEmpty() && !QDir().mkpath(folder.path()))
        return Error{.kind = Error::Kind::ReadOnly, .subject = folder.path(), .detail = u"the folder cannot be made"_s};
    if (const auto written = writeProfile(profile, path); !written)
        return written.error();
    return path;
}

Result<void> ProfileShelf::makeDefault(const QString &file) const
{
    return write(defaultProfileFile, file.toUtf8() + '\n');
}

Result<void> ProfileShelf::forget(const QString &file) const
{
    if (QFileInfo::exists(file) && !QFile::remove(file))
        return Error{.kind = Error::Kind::ReadOnly, .subject = file, .detail = u"it cannot be deleted"_s};
    auto uses = usesIn(QDir(m_configDir).filePath(usesFile));
    uses.remove(file);
    return write(usesFile, QJsonDocument(uses).toJson());
}

QString ProfileShelf::dataDirOf(const QString &profileName) const
{
    return QDir(m_dataRoot).filePath(folderName(profileName));
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
