#include "ui/shell/palettemodel.h"

#include "models/core/fold.h"
#include "ui/shell/actionregistry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

PaletteModel::PaletteModel(const ActionRegistry &actions, QObject *parent) : QAbstractListModel(parent), m_actions(actions)
{
    connect(&actions, &ActionRegistry::changed, this, &PaletteModel::rebuild);
    rebuild();
}

void PaletteModel::setText(const QString &text)
{
    m_text = text.trimmed();
    if (m_text.isEmpty())
        m_hits.clear();
    rebuild();
}

void PaletteModel::setHits(const QList<PaletteHit> &hits)
{
    if (hits == m_hits)
        return;
    m_hits = hits;
    rebuild();
}

/// Whether a word of `text` begins with what was typed.
static bool beginsWord(const QByteArray &text, const QByteArray &typed)
{
    return text.startsWith(typed) || text.contains(' ' + typed);
}

static bool containsAll(const QByteArray &haystack, const QList<QByteArray> &words)
{
    return std::ranges::all_of(words, [&haystack](const QByteArray &word) { return haystack.contains(word); });
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    addHits(false);
    addActions();
    addHits(true);
    endResetModel();
}

void PaletteModel::addHits(bool similar)
{
    for (const auto &hit : std::as_const(m_hits)) {
        if (hit.similar == similar)
            m_lines.append({.title = hit.title, .caption = hit.caption, .icon = u"customers"_s, .hit = hit.id, .similar = similar});
    }
}

void PaletteModel::addActions()
{
    const auto typed = folded(m_text);
    const auto words = typed.split(' ');
    auto rows = m_actions.rows();
    std::stable_partition(rows.begin(), rows.end(), [&typed](const ActionRow &row) { return beginsWord(folded(row.text), typed); });
    for (const auto &row : rows) {
        if (!row.action->isVisible() || !containsAll(folded(QString(row.section + u' ' + row.text)), words))
            continue;
        QStringList keys;
        for (const auto &key : row.keys)
            keys.append(key.toString(QKeySequence::NativeText));
        m_lines.append({.title = row.text,
                        .caption = row.section,
                        .keys = keys.value(0),
                        .icon = row.action->isCheckable() && row.action->isChecked() ? u"check"_s : row.icon,
                        .pane = row.scope,
                        .reason = row.action->isEnabled() ? QString() : row.reason,
                        .action = row.action,
                        .enabled = row.action->isEnabled()});
    }
}

QAction *PaletteModel::actionAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).action : nullptr;
}

QString PaletteModel::hitAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).hit : QString();
}

QString PaletteModel::paneAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).pane : QString();
}

int PaletteModel::rowOf(const QAction *action, const QString &hit) const
{
    const auto line = std::ranges::find_if(m_lines, [&](const Line &each) { return each.action == action && each.hit == hit; });
    return line == m_lines.end() ? -1 : static_cast<int>(line - m_lines.begin());
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const auto &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case CaptionRole:
        if (!line.reason.isEmpty())
            return line.reason;
        if (!line.similar)
            return line.caption;
        //: %1: a domain; behind something found that only resembles what was typed
        return line.caption.isEmpty() ? tr("similar") : tr("%1 · similar").arg(line.caption);
    case KeysRole:
        return line.keys;
    case IconRole:
        return line.icon;
    case UsableRole:
        return line.enabled;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return line.reason;
    case Qt::AccessibleTextRole:
        if (!line.reason.isEmpty()) {
            //: A line of the palette for a screen reader: the name, where it belongs, why it cannot be used now
            return tr("%1, %2, not available: %3").arg(line.title, line.caption, line.reason);
        }
        if (line.similar) {
            //: A line of the palette for a screen reader: a customer, its domain
            return tr("%1, %2, similar to what you typed").arg(line.title, line.caption);
        }
        //: A line of the palette for a screen reader: the name, where it belongs, the shortcut
        return line.keys.isEmpty() ? tr("%1, %2").arg(line.title, line.caption)
                                   : tr("%1, %2, shortcut %3").arg(line.title, line.caption, line.keys);
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return Qt::NoItemFlags;
    const auto &line = m_lines.at(index.row());
    return line.enabled || !line.reason.isEmpty() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags;
}
