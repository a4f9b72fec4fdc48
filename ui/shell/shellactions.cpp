#include "ui/shell/shellactions.h"

using namespace Qt::StringLiterals;

static QList<QKeySequence> keys(std::initializer_list<QKeyCombination> combinations)
{
    QList<QKeySequence> list;
    for (const auto combination : combinations)
        list.append(QKeySequence(combination));
    return list;
}

QList<ActionEntry> ShellActions::table()
{
    const auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    return {
        {.id = u"sync.now"_s, .text = tr("&Synchronise now"), .icon = u"refresh"_s, .keys = keys({Qt::Key_F5}), .group = ActionGroup::File},
        {.id = u"sync.full"_s, .text = tr("Read &everything again"), .keys = keys({Qt::SHIFT | Qt::Key_F5}), .group = ActionGroup::File},
        {.id = u"sync.cancel"_s,
         .text = tr("S&top synchronising"),
         .icon = u"cancel"_s,
         .keys = keys({Qt::SHIFT | Qt::Key_Escape}),
         .group = ActionGroup::File},
        {.id = u"sync.offline"_s,
         .text = tr("Work &offline"),
         .icon = u"offline"_s,
         .keys = keys({ctrlShift | Qt::Key_O}),
         .group = ActionGroup::File,
         .checkable = true},
        {.id = u"window.lock"_s,
         .text = tr("&Lock this window"),
         .icon = u"lock"_s,
         .keys = keys({Qt::CTRL | Qt::Key_L}),
         .group = ActionGroup::File},
        {.id = u"profiles.show"_s, .text = tr("&Profiles…"), .icon = u"folder"_s, .group = ActionGroup::File},
        {.id = u"account.signOut"_s, .text = tr("Sign o&ut…"), .icon = u"account"_s, .group = ActionGroup::File},
        {.id = u"cache.rebuild"_s, .text = tr("Re&build cache…"), .icon = u"database"_s, .group = ActionGroup::File},
        //: Ends the application
        {.id = u"app.quit"_s, .text = tr("&Quit"), .icon = u"quit"_s, .keys = keys({Qt::CTRL | Qt::Key_Q}), .group = ActionGroup::File},

        {.id = u"edit.search"_s,
         .text = tr("&Search everything and run anything"),
         .icon = u"search"_s,
         .keys = keys({Qt::CTRL | Qt::Key_K, ctrlShift | Qt::Key_F}),
         .group = ActionGroup::Edit},
        {.id = u"status.copy"_s, .text = tr("Copy the state of the s&ynchronisation"), .icon = u"copy"_s, .group = ActionGroup::Edit},

        {.id = u"theme.system"_s, .text = tr("As the &system"), .group = ActionGroup::Theme, .checkable = true},
        //: A theme
        {.id = u"theme.light"_s, .text = tr("&Light"), .group = ActionGroup::Theme, .checkable = true},
        //: A theme
        {.id = u"theme.dark"_s, .text = tr("&Dark"), .group = ActionGroup::Theme, .checkable = true},

        //: How high the rows of a list are
        {.id = u"density.compact"_s, .text = tr("&Compact"), .group = ActionGroup::Density, .checkable = true},
        //: How high the rows of a list are
        {.id = u"density.normal"_s, .text = tr("&Normal"), .group = ActionGroup::Density, .checkable = true},
        //: How high the rows of a list are
        {.id = u"density.comfortable"_s, .text = tr("C&omfortable"), .group = ActionGroup::Density, .checkable = true},

        {.id = u"help.started"_s, .text = tr("&Getting started"), .icon = u"help"_s, .group = ActionGroup::Help},
        {.id = u"help.keys"_s,
         .text = tr("&Keyboard shortcuts"),
         .icon = u"keyboard"_s,
         .keys = keys({Qt::CTRL | Qt::Key_Slash, Qt::Key_Question, Qt::Key_F1}),
         .group = ActionGroup::Help},
        {.id = u"help.about"_s, .text = tr("&About Partnerdesk"), .icon = u"advisory"_s, .group = ActionGroup::Help},
    };
}

QList<ActionEntry> ShellActions::panes(const QList<PaneEntry> &panes)
{
    QList<ActionEntry> entries;
    for (const auto &pane : panes) {
        QList<QKeySequence> shortcuts;
        if (!pane.shortcut.isEmpty())
            shortcuts.append(pane.shortcut);
        if (pane.id == "settings"_L1)
            shortcuts.append(QKeySequence(Qt::CTRL | Qt::Key_Comma));
        entries.append({.id = "pane."_L1 + pane.id, .text = pane.title, .icon = pane.icon, .keys = shortcuts, .group = ActionGroup::Panes});
    }
    return entries;
}
