#include "ui/health/customermarks.h"

#include "models/command/commandneeds.h"
#include "ui/health/issuepage.h"
#include "ui/health/worddialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/roletext.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr int mostMarked = 5'000; ///< customers that are marked at once

CustomerMarks::CustomerMarks(HealthCommands &commands, IssuePage &page, QWidget &pane, QMenu &copying, QMenu &exporting)
    : QObject(&pane), m_commands(commands), m_page(page), m_menu(new QMenu(&page)), m_mark(new MenuButton(&page.affected().tools())), m_tell(new QToolButton(&page.affected().tools()))
{
    makeActions(pane, copying, exporting);
    connectList();
    showButton();
}

void CustomerMarks::makeActions(QWidget &pane, QMenu &copying, QMenu &exporting)
{
    auto &list = m_page.affected();
    const auto make = [&](const QString &id, const QString &text, const QKeySequence &key, std::function<void()> act) {
        auto *action = list.makeAction(pane, id, text, {key}, ListFrame::Where::List, std::move(act));
        m_menu->addAction(action);
        return action;
    };
    make(u"health.customer"_s, tr("Open the customer"), Qt::Key_O, [this] { openCustomer(); });
    make(u"health.check"_s, tr("Read the health of this customer now"), Qt::Key_R, [this] { checkNow(); });
    m_menu->addSeparator();
    auto *confirm = make(u"health.mark"_s, tr("Mark as confirmed…"), Qt::Key_C, [this] { mark(ImpactLevel::Confirmed); });
    auto *deny = make(u"health.marknot"_s, tr("Mark as not affected…"), Qt::Key_N, [this] { mark(ImpactLevel::NotAffected); });
    auto *undo = make(u"health.unmark"_s, tr("Take the mark away"), QKeySequence::Delete, [this] { unmark(); });
    auto *tell = make(u"health.inform"_s, tr("Tell customers of this issue…"), Qt::Key_T, [this] { tellCustomers(); });
    m_menu->addSeparator();
    m_menu->addMenu(&copying);
    m_menu->addMenu(&exporting);
    m_menu->setToolTipsVisible(true); // only what cannot be used has one: the reason
    m_mark->setObjectName("health.markbutton"_L1);
    m_mark->setIcon(themedIcon(u"edit"_s));
    //: a button: opens a menu in which customers are marked as affected or not
    m_mark->setText(tr("Mark"));
    m_mark->setAccessibleName(tr("Mark the selected customers as affected or not"));
    auto *marks = new QMenu(&m_page);
    marks->addActions({confirm, deny, undo});
    marks->setToolTipsVisible(true); // only what cannot be used has one: the reason
    m_mark->setMenu(marks);
    list.tools().addTool(m_mark);
    m_tell->setObjectName("health.informbutton"_L1);
    m_tell->setIcon(themedIcon(u"mail"_s));
    //: a button: writes to the customers of an issue
    m_tell->setText(tr("Tell…"));
    m_tell->setAccessibleName(tell->text());
    m_tell->setAutoRaise(true);
    m_tell->setFocusPolicy(Qt::TabFocus);
    m_tell->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    list.tools().addTool(m_tell);
    connect(m_tell, &QToolButton::clicked, this, &CustomerMarks::tellCustomers);
}

void CustomerMarks::tellCustomers()
{
    if (may(u"health.inform"_s) && !m_page.key().isEmpty())
        emit tellWanted();
}

void CustomerMarks::connectList()
{
    auto &view = m_page.affected().view();
    connect(&view, &ListView::opened, this, &CustomerMarks::openCustomer);
    connect(&view, &ListView::selectionCounted, this, &CustomerMarks::showButton);
    connect(&view, &QWidget::customContextMenuRequested, this, [this, &view](const QPoint &place) {
        if (view.currentRow() >= 0)
            m_menu->popup(view.viewport()->mapToGlobal(place));
    });
}

void CustomerMarks::setPermit(const Permit &permit)
{
    m_permit = permit;
    showButton();
}

/// A button that the matrix does not give says why, and so does one that has nothing to act on.
void CustomerMarks::showButton()
{
    const auto hasRows = m_page.affected().view().selectedCount() > 0;
    const auto denied = CommandNeeds::denied(m_permit, u"health.mark");
    const auto reason = denied ? RoleText::denied(*denied) : hasRows ? QString() : tr("Select one or more customers first.");
    m_mark->setEnabled(reason.isEmpty());
    m_mark->setToolTip(reason.isEmpty() ? m_mark->accessibleName() : reason.toHtmlEscaped());
    m_mark->setAccessibleDescription(reason);
    const auto mayTell = CommandNeeds::denied(m_permit, u"health.inform");
    m_tell->setEnabled(!mayTell);
    m_tell->setToolTip(mayTell ? RoleText::denied(*mayTell).toHtmlEscaped() : m_tell->accessibleName());
    m_tell->setAccessibleDescription(mayTell ? RoleText::denied(*mayTell) : QString());
}

bool CustomerMarks::may(const QString &command)
{
    const auto given = CommandNeeds::check(m_permit, command);
    if (!given)
        m_page.banner().fail(given.error());
    return given.has_value();
}

void CustomerMarks::openCustomer()
{
    if (const auto *row = m_page.affected().currentRow())
        emit customerWanted(row->customerId);
}

void CustomerMarks::told(const Result<void> &done, const QString &sentence)
{
    if (!done)
        m_page.banner().fail(done.error());
    else if (!sentence.isEmpty())
        m_page.banner().tell(sentence);
    emit changed();
}

QStringList CustomerMarks::chosenCustomers()
{
    const auto selected = m_page.affected().view().selectedCount();
    if (selected > mostMarked) {
        m_page.banner().warn(tr("At most %Ln customer(s) can be marked at once.", nullptr, mostMarked));
        return {};
    }
    const auto ids = m_page.affected().selectedIds(mostMarked);
    if (ids.isEmpty())
        m_page.banner().warn(tr("Select one or more customers first."));
    return ids;
}

void CustomerMarks::mark(ImpactLevel level)
{
    const auto isConfirmed = level == ImpactLevel::Confirmed;
    if (!may(isConfirmed ? u"health.mark"_s : u"health.marknot"_s))
        return;
    const auto ids = chosenCustomers();
    if (ids.isEmpty())
        return;
    const auto count = static_cast<int>(ids.size());
    auto *dialog = new WordDialog(
        {.name = u"evidence"_s,
         .title = isConfirmed ? tr("Mark %Ln customer(s) as confirmed", nullptr, count)
                              : tr("Mark %Ln customer(s) as not affected", nullptr, count),
         .sentence = isConfirmed ? tr("Confirmed means that a call, a ticket or a measurement shows it. What you write here is what a "
                                      "claim for an SLA credit rests on.")
                                 : tr("Not affected means that the customer says so, or that region or kind of subscription exclude it."),
         .caption = tr("&Evidence: who said or measured what, and when"),
         .button = isConfirmed ? tr("Mark %Ln customer(s) as confirmed", nullptr, count)
                               : tr("Mark %Ln customer(s) as not affected", nullptr, count)},
        [this, ids, level, key = m_page.key()](const WordDialog::Answer &answer, QObject *receiver, WordDialog::Done done) {
            const auto sentence = tr("%Ln customer(s) marked.", nullptr, static_cast<int>(ids.size()));
            m_commands.markAffected(key, ids, level, answer.words, receiver, [this, sentence, done](const Result<MarkChange> &change) {
                if (change)
                    marked(*change, sentence);
                done(change ? Result<void>() : Result<void>(change.error()));
            });
        },
        &m_page);
    dialog->open();
}

void CustomerMarks::unmark()
{
    if (!may(u"health.unmark"_s))
        return;
    const auto ids = chosenCustomers();
    if (ids.isEmpty())
        return;
    m_commands.unmarkAffected(m_page.key(), ids, this, [this](const Result<MarkChange> &change) {
        if (!change)
            m_page.banner().fail(change.error());
        else if (change->customerIds.isEmpty())
            m_page.banner().tell(tr("None of them was marked."));
        else
            marked(*change, tr("The mark of %Ln customer(s) is taken away.", nullptr, static_cast<int>(change->customerIds.size())));
    });
}

/// The way back has what stood there before: others' evidence too.
void CustomerMarks::marked(const MarkChange &change, const QString &sentence)
{
    if (change.customerIds.isEmpty())
        m_page.banner().tell(sentence);
    else
        m_page.banner().tell(sentence, tr("Undo"), [this, change] { restore(change); });
    emit changed();
}

void CustomerMarks::restore(const MarkChange &change)
{
    m_commands.restoreMarks(change, this, [this, change](const Result<void> &done) {
        if (!done) {
            m_page.banner().fail(done.error(), tr("Try again"), [this, change] { restore(change); });
            return;
        }
        m_page.banner().tell(tr("The marks are as they were."));
        emit changed();
    });
}

void CustomerMarks::checkNow()
{
    const auto *row = m_page.affected().currentRow();
    if (!row || !may(u"health.check"_s))
        return;
    m_page.affected().notify(tr("The tenant is being asked…"));
    //: %1: a customer
    m_commands.checkHealthNow(
        row->customerId, this,
        [this, sentence = tr("The health of %1 was looked at.").arg(row->name)](const Result<void> &done) { told(done, sentence); });
}
