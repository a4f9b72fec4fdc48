#include "ui/customers/decisions.h"

#include "models/outbox/changerules.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changetext.h"

#include <algorithm>

Decisions::Decisions(const ChangeSources &sources, Banner &banner, QObject *parent) : QObject(parent), m_sources(sources), m_banner(banner)
{
    subscribe();
}

void Decisions::subscribe()
{
    m_sources.entries.subscribe(this,
                                {.reset =
                                     [this](const Result<Snapshot<OutboxEntry>> &snapshot) {
                                         m_entries.clear();
                                         if (snapshot)
                                             std::ranges::copy_if(snapshot->rows, std::back_inserter(m_entries),
                                                                  [](const OutboxEntry &entry) { return !isFinished(entry.state); });
                                         emit changed({});
                                     },
                                 .apply =
                                     [this](const ChangeSet<OutboxEntry> &changes) {
                                         QStringList customers;
                                         for (const auto &entry : changes.upserted) {
                                             take(entry);
                                             follow(entry);
                                             if (!customers.contains(entry.change.customerId))
                                                 customers.append(entry.change.customerId);
                                         }
                                         for (const auto &customerId : std::as_const(customers))
                                             emit changed(customerId);
                                     }});
}

void Decisions::take(const OutboxEntry &entry)
{
    m_entries.removeIf([&entry](const OutboxEntry &known) { return known.id == entry.id; });
    if (!isFinished(entry.state))
        m_entries.insert(std::ranges::upper_bound(std::as_const(m_entries), entry.number, {}, &OutboxEntry::number), entry);
}

QString Decisions::pending(const QString &subjectId, bool &needsPerson) const
{
    QString words;
    for (const auto &entry : m_entries) {
        if (entry.change.subjectId != subjectId)
            continue;
        //: %1: what is changed of a subscription or a person, %2: how far that is
        words = tr("%1: %2").arg(ChangeText::summary(entry.change), ChangeText::state(entry.state));
        needsPerson = ::needsPerson(entry.state);
    }
    return words;
}

void Decisions::decided(const QList<OutboxEntry> &entries, const QString &reason)
{
    m_reason = reason;
    m_decided.clear();
    QStringList ids;
    for (const auto &entry : entries) {
        m_decided.insert(entry.id, entry);
        ids.append(entry.id);
    }
    // Until it is sent it can be taken back; afterwards it can be undone.
    m_banner.tell(tr("%Ln change(s) written into the outbox.", nullptr, static_cast<int>(entries.size())),
                  //: A button: takes a change back before it is sent
                  tr("Withdraw"), [this, ids] { withdraw(ids); });
}

void Decisions::withdraw(const QStringList &ids)
{
    m_sources.commands.withdraw(ids, this, [this](const Result<QList<OutboxEntry>> &withdrawn) {
        if (!withdrawn)
            m_banner.fail(withdrawn.error());
        else if (withdrawn->isEmpty())
            m_banner.warn(tr("It was sent already. The outbox can undo what was done."));
        else
            m_banner.tell(tr("%Ln change(s) withdrawn.", nullptr, static_cast<int>(withdrawn->size())));
    });
}

void Decisions::follow(const OutboxEntry &entry)
{
    if (!m_decided.contains(entry.id))
        return;
    m_decided[entry.id] = entry;
    const auto isOver
        = std::ranges::all_of(m_decided, [](const OutboxEntry &each) { return isFinished(each.state) || needsPerson(each.state); });
    if (!isOver)
        return;
    auto ended = std::exchange(m_decided, {}).values();
    std::ranges::sort(ended, {}, &OutboxEntry::number);
    const auto stuck = std::ranges::find_if(ended, [](const OutboxEntry &each) { return needsPerson(each.state); });
    if (stuck != ended.end())
        m_banner.warn(tr("%1: %2. %3").arg(stuck->change.subjectName, ChangeText::state(stuck->state), ChangeText::explanation(*stuck)));
    else
        offerUndo(ended);
}

void Decisions::offerUndo(const QList<OutboxEntry> &ended)
{
    QList<OutboxChange> undo;
    int verified = 0;
    for (const auto &each : ended) {
        verified += each.state == OutboxState::Verified ? 1 : 0;
        undo.append(undoOf(each));
    }
    if (std::ranges::any_of(undo, [](const OutboxChange &change) { return takesAway(change.kind); }))
        undo.clear(); // that is decided anew, where it is said what will happen
    if (verified == 0)
        return; // withdrawn, and said so
    const auto reason = tr("Undo: %1").arg(m_reason);
    m_banner.tell(tr("%Ln change(s) carried out and verified.", nullptr, verified), undo.isEmpty() ? QString() : tr("Undo"),
                  [this, undo, reason] {
                      m_sources.commands.decide(undo, reason, this, [this, given = m_reason](const Result<QList<OutboxEntry>> &entries) {
                          if (entries)
                              decided(*entries, given);
                          else
                              m_banner.fail(entries.error());
                      });
                  });
}

void Decisions::forget()
{
    m_decided.clear();
    m_banner.clear();
}
