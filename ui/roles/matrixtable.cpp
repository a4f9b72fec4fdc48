#include "ui/roles/matrixtable.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/roletext.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

MatrixTable::MatrixTable(QObject *parent) : QAbstractTableModel(parent)
{
}

void MatrixTable::show(const OfficeMatrix &office, Roles own)
{
    if (office == m_office && own == m_own)
        return;
    m_office = office;
    m_own = own;
    // The table itself never grows: who stands on a cell stays there.
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void MatrixTable::setShort(bool isShort)
{
    if (std::exchange(m_isShort, isShort) != isShort)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::optional<Role> MatrixTable::roleAt(int column)
{
    if (column < 1 || column > static_cast<int>(roleCount))
        return {};
    return allRoles[static_cast<std::size_t>(column - 1)];
}

Grant MatrixTable::grantAt(const QModelIndex &index) const
{
    const auto role = roleAt(index.column());
    return role ? m_office.matrix.grant(capabilityAt(index.row()), *role) : Grant();
}

int MatrixTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(capabilityCount);
}

int MatrixTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(roleCount) + 1;
}

bool MatrixTable::isChanged(const QModelIndex &index) const
{
    return std::ranges::any_of(m_office.edits, [&index](const GrantEdit &edit) {
        return edit.capability == capabilityAt(index.row()) && edit.role == roleAt(index.column());
    });
}

QString MatrixTable::sentenceAt(const QModelIndex &index) const
{
    const auto role = roleAt(index.column());
    const auto what = RoleText::capability(capabilityAt(index.row()));
    if (!role)
        return what;
    const auto grant = RoleText::grant(grantAt(index));
    if (isChanged(index)) {
        //: A cell of the table of roles: %1: name of a role; %2: area of the program; %3: what the role may do there
        return tr("%1, %2: %3, changed by your office").arg(RoleText::name(*role), what, grant);
    }
    //: A cell of the table of roles: %1: name of a role; %2: area of the program; %3: what the role may do there
    return tr("%1, %2: %3").arg(RoleText::name(*role), what, grant);
}

QVariant MatrixTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto held = roleAt(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        if (!held)
            return RoleText::capability(capabilityAt(index.row()));
        const auto grant = grantAt(index);
        const auto words = grant.level == Level::None ? u"–"_s : RoleText::grant(grant);
        return isChanged(index) ? QString(words + u" *"_s) : words;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentenceAt(index);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(held && m_own.contains(*held) ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    default:
        return {};
    }
}

QVariant MatrixTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto held = roleAt(section);
    if (!held)
        //: above a column that names areas of the program
        return role == Qt::DisplayRole ? QVariant(tr("What")) : QVariant();
    const auto isOwn = m_own.contains(*held);
    switch (role) {
    case Qt::DisplayRole:
        return m_isShort && *held != Role::Unknown ? shortName(*held) : RoleText::name(*held);
    case Qt::DecorationRole:
        return isOwn ? QVariant(themedIcon(u"check"_s)) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        //: %1: name of a role
        return isOwn ? tr("%1, your role").arg(RoleText::name(*held)) : RoleText::name(*held);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(isOwn ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    default:
        return {};
    }
}
