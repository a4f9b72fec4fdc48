#include "ui/activity/activitydetail.h"

#include "ui/widgets/activitywords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listkeys.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/rawrecord.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static QToolButton *headButton(QWidget *parent, const QString &name, const QString &icon, const QString &words)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(words);
    button->setToolTip(words);
    return button;
}

/// To the second, since two changes may come within a minute.
static QString exactMoment(const QDateTime &utc)
{
    const auto local = utc.toLocalTime();
    return u"%1:%2"_s.arg(fullMomentText(utc), local.toString(u"ss"_s));
}

ActivityDetail::ActivityDetail(QWidget *parent)
    : QWidget(parent),
      m_back(headButton(this, u"activity.back"_s, u"back"_s, tr("Back to the list"))),
      m_title(new ElidedLabel(this)),
      m_when(new ElidedLabel(this)),
      m_close(headButton(this, u"activity.close"_s, u"close"_s, tr("Close this entry"))),
      m_customer(new QPushButton(tr("Open customer"), this)),
      m_entries(new QPushButton(tr("Only this customer’s entries"), this)),
      m_who(new FactList(tr("Who"), this)),
      m_what(new FactList(tr("What"), this)),
      m_answer(new FactList(tr("Answer"), this)),
      m_chain(new FactList(tr("In the log"), this)),
      m_before(new RawRecord(tr("Before, as it was logged"), tr("Copy how it was before"), this)),
      m_after(new RawRecord(tr("After, as it was logged"), tr("Copy how it was after"), this))
{
    setObjectName("activitydetail"_L1);
    setAccessibleName(tr("Entry of the audit log"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setTakesListKeys(*this);
    m_title->setObjectName("activity.title"_L1);
    m_when->setObjectName("activity.when"_L1);
    m_customer->setObjectName("activity.opencustomer"_L1);
    m_entries->setObjectName("activity.customerentries"_L1);
    m_before->setObjectName("activity.before"_L1);
    m_after->setObjectName("activity.after"_L1);
    makeFacts();
    makeLayout();
    connect(m_back, &QToolButton::clicked, this, &ActivityDetail::closed);
    connect(m_close, &QToolButton::clicked, this, &ActivityDetail::closed);
    connect(m_customer, &QPushButton::clicked, this, [this] { emit customerWanted(m_row.entry.customerTenantId); });
    connect(m_entries, &QPushButton::clicked, this, [this] { emit entriesWanted(m_row.entry.customerTenantId, m_row.customerName); });
    setCovering(false);
    dress();
}

void ActivityDetail::makeFacts()
{
    m_who->addFact(u"account"_s, tr("Account"));
    m_who->addFact(u"roles"_s, tr("Roles then"));
    m_who->addFact(u"at"_s, tr("Date/time"));
    m_who->addFact(u"utc"_s, tr("In UTC"));
    m_what->addFact(u"command"_s, tr("Action"));
    m_what->addFact(u"customer"_s, tr("Affected customer"));
    m_what->addFact(u"tenant"_s, tr("Microsoft ID"));
    m_what->addFact(u"subject"_s, tr("Subject"));
    //: how it was before
    m_what->addFact(u"before"_s, tr("Before"));
    //: how it was afterwards
    m_what->addFact(u"after"_s, tr("After"));
    m_answer->addFact(u"answer"_s, tr("Answer"));
    m_answer->addFact(u"requestId"_s, tr("Request ID"));
    //: number of an entry of the log
    m_chain->addFact(u"number"_s, tr("Number"));
    m_chain->addFact(u"id"_s, tr("ID of the entry"));
    //: a checksum
    m_chain->addFact(u"hash"_s, tr("Hash"));
    m_chain->addFact(u"previousHash"_s, tr("Hash before it"));
}

void ActivityDetail::makeLayout()
{
    const auto space = scaled(8, font());
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *first = new QHBoxLayout;
    first->setSpacing(space);
    first->addWidget(m_back);
    first->addWidget(m_title, 1);
    first->addWidget(m_close);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(2 * space, space, space, space);
    head->setSpacing(scaled(4, font()));
    head->addLayout(first);
    head->addWidget(m_when);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    column->setSpacing(2 * space);
    auto *steps = new QWidget(content);
    auto *buttons = new FlowLayout(steps, space);
    buttons->addWidget(m_customer);
    buttons->addWidget(m_entries);
    column->addWidget(steps);
    for (auto *section : {m_who, m_what, m_answer}) {
        column->addWidget(section);
        connect(section, &FactList::copied, this, &ActivityDetail::copied);
    }
    column->addWidget(m_before);
    column->addWidget(m_after);
    column->addWidget(m_chain);
    connect(m_chain, &FactList::copied, this, &ActivityDetail::copied);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Facts of the entry"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(scroll, 1);
}

void ActivityDetail::show(const ActivityRow &row)
{
    m_row = row;
    const auto &entry = row.entry;
    const auto set = [](FactList *list, const QString &id, const QString &value, const QString &missing) {
        list->setFact(id, value.isEmpty() ? missing : value, value);
    };
    //: in place of a fact that an entry of the log does not have
    const auto none = tr("None");
    m_title->setText(ActivityWords::command(entry.command));
    m_when->setText(u"%1 · %2"_s.arg(exactMoment(entry.at), entry.account));
    set(m_who, u"account"_s, entry.account, tr("Not known"));
    set(m_who, u"roles"_s, ActivityWords::roles(entry.roles), tr("Not known"));
    set(m_who, u"at"_s, exactMoment(entry.at), none);
    set(m_who, u"utc"_s, entry.at.toString(Qt::ISODateWithMs), none);
    m_what->setFact(u"command"_s, ActivityWords::command(entry.command), entry.command);
    set(m_what, u"customer"_s, row.customerName, entry.customerTenantId.isEmpty() ? none : tr("Not in the cache"));
    set(m_what, u"tenant"_s, entry.customerTenantId, none);
    set(m_what, u"subject"_s, ActivityWords::subject(entry), none);
    //: how it was: there was nothing
    set(m_what, u"before"_s, ActivityWords::value(entry.before), tr("Nothing"));
    //: how it is: there is nothing
    set(m_what, u"after"_s, ActivityWords::value(entry.after), tr("Nothing"));
    m_answer->setFact(u"answer"_s, ActivityWords::answer(entry.answer), entry.answer);
    set(m_answer, u"requestId"_s, entry.requestId, tr("None: the service was not asked"));
    set(m_chain, u"number"_s, QString::number(entry.number), none);
    set(m_chain, u"id"_s, entry.id, none);
    set(m_chain, u"hash"_s, QString::fromLatin1(entry.hash), none);
    set(m_chain, u"previousHash"_s, QString::fromLatin1(entry.previousHash), none);
    m_before->setRaw(entry.before.toUtf8());
    m_after->setRaw(entry.after.toUtf8());
    const auto hasCustomer = !entry.customerTenantId.isEmpty();
    m_customer->setVisible(hasCustomer && !row.customerName.isEmpty());
    m_entries->setVisible(hasCustomer);
}

void ActivityDetail::setCovering(bool covering)
{
    m_back->setVisible(covering);
    m_close->setVisible(!covering);
}

void ActivityDetail::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit closed();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ActivityDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ActivityDetail::dress()
{
    m_title->setFont(titleFont(font()));
    tint(*m_when, tokensOf(palette()).secondary);
}
