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

void DecisionDialog::make(const QString &named, const QString &valueTitle, QWidget *value, Weight weight)
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
    if (weight == Weight::Confirmed) {
        m_confirm = new QLineEdit(this);
        m_confirm->setObjectName("change.confirm"_L1);
        m_confirm->setAccessibleName(tr("The customer's name, to confirm"));
        //: %1: a customer's name; what cannot be taken lightly is confirmed by typing it
        column->addWidget(plainLabel(tr("Type “%1” to &confirm").arg(m_customer.name), m_confirm, this));
        column->addWidget(m_confirm);
        connect(m_confirm, &QLineEdit::textChanged, this, &DecisionDialog::showButton);
    }
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(button(1), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName("change.apply"_L1);
    //: Leaves a dialog without doing anything; never the word for ending a subscription
    m_leave = buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    m_leave->setObjectName("change.back"_L1);
    (weight == Weight::TakesAway ? m_leave : m_apply)->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &DecisionDialog::apply);
    connect(m_reason, &QLineEdit::textChanged, this, &DecisionDialog::showButton);
    follow();
    auto *choice = value && value->focusProxy() ? value->focusProxy() : value;
    (choice && choice->isEnabled() ? choice : m_reason)->setFocus();
}

QString DecisionDialog::stays(const QString &name, const Error &why)
{
    //: %1: a subscription or a person, %2: a sentence on why it stays as it is
    return tr("%1: stays as it is. %2").arg(name, ErrorText::sentence(why));
}

QStringList DecisionDialog::sentencesOf(const QList<Consequence> &consequences)
{
    QStringList sentences;
    for (const auto &consequence : consequences)
        sentences.append(ChangeText::consequence(consequence));
    return sentences;
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
    for (qsizetype place = 0; place < possible.size(); ++place) {
        const auto &change = possible.at(place);
        //: %1: a subscription or a person, %2: what is changed of it
        names.append(tr("%1: %2").arg(change.subjectName, ChangeText::summary(change)));
        const auto sentences = effects(possible, place);
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
    // Set anew only when it is another: whoever reads it keeps their place.
    for (const auto &[text, words] : {std::pair(m_names, names.join(u'\n')), std::pair(m_effects, what.join(u'\n'))}) {
        if (text->toPlainText() != words)
            text->setPlainText(words);
    }
    m_count = static_cast<int>(possible.size());
    m_question->setText(question(m_count));
    m_apply->setText(button(m_count));
    showButton();
}

void DecisionDialog::showButton()
{
    m_apply->setEnabled(!m_isWriting && m_count > 0 && !m_reason->text().trimmed().isEmpty() && isConfirmed());
    m_leave->setEnabled(!m_isWriting);
}

void DecisionDialog::reject()
{
    if (!m_isWriting)
        QDialog::reject();
}

void DecisionDialog::apply()
{
    m_isWriting = true;
    showButton();
    const auto reason = m_reason->text().trimmed();
    auto list = changes();
    for (auto &change : list) {
        change.customerId = m_customer.id;
        change.customerName = m_customer.name;
    }
    m_commands.decide(list, reason, this, [this, reason](const Result<QList<OutboxEntry>> &entries) {
        m_isWriting = false;
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
