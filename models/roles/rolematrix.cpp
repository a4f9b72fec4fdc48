#include "models/roles/rolematrix.h"

#include <QFile>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 64 * 1024;

/// What each level lets one do, as a bit for each level.
constexpr unsigned bitOf(Level level)
{
    return 1U << static_cast<unsigned>(level);
}
constexpr unsigned includedIn(Level level)
{
    switch (level) {
    case Level::None:
        return bitOf(Level::None);
    case Level::Own:
        return includedIn(Level::None) | bitOf(Level::Own);
    case Level::Read:
        return includedIn(Level::Own) | bitOf(Level::Read);
    case Level::Propose:
        return includedIn(Level::Read) | bitOf(Level::Propose);
    case Level::Write:
        return includedIn(Level::Propose) | bitOf(Level::Write);
    case Level::Approve:
        return includedIn(Level::Write) | bitOf(Level::Approve);
    case Level::Execute:
        return includedIn(Level::Write) | bitOf(Level::Execute);
    }
    return 0;
}

bool covers(Qualifier qualifier, Matter matter)
{
    switch (qualifier) {
    case Qualifier::None:
        return true;
    case Qualifier::Billing:
        return matter == Matter::Billing;
    case Qualifier::Commercial:
        return matter == Matter::Commercial;
    case Qualifier::NotAzure:
        return matter != Matter::Azure;
    }
    return false;
}

constexpr std::pair<QLatin1StringView, Level> levels[]
    = {{"-"_L1, Level::None},  {"own"_L1, Level::Own},   {"R"_L1, Level::Read},   {"P"_L1, Level::Propose},
       {"W"_L1, Level::Write}, {"A"_L1, Level::Approve}, {"X"_L1, Level::Execute}};
constexpr std::pair<QLatin1StringView, Qualifier> qualifiers[]
    = {{"(billing)"_L1, Qualifier::Billing}, {"(commercial)"_L1, Qualifier::Commercial}, {"(not-azure)"_L1, Qualifier::NotAzure}};

/// A word of a line and the place of its first character, from 1.
struct Word {
    QString text{};
    qsizetype column = 0;
};

QList<Word> wordsOf(QStringView line)
{
    QList<Word> words;
    for (qsizetype at = 0; at < line.size();) {
        if (line.at(at) == u'#')
            break;
        if (line.at(at).isSpace()) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < line.size() && !line.at(at).isSpace() && line.at(at) != u'#')
            ++at;
        words.append({.text = line.sliced(begin, at - begin).toString(), .column = begin + 1});
    }
    return words;
}

struct Mistake {
    qsizetype line = 0;
    qsizetype column = 0;
    QString what{};
};

} // namespace

bool Grant::includes(Level asked, Matter matter) const
{
    return asked == Level::None || ((includedIn(level) & bitOf(asked)) != 0 && covers(qualifier, matter));
}

QString grantWord(const Grant &grant)
{
    QString word;
    for (const auto &[text, level] : levels) {
        if (level == grant.level)
            word += text;
    }
    for (const auto &[text, qualifier] : qualifiers) {
        if (qualifier == grant.qualifier)
            word += text;
    }
    return word;
}

std::optional<Grant> grantNamed(QStringView word)
{
    for (const auto &[levelText, level] : levels) {
        if (word == levelText)
            return Grant{.level = level};
        for (const auto &[text, qualifier] : qualifiers) {
            if (level > Level::Own && word.startsWith(levelText) && word.sliced(levelText.size()) == text)
                return Grant{.level = level, .qualifier = qualifier};
        }
    }
    return {};
}

Result<RoleMatrix> RoleMatrix::with(const QList<GrantEdit> &edits, QDate effective) const
{
    auto changed = *this;
    changed.m_effective = effective;
    for (const auto &edit : edits) {
        const auto isTooMuch = edit.role == Role::Unknown && edit.grant.level > Level::Read;
        const auto isNothingLess = edit.grant.level <= Level::Own && edit.grant.qualifier != Qualifier::None;
        if (isTooMuch || isNothingLess)
            return Error{.kind = Error::Kind::Rejected,
                         .reason = Error::Reason::MatrixInvalid,
                         .subject = u"%1 %2"_s.arg(QString::number(numberOf(edit.capability)), shortName(edit.role)),
                         .detail = isTooMuch ? u"who has no known role may read at most"_s : u"nothing restricts this further"_s};
        changed.m_grants[static_cast<std::size_t>(numberOf(edit.capability) - 1)][static_cast<std::size_t>(edit.role)] = edit.grant;
    }
    if (changed.whoCan(Capability::UsersAndRoles, Level::Write).isEmpty())
        return Error{
            .kind = Error::Kind::Rejected, .reason = Error::Reason::NobodyLeft, .detail = u"no role could change the roles any more"_s};
    return changed;
}

/// The file line by line until the first mistake.
class RoleMatrix::Reading
{
public:
    std::optional<Mistake> read(const QString &text)
    {
        const auto lines = text.split(u'\n');
        for (const auto &line : lines) {
            ++m_line;
            if (auto mistake = readLine(wordsOf(line)))
                return mistake;
        }
        // What is missing belongs behind what there is.
        ++m_line;
        if (!m_matrix.m_effective.isValid())
            return wrong(1, u"the line \"effective\" with a date is missing"_s);
        if (m_roles.isEmpty())
            return wrong(1, u"the line \"role\" is missing"_s);
        for (std::size_t i = 0; i < capabilityCount; ++i) {
            if (m_lines[i] == 0)
                return wrong(1, u"the line of number %1 is missing"_s.arg(i + 1));
        }
        if (m_matrix.whoCan(Capability::UsersAndRoles, Level::Write).isEmpty())
            return Mistake{.line = m_lines.back(), .column = 1, .what = u"no role could change the roles any more: one needs W here"_s};
        return {};
    }
    RoleMatrix &matrix() { return m_matrix; }

private:
    std::optional<Mistake> readLine(const QList<Word> &words)
    {
        if (words.isEmpty())
            return {};
        if (words.first().text == "effective"_L1)
            return readEffective(words);
        if (words.first().text == "role"_L1)
            return readRoles(words);
        return readCells(words);
    }

    std::optional<Mistake> readEffective(const QList<Word> &words)
    {
        if (m_matrix.m_effective.isValid())
            return wrong(words.first(), u"a second \"effective\""_s);
        if (words.size() < 2)
            return wrong(behind(words), u"a date belongs here, for example 2026-11-01"_s);
        m_matrix.m_effective = words.at(1).text.size() == 10 ? QDate::fromString(words.at(1).text, Qt::ISODate) : QDate();
        if (!m_matrix.m_effective.isValid())
            return wrong(words.at(1), u"\"%1\" is no date of the form 2026-11-01"_s.arg(words.at(1).text));
        if (words.size() > 2)
            return wrong(words.at(2), u"\"%1\" is one word too many"_s.arg(words.at(2).text));
        return {};
    }

    std::optional<Mistake> readRoles(const QList<Word> &words)
    {
        if (!m_roles.isEmpty())
            return wrong(words.first(), u"a second \"role\""_s);
        Roles seen;
        for (const auto &word : words.sliced(1)) {
            const auto role = roleNamed(word.text);
            if (!role)
                return wrong(word, u"\"%1\" is no role"_s.arg(word.text));
            if (seen.contains(*role))
                return wrong(word, u"the role %1 stands twice"_s.arg(word.text));
            seen |= *role;
            m_roles.append(*role);
        }
        for (const auto role : allRoles) {
            if (!seen.contains(role))
                return wrong(behind(words), u"the role %1 is missing"_s.arg(shortName(role)));
        }
        return {};
    }

    std::optional<Mistake> readCells(const QList<Word> &words)
    {
        const auto &first = words.first();
        bool isNumber = false;
        const auto number = first.text.toUInt(&isNumber);
        if (!isNumber)
            return wrong(first, u"\"%1\" is neither \"effective\" nor \"role\" nor a number"_s.arg(first.text));
        if (number < 1 || number > capabilityCount)
            return wrong(first, u"%1 is no number from 1 to %2"_s.arg(first.text, QString::number(capabilityCount)));
        if (m_roles.isEmpty())
            return wrong(first, u"the line \"role\" comes before the numbers"_s);
        auto &line = m_lines[number - 1];
        if (line > 0)
            return wrong(first, u"number %1 stands on line %2 already"_s.arg(first.text, QString::number(line)));
        line = m_line;
        if (words.size() - 1 > m_roles.size())
            return wrong(words.at(m_roles.size() + 1), u"\"%1\" is one cell too many"_s.arg(words.at(m_roles.size() + 1).text));
        for (qsizetype i = 0; i < m_roles.size(); ++i) {
            if (i + 1 >= words.size())
                return wrong(behind(words), u"the cell of %1 is missing"_s.arg(shortName(m_roles.at(i))));
            if (auto mistake = readCell(words.at(i + 1), m_roles.at(i), number))
                return mistake;
        }
        return {};
    }

    std::optional<Mistake> readCell(const Word &word, Role role, unsigned number)
    {
        const auto bracket = word.text.indexOf(u'(');
        const auto levelText = QStringView(word.text).first(bracket < 0 ? word.text.size() : bracket);
        const auto *level = std::ranges::find_if(levels, [&](const auto &each) { return each.first == levelText; });
        if (level == std::end(levels))
            return wrong(word, u"\"%1\" is none of - own R P W A X"_s.arg(levelText));
        Grant grant{.level = level->second};
        if (bracket >= 0) {
            const auto text = QStringView(word.text).sliced(bracket);
            const Word place{.text = text.toString(), .column = word.column + bracket};
            const auto *qualifier = std::ranges::find_if(qualifiers, [&](const auto &each) { return each.first == text; });
            if (qualifier == std::end(qualifiers))
                return wrong(place, u"\"%1\" is none of (billing) (commercial) (not-azure)"_s.arg(text));
            if (grant.level == Level::None || grant.level == Level::Own)
                return wrong(place, u"nothing restricts \"%1\" further"_s.arg(levelText));
            grant.qualifier = qualifier->second;
        }
        if (role == Role::Unknown && grant.level > Level::Read)
            return wrong(word, u"who has no known role may read at most"_s);
        m_matrix.m_grants[number - 1][static_cast<std::size_t>(role)] = grant;
        return {};
    }

    Mistake wrong(qsizetype column, const QString &what) const { return {.line = m_line, .column = column, .what = what}; }
    Mistake wrong(const Word &word, const QString &what) const { return wrong(word.column, what); }
    static qsizetype behind(const QList<Word> &words) { return words.last().column + words.last().text.size(); }

    RoleMatrix m_matrix{};
    QList<Role> m_roles{}; ///< the columns
    std::array<qsizetype, capabilityCount> m_lines{}; ///< where each number stands; 0: not yet
    qsizetype m_line = 0;
};

Result<RoleMatrix> RoleMatrix::read(QByteArrayView text, const QString &name)
{
    const auto mistake = [&name](const Mistake &found) {
        return Error{.kind = Error::Kind::Rejected,
                     .reason = Error::Reason::MatrixInvalid,
                     .subject = u"%1:%2:%3"_s.arg(name, QString::number(found.line), QString::number(found.column)),
                     .detail = found.what};
    };
    if (text.size() > mostBytes)
        return mistake({.line = 1, .column = 1, .what = u"a file of more than %1 bytes"_s.arg(mostBytes)});
    // Line by line, so that a byte that is no text has a place.
    QString decoded;
    qsizetype number = 0;
    for (qsizetype from = 0; from <= text.size(); ++number) {
        auto end = text.indexOf('\n', from);
        if (end < 0)
            end = text.size();
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString line = decoder(text.sliced(from, end - from));
        const auto bad = std::ranges::find_if(
            line, [](QChar c) { return c == QChar::ReplacementCharacter || (c < u' ' && c != u'\t' && c != u'\r'); });
        if (decoder.hasError() || bad != line.end())
            return mistake({.line = number + 1, .column = std::distance(line.begin(), bad) + 1, .what = u"a byte that is no text"_s});
        decoded += line + u'\n';
        from = end + 1;
    }
    decoded.chop(1);
    if (decoded.endsWith(u'\n'))
        decoded.chop(1);
    Reading reading;
    if (const auto found = reading.read(decoded))
        return mistake(*found);
    return std::move(reading.matrix());
}

Result<RoleMatrix> RoleMatrix::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            .kind = Error::Kind::StoreFailed, .reason = Error::Reason::FileUnreadable, .subject = path, .detail = file.errorString()};
    return read(file.read(mostBytes + 1), path);
}

QString RoleMatrix::bundledPath()
{
    return u":/roles/matrix.txt"_s;
}

Roles RoleMatrix::whoCan(Capability capability, Level level, Matter matter) const
{
    Roles able;
    for (const auto role : allRoles) {
        if (role != Role::Unknown && grant(capability, role).includes(level, matter))
            able |= role;
    }
    return able;
}
