#include "ui/shell/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

static constexpr std::array themeWords{std::pair{ThemeChoice::System, "system"_L1}, std::pair{ThemeChoice::Light, "light"_L1},
                                       std::pair{ThemeChoice::Dark, "dark"_L1}};
static constexpr std::array densityWords{std::pair{Density::Compact, "compact"_L1}, std::pair{Density::Normal, "normal"_L1},
                                         std::pair{Density::Comfortable, "comfortable"_L1}};

static constexpr std::array noticeWords{
    std::pair{"on"_L1, &NoticeRules::isOn},           std::pair{"came"_L1, &NoticeRules::came},
    std::pair{"worsened"_L1, &NoticeRules::worsened}, std::pair{"changed"_L1, &NoticeRules::changed},
    std::pair{"ended"_L1, &NoticeRules::ended},       std::pair{"advisories"_L1, &NoticeRules::advisories}};

template <typename Words, typename Choice>
static Choice chosen(const Words &words, const QJsonValue &value, Choice fallback)
{
    for (const auto &[choice, word] : words) {
        if (value.toString() == word)
            return choice;
    }
    return fallback;
}

template <typename Words, typename Choice>
static QString wordOf(const Words &words, Choice wanted)
{
    for (const auto &[choice, word] : words) {
        if (choice == wanted)
            return word;
    }
    return {};
}

static NoticeRules noticesFrom(const QJsonObject &object)
{
    NoticeRules rules;
    for (const auto &[word, member] : noticeWords)
        rules.*member = object.value(word).toBool(rules.*member);
    rules.quietFrom = QTime::fromString(object.value("quietFrom"_L1).toString(), u"HH:mm"_s);
    rules.quietUntil = QTime::fromString(object.value("quietUntil"_L1).toString(), u"HH:mm"_s);
    for (const auto &service : object.value("quietServices"_L1).toArray())
        rules.quietServices.insert(service.toString());
    return rules;
}

static QJsonObject noticesToJson(const NoticeRules &rules)
{
    QJsonObject object;
    for (const auto &[word, member] : noticeWords)
        object.insert(word, rules.*member);
    object.insert("quietFrom"_L1, rules.quietFrom.toString(u"HH:mm"_s));
    object.insert("quietUntil"_L1, rules.quietUntil.toString(u"HH:mm"_s));
    QStringList services(rules.quietServices.begin(), rules.quietServices.end());
    services.sort();
    object.insert("quietServices"_L1, QJsonArray::fromStringList(services));
    return object;
}

Settings settingsFrom(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    Settings settings;
    if (const auto language = object.value("language"_L1).toString(); language == "nl"_L1 || language == "en"_L1)
        settings.language = language;
    settings.theme = chosen(themeWords, object.value("theme"_L1), settings.theme);
    settings.density = chosen(densityWords, object.value("density"_L1), settings.density);
    settings.listKeys = object.value("listKeys"_L1).toBool(settings.listKeys);
    if (const auto minutes = object.value("syncMinutes"_L1).toInt(); minutes >= 1 && minutes <= 60)
        settings.syncInterval = std::chrono::minutes(minutes);
    if (const auto days = object.value("keepDays"_L1).toInt(-1); days >= 0 && days <= 365)
        settings.keepDays = days;
    if (const auto minutes = object.value("lockMinutes"_L1).toInt(); minutes >= 1 && minutes <= 240)
        settings.lockAfter = std::chrono::minutes(minutes);
    settings.notices = noticesFrom(object.value("notices"_L1).toObject());
    return settings;
}

QByteArray settingsToJson(const Settings &settings)
{
    return QJsonDocument(QJsonObject{
                             {"language"_L1, settings.language},
                             {"theme"_L1, wordOf(themeWords, settings.theme)},
                             {"density"_L1, wordOf(densityWords, settings.density)},
                             {"listKeys"_L1, settings.listKeys},
                             {"syncMinutes"_L1, static_cast<int>(settings.syncInterval.count())},
                             {"keepDays"_L1, settings.keepDays},
                             {"lockMinutes"_L1, static_cast<int>(settings.lockAfter.count())},
                             {"notices"_L1, noticesToJson(settings.notices)},
                         })
        .toJson(QJsonDocument::Compact);
}
