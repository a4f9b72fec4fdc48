#include "models/export/celltext.h"

using namespace Qt::StringLiterals;

namespace {

template <typename... Calls>
struct Overloaded : Calls... {
    using Calls::operator()...;
};
template <typename... Calls>
Overloaded(Calls...) -> Overloaded<Calls...>;

QLocale withoutGroups(QLocale locale)
{
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale;
}

/// Embedding, override and isolate marks can make a line read other than it is.
bool changesDirection(QChar character)
{
    const auto code = character.unicode();
    return code == 0x200E || code == 0x200F || code == 0x061C || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString plainText(const Cell &cell)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return QString(); },
                          [](const QString &text) { return text; },
                          [](const QStringList &texts) { return texts.join(", "_L1); },
                          [](qint64 number) { return QString::number(number); },
                          [](double number) { return withoutGroups(QLocale::c()).toString(number, 'f', QLocale::FloatingPointShortest); },
                          [](bool truth) { return truth ? u"true"_s : u"false"_s; },
                          [](QDate date) { return date.toString(Qt::ISODate); },
                          [](const QDateTime &when) { return when.toUTC().toString(Qt::ISODateWithMs); },
                      },
                      cell);
}

QString officeText(const Cell &cell, const OfficeWords &words)
{
    return std::visit(Overloaded{
                          [&](std::monostate) { return words.noValue; },
                          [](const QString &text) { return text; },
                          [](const QStringList &texts) { return texts.join(", "_L1); },
                          [&](qint64 number) { return withoutGroups(words.locale).toString(number); },
                          [&](double number) { return withoutGroups(words.locale).toString(number, 'f', QLocale::FloatingPointShortest); },
                          [&](bool truth) { return truth ? words.yes : words.no; },
                          [&](QDate date) { return words.locale.toString(date, officeDateFormat(words.locale)); },
                          [&](const QDateTime &when) {
                              if (!when.isValid())
                                  return words.noValue;
                              const auto local = when.toLocalTime();
                              return QString(words.locale.toString(local.date(), officeDateFormat(words.locale)) + u' '
                                             + words.locale.toString(local.time(), QLocale::ShortFormat));
                          },
                      },
                      cell);
}

QString officeDateFormat(const QLocale &locale)
{
    auto format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return format;
}

QString oneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto character = text.at(i);
        if (character == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (character == u'\n' || character == u'\r' || character == u'\t' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            line += u' ';
        else if (character.category() != QChar::Other_Control && !changesDirection(character))
            line += character;
    }
    return line;
}
