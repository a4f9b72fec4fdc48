#include "ui/customers/passworddialog.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PasswordDialog::PasswordDialog(UserCommands &commands, const PasswordReset &reset, const QString &name, QWidget *parent)
    : QDialog(parent),
      m_commands(commands),
      m_reset(reset),
      m_explanation(new QLabel(this)),
      m_reasonLabel(new QLabel(tr("&Reason or ticket number"), this)),
      m_reason(new QLineEdit(this)),
      m_passwordLabel(new QLabel(tr("New &password"), this)),
      m_password(new QLineEdit(this)),
      m_copy(new QPushButton(tr("&Copy"), this)),
      m_problem(new QLabel(this))
{
    setObjectName("password"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Reset password"));
    auto *question = new QLabel(this);
    question->setObjectName("password.question"_L1);
    //: %1: a person, %2: a customer
    question->setText(tr("Reset the password of %1 at %2?").arg(name, reset.customerName));
    question->setFont(sectionFont(font()));
    m_explanation->setText(tr("The present password stops working at once. The new one is shown here once, is kept nowhere, and has to be "
                              "changed at the next sign-in."));
    auto *account = new QLabel(reset.principalName, this);
    for (auto *label : {question, m_explanation, account, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    question->setMinimumWidth(scaled(400, font()));
    m_reason->setObjectName("password.reason"_L1);
    m_reason->setMaxLength(500);
    m_reasonLabel->setBuddy(m_reason);
    m_password->setObjectName("password.new"_L1);
    m_password->setReadOnly(true);
    m_password->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_passwordLabel->setBuddy(m_password);
    m_copy->setObjectName("password.copy"_L1);
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_problem->setObjectName("password.problem"_L1);
    m_problem->hide();
    auto *shown = new QHBoxLayout;
    shown->addWidget(m_password, 1);
    shown->addWidget(m_copy);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Reset password"), QDialogButtonBox::ActionRole);
    m_apply->setObjectName("password.apply"_L1);
    //: Leaves a dialog without doing anything
    m_close = buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    m_close->setObjectName("password.close"_L1);
    m_apply->setDefault(true);
    auto *column = new QVBoxLayout(this);
    for (auto *widget : {static_cast<QWidget *>(question), static_cast<QWidget *>(account), static_cast<QWidget *>(m_explanation),
                         static_cast<QWidget *>(m_reasonLabel), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_passwordLabel)})
        column->addWidget(widget);
    column->addLayout(shown);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    for (auto *widget : {static_cast<QWidget *>(m_passwordLabel), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_copy)})
        widget->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PasswordDialog::apply);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_password->text()); });
    connect(m_reason, &QLineEdit::textChanged, this, &PasswordDialog::follow);
    m_reason->setFocus();
    follow();
}

void PasswordDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

void PasswordDialog::follow()
{
    m_apply->setEnabled(!m_reason->text().trimmed().isEmpty());
}

void PasswordDialog::apply()
{
    m_apply->setEnabled(false);
    m_problem->hide();
    m_reset.reason = m_reason->text().trimmed();
    m_commands.resetPassword(m_reset, this, [this](const Result<QString> &password) {
        if (password) {
            show(*password);
            emit wasReset(m_reset.reason);
            return;
        }
        follow();
        const auto isUnclear = password.error().reason == Error::Reason::UnclearOutcome;
        m_problem->setText(isUnclear ? tr("The answer of the service was lost, so nobody knows which password holds. Reset it once more.")
                                     : ErrorText::sentence(password.error()));
        m_problem->show();
    });
}

void PasswordDialog::show(const QString &password)
{
    m_password->setText(password);
    for (auto *widget : {static_cast<QWidget *>(m_passwordLabel), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_copy)})
        widget->show();
    m_apply->hide();
    m_reason->setReadOnly(true);
    //: A button: closes the dialog, after which the password is not shown again
    m_close->setText(tr("Close and forget"));
    m_password->setFocus();
    m_password->selectAll();
}
