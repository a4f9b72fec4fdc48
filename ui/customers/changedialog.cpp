#include "ui/customers/changedialog.h"

#include "ui/widgets/changetext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static QPlainTextEdit *readOnlyText(const QString &name, const QString &spoken, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setAccessibleName(spoken);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

static QLabel *plainLabel(const QString &words, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    return label;
}

ChangeDialog::ChangeDialog(OutboxCommands &commands, ChangeKind kind, Subject subject, QWidget *parent)
    : QDialog(parent),
      m_commands(commands),
      m_kind(kind),
      m_subject(std::move(subject)),
      m_names(readOnlyText(u"change.names"_s, tr("Subscriptions that will be changed"), this)),
      m_effects(readOnlyText(u"change.effects"_s, tr("What will happen"), this)),
      m_reason(new QLineEdit(this)),
      m_question(new QLabel(this)),
      m_problem(new QLabel(this))
{
    setObjectName("change"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(ChangeText::action(kind));
    make();
    follow();
    auto *first = m_number ? static_cast<QWidget *>(m_number) : m_text ? static_cast<QWidget *>(m_text) : m_reason;
    first->setFocus();
}

void ChangeDialog::make()
{
    m_question->setObjectName("change.question"_L1);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setFont(sectionFont(font()));
    m_names->setMinimumSize(scaled(440, font()), scaled(64, font()));
    m_effects->setMinimumHeight(scaled(120, font()));
    m_reason->setObjectName("change.reason"_L1);
    m_reason->setAccessibleName(tr("Reason or ticket number"));
    m_reason->setMaxLength(500);
    m_problem->setObjectName("change.problem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_question);
    column->addWidget(m_names, 1);
    if (auto *field = makeValueField()) {
        column->addWidget(plainLabel(tr("&New value"), field, this));
        column->addWidget(field);
    }
    column->addWidget(plainLabel(tr("What will &happen"), m_effects, this));
    column->addWidget(m_effects, 2);
    column->addWidget(plainLabel(tr("&Reason or ticket number"), m_reason, this));
    column->addWidget(m_reason);
    if (m_kind == ChangeKind::Suspend) {
        m_confirm = new QLineEdit(this);
        m_confirm->setObjectName("change.confirm"_L1);
        m_confirm->setAccessibleName(tr("The customer's name, to confirm"));
        //: %1: a customer's name; a suspension is confirmed by typing it
        column->addWidget(plainLabel(tr("Type “%1” to &confirm").arg(m_subject.customerName), m_confirm, this));
        column->addWidget(m_confirm);
        connect(m_confirm, &QLineEdit::textChanged, this, &ChangeDialog::follow);
    }
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(button(1), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName("change.apply"_L1);
    //: Leaves a dialog without doing anything; never the word for ending a subscription
    auto *leave = buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    leave->setObjectName("change.back"_L1);
    m_apply->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeDialog::apply);
    connect(m_reason, &QLineEdit::textChanged, this, &ChangeDialog::follow);
}

QWidget *ChangeDialog::makeValueField()
{
    const auto first = std::ranges::find_if(m_subject.all, [this](const Subscription &each) { return m_subject.chosen.contains(each.id); });
    const auto now = first == m_subject.all.end() ? Subscription() : *first;
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
    case ChangeKind::Suspend:
    case ChangeKind::Reactivate:
        break;
    }
    return nullptr;
}

void ChangeDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
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
    for (const auto &each : m_subject.all) {
        if (!m_subject.chosen.contains(each.id))
            continue;
        auto change = changeOf(each, m_kind, wanted());
        if (change) {
            change->customerId = m_subject.customerId;
            change->customerName = m_subject.customerName;
            list.append(*change);
        } else if (problems) {
            //: %1: a subscription, %2: a sentence on why it stays as it is
            problems->append(tr("%1: stays as it is. %2").arg(titleOf(each), ErrorText::sentence(change.error())));
        }
    }
    return list;
}

QString ChangeDialog::question(int count) const
{
    switch (m_kind) {
    case ChangeKind::Suspend:
        //: %1: a customer's name
        return tr("Suspend %Ln subscription(s) of %1?", nullptr, count).arg(m_subject.customerName);
    case ChangeKind::Reactivate:
        //: %1: a customer's name
        return tr("Reactivate %Ln subscription(s) of %1?", nullptr, count).arg(m_subject.customerName);
    case ChangeKind::Quantity:
    case ChangeKind::FriendlyName:
    case ChangeKind::AutoRenew:
        break;
    }
    //: %1: a customer's name
    return tr("Change %Ln subscription(s) of %1?", nullptr, count).arg(m_subject.customerName);
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
    case ChangeKind::Quantity:
    case ChangeKind::FriendlyName:
    case ChangeKind::AutoRenew:
        break;
    }
    //: A button
    return tr("Change %Ln subscription(s)", nullptr, count);
}

bool ChangeDialog::isConfirmed() const
{
    return !m_confirm || m_confirm->text().simplified().compare(m_subject.customerName.simplified(), Qt::CaseInsensitive) == 0;
}

void ChangeDialog::follow()
{
    QStringList lines;
    const auto possible = changes(&lines);
    QStringList names;
    QStringList effects;
    const auto now = QDateTime::currentDateTimeUtc();
    for (const auto &change : possible) {
        //: %1: a subscription, %2: what is changed of it
        names.append(tr("%1: %2").arg(change.subjectName, ChangeText::summary(change)));
        const auto consequences = consequencesOf(change, m_subject.all, now);
        if (possible.size() > 1 && !consequences.isEmpty())
            effects.append(change.subjectName);
        for (const auto &consequence : consequences)
            effects.append(u"• "_s + ChangeText::consequence(consequence));
    }
    names.append(lines);
    if (effects.isEmpty())
        effects.append(tr("Nothing changes for the users, and nothing is billed differently."));
    effects.append(QString());
    effects.append(tr("The change is written into the outbox and sent as soon as there is a connection."));
    m_names->setPlainText(names.join(u'\n'));
    m_effects->setPlainText(effects.join(u'\n'));
    const auto count = static_cast<int>(possible.size());
    m_question->setText(question(count));
    m_apply->setText(button(count));
    m_apply->setEnabled(count > 0 && !m_reason->text().trimmed().isEmpty() && isConfirmed());
}

void ChangeDialog::apply()
{
    m_apply->setEnabled(false);
    const auto reason = m_reason->text().trimmed();
    m_commands.decide(changes(), reason, this, [this, reason](const Result<QList<OutboxEntry>> &entries) {
        if (entries) {
            emit decided(*entries, reason);
            accept();
            return;
        }
        follow();
        m_problem->setText(ErrorText::sentence(entries.error()));
        m_problem->show();
    });
}
