#include "models/health/outagemail.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype encodedWordBytes = 45; // base64 of it, with its frame, fits a line of 75
constexpr qsizetype base64LineLength = 76;
constexpr qsizetype longestMailto = 1'800; // what the shells of desktops and mail programs take for sure

bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter >= u' ' && letter <= u'~'; });
}

QString oneLineOf(const QString &text)
{
    QString line = text;
    for (auto &letter : line) {
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return line.simplified();
}

/// Text of a header: as it is where that is safe, else in encoded words that never cut a letter in two.
QByteArray headerText(const QString &text)
{
    const auto line = oneLineOf(text);
    if (isPlain(line) && line.size() <= 60 && !line.contains("=?"_L1))
        return line.toLatin1();
    QByteArray out;
    QByteArray part;
    const auto flush = [&] {
        if (!part.isEmpty())
            out += (out.isEmpty() ? "" : "\r\n ") + ("=?utf-8?B?" + part.toBase64() + "?=");
        part.clear();
    };
    for (qsizetype at = 0; at < line.size(); ++at) {
        const auto isPair = line.at(at).isHighSurrogate() && at + 1 < line.size();
        const auto letter = line.mid(at, isPair ? 2 : 1).toUtf8();
        if (isPair)
            ++at;
        if (part.size() + letter.size() > encodedWordBytes)
            flush();
        part += letter;
    }
    flush();
    return out;
}

QByteArray inLines(const QByteArray &base64)
{
    QByteArray out;
    for (qsizetype at = 0; at < base64.size(); at += base64LineLength)
        out += base64.mid(at, base64LineLength) + "\r\n";
    return out;
}

/// "Tue, 01 Dec 2026 12:00:00 +0000", whatever the office's language.
QByteArray dateText(const QDateTime &when)
{
    return QLocale::c().toString(when.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

} // namespace

bool isMailAddress(QStringView text)
{
    if (text.count(u'@') != 1 || text.startsWith(u'@') || text.endsWith(u'@'))
        return false;
    return std::ranges::all_of(text, [](QChar letter) {
        return letter > u' ' && letter.category() != QChar::Other_Control && !u"<>,;:\"()[]\\"_s.contains(letter);
    });
}

QByteArray emlOf(const OutageMail &mail)
{
    auto body = mail.body;
    body.replace("\r\n"_L1, "\n"_L1).replace(u'\n', "\r\n"_L1);
    QByteArray to;
    if (isMailAddress(mail.to)) {
        const auto name = headerText(mail.toName);
        const auto address = mail.to.toUtf8();
        // A plain name is quoted: it may hold what would end it otherwise.
        const auto shown = name.startsWith("=?") || name.isEmpty() ? name : '"' + QByteArray(name).replace('\\', "\\\\").replace('"', "\\\"") + '"';
        to = "To: " + (shown.isEmpty() ? address : shown + " <" + address + '>') + "\r\n";
    }
    return "X-Unsent: 1\r\n" + to + "Subject: " + headerText(mail.subject) + "\r\nDate: " + dateText(mail.writtenAt) + "\r\nMessage-ID: <"
        + oneLineOf(mail.id).toUtf8() + "@partnerdesk.invalid>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n" + inLines(body.toUtf8().toBase64());
}

QUrl mailtoOf(const OutageMail &mail)
{
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(isMailAddress(mail.to) ? mail.to : QString());
    auto body = mail.body;
    body.replace("\r\n"_L1, "\n"_L1);
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const auto subject = encoded(oneLineOf(mail.subject));
    auto text = encoded(QString(body).replace(u'\n', "\r\n"_L1));
    for (auto keep = body.size(); subject.size() + text.size() > longestMailto && keep > 0;) {
        keep = keep * 9 / 10;
        if (keep > 0 && body.at(keep - 1).isHighSurrogate())
            --keep;
        text = encoded(QString(body.left(keep)).replace(u'\n', "\r\n"_L1) + u'…');
    }
    url.setQuery("subject="_L1 + subject + "&body="_L1 + text, QUrl::StrictMode);
    return url;
}

QString draftFileName(const QString &issueId, const QString &domain)
{
    const auto clean = [](const QString &text) {
        QString kept;
        for (const auto letter : text.toLower()) {
            const auto isKept = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9') || letter == u'-' || letter == u'.';
            kept += isKept ? letter : QChar(u'-');
        }
        while (kept.startsWith(u'.'))
            kept.remove(0, 1);
        return kept.left(100);
    };
    return clean(issueId) + u'-' + clean(domain) + ".eml"_L1;
}
