#include "ui/shell/navigationrail.h"

#include "ui/shell/railbutton.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

NavigationRail::NavigationRail(const QList<PaneEntry> &panes, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName("navigationRail"_L1);
    setAccessibleName(tr("Panes"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_column->setContentsMargins(0, scaled(8, font()), 0, scaled(8, font()));
    m_column->setSpacing(0);
    for (const auto &pane : panes) {
        auto *button = new RailButton(pane.title, pane.icon, this);
        button->setObjectName("rail."_L1 + pane.id);
        m_buttons.insert(pane.id, button);
        m_column->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = pane.id] { emit paneChosen(id); });
        if (pane.count)
            pane.count->subscribe(button, [button](const PaneCount &count) { button->setCount(count); });
    }
    m_column->addStretch(1);
}

void NavigationRail::setCurrent(const QString &id)
{
    m_current = id;
    if (auto *button = m_buttons.value(id))
        button->setChecked(true);
}

void NavigationRail::setPaneVisible(const QString &id, bool visible)
{
    if (auto *button = m_buttons.value(id))
        button->setVisible(visible);
}

void NavigationRail::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    for (auto *button : std::as_const(m_buttons))
        button->setFolded(folded);
    updateGeometry();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), tokensOf(palette()).border);
}
