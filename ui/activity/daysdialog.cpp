#include "ui/activity/daysdialog.h"

#include "ui/widgets/tokens.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

DaysDialog::DaysDialog(QDate first, QDate last, QWidget *parent) : QDialog(parent)
{
    setObjectName("days"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose days"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8, font()));
    m_first = addField(u"days.first"_s, tr("&First day"), first);
    m_last = addField(u"days.last"_s, tr("&Last day"), last);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *apply = buttons->addButton(tr("Show these days"), QDialogButtonBox::AcceptRole);
    apply->setObjectName("days.apply"_L1);
    apply->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(std::min(m_first->date(), m_last->date()), std::max(m_first->date(), m_last->date()));
        accept();
    });
}

QDateEdit *DaysDialog::addField(const QString &name, const QString &label, QDate day)
{
    auto *field = new QDateEdit(day, this);
    field->setObjectName(name);
    field->setCalendarPopup(true);
    field->setMinimumWidth(scaled(220, font()));
    auto format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1); // "25" reads as a day
    field->setDisplayFormat(format);
    auto *words = new QLabel(this);
    words->setTextFormat(Qt::PlainText);
    words->setText(label);
    words->setBuddy(field);
    layout()->addWidget(words);
    layout()->addWidget(field);
    return field;
}
