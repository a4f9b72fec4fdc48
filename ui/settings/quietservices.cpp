#include "ui/settings/quietservices.h"

#include "models/health/healthbook.h"

#include <QAction>
#include <QMenu>
#include <QStylePainter>

#include <algorithm>

QuietServices::QuietServices(HealthBook *health, const QSet<QString> &chosen, QWidget *parent)
    : QPushButton(parent), m_health(health), m_chosen(chosen), m_menu(new QMenu(this))
{
    fill({});
    say();
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &QuietServices::ask);
}

QStyleOptionComboBox QuietServices::option() const
{
    QStyleOptionComboBox box;
    box.initFrom(this);
    box.currentText = accessibleDescription();
    if (isDown())
        box.state |= QStyle::State_On | QStyle::State_Sunken;
    return box;
}

QSize QuietServices::sizeHint() const
{
    const auto box = option();
    const auto text = fontMetrics().boundingRect(box.currentText).size();
    return style()->sizeFromContents(QStyle::CT_ComboBox, &box, {text.width(), fontMetrics().height()}, this);
}

void QuietServices::paintEvent(QPaintEvent *)
{
    auto box = option();
    const auto room = style()->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxEditField, this).width();
    box.currentText = fontMetrics().elidedText(box.currentText, Qt::ElideRight, room);
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, box);
    painter.drawControl(QStyle::CE_ComboBoxLabel, box);
}

/// The menu stands at once with what is known of it, and has the rest a moment later.
void QuietServices::ask()
{
    if (!m_health)
        return;
    m_health->matrix(this, [this](const Result<QList<ServiceCount>> &cells) {
        if (!cells) // whoever may not see service health is told of none
            return;
        QStringList known;
        for (const auto &cell : *cells)
            known.append(cell.service);
        fill(known);
    });
}

void QuietServices::fill(const QStringList &known)
{
    auto names = known + m_chosen.values() + m_named; // who takes a tick away finds its service still there
    std::ranges::sort(names, [](const QString &one, const QString &other) {
        const auto order = QString::localeAwareCompare(one, other);
        return order != 0 ? order < 0 : one < other;
    });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names == m_named && !m_menu->isEmpty())
        return; // it may be open
    m_named = names;
    m_menu->clear();
    if (names.isEmpty())
        m_menu->addAction(tr("No service is known yet"))->setEnabled(false);
    for (const auto &name : std::as_const(names)) {
        auto *action = m_menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setData(name);
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(name));
        connect(action, &QAction::toggled, this, [this, name](bool on) {
            if (on)
                m_chosen.insert(name);
            else
                m_chosen.remove(name);
            say();
            emit chosenChanged(m_chosen);
        });
    }
}

void QuietServices::say()
{
    const auto count = static_cast<int>(m_chosen.size());
    //: of which services no notice is told
    const auto words = count == 0 ? tr("None") : count == 1 ? *m_chosen.cbegin() : tr("%Ln service(s)", nullptr, count);
    setText(QString(words).replace(u'&', QStringLiteral("&&")));
    setAccessibleDescription(words);
    updateGeometry();
}
