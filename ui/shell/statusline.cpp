#include "ui/shell/statusline.h"

#include "models/core/clock.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QToolButton *buttonFor(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setObjectName(name);
    button->setAccessibleName(action->text().remove(u'&')); // its tooltip may say why it cannot be used
    return button;
}

static QColor colourOf(StatusText::Tone tone, const Tokens &t)
{
    switch (tone) {
    case StatusText::Tone::UpToDate:
        return t.healthy;
    case StatusText::Tone::Working:
        return t.advisory;
    case StatusText::Tone::Waiting:
    case StatusText::Tone::Warning:
        return t.degraded;
    case StatusText::Tone::Problem:
        return t.interrupted;
    case StatusText::Tone::Offline:
        return t.suspended;
    case StatusText::Tone::Unknown:
        break;
    }
    return t.unknown;
}

StatusLine::StatusLine(const Inputs &inputs, QWidget *parent)
    : QWidget(parent),
      m_clock(inputs.clock),
      m_preferences(inputs.preferences),
      m_profile(inputs.profile),
      m_cancelAction(inputs.cancel),
      m_icon(new QLabel(this)),
      m_sentence(new ElidedLabel(this)),
      m_details(new QToolButton(this)),
      m_cancel(buttonFor(inputs.cancel, u"statusCancel"_s, this)),
      m_account(new ElidedLabel(this)),
      m_roles(new QToolButton(this))
{
    setObjectName("statusLine"_L1);
    m_sentence->setObjectName("statusSentence"_L1);
    m_sentence->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_account->setObjectName("statusAccount"_L1);
    m_account->setForegroundRole(QPalette::PlaceholderText);
    m_details->setObjectName("statusDetails"_L1);
    //: A button that shows the whole of a problem
    m_details->setText(tr("Details"));
    m_details->setAccessibleName(tr("Show what is wrong"));
    m_details->setAutoRaise(true);
    m_details->setFocusPolicy(Qt::TabFocus);
    connect(m_details, &QToolButton::clicked, this, [this] { emit detailsWanted(m_text); });
    m_roles->setObjectName("statusRoles"_L1);
    m_roles->setAutoRaise(true);
    m_roles->setFocusPolicy(Qt::TabFocus);
    connect(m_roles, &QToolButton::clicked, this, &StatusLine::rolesWanted);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12, font()), scaled(2, font()), scaled(8, font()), scaled(2, font()));
    row->setSpacing(scaled(6, font()));
    row->addWidget(m_icon);
    row->addWidget(m_sentence);
    row->addWidget(m_details);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_account);
    row->addWidget(m_roles);
    row->addWidget(buttonFor(inputs.workOffline, u"statusOffline"_s, this));
    row->addWidget(buttonFor(inputs.syncNow, u"statusSync"_s, this));

    inputs.permit.subscribe(this, [this](const Permit &permit) { showRoles(permit.roles()); });
    inputs.state.subscribe(this, [this](const SyncState &state) { takeState(state); });
    // Freshness fades without anything happening.
    auto *ageing = new QTimer(this);
    ageing->setInterval(20s);
    connect(ageing, &QTimer::timeout, this, &StatusLine::refresh);
    ageing->start();
    connect(&m_preferences, &Preferences::changed, this, &StatusLine::refresh);
}

void StatusLine::takeState(const SyncState &state)
{
    m_state = state;
    refresh();
}

void StatusLine::showRoles(Roles roles)
{
    const auto names = RoleText::names(roles);
    const auto *first = std::ranges::find_if(allRoles, [roles](Role role) { return roles.contains(role); });
    const auto isOne = roles.count() == 1;
    //: %1: name of the first of somebody's roles; %2: how many others there are
    const auto few = isOne ? names : tr("%1 +%2").arg(RoleText::name(*first), QString::number(roles.count() - 1));
    //: instead of the name of a role
    m_roles->setText(roles.contains(Role::Unknown) ? tr("Roles not known") : few);
    //: %1: names of roles
    m_roles->setToolTip(tr("Your roles: %1. Press to see what they permit.").arg(names).toHtmlEscaped());
    //: %1: names of roles
    m_roles->setAccessibleName(tr("My roles: %1").arg(names));
}

void StatusLine::refresh()
{
    m_text = StatusWords::of(m_state, m_clock.utcNow(), m_preferences.settings().syncInterval);
    m_icon->setPixmap(iconPixmap(m_text.icon, colourOf(m_text.tone, tokensOf(palette())), rowIconSize(font()), devicePixelRatioF()));
    m_sentence->setMinimumWidth(0);
    m_sentence->setText(m_text.sentence);
    giveRoom();
    m_details->setVisible(!m_text.details.isEmpty());
    m_cancel->setVisible(m_text.canCancel);
    m_cancelAction->setEnabled(m_text.canCancel);
    const auto partner = m_state.partnerName.isEmpty() ? m_profile : m_state.partnerName;
    //: The partner's company name and the account that is signed in
    m_account->setText(m_state.account.isEmpty() ? partner : tr("%1 · %2").arg(partner, m_state.account));
}

void StatusLine::giveRoom()
{
    // Where not all fits, the account gives way before the state does.
    m_sentence->setMinimumWidth(std::min(m_sentence->fontMetrics().horizontalAdvance(m_text.sentence) + 2, width() * 7 / 10));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

QString StatusLine::report() const
{
    return m_text.copy.isEmpty() ? m_text.sentence : m_text.sentence + u'\n' + m_text.copy;
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cancelAction)
        refresh();
}
