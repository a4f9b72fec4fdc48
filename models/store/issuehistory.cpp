#include "models/store/issuehistory.h"

#include "models/health/azureevents.h"
#include "models/store/database.h"
#include "models/store/rowsql.h"
#include "models/store/storedtext.h"

#include <QHash>

namespace {

void issueAsStored(HealthIssue &issue)
{
    fieldsAsStored(issue);
    for (auto &detail : issue.details) {
        asStored(detail.name);
        asStored(detail.value);
    }
    for (auto &post : issue.posts) {
        asStored(post.type);
        asStored(post.content);
    }
}

HealthIssue withoutTexts(HealthIssue issue)
{
    issue.details.clear();
    issue.posts.clear();
    return issue;
}

} // namespace

Result<HealthOutcome> IssueHistory::take(const QString &customerId, const TenantHealth &told, Feed feed)
{
    HealthOutcome outcome{.skipped = told.skipped};
    const auto before = m_desk.totalChanges();
    std::vector<qint64> issues;
    for (auto issue : told.issues) {
        issueAsStored(issue);
        const auto number = takeIssue(issue, outcome);
        if (!number)
            return number.error();
        issues.push_back(*number);
    }
    if (auto linked = link(customerId, issues, feed, told.skipped == 0); !linked)
        return linked.error();
    outcome.isNews = m_desk.totalChanges() != before;
    return outcome;
}

Result<QStringList> IssueHistory::active(const QString &customerId)
{
    auto query = m_desk.run(u"SELECT i.key FROM issue_tenant t JOIN issue_customer c ON c.tenant = t.num JOIN issue i ON i.num = c.issue"
                            " WHERE t.id = ? AND c.gone_at IS NULL AND i.is_active = 1 ORDER BY i.key"_s,
                            {customerId});
    if (!query)
        return query.error();
    QStringList keys;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return keys;
        keys.append(query->value(0).toString());
    }
}

Result<void> IssueHistory::letGo(qint64 tenant)
{
    auto done = m_desk.run(u"UPDATE issue_customer SET gone_at = ? WHERE tenant = ? AND gone_at IS NULL"_s,
                           {toSqlTime(m_clock.utcNow()), tenant});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<qint64> IssueHistory::tenant(const QString &customerId)
{
    for (;;) {
        auto number = m_desk.value(u"SELECT num FROM issue_tenant WHERE id = ?"_s, {customerId});
        if (!number)
            return number.error();
        if (number->isValid())
            return number->toLongLong();
        if (auto done = m_desk.run(u"INSERT INTO issue_tenant (id) VALUES (?)"_s, {customerId}); !done)
            return done.error();
    }
}

Result<std::vector<StoredIssue>> IssueHistory::rowsOf(const QString &id)
{
    static const QString select = u"SELECT num, key, is_active, severity, %1 FROM issue WHERE id = ? ORDER BY num"_s.arg(
        columnsAfterKey<HealthIssue>().join(u", "_s));
    auto query = m_desk.run(select, {id});
    if (!query)
        return query.error();
    std::vector<StoredIssue> rows;
    for (;;) {
        auto row = query->next();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        StoredIssue stored{.number = query->value(0).toLongLong(),
                           .key = query->value(1).toString(),
                           .told = {.id = id},
                           .isActive = query->value(2).toBool(),
                           .severity = query->value(3).toInt()};
        readAfterKey(stored.told, *query, 4);
        rows.push_back(std::move(stored));
    }
}

/// The number of the issue that was told of.
Result<qint64> IssueHistory::takeIssue(const HealthIssue &told, HealthOutcome &outcome)
{
    auto rows = rowsOf(told.id);
    if (!rows)
        return rows.error();
    const auto row = rowFor(*rows, told);
    if (!row)
        return add(told, rows->size(), outcome);
    const auto before = (*rows)[*row];
    auto after = before;
    const auto isNewer = isNewerWord(before.told, told, m_clock.utcNow());
    if (isNewer) {
        if (auto done = replace(after, told); !done)
            return done.error();
    }
    const auto postsDiffer = takePosts(before.number, told.posts, isNewer);
    if (!postsDiffer)
        return postsDiffer.error();
    if (isNewer || *postsDiffer) {
        if (auto done = dateUpdate(before.number); !done)
            return done.error();
    }
    if (const auto what = newsOf(before, after, *postsDiffer)) {
        if (auto done = tell(outcome, before.number, {.what = *what, .issue = after.told, .key = after.key}); !done)
            return done.error();
    }
    return before.number;
}

/// Its latest update is the later one of its last change and its latest post. What says that it is yet to come says nothing.
Result<void> IssueHistory::dateUpdate(qint64 issue)
{
    auto done = m_desk.run(
        u"UPDATE issue SET update_at = coalesce((SELECT max(t.at) FROM"
        " (SELECT i.modified_at AS at FROM issue i WHERE i.num = ? UNION ALL SELECT p.at FROM issue_post p WHERE p.issue = ?) t"
        " WHERE t.at <= ?), seen_at) WHERE num = ?"_s,
        {issue, issue, toSqlTime(latestCredible(m_clock.utcNow())), issue});
    return done ? Result<void>() : Result<void>(done.error());
}

/// Unless the issue or its service is muted.
Result<void> IssueHistory::tell(HealthOutcome &outcome, qint64 issue, IssueNews news)
{
    const auto muted = m_desk.value(u"SELECT 1 FROM health_mute WHERE (issue = ? OR (issue IS NULL AND service = ?)) AND until > ?"_s,
                                    {issue, toSqlText(news.issue.service), toSqlTime(m_clock.utcNow())});
    if (!muted)
        return muted.error();
    if (!muted->isValid()) {
        news.issue = withoutTexts(std::move(news.issue));
        outcome.news.append(std::move(news));
    }
    return {};
}

Result<qint64> IssueHistory::add(const HealthIssue &told, std::size_t before, HealthOutcome &outcome)
{
    static const QString insert = [] {
        const auto columns = columnsAfterKey<HealthIssue>();
        return u"INSERT INTO issue (key, id, seen_at, update_at, is_active, severity, %1) VALUES (?, ?, ?, ?, ?, ?%2)"_s.arg(
            columns.join(u", "_s), u", ?"_s.repeated(columns.size()));
    }();
    const auto key = freeKey(told.id, before);
    if (!key)
        return key.error();
    const auto goesOn = isActive(told);
    const auto now = toSqlTime(m_clock.utcNow());
    if (auto done = m_desk.run(insert, QVariantList{*key, told.id, now, now, goesOn ? 1 : 0, severityNow(told)} + valuesAfterKey(told));
        !done)
        return done.error();
    auto number = m_desk.value(u"SELECT num FROM issue WHERE key = ?"_s, {*key});
    if (!number)
        return number.error();
    if (auto done = writeDetails(number->toLongLong(), told.details); !done)
        return done.error();
    if (auto done = takePosts(number->toLongLong(), told.posts, true); !done)
        return done.error();
    if (auto done = dateUpdate(number->toLongLong()); !done)
        return done.error();
    if (goesOn) {
        if (auto done = tell(outcome, number->toLongLong(), {.what = IssueNews::What::Came, .issue = told, .key = *key}); !done)
            return done.error();
    }
    return number->toLongLong();
}

Result<void> IssueHistory::replace(StoredIssue &stored, const HealthIssue &told)
{
    static const QString update = [] {
        QStringList sets;
        for (const auto &column : columnsAfterKey<HealthIssue>())
            sets.append(column + u" = ?"_s);
        return u"UPDATE issue SET is_active = ?, severity = ?, %1 WHERE num = ?"_s.arg(sets.join(u", "_s));
    }();
    stored.told = withoutTexts(told);
    stored.isActive = isActive(told);
    stored.severity = severityNow(told);
    auto values = QVariantList{stored.isActive ? 1 : 0, stored.severity} + valuesAfterKey(told);
    values.append(stored.number);
    if (auto done = m_desk.run(update, values); !done)
        return done.error();
    return writeDetails(stored.number, told.details);
}

/// A key of our own where Microsoft uses an id anew.
Result<QString> IssueHistory::freeKey(const QString &id, std::size_t before)
{
    auto key = before == 0 ? id : id + u'#' + QString::number(before + 1);
    for (auto next = before + 2;; ++next) {
        auto taken = m_desk.value(u"SELECT 1 FROM issue WHERE key = ?"_s, {key});
        if (!taken)
            return taken.error();
        if (!taken->isValid())
            return key;
        key = id + u'#' + QString::number(next);
    }
}

Result<void> IssueHistory::writeDetails(qint64 issue, const QList<IssueDetail> &details)
{
    QList<IssueDetail> known;
    {
        auto query = m_desk.run(u"SELECT name, value FROM issue_detail WHERE issue = ? ORDER BY num"_s, {issue});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            known.append({.name = query->value(0).toString(), .value = query->value(1).toString()});
        }
    }
    if (known == details)
        return {};
    if (auto done = m_desk.run(u"DELETE FROM issue_detail WHERE issue = ?"_s, {issue}); !done)
        return done.error();
    for (const auto &detail : details) {
        if (auto done = m_desk.run(u"INSERT INTO issue_detail (issue, name, value) VALUES (?, ?, ?)"_s,
                                   {issue, toSqlText(detail.name), toSqlText(detail.value)});
            !done)
            return done.error();
    }
    return {};
}

/// True: some were added or say something else.
Result<bool> IssueHistory::takePosts(qint64 issue, const QList<IssuePost> &told, bool isNewer)
{
    QList<IssuePost> known;
    QList<qint64> numbers;
    const auto read = [&](const QString &sql, bool hasContent) -> Result<void> {
        known.clear();
        auto query = m_desk.run(sql, {issue});
        if (!query)
            return query.error();
        for (;;) {
            auto row = query->next();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            numbers.append(query->value(0).toLongLong());
            known.append({.at = fromSqlTime(query->value(1)),
                          .type = query->value(2).toString(),
                          .content = hasContent ? query->value(3).toString() : QString()});
        }
    };
    if (!isNewer) { // most answers: texts need not be read
        if (auto done = read(u"SELECT num, at, type FROM issue_post WHERE issue = ? ORDER BY num"_s, false); !done)
            return done.error();
        if (hasPostsOf(known, told))
            return false;
        numbers.clear();
    }
    if (auto done = read(u"SELECT num, at, type, content FROM issue_post WHERE issue = ? ORDER BY num"_s, true); !done)
        return done.error();
    const auto changes = postChanges(known, told, isNewer);
    for (const auto &[place, content] : changes.changed) {
        if (auto done = m_desk.run(u"UPDATE issue_post SET content = ? WHERE num = ?"_s, {toSqlText(content), numbers.at(place)}); !done)
            return done.error();
    }
    for (const auto &post : changes.added) {
        if (auto done = addPost(issue, post); !done)
            return done.error();
    }
    return !changes.isEmpty();
}

Result<void> IssueHistory::addPost(qint64 issue, const IssuePost &post)
{
    auto done = m_desk.run(u"INSERT INTO issue_post (issue, at, type, content) VALUES (?, ?, ?, ?)"_s,
                           {issue, toSqlTime(post.at), toSqlText(post.type), toSqlText(post.content)});
    return done ? Result<void>() : Result<void>(done.error());
}

/// What an answer lacks is gone from that tenant, if the answer is whole; what comes back is there again.
Result<void> IssueHistory::link(const QString &customerId, const std::vector<qint64> &issues, Feed feed, bool isWhole)
{
    auto known = m_desk.value(u"SELECT num FROM issue_tenant WHERE id = ?"_s, {customerId});
    if (!known || (!known->isValid() && issues.empty()))
        return known ? Result<void>() : Result<void>(known.error());
    const auto number = tenant(customerId);
    if (!number)
        return number.error();
    QHash<qint64, bool> links; // issue, whether it is gone
    {
        auto query = m_desk.run(u"SELECT c.issue, c.gone_at IS NOT NULL FROM issue_customer c JOIN issue i ON i.num = c.issue"
                                " WHERE c.tenant = ? AND (i.service = ?) = ?"_s,
                                {*number, QString(azureService), feed == Feed::Azure ? 1 : 0});
        if (!query)
            return query.error();
        for (auto row = query->next();; row = query->next()) {
            if (!row)
                return row.error();
            if (!*row)
                break;
            links.insert(query->value(0).toLongLong(), query->value(1).toBool());
        }
    }
    const auto now = toSqlTime(m_clock.utcNow());
    for (const auto issue : issues) {
        const auto before = links.constFind(issue);
        if (before == links.constEnd()) {
            if (auto done
                = m_desk.run(u"INSERT OR IGNORE INTO issue_customer (issue, tenant, since) VALUES (?, ?, ?)"_s, {issue, *number, now});
                !done)
                return done.error();
        } else if (*before) {
            if (auto done = m_desk.run(u"UPDATE issue_customer SET gone_at = NULL WHERE issue = ? AND tenant = ?"_s, {issue, *number});
                !done)
                return done.error();
        }
        links.remove(issue);
    }
    for (auto gone = links.constBegin(); isWhole && gone != links.constEnd(); ++gone) {
        if (*gone)
            continue;
        if (auto done = m_desk.run(u"UPDATE issue_customer SET gone_at = ? WHERE issue = ? AND tenant = ?"_s, {now, gone.key(), *number});
            !done)
            return done.error();
    }
    return {};
}
