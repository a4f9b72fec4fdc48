#include "ui/health/messagelist.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr int soonDays = 14; ///< what must be done within these is marked

static CellState urgency(const MessageLine &line, const QDateTime &now)
{
    if (!line.told.actBy.isValid() || line.handledAt.isValid())
        return CellState::None;
    if (line.told.actBy < now)
        return CellState::Interrupted;
    return line.told.actBy < now.addDays(soonDays) ? CellState::Degraded : CellState::None;
}

MessageList::MessageList(const Clock &clock, QWidget *parent)
    : ListFrame(u"messages"_s, parent),
      m_rows([](const MessageLine &line) { return line.told.id; }),
      m_model(
          m_rows, allColumns(clock), [](const MessageLine &line) { return line.told.id; }, this)
{
    setObjectName("messages.list"_L1);
    tools().filterButton()->hide();
    tools().field()->setPlaceholderText(tr("Filter messages"));
    tools().field()->setAccessibleName(tr("Filter by ID, title or services"));
    view().setItemDelegate(new RowDelegate(this));
    captions().addStretch();
    setTable(m_model, tr("Messages"));
    const auto all = allColumns(clock);
    m_rows.setSorting(all, {});
    QStringList keys;
    for (const auto &column : all)
        keys.append(column.key);
    //: the order in which messages stand when they are not sorted by a column
    columns().setSortable(keys, tr("Usual order"));
    m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
}

QList<Column<MessageLine>> MessageList::allColumns(const Clock &clock)
{
    const QList<Column<MessageLine>> what{
        //: column: Microsoft's id of a message
        {.key = u"id"_s,
         .title = tr("ID"),
         .text = [](const MessageLine &line) { return line.told.id; },
         .searched = true,
         .widthHint = 11},
        //: of a message
        {.key = u"title"_s,
         .title = tr("Title"),
         .text = [](const MessageLine &line) { return line.told.title; },
         .searched = true,
         .widthHint = 28},
        {.key = u"category"_s,
         .title = tr("Category"),
         .value = [](const MessageLine &line) { return line.told.category; },
         .text =
             [](const MessageLine &line) {
                 const auto category = HealthWords::category(line.told.category);
                 //: %1: category of a message that announces a great change
                 return line.told.isMajorChange ? tr("%1 (major change)").arg(category) : category;
             },
         .widthHint = 26,
         .rank = 3},
        {.key = u"services"_s,
         .title = tr("Services"),
         .value = [](const MessageLine &line) { return line.told.services; },
         .text = [](const MessageLine &line) { return line.told.services.join(u", "_s); },
         .searched = true,
         .widthHint = 22,
         .rank = 2},
    };
    const QList<Column<MessageLine>> who{
        {.key = u"customers"_s,
         //: column: for how many customers a message is
         .title = tr("Customers"),
         .value = [](const MessageLine &line) { return line.customers; },
         .text = [](const MessageLine &line) { return line.told.id.isEmpty() ? QString() : QLocale().toString(line.customers); },
         .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
         .widthHint = 10,
         .rank = 1},
        {.key = u"actby"_s,
         //: column: by when something must be done
         .title = tr("Must act by"),
         .value = [](const MessageLine &line) { return line.told.actBy; },
         .text = [](const MessageLine &line) { return dayText(line.told.actBy); },
         .spoken =
             [&clock](const MessageLine &line) {
                 //: %1: a date; read aloud
                 return urgency(line, clock.utcNow()) == CellState::Interrupted ? tr("%1, overdue").arg(dayText(line.told.actBy))
                                                                                : dayText(line.told.actBy);
             },
         .state = [&clock](const MessageLine &line) { return urgency(line, clock.utcNow()); },
         .widthHint = 15},
        {.key = u"handled"_s,
         //: column: when and by whom a message was seen to
         .title = tr("Handled"),
         .value = [](const MessageLine &line) { return line.handledAt; },
         .text =
             [&clock](const MessageLine &line) {
                 //: %1: date or time, %2: who
                 return line.handledAt.isValid() ? tr("%1, %2").arg(momentText(line.handledAt, clock.utcNow()), line.handledBy) : QString();
             },
         .state = [](const MessageLine &line) { return line.handledAt.isValid() ? CellState::Healthy : CellState::None; },
         .widthHint = 22,
         .rank = 4},
    };
    return what + who;
}

void MessageList::expectAnswer(const MessageQuery &query, bool isNew, bool isOfOneDay)
{
    m_isOfOneDay = isOfOneDay;
    m_isNew = m_isNew || isNew;
    m_query = query;
}

void MessageList::show(const Result<QList<MessageLine>> &messages)
{
    m_isRead = true;
    m_unread = messages ? std::nullopt : std::optional(messages.error());
    if (!messages) {
        if (m_model.rowCount() > 0)
            banner().fail(messages.error());
        showRowsOrReason();
        return;
    }
    const auto isNew = std::exchange(m_isNew, false);
    const auto swap = isNew ? WindowTable::Swap::Result : WindowTable::Swap::Refresh;
    m_lines = *messages;
    expect(m_query.text, swap);
    m_rows.set(m_lines);
    m_model.setQuery(m_model.query(), swap, WindowTable::Tail::Hidden); // at once: a row that is gone does not stay a second
    showRowsOrReason();
}

void MessageList::sortBy(const QString &key, bool descending)
{
    columns().setSort(key, descending);
    m_model.setQuery({.sortKey = key, .descending = descending}, WindowTable::Swap::Reorder, WindowTable::Tail::Hidden);
}

const MessageLine *MessageList::currentRow() const
{
    const auto *line = m_model.row(view().currentRow());
    return line && !line->told.id.isEmpty() ? line : nullptr;
}

EmptyState::Words MessageList::reason()
{
    if (m_unread)
        return {.icon = u"warning"_s, .title = ErrorText::title(*m_unread), .sentence = ErrorText::sentence(*m_unread)};
    if (!isRead())
        return {.icon = u"wait"_s,
                .title = tr("Reading the messages"),
                .sentence = tr("They are being read from this computer; no connection is needed for that.")};
    const auto all = m_query.view == MessageQuery::View::All ? QString() : tr("Show all messages");
    if (!m_query.text.isEmpty() || m_isOfOneDay)
        return {.icon = u"search"_s,
                .title = tr("Nothing found"),
                .sentence = tr("No message passes the filters that are in force."),
                .action = tr("Show all messages")};
    if (m_query.view == MessageQuery::View::All)
        return {.icon = u"mail"_s,
                .title = tr("No messages"),
                .sentence = tr("No message of the message centre was read on this computer yet.")};
    return {.icon = u"mail"_s,
            .title = tr("Nothing in this view"),
            .sentence = tr("None of the messages that were read here waits for this."),
            .action = all};
}

QString MessageList::countWords() const
{
    if (!m_isRead || m_unread)
        return {};
    //: number of messages that are shown
    return tr("%Ln message(s)", nullptr, m_model.rowCount());
}
