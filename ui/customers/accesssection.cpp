#include "ui/customers/accesssection.h"

#include "ui/widgets/accesstext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AccessSection::AccessSection(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(tr("Delegated access"), this)), m_copy(new QToolButton(this)), m_column(new QVBoxLayout(this))
{
    setObjectName("access.section"_L1);
    m_heading->setTextFormat(Qt::PlainText);
    m_copy->setObjectName("copy.access"_L1);
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_copy->setAccessibleName(tr("Copy: delegated access"));
    m_copy->setToolTip(m_copy->accessibleName());
    connect(m_copy, &QToolButton::clicked, this, &AccessSection::copy);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_copy);
    m_column->setContentsMargins({});
    m_column->setSpacing(scaled(4, font()));
    m_column->addLayout(head);
    dress();
}

void AccessSection::show(const CustomerDetail &detail, const QDateTime &now)
{
    auto lines = linesOf(detail, now);
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    // Labels are kept from customer to customer: what is selected or read aloud in one does not go away under the reader.
    while (m_labels.size() < m_lines.size()) {
        auto *label = new QLabel(this);
        label->setObjectName(u"access.line.%1"_s.arg(m_labels.size()));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_column->addWidget(label);
        m_labels.append(label);
    }
    QStringList texts;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const auto isUsed = i < m_lines.size();
        m_labels.at(i)->setText(isUsed ? m_lines.at(i).text : QString());
        m_labels.at(i)->setVisible(isUsed);
        if (isUsed)
            texts.append(m_lines.at(i).text);
    }
    m_copy->setAccessibleDescription(texts.join(u'\n'));
    dress();
}

QList<AccessSection::Line> AccessSection::linesOf(const CustomerDetail &detail, const QDateTime &now)
{
    const auto &access = detail.row.access;
    QList<Line> lines{{.text = AccessText::access(access)}};
    if (access.dap && access.kind >= AccessKind::Expiring)
        lines.append({.text = tr("DAP is granted as well.")});
    if (const auto missing = AccessText::missing(detail.accessTold, detail.accessReadAt); !missing.isEmpty())
        lines.append({.kind = Kind::Quiet, .text = missing});
    for (const auto &relationship : detail.relationships) {
        lines.append({.kind = Kind::Strong, .text = relationship.name.isEmpty() ? relationship.id : relationship.name});
        lines.append({.text = AccessText::standing(relationship)});
        if (const auto warning = AccessText::warning(relationship, now); !warning.isEmpty())
            lines.append({.kind = Kind::Warning, .text = warning});
        if (!relationship.roles.isEmpty())
            lines.append({.text = AccessText::grantedRoles(relationship.roles)});
    }
    return lines + abilitiesOf(access);
}

QList<AccessSection::Line> AccessSection::abilitiesOf(const CustomerAccess &access)
{
    if (access.kind <= AccessKind::NotTold)
        return {};
    if (const auto shortfall = AccessText::shortfall(access); !shortfall.isEmpty())
        return {{.kind = Kind::Warning, .text = shortfall}};
    QList<Line> lines;
    QStringList possible;
    for (const auto need : allAccessNeeds) {
        if (const auto denied = accessDenied(access, need))
            lines.append({.kind = Kind::Quiet, .text = AccessText::denied(*denied)});
        else
            possible.append(AccessText::need(need));
    }
    //: %1: a list, for example: Seeing users, Assigning licences
    lines.prepend({.text = tr("It allows: %1.").arg(possible.join(u", "_s))});
    return lines;
}

void AccessSection::copy()
{
    QGuiApplication::clipboard()->setText(m_copy->accessibleDescription());
    emit copied(m_heading->text());
}

void AccessSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void AccessSection::dress()
{
    const auto &t = tokensOf(palette());
    m_heading->setFont(sectionFont(font()));
    for (qsizetype i = 0; i < m_lines.size() && i < m_labels.size(); ++i) {
        const auto kind = m_lines.at(i).kind;
        auto strong = font();
        strong.setWeight(QFont::DemiBold);
        m_labels.at(i)->setFont(kind == Kind::Strong ? strong : font());
        m_labels.at(i)->setContentsMargins(0, kind == Kind::Strong ? scaled(6, font()) : 0, 0, 0);
        tint(*m_labels.at(i), kind == Kind::Quiet ? t.secondary : kind == Kind::Warning ? t.degraded : t.text);
    }
}
