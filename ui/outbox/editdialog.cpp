#include "ui/outbox/editdialog.h"

#include "models/outbox/subscriptionrules.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EditDialog::EditDialog(OutboxCommands &commands, const OutboxEntry &entry, QWidget *parent)
    : QDialog(parent), m_commands(commands), m_entry(entry), m_reason(new QLineEdit(entry.reason, this)), m_problem(new QLabel(this))
{
    setObjectName("edit"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change what waits"));
    const auto kind = entry.change.kind;
    auto *head
        = new QLabel(tr("%1, %2: %3").arg(entry.change.customerName, entry.change.subjectName, ChangeText::summary(entry.change)), this);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    head->setMinimumWidth(scaled(360, font()));
    auto *form = new QFormLayout;
    if (kind == ChangeKind::Quantity || kind == ChangeKind::FriendlyName) {
        m_value = new QLineEdit(entry.change.after, this);
        m_value->setObjectName("edit.value"_L1);
        m_value->setMaxLength(longestFriendlyName);
        if (kind == ChangeKind::Quantity)
            m_value->setValidator(new QIntValidator(1, mostLicences, m_value));
        form->addRow(tr("&New value"), m_value);
        connect(m_value, &QLineEdit::textChanged, this, &EditDialog::follow);
    }
    m_reason->setObjectName("edit.reason"_L1);
    m_reason->setMaxLength(500);
    form->addRow(tr("&Reason or ticket number"), m_reason);
    m_problem->setObjectName("edit.problem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(this);
    //: A button
    m_apply = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName("edit.apply"_L1);
    m_apply->setDefault(true);
    //: Leaves a dialog without doing anything
    buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &EditDialog::apply);
    connect(m_reason, &QLineEdit::textChanged, this, &EditDialog::follow);
    follow();
}

void EditDialog::follow()
{
    m_apply->setEnabled(!m_reason->text().trimmed().isEmpty()
                        && (!m_value || (m_value->hasAcceptableInput() && !m_value->text().trimmed().isEmpty())));
}

void EditDialog::apply()
{
    m_apply->setEnabled(false);
    const auto after = m_value ? m_value->text().trimmed() : m_entry.change.after;
    m_commands.edit(m_entry.id, after, m_reason->text(), this, [this](const Result<QList<OutboxEntry>> &entries) {
        if (entries) {
            emit edited();
            accept();
            return;
        }
        follow();
        m_problem->setText(ErrorText::sentence(entries.error()));
        m_problem->show();
    });
}
