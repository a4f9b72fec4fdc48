#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

/// What every benchmark needs: one line of the table, medians, and a fresh process for each run.
namespace bench {

struct Line {
    QString name{};
    double value = 0;
    std::optional<double> reference{};
    std::optional<double> ratio{};
    QString unit{};
    QString target{};
    bool met = false;
};

inline void print(const Line &line)
{
    QJsonObject object{{QStringLiteral("name"), line.name}, {QStringLiteral("value"), line.value}, {QStringLiteral("unit"), line.unit},
                       {QStringLiteral("target"), line.target}, {QStringLiteral("met"), line.met}};
    object.insert(QStringLiteral("reference"), line.reference ? QJsonValue(*line.reference) : QJsonValue());
    object.insert(QStringLiteral("ratio"), line.ratio ? QJsonValue(*line.ratio) : QJsonValue());
    const auto text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    std::printf("%s\n", text.constData());
    std::fflush(stdout);
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values.at(values.size() / 2);
}

inline double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    if (values.empty())
        return 0;
    const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    return values.at(place);
}

/// A number out of a file of /proc/self, by its label.
inline double procNumber(const char *file, const QByteArray &label)
{
    QFile proc(QString::fromLatin1(file));
    if (!proc.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : proc.readAll().split('\n')) {
        if (line.startsWith(label))
            return line.mid(label.size()).simplified().split(' ').first().toDouble();
    }
    return 0;
}

inline double residentMegabytes()
{
    return procNumber("/proc/self/status", "VmRSS:") / 1024.0;
}

/// Runs this program again with other words and gives the JSON object it prints last.
inline QJsonObject again(const QStringList &arguments, const QStringList &under = {})
{
    QProcess process;
    const auto self = QFile::symLinkTarget(QStringLiteral("/proc/self/exe"));
    if (under.isEmpty())
        process.start(self, arguments);
    else
        process.start(under.first(), under.mid(1) + QStringList{self} + arguments);
    process.waitForFinished(-1);
    const auto lines = process.readAllStandardOutput().trimmed().split('\n');
    const auto object = QJsonDocument::fromJson(lines.last()).object();
    if (object.isEmpty() && under.isEmpty())
        std::fprintf(stderr, "%s failed: %s\n", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return object;
}

/// Sizes to measure at: 10,000, 100,000 and 1,000,000, or those of BENCH_SIZES.
inline std::vector<int> sizes()
{
    std::vector<int> wanted;
    for (const auto &size : qgetenv("BENCH_SIZES").split(',')) {
        if (size.toInt() > 0)
            wanted.push_back(size.toInt());
    }
    return wanted.empty() ? std::vector<int>{10'000, 100'000, 1'000'000} : wanted;
}

inline QString shortNumber(int number)
{
    if (number % 1'000'000 == 0)
        return QString::number(number / 1'000'000) + QStringLiteral("M");
    return number % 1000 == 0 ? QString::number(number / 1000) + QStringLiteral("k") : QString::number(number);
}

} // namespace bench
