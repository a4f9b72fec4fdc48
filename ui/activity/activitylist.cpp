#include "ui/activity/activitylist.h"

#include "ui/activity/activitycolumns.h"
#include "ui/activity/chaincheck.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

ActivityList::ActivityList(WindowSource<ActivityRow, ActivityQuery> &source, ActivityBook &book, QWidget *parent)
    : ListFrame(u"activity"_s, parent),
      m_model(
          source, ActivityColumns::all(), [](const ActivityRow &row) { return row.entry.id; }, this),
      m_chain(new ChainCheck(book, this))
{
    setObjectName("activitylist"_L1);
    tools().viewButton()->hide();
    tools().field()->setPlaceholderText(tr("Filter the activity"));
    tools().field()->setAccessibleName(tr("Filter by account, action, customer, change, answer or ID"));
    view().setItemDelegate(new RowDelegate(this));
    captions().addWidget(m_chain, 1);
    setTable(m_model, tr("Activity"));
    connect(&m_model, &QAbstractItemModel::modelReset, m_chain, [this] {
        if (m_model.lastSwap() == WindowTable::Swap::Refresh)
            m_chain->expire();
    });
    connect(m_chain, &ChainCheck::failed, this, [this](const Error &error) { banner().fail(error); });
    connect(m_chain, &ChainCheck::found, this, [this](const QString &sentence, bool isIntact) {
        if (!isIntact)
            banner().warn(sentence);
    });
}

void ActivityList::setQuery(const ActivityQuery &query, WindowTable::Swap swap)
{
    const auto words = expect(query.text, swap);
    m_isFiltered = !words.isEmpty() || !query.accounts.isEmpty() || !query.commands.isEmpty() || !query.customerId.isEmpty()
        || query.from.isValid() || query.before.isValid();
    m_model.setQuery(query, swap, WindowTable::Tail::Hidden);
}

const ActivityRow *ActivityList::currentRow() const
{
    return m_model.row(view().currentRow());
}

EmptyState::Words ActivityList::reason()
{
    if (!m_model.hasOrder())
        return {.icon = u"wait"_s,
                .title = tr("Reading the activity"),
                .sentence = tr("It is being read from this computer; no connection is needed for that.")};
    if (m_isFiltered)
        return {.icon = u"search"_s,
                .title = tr("Nothing found"),
                .sentence = tr("No entry passes the filters that are in force."),
                .action = tr("Show all activity")};
    return {.icon = u"activity"_s,
            .title = tr("No activity yet"),
            .sentence = tr("Every change made with this program is written down here: who made it, when, and what came of it. It stays on "
                           "this computer, also without a connection and when the cache is rebuilt.")};
}

void ActivityList::leaveEmpty()
{
    emit filtersUnwanted();
}

QString ActivityList::countWords() const
{
    //: number of entries of the audit log
    return tr("%Ln entries", nullptr, m_model.rowCount());
}
