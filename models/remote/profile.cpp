#include "models/remote/profile.h"

#include "models/profiles/cloud.h"
#include "models/remote/safeurl.h"

#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <map>

namespace {

constexpr int mostCallsPerMinute = 100'000;
constexpr auto mostBytes = qint64{64} * 1024;
constexpr qsizetype longestName = 100;

constexpr std::array keys{"name"_L1,  "authority"_L1, "tenantId"_L1, "clientId"_L1,     "partnerCenter"_L1,
                          "graph"_L1, "azure"_L1,     "scope"_L1,    "redirectHost"_L1, "callsPerMinute"_L1};
constexpr std::array neededKeys{"name"_L1, "authority"_L1, "tenantId"_L1, "clientId"_L1, "partnerCenter"_L1, "graph"_L1};

struct Entry {
    int line = 0;
    QString value{};
};

/// What is wrong: a stable word for the sentence that people read, and English for the log.
struct Wrong {
    QLatin1StringView code{};
    QString detail{};

    bool isNothing() const { return code.isEmpty(); }
};

Error mistake(const QString &path, int line, QStringView key, const Wrong &wrong)
{
    auto subject = path;
    if (line > 0)
        subject += u':' + QString::number(line);
    if (!key.isEmpty())
        subject.append(u": "_s).append(key);
    return {.kind = Error::Kind::Rejected,
            .reason = Error::Reason::ProfileInvalid,
            .subject = subject,
            .detail = wrong.detail,
            .code = wrong.code};
}

Error fileError(const QString &path, const QFileDevice &file)
{
    return {.kind = Error::Kind::StoreFailed, .reason = Error::Reason::FileUnreadable, .subject = path, .detail = file.errorString()};
}

QString unquoted(QStringView value)
{
    if (value.size() >= 2 && value.front() == u'"' && value.back() == u'"')
        value = value.sliced(1, value.size() - 2);
    return value.toString();
}

/// The file as lines of `key = value`; QSettings would silently mend or skip what is wrong and knows no line numbers.
class ProfileText
{
public:
    ProfileText(QString path, QString text) : m_path(std::move(path)), m_text(std::move(text)) { }

    std::optional<Error> read()
    {
        const auto lines = m_text.split(u'\n');
        for (const auto &line : lines) {
            ++m_line;
            if (auto error = readLine(QStringView(line).trimmed()))
                return error;
        }
        for (const auto key : neededKeys) {
            if (!m_entries.contains(key))
                return mistake(m_path, 0, QString(key), Wrong{"missing"_L1, u"the key is missing"_s});
        }
        return std::nullopt;
    }
    Entry entry(QLatin1StringView key) const
    {
        const auto it = m_entries.find(key);
        return it == m_entries.end() ? Entry{} : it->second;
    }
    Error wrong(QLatin1StringView key, const Wrong &what) const { return mistake(m_path, entry(key).line, QString(key), what); }
    const QStringList &warnings() const { return m_warnings; }

private:
    std::optional<Error> readLine(QStringView line)
    {
        if (line.contains(QChar::ReplacementCharacter))
            return mistake(m_path, m_line, {}, Wrong{"notText"_L1, u"a character that is not UTF-8"_s});
        if (std::any_of(line.begin(), line.end(), [](QChar c) { return c.category() == QChar::Other_Control && c != u'\t'; }))
            return mistake(m_path, m_line, {}, Wrong{"notText"_L1, u"a control character"_s});
        if (line.isEmpty() || line.front() == u'#' || line.front() == u';')
            return std::nullopt;
        if (line.front() == u'[') {
            if (line.back() != u']')
                return mistake(m_path, m_line, {}, Wrong{"noPair"_L1, u"a group without its closing bracket"_s});
            m_isAnyGroup = true;
            m_inGroup = line.sliced(1, line.size() - 2).trimmed().compare("profile"_L1, Qt::CaseInsensitive) == 0;
            if (!m_inGroup)
                m_warnings.append(u"line %1: unknown group"_s.arg(m_line));
            return std::nullopt;
        }
        const auto equals = line.indexOf(u'=');
        if (equals <= 0)
            return mistake(m_path, m_line, {}, Wrong{"noPair"_L1, u"neither a group nor key=value"_s});
        if (!m_isAnyGroup)
            return mistake(m_path, m_line, {}, Wrong{"beforeGroup"_L1, u"a key before the group [profile]"_s});
        return m_inGroup ? readEntry(line.first(equals).trimmed(), withoutComment(line.sliced(equals + 1).trimmed())) : std::nullopt;
    }

    /// A semicolon after a blank begins a comment, but not within quotes.
    static QStringView withoutComment(QStringView value)
    {
        const bool isQuoted = value.startsWith(u'"');
        for (qsizetype at = isQuoted ? std::max<qsizetype>(value.indexOf(u'"', 1), 0) : 0; at < value.size(); ++at) {
            if (value.at(at) == u';' && (at == 0 || value.at(at - 1).isSpace()))
                return value.first(at).trimmed();
        }
        return value;
    }

    std::optional<Error> readEntry(QStringView key, QStringView value)
    {
        const auto known
            = std::find_if(keys.begin(), keys.end(), [key](QLatin1StringView k) { return key.compare(k, Qt::CaseInsensitive) == 0; });
        if (known == keys.end()) {
            m_warnings.append(u"line %1: unknown key %2"_s.arg(QString::number(m_line), key));
            return std::nullopt;
        }
        if (const auto earlier = m_entries.find(*known); earlier != m_entries.end())
            return mistake(m_path, m_line, key, Wrong{"twice"_L1, u"the key stands on line %1 already"_s.arg(earlier->second.line)});
        if (value.startsWith(u'"') && (value.size() < 2 || !value.endsWith(u'"')))
            return mistake(m_path, m_line, key, Wrong{"quote"_L1, u"a quote that is not closed, or text behind it"_s});
        m_entries.emplace(*known, Entry{.line = m_line, .value = unquoted(value)});
        return std::nullopt;
    }

    QString m_path;
    QString m_text;
    int m_line = 0;
    bool m_isAnyGroup = false;
    bool m_inGroup = false;
    std::map<QString, Entry> m_entries;
    QStringList m_warnings;
};

/// What is wrong with it, or empty.
Wrong urlMistake(const QUrl &url)
{
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        return Wrong{"address"_L1, u"not a whole URL"_s};
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return Wrong{"insecure"_L1, u"only https is spoken, not %1"_s.arg(url.scheme())};
    if (!isSafeUrl(url))
        return Wrong{"insecure"_L1, u"http is allowed on this very machine only: use https"_s};
    if (!url.userInfo().isEmpty())
        return Wrong{"address"_L1, u"a URL with a user name in it"_s};
    if (url.hasQuery() || url.hasFragment())
        return Wrong{"address"_L1, u"a URL with ? or # in it"_s};
    return {};
}

Result<QUrl> readUrl(const ProfileText &text, QLatin1StringView key)
{
    QUrl url(text.entry(key).value, QUrl::StrictMode);
    if (const auto wrong = urlMistake(url); !wrong.isNothing())
        return text.wrong(key, wrong);
    auto path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

/// What is wrong with a value that is no URL, or empty.
Wrong wordMistake(QLatin1StringView key, const QString &value)
{
    static const QRegularExpression tenant(u"^[A-Za-z0-9.-]*$"_s);
    if (key == "name"_L1)
        return value.trimmed().isEmpty() ? Wrong{"empty"_L1, u"the name is empty"_s}
            : value.size() > longestName ? Wrong{"tooLong"_L1, u"a name of more than %1 characters"_s.arg(longestName)}
                                         : Wrong{};
    if (key == "tenantId"_L1)
        return tenant.match(value).hasMatch() ? Wrong{} : Wrong{"tenant"_L1, u"neither a GUID nor a domain"_s};
    if (key == "clientId"_L1)
        return value.isEmpty() ? Wrong{"empty"_L1, u"the client id is empty"_s}
            : std::any_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); })
            ? Wrong{"blank"_L1, u"a blank in the client id"_s}
            : Wrong{};
    if (key == "redirectHost"_L1)
        return isLoopbackHost(value) ? Wrong{} : Wrong{"notHere"_L1, u"a sign-in can only come back to this very machine"_s};
    return {};
}

std::optional<Error> readWords(const ProfileText &text, Profile &profile)
{
    for (const auto &[key, member] :
         {std::pair{"name"_L1, &Profile::name}, std::pair{"tenantId"_L1, &Profile::tenantId}, std::pair{"clientId"_L1, &Profile::clientId},
          std::pair{"scope"_L1, &Profile::scope}, std::pair{"redirectHost"_L1, &Profile::redirectHost}}) {
        const auto value = text.entry(key).value;
        if (key == "redirectHost"_L1 && value.isEmpty())
            continue;
        if (const auto wrong = wordMistake(key, value); !wrong.isNothing())
            return text.wrong(key, wrong);
        profile.*member = value;
    }
    return std::nullopt;
}

std::optional<Error> readCallsPerMinute(const ProfileText &text, Profile &profile)
{
    const auto entry = text.entry("callsPerMinute"_L1);
    if (entry.line == 0)
        return std::nullopt;
    bool isNumber = false;
    profile.callsPerMinute = entry.value.toInt(&isNumber);
    if (!isNumber || profile.callsPerMinute < 0 || profile.callsPerMinute > mostCallsPerMinute)
        return text.wrong("callsPerMinute"_L1, Wrong{"number"_L1, u"not a number from 0 to %1"_s.arg(mostCallsPerMinute)});
    return std::nullopt;
}

} // namespace

std::optional<Error> profileFault(const Profile &profile)
{
    const auto fault = [](QLatin1StringView key, const Wrong &wrong) { return mistake(QString(key), 0, {}, wrong); };
    for (const auto &[key, value] : {std::pair{"name"_L1, profile.name}, std::pair{"tenantId"_L1, profile.tenantId},
                                     std::pair{"clientId"_L1, profile.clientId}, std::pair{"redirectHost"_L1, profile.redirectHost}}) {
        if (const auto wrong = wordMistake(key, value); !wrong.isNothing())
            return fault(key, wrong);
    }
    for (const auto &[key, url] : {std::pair{"authority"_L1, profile.authority}, std::pair{"partnerCenter"_L1, profile.partnerCenter},
                                   std::pair{"graph"_L1, profile.graph}}) {
        if (const auto wrong = urlMistake(url); !wrong.isNothing())
            return fault(key, wrong);
    }
    if (const auto wrong = profile.azure.isEmpty() ? Wrong{} : urlMistake(profile.azure); !wrong.isNothing())
        return fault("azure"_L1, wrong);
    if (profile.callsPerMinute < 0 || profile.callsPerMinute > mostCallsPerMinute)
        return fault("callsPerMinute"_L1, Wrong{"number"_L1, u"not a number from 0 to %1"_s.arg(mostCallsPerMinute)});
    return std::nullopt;
}

Result<Profile> readProfile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, file);
    auto bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fileError(path, file);
    if (bytes.size() > mostBytes)
        return mistake(path, 0, {}, Wrong{"tooLarge"_L1, u"too large for a profile"_s});
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);

    ProfileText text(path, QString::fromUtf8(bytes));
    if (auto error = text.read())
        return *error;
    Profile profile;
    profile.warnings = text.warnings();
    if (auto error = readWords(text, profile))
        return *error;
    for (const auto &[key, member] : {std::pair{"authority"_L1, &Profile::authority},
                                      std::pair{"partnerCenter"_L1, &Profile::partnerCenter}, std::pair{"graph"_L1, &Profile::graph}}) {
        auto url = readUrl(text, key);
        if (!url)
            return url.error();
        profile.*member = *url;
    }
    if (text.entry("azure"_L1).value.isEmpty()) {
        profile.azure = presetOf(cloudOf(profile)).azure; // profiles of older programs do not name it
    } else {
        auto url = readUrl(text, "azure"_L1);
        if (!url)
            return url.error();
        profile.azure = *url;
    }
    if (auto error = readCallsPerMinute(text, profile))
        return *error;
    return profile;
}

Result<void> writeProfile(const Profile &profile, const QString &path)
{
    const std::array values{profile.name,
                            profile.authority.toString(),
                            profile.tenantId,
                            profile.clientId,
                            profile.partnerCenter.toString(),
                            profile.graph.toString(),
                            profile.azure.toString(),
                            profile.scope,
                            profile.redirectHost,
                            QString::number(profile.callsPerMinute)};
    static_assert(values.size() == keys.size());
    QString text = u"[profile]\n"_s;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto &value = values[i];
        if (value.contains(u'\n') || value.contains(u'\r'))
            return mistake(path, 0, QString(keys[i]), Wrong{"notText"_L1, u"a line break in a value"_s});
        // Blanks at the ends and quotes of its own would be taken off again by reading.
        const bool quote = value.trimmed() != value || value.startsWith(u'"') || value.contains(u';');
        text += keys[i] + u'=' + (quote ? u'"' + value + u'"' : value) + u'\n';
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        return {};
    const auto kind = file.error() == QFileDevice::ResourceError                                  ? Error::Kind::DiskFull
        : file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError ? Error::Kind::ReadOnly
                                                                                                  : Error::Kind::StoreFailed;
    return Error{.kind = kind, .subject = path, .detail = file.errorString()};
}
