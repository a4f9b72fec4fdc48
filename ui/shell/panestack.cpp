#include "ui/shell/panestack.h"

using namespace Qt::StringLiterals;

PaneStack::PaneStack(const QList<PaneEntry> &panes, QWidget *parent) : QStackedWidget(parent)
{
    setObjectName("paneStack"_L1);
    for (const auto &pane : panes)
        m_entries.insert(pane.id, pane);
}

void PaneStack::showPane(const QString &id)
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.constEnd())
        return;
    auto *pane = m_made.value(id);
    if (!pane) {
        pane = entry->make(this);
        pane->setAccessibleName(entry->title);
        m_made.insert(id, pane);
        addWidget(pane);
        emit paneMade(id, pane);
    }
    const auto isOther = id != m_current;
    m_current = id;
    const auto hadKeys = pane->focusWidget() != nullptr;
    setCurrentWidget(pane);
    // The keyboard goes where the eye goes: at first to what the pane is about, not to whatever comes first in it.
    if (!hadKeys || !pane->isAncestorOf(window()->focusWidget()))
        pane->setFocus(Qt::OtherFocusReason);
    if (isOther)
        emit paneShown(id);
}
