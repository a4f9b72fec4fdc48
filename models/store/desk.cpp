#include "models/store/desk.h"

#include "models/core/wire.h"
#include "models/store/database.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAlias = 200;
constexpr qsizetype longestTag = 100;

Error rejected(const QString &subject, const QString &detail)
{
    return Error{.kind = Error::Kind::Rejected, .subject = subject, .detail = detail};
}

QString keyOf(const QString &text)
{
    return text.toCaseFolded();
}

/// As the audit log keeps it.
QString aliasText(const QString &alias)
{
    return alias.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(QJsonObject{{u"alias"_s, alias}}).toJson(QJsonDocument::Compact));
}

Result<QStringList> checkedTags(const QStringList &tags)
{
    QStringList checked;
    for (const auto &tag : tags) {
        const auto trimmed = tag.trimmed();
        if (trimmed.isEmpty())
            return rejected(tag, u"an empty tag"_s);
        if (trimmed.size() > longestTag)
            return rejected(tag, u"a tag of more than %1 characters"_s.arg(longestTag));
        for (const auto c : trimmed) {
            if (c == u',' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
                return rejected(tag, u"a comma or a line break in a tag"_s);
        }
        checked.append(trimmed);
    }
    return checked;
}

} // namespace

QStringList keptSignInsIn(const QString &setting)
{
    QStringList keys;
    for (const auto &key : QJsonDocument::fromJson(setting.toUtf8()).array())
        keys.append(key.toString());
    return keys;
}

QString keptSignInsText(const QStringList &keys)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(keys)).toJson(QJsonDocument::Compact));
}

QString timeOrderedId(const QDateTime &when)
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const auto milliseconds = static_cast<quint64>(when.toMSecsSinceEpoch());
    QByteArray bytes(reinterpret_cast<const char *>(words.data()), 16);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>(milliseconds >> (40 - 8 * i));
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes.at(8) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

Desk::Desk(Database &desk, const Clock &clock) : m_desk(desk), m_clock(clock), m_trail(desk, clock)
{
}

Result<bool> Desk::setAlias(const QString &customerId, const QString &alias, const Actor &actor)
{
    const auto id = normalisedId(customerId);
    const auto text = alias.trimmed();
    if (text.size() > longestAlias)
        return rejected(text, u"an alias of more than %1 characters"_s.arg(longestAlias));
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    auto before = m_desk.value(u"SELECT alias FROM customer_mark WHERE customer_id = ?"_s, {id});
    if (!before)
        return before.error();
    if (before->toString() == text)
        return false;
    const auto now = m_clock.utcNow();
    auto done = m_desk.run(u"INSERT INTO customer_mark (id, customer_id, alias, version, author, changed_at) VALUES (?, ?, ?, 1, ?, ?)"
                           " ON CONFLICT (customer_id) DO UPDATE SET alias = excluded.alias, version = version + 1,"
                           " author = excluded.author, changed_at = excluded.changed_at"_s,
                           {timeOrderedId(now), id, toSqlText(text), toSqlText(actor.account), toSqlTime(now)});
    if (!done)
        return done.error();
    if (auto told = tellOfCustomer(u"customer.alias"_s, id, aliasText(before->toString()), aliasText(text), actor); !told)
        return told.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

Result<QStringList> Desk::changeTags(const QStringList &customerIds, const QStringList &add, const QStringList &remove, const Actor &actor)
{
    auto added = checkedTags(add);
    if (!added)
        return added.error();
    auto removed = checkedTags(remove);
    if (!removed)
        return removed.error();
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    QStringList changed;
    for (const auto &customerId : customerIds) {
        const auto id = normalisedId(customerId);
        auto before = tagsOf(id);
        if (!before)
            return before.error();
        auto any = false;
        for (const auto &tag : *removed) {
            auto gone = removeTag(id, tag);
            if (!gone)
                return gone.error();
            any = any || *gone;
        }
        for (const auto &tag : *added) {
            auto came = addTag(id, tag, actor.account);
            if (!came)
                return came.error();
            any = any || *came;
        }
        if (!any)
            continue;
        changed.append(id);
        auto after = tagsOf(id);
        if (!after)
            return after.error();
        if (auto told = tellOfCustomer(u"customer.tags"_s, id, *before, *after, actor); !told)
            return told.error();
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return changed;
}

Result<bool> Desk::addTag(const QString &customerId, const QString &tag, const QString &author)
{
    const auto now = m_clock.utcNow();
    // The same tag written otherwise is a change of its spelling.
    auto done
        = m_desk.run(u"INSERT INTO customer_tag (id, customer_id, tag, tag_key, version, author, changed_at) VALUES (?, ?, ?, ?, 1, ?, ?)"
                     " ON CONFLICT (customer_id, tag_key) DO UPDATE SET tag = excluded.tag, version = version + 1,"
                     " author = excluded.author, changed_at = excluded.changed_at WHERE tag <> excluded.tag"_s,
                     {timeOrderedId(now), customerId, tag, keyOf(tag), toSqlText(author), toSqlTime(now)});
    if (!done)
        return done.error();
    return m_desk.changes() > 0;
}

Result<bool> Desk::removeTag(const QString &customerId, const QString &tag)
{
    auto done = m_desk.run(u"DELETE FROM customer_tag WHERE customer_id = ? AND tag_key = ?"_s, {customerId, keyOf(tag)});
    if (!done)
        return done.error();
    return m_desk.changes() > 0;
}

Result<void> Desk::saveView(const SavedView &view, const Actor &actor)
{
    const auto name = view.name.trimmed();
    if (name.isEmpty() || view.pane.isEmpty())
        return rejected(view.name, u"a view without a name"_s);
    if (!QJsonDocument::fromJson(view.definition).isObject())
        return rejected(view.name, u"the definition is no JSON object"_s);
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    const auto now = m_clock.utcNow();
    const auto id = view.id.isEmpty() ? timeOrderedId(now) : view.id;
    auto taken = m_desk.value(u"SELECT id FROM saved_view WHERE pane = ? AND name_key = ? AND id <> ?"_s, {view.pane, keyOf(name), id});
    if (!taken)
        return taken.error();
    if (taken->isValid())
        return rejected(name, u"another view has this name"_s);
    auto before = viewText(id);
    if (!before)
        return before.error();
    auto done
        = m_desk.run(u"INSERT INTO saved_view (id, pane, name, name_key, definition, version, author, changed_at)"
                     " VALUES (?, ?, ?, ?, ?, 1, ?, ?)"
                     " ON CONFLICT (id) DO UPDATE SET pane = excluded.pane, name = excluded.name, name_key = excluded.name_key,"
                     " definition = excluded.definition, version = version + 1, author = excluded.author,"
                     " changed_at = excluded.changed_at WHERE pane <> excluded.pane OR name <> excluded.name"
                     " OR definition <> excluded.definition"_s,
                     {id, view.pane, name, keyOf(name), QString::fromUtf8(view.definition), toSqlText(actor.account), toSqlTime(now)});
    if (!done)
        return done.error();
    if (m_desk.changes() == 0)
        return {};
    if (auto told = tellOfView(u"view.save"_s, id, *before, actor); !told)
        return told;
    return transaction->commit();
}

Result<void> Desk::removeView(const QString &id, const Actor &actor)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    auto before = viewText(id);
    if (!before)
        return before.error();
    auto done = m_desk.run(u"DELETE FROM saved_view WHERE id = ?"_s, {toSqlText(id)});
    if (!done)
        return done.error();
    if (m_desk.changes() == 0)
        return {};
    if (auto told = tellOfView(u"view.remove"_s, id, *before, actor); !told)
        return told;
    return transaction->commit();
}

Result<QString> Desk::tagsOf(const QString &customerId)
{
    auto text = m_desk.value(u"SELECT json_group_array(tag) FROM (SELECT tag FROM customer_tag WHERE customer_id = ? ORDER BY tag_key)"_s,
                             {customerId});
    if (!text)
        return text.error();
    return text->toString() == "[]"_L1 ? QString() : text->toString();
}

Result<QString> Desk::viewText(const QString &id)
{
    auto text = m_desk.value(
        u"SELECT json_object('pane', pane, 'name', name, 'definition', json(definition)) FROM saved_view WHERE id = ?"_s, {toSqlText(id)});
    if (!text)
        return text.error();
    return text->toString();
}

Result<void> Desk::tellOfCustomer(const QString &command, const QString &customerId, const QString &before, const QString &after,
                                  const Actor &actor)
{
    return m_trail.append({.account = actor.account,
                           .roles = actor.roles,
                           .command = command,
                           .subjectKind = u"customer"_s,
                           .subjectId = customerId,
                           .customerTenantId = customerId,
                           .before = before,
                           .after = after,
                           .answer = u"done"_s});
}

Result<void> Desk::tellOfView(const QString &command, const QString &viewId, const QString &before, const Actor &actor)
{
    const auto after = viewText(viewId);
    if (!after)
        return after.error();
    return m_trail.append({.account = actor.account,
                           .roles = actor.roles,
                           .command = command,
                           .subjectKind = u"view"_s,
                           .subjectId = viewId,
                           .before = before,
                           .after = *after,
                           .answer = u"done"_s});
}

Result<QList<SavedView>> Desk::savedViews(const QString &pane)
{
    auto query
        = m_desk.run(u"SELECT id, pane, name, definition, version, author, changed_at FROM saved_view WHERE pane = ? ORDER BY name_key"_s,
                     {toSqlText(pane)});
    if (!query)
        return query.error();
    QList<SavedView> views;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return views;
        views.append({.id = query->value(0).toString(),
                      .pane = query->value(1).toString(),
                      .name = query->value(2).toString(),
                      .definition = query->value(3).toString().toUtf8(),
                      .version = query->value(4).toInt(),
                      .author = query->value(5).toString(),
                      .changedAt = fromSqlTime(query->value(6))});
    }
}

Result<KnownRoles> Desk::readKnownRoles(const QString &sql, const QVariantList &values)
{
    auto query = m_desk.run(sql, values);
    if (!query)
        return query.error();
    auto row = query->next();
    if (!row)
        return row.error();
    if (!*row)
        return KnownRoles{};
    return KnownRoles{.account = query->value(0).toString(),
                      .roles = rolesNamed(query->value(1).toString()),
                      .tokenTold = query->value(2).toBool(),
                      .groupsTold = query->value(3).toBool(),
                      .readAt = fromSqlTime(query->value(4))};
}

Result<KnownRoles> Desk::knownRoles()
{
    return readKnownRoles(
        u"SELECT account, roles, token_told, groups_told, read_at FROM known_roles ORDER BY read_at DESC, account LIMIT 1"_s, {});
}

Result<KnownRoles> Desk::knownRolesOf(const QString &account)
{
    return readKnownRoles(u"SELECT account, roles, token_told, groups_told, read_at FROM known_roles WHERE account = ?"_s,
                          {toSqlText(account)});
}

Result<void> Desk::storeKnownRoles(const KnownRoles &roles)
{
    auto done = m_desk.run(u"INSERT INTO known_roles (account, roles, token_told, groups_told, read_at) VALUES (?, ?, ?, ?, ?)"
                           " ON CONFLICT (account) DO UPDATE SET roles = excluded.roles, token_told = excluded.token_told,"
                           " groups_told = excluded.groups_told, read_at = excluded.read_at"_s,
                           {toSqlText(roles.account), toSqlText(shortNames(roles.roles)), int(roles.tokenTold), int(roles.groupsTold),
                            toSqlTime(roles.readAt)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> Desk::signOut(const Actor &actor, const QString &answer)
{
    auto transaction = Transaction::begin(m_desk);
    if (!transaction)
        return transaction.error();
    if (auto done = m_desk.run(u"DELETE FROM known_roles"_s); !done)
        return done.error();
    if (auto told = m_trail.append({.account = actor.account,
                                    .roles = actor.roles,
                                    .command = u"account.sign-out"_s,
                                    .subjectKind = u"account"_s,
                                    .subjectId = actor.account,
                                    .answer = answer});
        !told)
        return told;
    return transaction->commit();
}

Result<QString> Desk::setting(const QString &key)
{
    auto value = m_desk.value(u"SELECT value FROM setting WHERE key = ?"_s, {toSqlText(key)});
    if (!value)
        return value.error();
    return value->toString();
}

Result<void> Desk::setSetting(const QString &key, const QString &value)
{
    auto done = m_desk.run(u"INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?)"
                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at"
                           " WHERE value <> excluded.value"_s,
                           {toSqlText(key), toSqlText(value), toSqlTime(m_clock.utcNow())});
    return done ? Result<void>() : Result<void>(done.error());
}
