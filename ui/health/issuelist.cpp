#include "ui/health/issuelist.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/health/issuecolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

static constexpr int oldAfterDays = 1; ///< what was read longer ago does not say how it is today

IssueList::IssueList(const Clock &clock, QWidget *parent)
    : ListFrame(u"health"_s, parent),
      m_clock(clock),
      m_rows([](const IssueLine &line) { return line.key; }),
      m_model(
          m_rows, IssueColumns::all(clock), [](const IssueLine &line) { return line.key; }, this),
      m_muted(makeCaption(u"muted"_s))
{
    setObjectName("health.list"_L1);
    tools().field()->setPlaceholderText(tr("Filter issues"));
    tools().field()->setAccessibleName(tr("Filter by ID, title, service or feature"));
    view().setItemDelegate(new RowDelegate(this));
    captions().addStretch();
    captions().addWidget(m_muted);
    setTable(m_model, tr("Issues"));
    const auto all = IssueColumns::all(clock);
    m_rows.setSorting(all, {});
    QStringList keys;
    for (const auto &column : all)
        keys.append(column.key);
    //: the order in which issues stand when they are not sorted by a column
    columns().setSortable(keys, tr("Worst first"));
    m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
}

void IssueList::expectAnswer(const IssueQuery &query, bool isNew)
{
    m_isNew = m_isNew || isNew;
    m_query = query;
}

void IssueList::show(const Result<HealthBoard> &board)
{
    m_isRead = true;
    m_unread = board ? std::nullopt : std::optional(board.error());
    if (!board) {
        if (m_model.rowCount() > 0)
            banner().fail(board.error());
        showRowsOrReason();
        return;
    }
    const auto isNew = std::exchange(m_isNew, false);
    const auto swap = isNew ? WindowTable::Swap::Result : WindowTable::Swap::Refresh;
    m_board = *board;
    expect(m_query.text, swap);
    m_rows.set(m_board.issues);
    m_model.setQuery(m_model.query(), swap, WindowTable::Tail::Hidden); // at once: a row that is gone does not stay a second
    showMuted();
    showRowsOrReason();
}

void IssueList::sortBy(const QString &key, bool descending)
{
    columns().setSort(key, descending);
    m_model.setQuery({.sortKey = key, .descending = descending}, WindowTable::Swap::Reorder, WindowTable::Tail::Hidden);
}

const IssueLine *IssueList::currentRow() const
{
    const auto *line = m_model.row(view().currentRow());
    return line && !line->key.isEmpty() ? line : nullptr;
}

void IssueList::showMuted()
{
    const auto muted = static_cast<int>(m_board.muted);
    //: number of issues that are left out of the list
    m_muted->setText(muted > 0 ? tr("%Ln muted issue(s) not shown", nullptr, muted) : QString());
}

QString IssueList::asOfSentence() const
{
    //: %1: date and time
    return m_board.coverage.oldest.isValid() ? tr("What was read longest ago is as of %1.").arg(fullMomentText(m_board.coverage.oldest))
                                             : QString();
}

EmptyState::Words IssueList::reason()
{
    m_way = Way::None;
    if (m_unread)
        return {.icon = u"warning"_s, .title = ErrorText::title(*m_unread), .sentence = ErrorText::sentence(*m_unread)};
    if (!isRead())
        return {.icon = u"wait"_s,
                .title = tr("Reading the service health"),
                .sentence = tr("It is being read from this computer; no connection is needed for that.")};
    if (!m_query.text.isEmpty() || !m_query.service.isEmpty()) {
        m_way = Way::Everything;
        return {.icon = u"search"_s,
                .title = tr("Nothing found"),
                .sentence = tr("No issue passes the filters that are in force."),
                .action = tr("Show all issues")};
    }
    return noneWords();
}

/// None among the customers that tell is no word on the others, and an old word is none on today.
EmptyState::Words IssueList::noneWords()
{
    const auto &coverage = m_board.coverage;
    if (coverage.told() <= 0) {
        m_way = coverage.customers > 0 ? Way::Reasons : Way::None;
        return {.icon = u"unknown"_s,
                .title = tr("Nothing is known"),
                .sentence = coverage.customers > 0
                    ? tr("The health of none of the %Ln customer(s) is known.", nullptr, static_cast<int>(coverage.customers))
                    : tr("There are no customers on this computer yet."),
                .action = coverage.customers > 0 ? tr("Show why") : QString()};
    }
    if (coverage.notKnown() > 0) {
        m_way = Way::Reasons;
        return {.icon = u"unknown"_s,
                .title = tr("No issue is known"),
                //: %Ln: a number of customers, %1: all there are
                .sentence = tr("Of %Ln of %1 customers nothing is known; it may look different there.", nullptr,
                               static_cast<int>(coverage.notKnown()))
                                .arg(QLocale().toString(coverage.customers)),
                .action = tr("Show why")};
    }
    if (m_board.muted > 0) {
        m_way = Way::Muted;
        return {.icon = u"view"_s,
                .title = tr("Only muted issues"),
                .sentence = tr("%Ln issue(s) of this view are muted and not shown.", nullptr, static_cast<int>(m_board.muted)),
                .action = tr("Show muted issues")};
    }
    m_way = m_query.view == IssueQuery::View::All ? Way::None : Way::Everything;
    const auto action = m_way == Way::Everything ? tr("Show all issues") : QString();
    if (!coverage.oldest.isValid() || coverage.oldest < m_clock.utcNow().addDays(-oldAfterDays))
        return {.icon = u"clock"_s, .title = tr("No issue was known then"), .sentence = asOfSentence(), .action = action};
    return {.icon = u"healthy"_s, .title = tr("All well"), .sentence = tr("No customer’s tenant has an issue. %1").arg(asOfSentence()), .action = action};
}

void IssueList::leaveEmpty()
{
    switch (m_way) {
    case Way::Everything:
        emit everythingWanted();
        break;
    case Way::Muted:
        emit mutedWanted();
        break;
    case Way::Reasons:
        emit reasonsWanted();
        break;
    case Way::None:
        break;
    }
}

QString IssueList::countWords() const
{
    if (!m_isRead || m_unread)
        return {};
    //: number of issues on the board
    return tr("%Ln issue(s)", nullptr, m_model.rowCount());
}
