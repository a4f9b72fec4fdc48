#include "ui/health/healthdays.h"

#include "models/table/column.h"

#include <QLocale>

using namespace Qt::StringLiterals;

HealthDays::HealthDays(QObject *parent) : QAbstractTableModel(parent)
{
}

void HealthDays::show(const QList<HealthDay> &days)
{
    const QList<HealthDay> newestFirst(days.crbegin(), days.crend());
    if (newestFirst == m_days)
        return;
    beginResetModel();
    m_days = newestFirst;
    endResetModel();
}

int HealthDays::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

QVariant HealthDays::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &day = m_days.at(index.row());
    const auto count = index.column() == 1 ? day.incidents : day.advisories;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? QLocale().toString(day.day, QLocale::ShortFormat) : QLocale().toString(count);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((index.column() == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter));
    case TableRole::Quiet:
        return index.column() > 0 && count == 0;
    case TableRole::Value:
        return index.column() == 0 ? QVariant(day.day) : QVariant(count);
    default:
        return {};
    }
}

QVariant HealthDays::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case 0:
        //: above a column of dates
        return tr("Day (UTC)");
    case 1:
        //: above a column: how many were going on that day
        return tr("Incidents");
    default:
        //: above a column: how many were going on that day
        return tr("Advisories");
    }
}
