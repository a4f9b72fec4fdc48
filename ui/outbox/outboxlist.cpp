#include "ui/outbox/outboxlist.h"

#include "models/core/fold.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/outbox/outboxcolumns.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OutboxList::OutboxList(Feed<OutboxEntry> &entries, QWidget *parent)
    : ListFrame(u"outbox"_s, parent),
      m_rows([](const OutboxEntry &entry) { return entry.id; }),
      m_model(
          m_rows, OutboxColumns::all(), [](const OutboxEntry &entry) { return entry.id; }, this),
      m_soon(this)
{
    setObjectName("outboxlist"_L1);
    tools().filterButton()->hide();
    tools().viewButton()->setAccessibleName(tr("Which changes are shown"));
    tools().field()->setPlaceholderText(tr("Filter the outbox"));
    tools().field()->setAccessibleName(tr("Filter by customer, subscription or user, reason or account"));
    view().setItemDelegate(new RowDelegate(this));
    captions().addStretch();
    setTable(m_model, tr("Changes"));
    columns().setSort({}, false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &OutboxList::showEntries);
    m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    subscribe(entries);
}

void OutboxList::subscribe(Feed<OutboxEntry> &entries)
{
    entries.subscribe(this,
                      {.reset =
                           [this](const Result<Snapshot<OutboxEntry>> &snapshot) {
                               m_isRead = true;
                               m_entries.clear();
                               m_unread = snapshot ? std::nullopt : std::optional(snapshot.error());
                               if (snapshot) {
                                   for (const auto &entry : snapshot->rows)
                                       m_entries.insert(entry.id, entry);
                               }
                               showEntries();
                               showCount();
                           },
                       .apply =
                           [this](const ChangeSet<OutboxEntry> &changes) {
                               for (const auto &entry : changes.upserted)
                                   m_entries.insert(entry.id, entry);
                               if (!m_soon.isActive())
                                   m_soon.start();
                           }});
}

void OutboxList::setView(View view)
{
    m_shown = view;
    askAnew();
}

void OutboxList::setText(const QString &text)
{
    m_words = expect(text, WindowTable::Swap::Result);
    askAnew();
}

bool OutboxList::passes(const OutboxEntry &entry) const
{
    switch (m_shown) {
    case View::Open:
        if (isFinished(entry.state))
            return false;
        break;
    case View::Attention:
        if (!needsPerson(entry.state))
            return false;
        break;
    case View::Finished:
        if (!isFinished(entry.state))
            return false;
        break;
    case View::All:
        break;
    }
    if (m_words.isEmpty())
        return true;
    const auto &change = entry.change;
    const auto all = folded(QStringList{change.customerName, change.subjectName, entry.reason, entry.account, change.subjectId,
                                        change.customerId, entry.id, entry.requestId, ChangeText::summary(change)}
                                .join(u' '));
    return std::ranges::all_of(m_words, [&all](const QByteArray &word) { return all.contains(word); });
}

void OutboxList::showEntries()
{
    m_soon.stop();
    QList<OutboxEntry> shown;
    for (const auto &entry : std::as_const(m_entries)) {
        if (passes(entry))
            shown.append(entry);
    }
    std::ranges::sort(shown, std::ranges::greater(), &OutboxEntry::number);
    m_passing = shown.size();
    m_rows.set(shown);
    showRowsOrReason();
}

/// Other rows, because the person wants others: at once, however lately entries changed.
void OutboxList::askAnew()
{
    showEntries();
    m_model.setQuery({}, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
}

const OutboxEntry *OutboxList::currentRow() const
{
    const auto *entry = m_model.row(view().currentRow());
    return entry && !entry->id.isEmpty() ? entry : nullptr;
}

QList<OutboxEntry> OutboxList::selected() const
{
    QList<OutboxEntry> entries;
    for (const auto &range : view().selectedRanges()) {
        for (int row = range.first; row <= range.last; ++row) {
            if (const auto *entry = m_model.row(row); entry && !entry->id.isEmpty())
                entries.append(*entry);
        }
    }
    return entries;
}

EmptyState::Words OutboxList::reason()
{
    if (m_unread)
        return {.icon = u"warning"_s, .title = ErrorText::title(*m_unread), .sentence = ErrorText::sentence(*m_unread)};
    if (!isRead())
        return {.icon = u"wait"_s,
                .title = tr("Reading the outbox"),
                .sentence = tr("It is being read from this computer; no connection is needed for that.")};
    if (m_entries.isEmpty())
        return {.icon = u"outbox"_s,
                .title = tr("Nothing waits"),
                .sentence
                = tr("A change of a subscription or a user is written down here before it is sent, also without a connection, and stays "
                     "until the service has carried it out.")};
    if (m_shown != View::Open || !m_words.isEmpty())
        return {.icon = u"search"_s,
                .title = tr("Nothing found"),
                .sentence = tr("No change passes the filters that are in force."),
                .action = tr("Show all changes")};
    return {.icon = u"outbox"_s,
            .title = tr("Nothing waits"),
            .sentence = tr("Every change that was decided here has been carried out by the service and read back."),
            .action = tr("Show all changes")};
}

void OutboxList::leaveEmpty()
{
    emit everythingWanted();
}

QString OutboxList::countWords() const
{
    //: number of changes in the outbox that are shown
    return m_isRead ? tr("%Ln change(s)", nullptr, m_model.rowCount()) : QString();
}
