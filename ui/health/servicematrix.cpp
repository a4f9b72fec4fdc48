#include "ui/health/servicematrix.h"

#include "models/core/wire.h"
#include "models/table/column.h"
#include "ui/widgets/healthwords.h"

#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

static int severityOfWord(const QString &raw)
{
    return severityOf(healthStatusOf(raw));
}

ServiceMatrix::ServiceMatrix(QObject *parent) : QAbstractTableModel(parent)
{
}

void ServiceMatrix::show(const QList<ServiceCount> &counts)
{
    std::map<QString, QString> words; // the service spells one word in several ways
    for (const auto &count : counts)
        words.emplace(normalisedWord(count.status), count.status);
    QStringList statuses;
    for (const auto &[word, raw] : words)
        statuses.append(raw);
    std::ranges::stable_sort(statuses, std::ranges::greater(), [](const QString &raw) {
        const auto isPlain = healthStatusOf(raw) == HealthStatus::Operational; // stands last
        return isPlain ? -1 : severityOfWord(raw);
    });
    QHash<QString, qsizetype> places;
    for (qsizetype place = 0; place < statuses.size(); ++place)
        places.insert(normalisedWord(statuses.at(place)), place);
    std::map<QString, Line> lines;
    for (const auto &count : counts) {
        auto &line = lines[count.service];
        line.service = count.service;
        line.customers.resize(statuses.size());
        line.customers[places.value(normalisedWord(count.status))] += count.customers;
        if (count.customers > 0)
            line.worst = std::max(line.worst, severityOfWord(count.status));
    }
    QList<Line> rows;
    for (auto &[service, line] : lines)
        rows.append(std::move(line));
    std::ranges::stable_sort(rows, std::ranges::greater(), &Line::worst);
    if (statuses == m_statuses && rows == m_rows)
        return;
    beginResetModel();
    m_statuses = statuses;
    m_rows = std::move(rows);
    endResetModel();
}

int ServiceMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ServiceMatrix::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_statuses.size()) + 1;
}

QVariant ServiceMatrix::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = m_rows.at(index.row());
    const auto isName = index.column() == 0;
    const auto customers = isName ? 0 : line.customers.at(index.column() - 1);
    switch (role) {
    case Qt::DisplayRole:
        if (isName)
            return line.service;
        return customers > 0 ? QLocale().toString(customers) : u"–"_s;
    case Qt::AccessibleTextRole:
        if (isName)
            return line.service;
        //: %1: a service, %2: how it is, %Ln: how many customers have it so; read aloud
        return tr("%1, %2: %Ln customer(s)", nullptr, static_cast<int>(customers)).arg(line.service, HealthWords::status(statusAt(index.column())));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isName ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter));
    case TableRole::State:
        return static_cast<int>(isName || customers == 0 ? CellState::None : HealthWords::state(statusAt(index.column())));
    case TableRole::Quiet:
        return !isName && customers == 0;
    case TableRole::Value:
        return isName ? QVariant(line.service) : QVariant(customers);
    default:
        return {};
    }
}

QVariant ServiceMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        //: above a column that names services
        return section == 0 ? tr("Service") : HealthWords::status(statusAt(section));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((section == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter)
                                   | Qt::Alignment(Qt::TextWordWrap));
    default:
        return {};
    }
}
