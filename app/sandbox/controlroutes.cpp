#include "app/sandbox/controlroutes.h"

#include "app/sandbox/customerjson.h"
#include "app/sandbox/jsontext.h"
#include "app/sandbox/subscriptionroutes.h"
#include "app/sandbox/userjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView approvals[] = {"approve"_L1, "pending"_L1, "decline"_L1, "expire"_L1, "slow"_L1, "at-once"_L1};

Answer problem(const QString &sentence)
{
    Answer answer{.status = 400};
    JsonText(answer.body).open('{').text("error", sentence.toUtf8()).close('}');
    return answer;
}

QStringList strings(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList list;
    const auto array = value.toArray();
    for (const auto &each : array)
        list.append(each.toString());
    return list;
}

} // namespace

Answer ControlRoutes::answer(const Request &request)
{
    QJsonObject wish;
    if (!request.body.trimmed().isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
        if (!document.isObject())
            return problem(u"the body is not a JSON object: %1"_s.arg(error.errorString()));
        wish = document.object();
    }
    const QString door = request.path.section(u'/', 2, 2);
    if (door == "step"_L1)
        return request.method == "POST" ? step(wish) : problem(u"POST a step"_s);
    if (door == "faults"_L1)
        return faults(request, wish);
    if (door == "clock"_L1)
        return clock(request, wish);
    if (door == "settings"_L1)
        return settings(request, wish);
    if (door == "customers"_L1)
        return customers(request);
    if (door == "subscriptions"_L1)
        return subscriptions(request);
    if (door == "writes"_L1)
        return {.body = m_parts.world.writes().json()};
    if (door == "users"_L1)
        return users(request);
    if (door == "health"_L1)
        return m_parts.health.answer(request, wish);
    if (door == "truth"_L1)
        return truth();
    if (door == "secrets"_L1)
        return secrets();
    if (door == "calls"_L1) {
        if (request.method == "DELETE")
            m_parts.calls.clear();
        return {.body = m_parts.calls.json()};
    }
    Answer unknown
        = problem(u"known are step, faults, calls, clock, settings, customers, subscriptions, writes, users, health, secrets, truth"_s);
    unknown.status = 404;
    return unknown;
}

// {"changes":n} and/or
// {"add":n,"change":[ids],"access":[ids],"subscription":[ids],"user":[ids],"remove":[ids],"restore":[ids],"what":"name"|"record","silent":true}
Answer ControlRoutes::step(const QJsonObject &wish)
{
    const bool silent = wish["silent"_L1].toBool();
    const bool name = wish["what"_L1].toString(u"name"_s) != "record"_L1;
    QList<Change> done;
    // All ids are looked at before anything is done, so that a refused step changed nothing.
    QHash<QString, QList<quint32>> chosen;
    for (const QString &key : {u"change"_s, u"access"_s, u"subscription"_s, u"user"_s, u"remove"_s, u"restore"_s}) {
        for (const QString &id : strings(wish[key])) {
            const auto index = m_parts.world.recipe().indexOf(id.toLatin1());
            const bool fits = index && (key == "restore"_L1 ? m_parts.world.left(*index) : m_parts.world.exists(*index));
            if (!fits || (key == "user"_L1 && m_parts.world.users().active(*index).empty()))
                return problem(u"%1: no such customer: %2"_s.arg(key, id));
            chosen[key].append(*index);
        }
    }
    for (int i = wish["add"_L1].toInt(); i > 0; --i)
        done.append(m_parts.world.add(silent));
    for (const quint32 index : chosen[u"change"_s])
        done.append(m_parts.world.change(index, name, silent));
    for (const quint32 index : chosen[u"access"_s])
        done.append(m_parts.world.changeAccess(index, silent));
    for (const quint32 index : chosen[u"subscription"_s])
        done.append(m_parts.world.changeSubscription(index, silent));
    for (const quint32 index : chosen[u"user"_s])
        done.append(m_parts.world.changeUser(index, silent));
    for (const quint32 index : chosen[u"remove"_s])
        done.append(m_parts.world.remove(index, silent));
    for (const quint32 index : chosen[u"restore"_s])
        done.append(m_parts.world.restore(index, silent));
    const bool nothingNamed = !wish.contains("add"_L1) && !wish.contains("change"_L1) && !wish.contains("access"_L1)
        && !wish.contains("subscription"_L1) && !wish.contains("user"_L1) && !wish.contains("remove"_L1) && !wish.contains("restore"_L1);
    done += m_parts.world.step(wish["changes"_L1].toInt(nothingNamed ? 1 : 0));

    Answer answer;
    JsonText json(answer.body);
    json.open('{').open("changes", '[');
    for (const Change &change : done) {
        const GuidText id = m_parts.world.recipe().id(change.index);
        json.open('{').text("id", std::string_view(id.data(), id.size())).text("operation", operationText(change.operation));
        json.raw("silent", change.silent ? "true" : "false").close('}');
    }
    json.close(']').number("customers", m_parts.world.count()).number("auditRecords", m_parts.world.audit().count()).close('}');
    return answer;
}

Answer ControlRoutes::faults(const Request &request, const QJsonObject &wish)
{
    if (request.method == "DELETE")
        m_parts.faults.clear();
    QList<Fault> fresh;
    for (const QString &spec : strings(wish["faults"_L1]) + strings(wish["fault"_L1])) {
        QString why;
        const auto fault = parseFault(spec, why);
        if (!fault)
            return problem(why);
        fresh.append(*fault);
    }
    for (const Fault &fault : fresh)
        m_parts.faults.add(fault);
    Answer answer;
    JsonText json(answer.body);
    json.open('{').open("faults", '[');
    for (const Fault &fault : m_parts.faults.faults())
        json.open('{').text("spec", fault.spec.toUtf8()).number("calls", fault.calls).number("hits", fault.hits).close('}');
    json.close(']').close('}');
    return answer;
}

Answer ControlRoutes::clock(const Request &request, const QJsonObject &wish)
{
    if (request.method == "POST")
        m_parts.clock.advance(wish["advance"_L1].toInteger());
    Answer answer;
    JsonText(answer.body)
        .open('{')
        .text("now", m_parts.clock.now().toString(Qt::ISODateWithMs).toLatin1())
        .number("offset", m_parts.clock.offsetSeconds())
        .close('}');
    return answer;
}

Answer ControlRoutes::settings(const Request &request, const QJsonObject &wish)
{
    Settings &now = m_parts.settings;
    if (request.method == "POST") {
        const auto *approval = std::find(std::begin(approvals), std::end(approvals),
                                         wish["approval"_L1].toString(approvals[static_cast<int>(now.approval)]));
        if (approval == std::end(approvals))
            return problem(u"approval is approve, pending, decline, expire, slow or at-once"_s);
        const int etagStatus = wish["etagStatus"_L1].toInt(now.etagStatus);
        if (etagStatus != 400 && etagStatus != 412)
            return problem(u"etagStatus is 400 or 412"_s);
        const auto user = userCalled(wish["user"_L1].toString());
        if (wish.contains("user"_L1) && !user)
            return problem(u"user is one of "_s + userWords().join(u", "_s));
        now.approval = static_cast<Settings::Approval>(approval - std::begin(approvals));
        now.mfa = wish["mfa"_L1].toBool(now.mfa);
        now.rememberedSeconds = wish["rememberedSeconds"_L1].toInt(now.rememberedSeconds);
        now.accessTokenSeconds = wish["accessTokenSeconds"_L1].toInt(now.accessTokenSeconds);
        now.continuationSeconds = wish["continuationSeconds"_L1].toInt(now.continuationSeconds);
        now.latencyMs = wish["latency"_L1].toInt(now.latencyMs);
        now.slowWrites = wish["slowWrites"_L1].toInt(now.slowWrites);
        now.etagStatus = etagStatus;
        now.deduplicate = wish["deduplicate"_L1].toBool(now.deduplicate);
        if (user)
            now.user = *user;
        now.healthPerMinute = wish["healthPerMinute"_L1].toInt(now.healthPerMinute);
        now.healthPerHour = wish["healthPerHour"_L1].toInt(now.healthPerHour);
        now.healthPerMinuteInAll = wish["healthPerMinuteInAll"_L1].toInt(now.healthPerMinuteInAll);
        now.wids = wish["wids"_L1].toBool(now.wids);
        now.delegatedAdmin = wish["delegatedAdmin"_L1].toBool(now.delegatedAdmin);
        now.publicClient = wish["publicClient"_L1].toBool(now.publicClient);
        now.redirect = wish["redirect"_L1].toBool(now.redirect);
        now.consent = wish["consent"_L1].toBool(now.consent);
        if (wish.contains("graphScopes"_L1))
            now.graphScopes = strings(wish["graphScopes"_L1]);
        if (wish.contains("roles"_L1))
            now.user.roles = strings(wish["roles"_L1]);
        if (wish.contains("groups"_L1))
            now.user.groups = strings(wish["groups"_L1]);
        now.tokenEpoch += wish["expireAccessTokens"_L1].toBool() ? 1 : 0;
        now.continuationEpoch += wish["expireContinuations"_L1].toBool() ? 1 : 0;
        if (wish["revokeGrants"_L1].toBool())
            m_parts.authority.revokeGrants();
    }
    Answer answer;
    const QJsonObject state{{u"approval"_s, approvals[static_cast<int>(now.approval)]},
                            {u"mfa"_s, now.mfa},
                            {u"rememberedSeconds"_s, now.rememberedSeconds},
                            {u"accessTokenSeconds"_s, now.accessTokenSeconds},
                            {u"continuationSeconds"_s, now.continuationSeconds},
                            {u"latency"_s, now.latencyMs},
                            {u"slowWrites"_s, now.slowWrites},
                            {u"etagStatus"_s, now.etagStatus},
                            {u"deduplicate"_s, now.deduplicate},
                            {u"healthPerMinute"_s, now.healthPerMinute},
                            {u"healthPerHour"_s, now.healthPerHour},
                            {u"healthPerMinuteInAll"_s, now.healthPerMinuteInAll},
                            {u"user"_s, now.user.word},
                            {u"account"_s, QString::fromUtf8(now.user.account)},
                            {u"wids"_s, now.wids},
                            {u"delegatedAdmin"_s, now.delegatedAdmin},
                            {u"publicClient"_s, now.publicClient},
                            {u"redirect"_s, now.redirect},
                            {u"consent"_s, now.consent},
                            {u"graphScopes"_s, QJsonArray::fromStringList(now.graphScopes)},
                            {u"roles"_s, QJsonArray::fromStringList(now.user.roles)},
                            {u"groups"_s, QJsonArray::fromStringList(now.user.groups)}};
    answer.body = QJsonDocument(state).toJson(QJsonDocument::Compact);
    return answer;
}

Answer ControlRoutes::customers(const Request &request) const
{
    const auto offset = static_cast<quint32>(qMax(0, request.parameter(u"offset"_s).toInt()));
    const int limit = request.query.hasQueryItem(u"limit"_s) ? request.parameter(u"limit"_s).toInt() : 1000;
    const CustomerJson writer(m_parts.world);
    Answer answer;
    answer.body = "[";
    int rows = 0;
    for (quint32 index = m_parts.world.place(offset); index < m_parts.world.end() && rows < limit; ++index) {
        if (!m_parts.world.exists(index))
            continue;
        if (rows++ > 0)
            answer.body += ",\n";
        writer.appendTruth(answer.body, index);
    }
    answer.body += "]\n";
    return answer;
}

Answer ControlRoutes::subscriptions(const Request &request) const
{
    const QString id = request.parameter(u"customer"_s);
    const auto index = m_parts.world.recipe().indexOf(id.toLatin1());
    if (!index || !m_parts.world.exists(*index))
        return problem(u"no such customer: %1"_s.arg(id));
    Answer answer;
    SubscriptionRoutes(m_parts.world).appendTruth(answer.body, *index);
    return answer;
}

Answer ControlRoutes::users(const Request &request) const
{
    const QString id = request.parameter(u"customer"_s);
    const auto index = m_parts.world.recipe().indexOf(id.toLatin1());
    if (!index || !m_parts.world.exists(*index))
        return problem(u"no such customer: %1"_s.arg(id));
    Answer answer;
    UserJson(m_parts.world).appendTruth(answer.body, *index);
    return answer;
}

// So that a test can look for them where they must not be.
Answer ControlRoutes::secrets() const
{
    QJsonArray all;
    for (const QByteArray &each : m_parts.authority.secrets())
        all.append(QString::fromLatin1(each));
    return {.body = QJsonDocument(all).toJson(QJsonDocument::Compact)};
}

// The list hash does not depend on any order, so that a cache can compute it too: XOR over all customers of the first eight bytes
// (big endian) of SHA-256(id TAB domain TAB name TAB relationship).
Answer ControlRoutes::truth() const
{
    const CustomerJson writer(m_parts.world);
    quint64 hash = 0;
    QByteArray line;
    for (quint32 index = 0; index < m_parts.world.end(); ++index) {
        if (!m_parts.world.exists(index))
            continue;
        line.resize(0);
        writer.appendTruthLine(line, index);
        hash ^= qFromBigEndian<quint64>(QCryptographicHash::hash(line, QCryptographicHash::Sha256).constData());
    }
    Answer answer;
    JsonText json(answer.body);
    json.open('{')
        .number("customers", m_parts.world.count())
        .number("added", m_parts.world.added())
        .number("changed", m_parts.world.changed())
        .number("removed", m_parts.world.removed());
    json.number("auditRecords", m_parts.world.audit().count()).number("steps", static_cast<qint64>(m_parts.world.steps()));
    json.text("listHash", QByteArray::number(hash, 16).rightJustified(16, '0')).close('}');
    return answer;
}
