#include "ui/health/worddialog.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static constexpr qsizetype longestWords = 1000;

WordDialog::WordDialog(const Question &question, Record record, QWidget *parent)
    : QDialog(parent),
      m_record(std::move(record)),
      m_mayBeEmpty(question.mayBeEmpty),
      m_words(new QPlainTextEdit(this)),
      m_problem(new QLabel(this))
{
    setObjectName(question.name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    auto *head = new QLabel(question.sentence, this);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    head->setMinimumWidth(scaled(380, font()));
    auto *caption = new QLabel(question.caption, this);
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(m_words);
    auto spoken = question.caption;
    m_words->setObjectName(question.name + u".words"_s);
    m_words->setAccessibleName(spoken.remove(u'&'));
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(scaled(80, font()));
    m_problem->setObjectName(question.name + u".problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(question.button, QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(question.name + u".apply"_s);
    m_apply->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8, font()));
    for (auto *widget : {static_cast<QWidget *>(head), static_cast<QWidget *>(caption), static_cast<QWidget *>(m_words)})
        column->addWidget(widget);
    makeUntil(question, *column);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &WordDialog::apply);
    connect(m_words, &QPlainTextEdit::textChanged, this, &WordDialog::follow);
    m_words->setFocus();
    follow();
}

void WordDialog::makeUntil(const Question &question, QLayout &column)
{
    if (!question.until.isValid())
        return;
    m_until = new QDateTimeEdit(question.until.toLocalTime(), this);
    m_until->setObjectName(question.name + u".until"_s);
    m_until->setAccessibleName(tr("Until when"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDateTime(question.earliest.toLocalTime());
    auto day = QLocale().dateFormat(QLocale::ShortFormat);
    if (!day.contains("yyyy"_L1))
        day.replace("yy"_L1, "yyyy"_L1); // "25" reads as a day
    m_until->setDisplayFormat(day + u" HH:mm"_s);
    auto *caption = new QLabel(tr("&Until when"), this);
    caption->setBuddy(m_until);
    column.addWidget(caption);
    column.addWidget(m_until);
}

void WordDialog::follow()
{
    const auto words = m_words->toPlainText().trimmed();
    m_apply->setEnabled((m_mayBeEmpty || !words.isEmpty()) && words.size() <= longestWords);
    const auto isLong = words.size() > longestWords;
    m_problem->setVisible(isLong);
    if (isLong)
        m_problem->setText(tr("That is longer than %Ln character(s).", nullptr, static_cast<int>(longestWords)));
}

void WordDialog::apply()
{
    m_apply->setEnabled(false);
    const Answer answer{.words = m_words->toPlainText().trimmed(), .until = m_until ? m_until->dateTime().toUTC() : QDateTime()};
    m_record(answer, this, [this](const Result<void> &done) {
        if (done) {
            emit recorded();
            accept();
            return;
        }
        follow();
        m_problem->setText(ErrorText::sentence(done.error()));
        m_problem->show();
    });
}
