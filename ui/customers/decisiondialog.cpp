#include "ui/customers/decisiondialog.h"

#include "ui/widgets/changetext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static QPlainTextEdit *readOnlyText(const QString &name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

DecisionDialog::DecisionDialog(OutboxCommands &commands, Customer customer, QWidget *parent)
    : QDialog(parent),
      m_commands(commands),
      m_customer(std::move(customer)),
      m_names(readOnlyText(u"change.names"_s, this)),
      m_effects(readOnlyText(u"change.effects"_s, this)),
      m_reason(new QLineEdit(this)),
      m_question(new QLabel(this)),
      m_problem(new QLabel(this))
{
    setObjectName("change"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
}

QLabel *DecisionDialog::plainLabel(const QString &words, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    return label;
}

void DecisionDialog::make(const QString &named, const QString &valueTitle, QWidget *value, bool mustConfirm)
{
    m_question->setObjectName("change.question"_L1);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setFont(sectionFont(font()));
    m_names->setAccessibleName(named);
    m_names->setMinimumSize(scaled(440, font()), scaled(64, font()));
    m_effects->setAccessibleName(tr("What will happen"));
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
    if (value) {
        column->addWidget(plainLabel(valueTitle, value, this));
        column->addWidget(value, value->sizePolicy().expandingDirections().testFlag(Qt::Vertical) ? 2 : 0);
    }
    column->addWidget(plainLabel(tr("What will &happen"), m_effects, this));
    column->addWidget(m_effects, 2);
    column->addWidget(plainLabel(tr("&Reason or ticket number"), m_reason, this));
    column->addWidget(m_reason);
    if (mustConfirm) {
        m_confirm = new QLineEdit(this);
        m_confirm->setObjectName("change.confirm"_L1);
        m_confirm->setAccessibleName(tr("The customer's name, to confirm"));
        //: %1: a customer's name; what cannot be taken lightly is confirmed by typing it
        column->addWidget(plainLabel(tr("Type “%1” to &confirm").arg(m_customer.name), m_confirm, this));
        column->addWidget(m_confirm);
        connect(m_confirm, &QLineEdit::textChanged, this, &DecisionDialog::follow);
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
    connect(buttons, &QDialogButtonBox::accepted, this, &DecisionDialog::apply);
    connect(m_reason, &QLineEdit::textChanged, this, &DecisionDialog::follow);
    follow();
    (value ? value : m_reason)->setFocus();
}

void DecisionDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

bool DecisionDialog::isConfirmed() const
{
    return !m_confirm || m_confirm->text().simplified().compare(m_customer.name.simplified(), Qt::CaseInsensitive) == 0;
}

void DecisionDialog::follow()
{
    QStringList staying;
    const auto possible = changes(&staying);
    QStringList names;
    QStringList what;
    for (const auto &change : possible) {
        //: %1: a subscription or a person, %2: what is changed of it
        names.append(tr("%1: %2").arg(change.subjectName, ChangeText::summary(change)));
        const auto sentences = effects(change, possible);
        if (possible.size() > 1 && !sentences.isEmpty())
            what.append(names.constLast());
        for (const auto &sentence : sentences)
            what.append(u"• "_s + sentence);
    }
    names.append(staying);
    if (what.isEmpty())
        what.append(noEffect());
    what.append(QString());
    what.append(tr("The change is written into the outbox and sent as soon as there is a connection."));
    m_names->setPlainText(names.join(u'\n'));
    m_effects->setPlainText(what.join(u'\n'));
    const auto count = static_cast<int>(possible.size());
    m_question->setText(question(count));
    m_apply->setText(button(count));
    m_apply->setEnabled(count > 0 && !m_reason->text().trimmed().isEmpty() && isConfirmed());
}

void DecisionDialog::apply()
{
    m_apply->setEnabled(false);
    const auto reason = m_reason->text().trimmed();
    auto list = changes();
    for (auto &change : list) {
        change.customerId = m_customer.id;
        change.customerName = m_customer.name;
    }
    m_commands.decide(list, reason, this, [this, reason](const Result<QList<OutboxEntry>> &entries) {
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
