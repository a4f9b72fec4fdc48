#include "ui/customers/changedialog.h"

#include "ui/widgets/changetext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

ChangeDialog::ChangeDialog(OutboxCommands &commands, const Clock &clock, ChangeKind kind, const Subject &subject, QWidget *parent)
    : DecisionDialog(commands, {.id = subject.customerId, .name = subject.customerName}, parent),
      m_clock(clock),
      m_kind(kind),
      m_all(subject.all),
      m_chosen(subject.chosen)
{
    setWindowTitle(ChangeText::action(kind));
    auto *value = makeValueField();
    make(tr("Subscriptions that will be changed"), tr("&New value"), value,
         kind == ChangeKind::Suspend ? Weight::Confirmed : Weight::Light);
}

QWidget *ChangeDialog::makeValueField()
{
    const auto first = std::ranges::find_if(m_all, [this](const Subscription &each) { return m_chosen.contains(each.id); });
    const auto now = first == m_all.end() ? Subscription() : *first;
    switch (m_kind) {
    case ChangeKind::Quantity:
        m_number = new QSpinBox(this);
        m_number->setObjectName("change.number"_L1);
        m_number->setAccessibleName(tr("New quantity"));
        m_number->setRange(1, mostLicences);
        m_number->setGroupSeparatorShown(true);
        m_number->setValue(now.quantity);
        connect(m_number, &QSpinBox::valueChanged, this, &ChangeDialog::follow);
        m_number->selectAll();
        return m_number;
    case ChangeKind::FriendlyName:
        m_text = new QLineEdit(now.friendlyName, this);
        m_text->setObjectName("change.text"_L1);
        m_text->setAccessibleName(tr("New nickname"));
        m_text->setMaxLength(longestFriendlyName);
        connect(m_text, &QLineEdit::textChanged, this, &ChangeDialog::follow);
        return m_text;
    case ChangeKind::AutoRenew:
        m_switch = new QComboBox(this);
        m_switch->setObjectName("change.switch"_L1);
        m_switch->setAccessibleName(tr("Auto-renew"));
        for (const auto &word : {u"true"_s, u"false"_s})
            m_switch->addItem(ChangeText::value(m_kind, word), word);
        m_switch->setCurrentIndex(now.autoRenew.value_or(false) ? 1 : 0);
        connect(m_switch, &QComboBox::currentIndexChanged, this, &ChangeDialog::follow);
        return m_switch;
    default:
        return nullptr;
    }
}

QString ChangeDialog::wanted() const
{
    if (m_number)
        return QString::number(m_number->value());
    if (m_text)
        return m_text->text();
    return m_switch ? m_switch->currentData().toString() : QString();
}

QList<OutboxChange> ChangeDialog::changes(QStringList *problems) const
{
    QList<OutboxChange> list;
    for (const auto &each : m_all) {
        if (!m_chosen.contains(each.id))
            continue;
        auto change = changeOf(each, m_kind, wanted(), m_clock.utcNow());
        if (change) {
            list.append(*change);
        } else if (problems) {
            problems->append(stays(titleOf(each), change.error()));
        }
    }
    return list;
}

QStringList ChangeDialog::effects(const QList<OutboxChange> &all, qsizetype place) const
{
    return sentencesOf(consequencesOf(all.at(place), m_all, QDateTime::currentDateTimeUtc()));
}

QString ChangeDialog::noEffect() const
{
    return tr("Nothing changes for the users, and nothing is billed differently.");
}

QString ChangeDialog::question(int count) const
{
    switch (m_kind) {
    case ChangeKind::Suspend:
        //: %1: a customer's name
        return tr("Suspend %Ln subscription(s) of %1?", nullptr, count).arg(customer().name);
    case ChangeKind::Reactivate:
        //: %1: a customer's name
        return tr("Reactivate %Ln subscription(s) of %1?", nullptr, count).arg(customer().name);
    default:
        break;
    }
    //: %1: a customer's name
    return tr("Change %Ln subscription(s) of %1?", nullptr, count).arg(customer().name);
}

QString ChangeDialog::button(int count) const
{
    switch (m_kind) {
    case ChangeKind::Suspend:
        //: A button
        return tr("Suspend %Ln subscription(s)", nullptr, count);
    case ChangeKind::Reactivate:
        //: A button
        return tr("Reactivate %Ln subscription(s)", nullptr, count);
    default:
        break;
    }
    //: A button
    return tr("Change %Ln subscription(s)", nullptr, count);
}
