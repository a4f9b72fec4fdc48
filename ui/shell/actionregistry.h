#pragma once

#include "models/roles/permit.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QWidget;
class ViewMemory;

/// The menu an action stands in.
enum class ActionGroup { File, Edit, View, Theme, Density, Panes, Current, Help };

/// One line of the table of actions.
struct ActionEntry {
    QString id{}; ///< stable: "sync.now"; what is remembered goes by it
    QString text{}; ///< translated, with mnemonic
    QString icon{}; ///< role of a bundled icon; empty: none
    QList<QKeySequence> keys{}; ///< default shortcuts, the first is the one shown
    ActionGroup group = ActionGroup::File;
    bool checkable = false;
};

/// What palette, cheat sheet and editor show of an action.
struct ActionRow {
    QString id{};
    QString text{}; ///< without mnemonic
    QString scope{}; ///< the pane it is valid in; empty: everywhere
    QString section{}; ///< translated title of its menu
    QString icon{}; ///< role of a bundled icon; empty: none
    ActionGroup group = ActionGroup::File;
    QList<QKeySequence> keys{}; ///< in force, single letters included whether or not they act now
    bool changed = false; ///< by the person
    QString reason{}; ///< why it cannot be used now; empty: it can, or nobody says why not
    QAction *action = nullptr;
};

/// Why a shortcut is not taken.
struct KeyRefusal {
    enum class Reason {
        TakenBy, ///< another action that is valid at the same time has it; `other` is its text
        AltLetter, ///< belongs to menu mnemonics
        CtrlAltLetter, ///< is AltGr on many keyboards and types a character
        Navigation, ///< Enter, Escape, Tab, Space, arrows alone move about in lists and fields
        Unknown, ///< no such action, or an empty sequence
    };
    Reason reason = Reason::Unknown;
    QString other{};
};

/// The one table of actions: menus, palette, cheat sheet and shortcut editor are made from it. Remembers the person's own shortcuts and
/// sees to it that single letters act only while a list (or what works like one) has focus. What the person's roles do not give
/// (CommandNeeds, by the action's id) is disabled and says why and who has it. GUI thread; lives longer than the window.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    explicit ActionRegistry(ViewMemory &memory, QObject *parent = nullptr);

    /// Makes the action on `owner`, valid in the whole window of `owner`. A default shortcut that is taken already is left out and logged.
    QAction *add(const ActionEntry &entry, QWidget *owner, std::function<void()> run);
    /// Takes over a pane's own actions (those with an objectName, which is the id); their shortcuts are the defaults.
    void adopt(const QList<QAction *> &actions, const QString &scope, const QString &title);

    /// What the person may do from now on; before the first call nobody is held back.
    void setPermit(const Permit &permit);
    /// Whether the state of things lets an action be used, and if not, in one sentence, why. It is enabled when its permit gives it, too.
    void setAvailable(const QString &id, bool available, const QString &reason = {});

    /// Null when there is no such action.
    QAction *action(const QString &id) const;
    /// By menu, in each in the order of registration; actions whose owner is gone are left out.
    QList<ActionRow> rows() const;
    QList<QAction *> actionsOf(ActionGroup group, const QString &scope = {}) const;

    /// Why `key` cannot be the shortcut of `id`; nothing when it can.
    std::optional<KeyRefusal> refusal(const QString &id, const QKeySequence &key) const;
    /// Replaces all shortcuts of `id` by `key` and remembers it; an empty `key` takes them away. A refused key changes nothing.
    std::optional<KeyRefusal> remap(const QString &id, const QKeySequence &key);
    /// Back to the default shortcuts, as far as nothing else has taken them.
    void reset(const QString &id);
    void resetAll();

    /// Single letters act only while both are true.
    void setListKeys(bool wanted);
    void setListFocused(bool focused);

    /// One printable key without Ctrl, Alt or Meta.
    static bool isSingleKey(const QKeySequence &key);
    /// Translated title of a menu, without mnemonic.
    static QString titleOf(ActionGroup group);

signals:
    /// Actions came or went, or their shortcuts changed.
    void changed();

private:
    struct Entry {
        QPointer<QAction> action{};
        QString scope{};
        QString title{};
        QString icon{};
        ActionGroup group = ActionGroup::File;
        QList<QKeySequence> defaults{};
        QList<QKeySequence> keys{};
        bool changed = false;
        bool available = true;
        QString unavailable{}; ///< why
        bool held = false; ///< disabled from here
    };

    void enter(const QString &id, const Entry &entry);
    QString reasonFor(const QString &id, const Entry &entry) const;
    void applyPermit(const QString &id, Entry &entry);
    void applyKeys(const Entry &entry) const;
    void applyAllKeys() const;
    QList<QKeySequence> free(const QString &id, const QList<QKeySequence> &keys) const;
    void remember() const;

    ViewMemory &m_memory;
    QStringList m_order{};
    QHash<QString, Entry> m_entries{};
    std::optional<Permit> m_permit{};
    bool m_listKeys = true;
    bool m_listFocused = false;
};
