#include "ui/health/outageletter.h"

#include "models/core/wire.h"
#include "models/health/plaintext.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

struct Letter {
    OutageText text{};
    QHash<QString, QString> words{}; ///< the service's words, in the letter's language
};

Letter letterOf(bool isDutch)
{
    QFile file(isDutch ? u":/letters/outage_nl.txt"_s : u":/letters/outage_en.txt"_s);
    Letter letter;
    if (!file.open(QIODevice::ReadOnly))
        return letter;
    const auto parts = QString::fromUtf8(file.readAll()).split("%%\n"_L1);
    const auto head = parts.constFirst().section(u'\n', 0, 0);
    letter.text.subject = head.mid(head.indexOf(u':') + 1).trimmed();
    letter.text.body = parts.constFirst().section(u'\n', 1).trimmed();
    const auto words = parts.value(1).split(u'\n', Qt::SkipEmptyParts);
    for (const auto &line : words)
        letter.words.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return letter;
}

/// Stands behind a brace of a foreign text and is not seen: no place begins there, now or when the rest is filled in.
constexpr QChar noPlace(0x2060);

QString withoutPlaces(QString text)
{
    return text.replace(u'{', QString(u'{') + noPlace);
}

/// Word for word in one go: what stands in a fact is never taken for a place of another.
QString filled(const QString &text, const QHash<QString, QString> &facts)
{
    QString out;
    qsizetype at = 0;
    for (;;) {
        const auto close = text.indexOf(u'}', at);
        if (close < 0)
            return out + text.mid(at);
        const auto open = text.lastIndexOf(u'{', close);
        if (open < at) {
            out += text.mid(at, close + 1 - at);
            at = close + 1;
            continue;
        }
        const auto fact = facts.constFind(text.mid(open + 1, close - open - 1));
        out += text.mid(at, open - at) + (fact == facts.constEnd() ? text.mid(open, close - open + 1) : *fact);
        at = close + 1;
    }
}

QString oneParagraph(const QString &text)
{
    return plainTextOf(text).simplified();
}

} // namespace

OutageText outageLetter(bool isDutch, const IssueRecord &record)
{
    const auto letter = letterOf(isDutch);
    const auto &told = record.line.told;
    const QLocale locale(isDutch ? QLocale::Dutch : QLocale::English, isDutch ? QLocale::Netherlands : QLocale::UnitedKingdom);
    const auto word = [&](const QString &raw) { return letter.words.value(normalisedWord(raw), raw); };
    const auto unknown = isDutch ? u"niet bekend"_s : u"not known"_s;
    QHash<QString, QString> facts{
        {u"id"_s, told.id},
        {u"service"_s, told.service},
        {u"title"_s, oneParagraph(told.title)},
        {u"kind"_s, word(told.kind)},
        {u"status"_s, word(told.status)},
        {u"impact"_s, told.impact.isEmpty() ? unknown : oneParagraph(told.impact)},
        {u"start"_s, told.startedAt.isValid() ? locale.toString(told.startedAt.toLocalTime(), QLocale::ShortFormat) : unknown},
    };
    for (auto &fact : facts)
        fact = withoutPlaces(fact);
    return {.subject = filled(letter.text.subject, facts), .body = filled(letter.text.body, facts)};
}

OutageText addressed(const OutageText &text, const OutageRecipient &recipient, const QString &sender)
{
    const QHash<QString, QString> facts{
        {u"contact"_s, recipient.contact.isEmpty() ? recipient.name : recipient.contact},
        {u"customer"_s, recipient.name},
        {u"sender"_s, sender},
    };
    const auto whole = [&facts](const QString &part) { return filled(part, facts).replace(QString(u'{') + noPlace, u"{"_s); };
    return {.subject = whole(text.subject), .body = whole(text.body)};
}

OutageMail outageMail(const OutageText &text, const OutageRecipient &recipient, const QString &sender, const QDateTime &writtenAt)
{
    const auto whole = addressed(text, recipient, sender);
    return {.to = recipient.address,
            .toName = recipient.contact.isEmpty() ? recipient.name : recipient.contact,
            .subject = whole.subject,
            .body = whole.body,
            .writtenAt = writtenAt,
            .id = QUuid::createUuid().toString(QUuid::WithoutBraces)};
}
