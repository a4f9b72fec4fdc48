#include "ui/shell/actionregistry.h"

#include "models/command/commandneeds.h"
#include "ui/shell/log.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/viewmemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

static const auto memoryKey = "window/shortcuts"_L1;

static QString withoutMnemonic(QString text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1);
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

static bool isPrintable(Qt::Key key)
{
    return key > Qt::Key_Space && key < Qt::Key_Escape;
}

ActionRegistry::ActionRegistry(ViewMemory &memory, QObject *parent) : QObject(parent), m_memory(memory)
{
}

QAction *ActionRegistry::add(const ActionEntry &entry, QWidget *owner, std::function<void()> run)
{
    auto *action = new QAction(entry.text, owner);
    action->setObjectName(entry.id);
    action->setCheckable(entry.checkable);
    if (!entry.icon.isEmpty())
        action->setIcon(themedIcon(entry.icon));
    connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
    owner->addAction(action);
    enter(entry.id, {.action = action, .title = titleOf(entry.group), .icon = entry.icon, .group = entry.group, .defaults = entry.keys});
    return action;
}

void ActionRegistry::adopt(const QList<QAction *> &actions, const QString &scope, const QString &title)
{
    for (auto *action : actions) {
        if (action->objectName().isEmpty() || action->isSeparator())
            continue;
        enter(action->objectName(),
              {.action = action, .scope = scope, .title = title, .group = ActionGroup::Current, .defaults = action->shortcuts()});
    }
}

void ActionRegistry::enter(const QString &id, const Entry &entry)
{
    if (!m_entries.contains(id))
        m_order.append(id);
    m_entries.insert(id, entry);

    const auto remembered = QJsonDocument::fromJson(m_memory.value(memoryKey)).object().value(id);
    auto wanted = entry.defaults;
    if (remembered.isArray()) {
        wanted.clear();
        const auto keys = remembered.toArray();
        for (const auto &key : keys)
            wanted.append(QKeySequence::fromString(key.toString(), QKeySequence::PortableText));
    }
    auto &held = m_entries[id];
    held.changed = remembered.isArray();
    held.keys = free(id, wanted);
    if (held.keys.size() != wanted.size())
        qCWarning(lcShell) << "shortcuts of" << id << "are taken or not allowed:" << wanted;
    connect(entry.action, &QObject::destroyed, this, &ActionRegistry::changed, Qt::QueuedConnection);
    applyKeys(held);
    applyPermit(id, held);
    emit changed();
}

void ActionRegistry::setPermit(const Permit &permit)
{
    if (m_permit == permit)
        return;
    m_permit = permit;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
        applyPermit(entry.key(), *entry);
    emit changed();
}

void ActionRegistry::setAvailable(const QString &id, bool available, const QString &reason)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || (entry->available == available && entry->unavailable == reason))
        return;
    entry->available = available;
    entry->unavailable = reason;
    applyPermit(id, *entry);
}

QString ActionRegistry::reasonFor(const QString &id, const Entry &entry) const
{
    const auto denied = m_permit ? CommandNeeds::denied(*m_permit, id) : std::nullopt;
    if (denied)
        return RoleText::denied(*denied);
    return entry.available ? QString() : entry.unavailable;
}

void ActionRegistry::applyPermit(const QString &id, Entry &entry)
{
    const auto holds = !entry.available || (m_permit && CommandNeeds::denied(*m_permit, id));
    if (!entry.action || (!std::exchange(entry.held, holds) && !holds))
        return; // others may have disabled it, or given it a tooltip
    const auto reason = reasonFor(id, entry);
    entry.action->setEnabled(!holds);
    entry.action->setToolTip(reason);
    entry.action->setStatusTip(reason);
}

QAction *ActionRegistry::action(const QString &id) const
{
    return m_entries.value(id).action;
}

QList<ActionRow> ActionRegistry::rows() const
{
    QList<ActionRow> rows;
    for (const auto &id : m_order) {
        const auto &entry = *m_entries.constFind(id);
        if (!entry.action)
            continue;
        rows.append({.id = id,
                     .text = withoutMnemonic(entry.action->text()),
                     .scope = entry.scope,
                     .section = entry.title,
                     .icon = entry.icon,
                     .group = entry.group,
                     .keys = entry.keys,
                     .changed = entry.changed,
                     .reason = reasonFor(id, entry),
                     .action = entry.action});
    }
    std::ranges::stable_sort(rows, {}, &ActionRow::group);
    return rows;
}

QList<QAction *> ActionRegistry::actionsOf(ActionGroup group, const QString &scope) const
{
    QList<QAction *> actions;
    for (const auto &id : m_order) {
        const auto &entry = *m_entries.constFind(id);
        if (entry.action && entry.group == group && (group != ActionGroup::Current || entry.scope == scope))
            actions.append(entry.action);
    }
    return actions;
}

std::optional<KeyRefusal> ActionRegistry::refusal(const QString &id, const QKeySequence &key) const
{
    const auto own = m_entries.constFind(id);
    if (own == m_entries.constEnd() || key.isEmpty())
        return KeyRefusal{.reason = KeyRefusal::Reason::Unknown};
    const auto chord = key[0];
    const auto modifiers = chord.keyboardModifiers() & ~Qt::KeypadModifier;
    if (isPrintable(chord.key()) && (modifiers & Qt::AltModifier)) {
        const auto withCtrl = modifiers.testFlag(Qt::ControlModifier);
        return KeyRefusal{.reason = withCtrl ? KeyRefusal::Reason::CtrlAltLetter : KeyRefusal::Reason::AltLetter};
    }
    static constexpr Qt::Key navigation[]{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Tab,  Qt::Key_Space,   Qt::Key_Up,
                                          Qt::Key_Down,   Qt::Key_Left,  Qt::Key_Right,  Qt::Key_Home, Qt::Key_Backtab, Qt::Key_End};
    if (modifiers == Qt::NoModifier && std::ranges::find(navigation, chord.key()) != std::end(navigation))
        return KeyRefusal{.reason = KeyRefusal::Reason::Navigation};
    for (auto other = m_entries.constBegin(); other != m_entries.constEnd(); ++other) {
        const auto together = own->scope.isEmpty() || other->scope.isEmpty() || own->scope == other->scope;
        if (other.key() != id && other->action && together && other->keys.contains(key))
            return KeyRefusal{.reason = KeyRefusal::Reason::TakenBy, .other = withoutMnemonic(other->action->text())};
    }
    return {};
}

QList<QKeySequence> ActionRegistry::free(const QString &id, const QList<QKeySequence> &keys) const
{
    QList<QKeySequence> usable;
    for (const auto &key : keys) {
        if (!refusal(id, key))
            usable.append(key);
    }
    return usable;
}

std::optional<KeyRefusal> ActionRegistry::remap(const QString &id, const QKeySequence &key)
{
    if (!m_entries.contains(id))
        return KeyRefusal{.reason = KeyRefusal::Reason::Unknown};
    const QKeySequence first = key.isEmpty() ? QKeySequence() : QKeySequence(key[0]);
    if (!first.isEmpty()) {
        if (auto why = refusal(id, first))
            return why;
    }
    auto &entry = m_entries[id];
    entry.keys = first.isEmpty() ? QList<QKeySequence>{} : QList{first};
    entry.changed = true;
    applyKeys(entry);
    remember();
    emit changed();
    return {};
}

void ActionRegistry::reset(const QString &id)
{
    if (!m_entries.contains(id))
        return;
    auto &entry = m_entries[id];
    entry.changed = false;
    entry.keys = free(id, entry.defaults);
    applyKeys(entry);
    remember();
    emit changed();
}

void ActionRegistry::resetAll()
{
    // All are emptied first, so that two actions that had swapped their keys both get their own back.
    for (auto &entry : m_entries) {
        entry.changed = false;
        entry.keys.clear();
    }
    for (const auto &id : std::as_const(m_order))
        m_entries[id].keys = free(id, m_entries[id].defaults);
    applyAllKeys();
    m_memory.setValue(memoryKey, {});
    emit changed();
}

void ActionRegistry::setListKeys(bool wanted)
{
    if (std::exchange(m_listKeys, wanted) != wanted)
        applyAllKeys();
}

void ActionRegistry::setListFocused(bool focused)
{
    if (std::exchange(m_listFocused, focused) != focused)
        applyAllKeys();
}

void ActionRegistry::applyKeys(const Entry &entry) const
{
    if (!entry.action)
        return;
    auto keys = entry.keys;
    if (!m_listKeys || !m_listFocused)
        keys.removeIf(isSingleKey);
    entry.action->setShortcuts(keys);
}

void ActionRegistry::applyAllKeys() const
{
    for (const auto &entry : m_entries)
        applyKeys(entry);
}

bool ActionRegistry::isSingleKey(const QKeySequence &key)
{
    if (key.count() != 1)
        return false;
    const auto modifiers = key[0].keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return modifiers == Qt::NoModifier && isPrintable(key[0].key());
}

QString ActionRegistry::titleOf(ActionGroup group)
{
    switch (group) {
    case ActionGroup::File:
        //: Title of a menu
        return tr("File");
    case ActionGroup::Edit:
        //: Title of a menu
        return tr("Edit");
    case ActionGroup::View:
        //: Title of a menu
        return tr("View");
    case ActionGroup::Theme:
        //: Title of a menu: light or dark
        return tr("Theme");
    case ActionGroup::Density:
        //: Title of a menu: how high the rows of a list are
        return tr("Row height");
    case ActionGroup::Panes:
        //: Title of a section: the panes of the window
        return tr("Go to");
    case ActionGroup::Current:
        //: Title of a section: what can be done in the pane on show
        return tr("This pane");
    case ActionGroup::Help:
        //: Title of a menu
        return tr("Help");
    }
    return {};
}

void ActionRegistry::remember() const
{
    // What was remembered for panes that have not been shown yet stays.
    auto object = QJsonDocument::fromJson(m_memory.value(memoryKey)).object();
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        if (!entry->changed) {
            object.remove(entry.key());
            continue;
        }
        QJsonArray keys;
        for (const auto &key : entry->keys)
            keys.append(key.toString(QKeySequence::PortableText));
        object.insert(entry.key(), keys);
    }
    m_memory.setValue(memoryKey, QJsonDocument(object).toJson(QJsonDocument::Compact));
}
