#include "models/store/rolegrants.h"

#include "models/store/database.h"
#include "models/store/desk.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// As the audit log keeps it.
QString grantText(const QString &word)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"grant"_s, word}}).toJson(QJsonDocument::Compact));
}

} // namespace

RoleGrants::RoleGrants(Database &desk, const Clock &clock) : m_desk(desk), m_clock(clock), m_trail(desk, clock)
{
}

Result<QList<RoleGrants::Line>> RoleGrants::lines()
{
    auto query = m_desk.run(u"SELECT capability, role, granted FROM role_grant WHERE granted <> '' ORDER BY capability, role"_s);
    if (!query)
        return query.error();
    QList<Line> lines;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return lines;
        lines.append({.capability = query->value(0).toInt(), .role = query->value(1).toString(), .granted = query->value(2).toString()});
    }
}

Result<OfficeMatrix> RoleGrants::read()
{
    auto bundled = RoleMatrix::load(RoleMatrix::bundledPath());
    if (!bundled)
        return bundled.error();
    OfficeMatrix office{.matrix = *bundled};
    auto newest = m_desk.run(u"SELECT author, changed_at FROM role_grant ORDER BY changed_at DESC, id DESC LIMIT 1"_s);
    if (!newest)
        return newest.error();
    auto isThere = newest->next();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return office;
    office.author = newest->value(0).toString();
    office.changedAt = fromSqlTime(newest->value(1));
    const auto stored = lines();
    if (!stored)
        return stored.error();
    for (const auto &line : *stored) {
        const auto role = roleNamed(line.role);
        const auto grant = grantNamed(line.granted);
        if (!role || !grant || line.capability < 1 || line.capability > static_cast<int>(capabilityCount)) {
            office.edits.clear();
            office.problem = Error{.kind = Error::Kind::Rejected,
                                   .reason = Error::Reason::MatrixInvalid,
                                   .subject = u"%1 %2"_s.arg(QString::number(line.capability), line.role),
                                   .detail = u"no cell of a matrix: %1"_s.arg(line.granted)};
            return office;
        }
        office.edits.append({.capability = static_cast<Capability>(line.capability), .role = *role, .grant = *grant});
    }
    // The matrix of a newer version of this program may hold from a later day on.
    auto changed = bundled->with(office.edits, std::max(bundled->effective(), office.changedAt.date()));
    if (changed) {
        office.matrix = *changed;
    } else {
        office.edits.clear();
        office.problem = changed.error();
    }
    return office;
}

Result<void> RoleGrants::change(const QList<GrantEdit> &edits, const Actor &actor)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto office = read();
    if (!office)
        return office.error();
    if (office->problem)
        return *office->problem;
    const auto bundled = RoleMatrix::load(RoleMatrix::bundledPath());
    if (!bundled)
        return bundled.error();
    if (const auto changed = office->matrix.with(edits, office->matrix.effective()); !changed)
        return changed.error();
    for (const auto &edit : edits) {
        const auto before = office->matrix.grant(edit.capability, edit.role);
        if (before == edit.grant)
            continue;
        const auto isDefault = bundled->grant(edit.capability, edit.role) == edit.grant;
        const Line line{.capability = numberOf(edit.capability),
                        .role = shortName(edit.role),
                        .granted = isDefault ? QString() : grantWord(edit.grant)};
        if (auto written = write(line, grantWord(before), grantWord(edit.grant), actor); !written)
            return written;
    }
    return transaction->commit();
}

Result<void> RoleGrants::reset(const Actor &actor)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto bundled = RoleMatrix::load(RoleMatrix::bundledPath());
    if (!bundled)
        return bundled.error();
    const auto stored = lines();
    if (!stored)
        return stored.error();
    for (const auto &line : *stored) {
        const auto role = roleNamed(line.role);
        const auto isCell = role && line.capability >= 1 && line.capability <= static_cast<int>(capabilityCount);
        const auto after = isCell ? grantWord(bundled->grant(static_cast<Capability>(line.capability), *role)) : u"-"_s;
        if (auto written = write({.capability = line.capability, .role = line.role}, line.granted, after, actor); !written)
            return written;
    }
    return transaction->commit();
}

Result<void> RoleGrants::write(const Line &line, const QString &before, const QString &after, const Actor &actor)
{
    const auto now = m_clock.utcNow();
    auto done
        = m_desk.run(u"INSERT INTO role_grant (id, capability, role, granted, version, author, changed_at) VALUES (?, ?, ?, ?, 1, ?, ?)"
                     " ON CONFLICT (capability, role) DO UPDATE SET granted = excluded.granted, version = version + 1,"
                     " author = excluded.author, changed_at = excluded.changed_at"_s,
                     {timeOrderedId(now), line.capability, line.role, toSqlText(line.granted), toSqlText(actor.account), toSqlTime(now)});
    if (!done)
        return done.error();
    return m_trail.append({.account = actor.account,
                           .roles = actor.roles,
                           .command = u"roles.matrix"_s,
                           .subjectKind = u"right"_s,
                           .subjectId = u"%1 %2"_s.arg(QString::number(line.capability), line.role),
                           .before = grantText(before),
                           .after = grantText(after),
                           .answer = u"done"_s});
}
