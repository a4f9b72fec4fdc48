#include "models/table/rowtable.h"

QString RowTable::text(int row, int column) const
{
    return data(index(row, column), Qt::DisplayRole).toString();
}

int RowTable::columnOf(const QString &columnKey) const
{
    for (int column = 0; column < m_looks.size(); ++column) {
        if (m_looks.at(column).key == columnKey)
            return column;
    }
    return -1;
}

int RowTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_looks.size());
}

QVariant RowTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_looks.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_looks.at(section).title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(m_looks.at(section).alignment);
    return {};
}

Qt::ItemFlags RowTable::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}
