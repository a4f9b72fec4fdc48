#include "app/sandbox/healthcontrol.h"

#include "app/sandbox/healthcatalogue.h"
#include "app/sandbox/healthjson.h"
#include "app/sandbox/healthtext.h"
#include "app/sandbox/jsontext.h"
#include "app/sandbox/mix.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 100;
constexpr std::array<QLatin1StringView, 3> healthModes{"usual"_L1, "quiet"_L1, "black-monday"_L1};

Answer healthProblem(const QString &sentence)
{
    Answer answer{.status = 400};
    JsonText(answer.body).open('{').text("error", sentence.toUtf8()).close('}');
    return answer;
}

QJsonArray listed(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : value.isUndefined() ? QJsonArray() : QJsonArray{value};
}

/// Sets a text that the wish names, whatever it is.
void takeText(const QJsonObject &wish, QLatin1StringView key, QByteArray &text)
{
    if (wish.contains(key))
        text = wish[key].toString().toUtf8();
}

quint32 perMilleOf(double share)
{
    return static_cast<quint32>(qRound(share * 1000));
}

} // namespace

std::optional<HealthBook::Mode> healthModeCalled(const QString &word)
{
    const auto *found = std::find(healthModes.begin(), healthModes.end(), word);
    return found == healthModes.end() ? std::nullopt : std::optional(static_cast<HealthBook::Mode>(found - healthModes.begin()));
}

Answer HealthControl::answer(const Request &request, const QJsonObject &wish)
{
    if (request.method == "POST")
        return change(wish);
    if (request.query.hasQueryItem(u"access"_s))
        return withAccess(request);
    const QString customer = request.parameter(u"customer"_s);
    return customer.isEmpty() ? summary(request.parameter(u"count"_s).toInt() != 0) : ofCustomer(customer);
}

Answer HealthControl::change(const QJsonObject &wish)
{
    auto read = this->read(wish);
    if (const auto *why = std::get_if<QString>(&read))
        return healthProblem(*why);
    const Wish &wanted = *std::get_if<Wish>(&read);
    if (wish["clear"_L1].toBool())
        m_book.script().clear();
    if (wanted.mode)
        m_book.setMode(*wanted.mode);
    for (const quint32 customer : wanted.customers)
        m_access.setKind(customer, wanted.kind);
    const QJsonArray gone = listed(wish["remove"_L1]);
    for (const auto &id : gone)
        m_book.script().remove(id.toString().toUtf8());
    std::vector<QByteArray> ids;
    for (const ScriptedIssue &issue : wanted.issues) {
        ids.push_back(issue.issue.id);
        m_book.script().put(issue);
    }
    return summary(false, &ids);
}

std::variant<HealthControl::Wish, QString> HealthControl::read(const QJsonObject &wish) const
{
    Wish wanted;
    if (wish.contains("mode"_L1)) {
        wanted.mode = healthModeCalled(wish["mode"_L1].toString());
        if (!wanted.mode)
            return u"mode is usual, quiet or black-monday"_s;
    }
    if (QString why = readAccess(wish["access"_L1].toObject(), wanted); !why.isEmpty())
        return why;
    QJsonArray issues = listed(wish["issues"_L1]);
    if (wish.contains("issue"_L1))
        issues.append(wish["issue"_L1]);
    for (const auto &each : std::as_const(issues)) {
        auto made = issue(each.toObject());
        if (auto *why = std::get_if<QString>(&made))
            return *why;
        wanted.issues.push_back(*std::get_if<ScriptedIssue>(&made));
    }
    return wanted;
}

QString HealthControl::readAccess(const QJsonObject &wish, Wish &wanted) const
{
    const QByteArray word = wish["kind"_L1].toString().toLatin1();
    wanted.kind = healthAccessCalled(word);
    if (!wanted.kind && !word.isEmpty())
        return u"kind is one of "_s + QString::fromLatin1(healthAccessWords().join(", "));
    return readCustomers(listed(wish["customers"_L1]), wanted.customers);
}

QString HealthControl::readCustomers(const QJsonArray &ids, std::vector<quint32> &places) const
{
    for (const auto &id : ids) {
        const auto place = m_access.place(id.toString().toLatin1());
        if (!place)
            return u"no such customer: %1"_s.arg(id.toString());
        places.push_back(*place);
    }
    return {};
}

ScriptedIssue HealthControl::before(const QByteArray &id, bool again) const
{
    const auto known = again ? std::nullopt : m_book.caseCalled(id);
    if (known)
        return {.issue = known->issue, .service = known->service, .audience = known->audience};
    ScriptedIssue fresh;
    fresh.issue = {.id = id,
                   .title = "Some users are affected",
                   .feature = "Access",
                   .featureGroup = "Portal",
                   .classification = "incident",
                   .origin = "microsoft",
                   .status = "investigating",
                   .impact = "Users may be unable to use the service.",
                   .start = m_clock.now().addSecs(-600)};
    quint64 lot = 0;
    for (const char sign : id)
        lot = mixed(lot ^ static_cast<unsigned char>(sign));
    fresh.audience.lot = lot;
    return fresh;
}

std::variant<ScriptedIssue, QString> HealthControl::issue(const QJsonObject &wish) const
{
    const QByteArray id = wish["id"_L1].toString().toUtf8();
    if (id.isEmpty())
        return u"an issue needs an id"_s;
    ScriptedIssue made = before(id, wish["again"_L1].toBool());
    const QByteArray statusBefore = made.issue.posts.empty() ? QByteArray() : made.issue.status;
    if (wish.contains("service"_L1)) {
        const QByteArray named = wish["service"_L1].toString().toUtf8();
        made.service = healthServiceCalled(named);
        made.issue.service = made.service ? bytes(made.service->name) : named;
    }
    if (made.issue.service.isEmpty())
        return u"a new issue needs a service: %1"_s.arg(QString::fromUtf8(id));
    if (QString why = readAudience(wish, made.audience); !why.isEmpty())
        return why;
    takeText(wish, "title"_L1, made.issue.title);
    takeText(wish, "feature"_L1, made.issue.feature);
    takeText(wish, "featureGroup"_L1, made.issue.featureGroup);
    takeText(wish, "impact"_L1, made.issue.impact);
    takeText(wish, "classification"_L1, made.issue.classification);
    takeText(wish, "origin"_L1, made.issue.origin);
    if (wish.contains("end"_L1))
        made.issue.status = "serviceRestored";
    takeText(wish, "status"_L1, made.issue.status);
    readTimes(wish, made.issue);
    if (wish["posts"_L1] == QJsonValue(false))
        made.issue.posts.clear();
    else if (wish.contains("text"_L1) || wish.contains("post"_L1) || made.issue.status != statusBefore)
        addPost(wish, made.issue);
    return made;
}

QString HealthControl::readAudience(const QJsonObject &wish, HealthAudience &audience) const
{
    const double share = wish["share"_L1].toDouble(1);
    if (share < 0 || share > 1)
        return u"share is from 0 to 1"_s;
    if (wish.contains("share"_L1)) {
        audience.perMille = perMilleOf(share);
        audience.isNamed = false;
    }
    if (wish.contains("country"_L1))
        audience.country = wish["country"_L1].toString().toLatin1();
    if (!wish.contains("customers"_L1))
        return {};
    std::vector<quint32> places;
    QString why = readCustomers(listed(wish["customers"_L1]), places);
    audience.isNamed = true;
    audience.customers = {places.begin(), places.end()};
    return why;
}

void HealthControl::readTimes(const QJsonObject &wish, HealthIssue &issue) const
{
    const QDateTime now = m_clock.now();
    if (wish.contains("startIn"_L1))
        issue.start = now.addSecs(wish["startIn"_L1].toInteger());
    issue.modified = now.addSecs(wish["modifiedIn"_L1].toInteger());
    const bool endsNow = wish["end"_L1].toBool();
    if (wish["end"_L1].isDouble())
        issue.end = now.addSecs(wish["end"_L1].toInteger());
    else if (!endsNow && !isOver(issue.status))
        issue.end = {};
    else if (endsNow || !issue.end.isValid())
        issue.end = now;
    issue.isResolved = wish["isResolved"_L1].toBool(isOver(issue.status));
}

void HealthControl::addPost(const QJsonObject &wish, HealthIssue &issue) const
{
    const QString shape = wish["post"_L1].toString();
    HealthPost post{.at = issue.modified, .type = wish["postType"_L1].toString(u"regular"_s).toUtf8()};
    post.content = shape == "huge"_L1 ? hugeText()
        : shape == "script"_L1        ? hostileText()
        : shape == "empty"_L1         ? QByteArray()
                                      : wish["text"_L1].toString(u"The status is now: %1"_s.arg(QString::fromUtf8(issue.status))).toUtf8();
    post.isMissing = shape == "missing"_L1;
    issue.posts.push_back(post);
}

Answer HealthControl::withAccess(const Request &request) const
{
    const auto kind = healthAccessCalled(request.parameter(u"access"_s).toLatin1());
    if (!kind)
        return healthProblem(u"access is one of "_s + QString::fromLatin1(healthAccessWords().join(", ")));
    const QString limit = request.parameter(u"limit"_s);
    int left = limit.isEmpty() ? usualLimit : limit.toInt();
    Answer answer;
    JsonText json(answer.body);
    json.open('{').open("customers", '[');
    for (quint32 customer = 0; customer < m_world.end() && left > 0; ++customer) {
        if (!m_world.exists(customer) || m_access.kind(customer) != *kind)
            continue;
        json.item(text(m_world.recipe().id(customer)));
        --left;
    }
    json.close(']').close('}');
    return answer;
}

Answer HealthControl::ofCustomer(const QString &id) const
{
    const auto place = m_access.place(id.toLatin1());
    if (!place)
        return healthProblem(u"no such customer: %1"_s.arg(id));
    const HealthTenant tenant = m_book.tenant(*place);
    Answer answer;
    JsonText json(answer.body);
    json.open('{').text("customer", id.toLower().toLatin1()).text("access", healthAccessWord(m_access.kind(*place)));
    json.text("scopes", m_access.consented(*place).join(u' ').toLatin1()).text("country", tenant.country).open("services", '[');
    QByteArray issues;
    for (const HealthOverview &overview : m_book.overviews(tenant)) {
        json.open('{').text("id", overview.id).text("service", overview.service).text("status", overview.status).close('}');
        for (const HealthIssue &issue : overview.issues) {
            issues += issues.isEmpty() ? "" : ",\n";
            appendIssueTruth(issues, issue);
        }
    }
    json.close(']').raw("issues", '[' + issues.toStdString() + ']').open("messages", '[');
    for (const HealthMessage &message : m_book.messages(tenant))
        json.item(message.id.toStdString());
    json.close(']').close('}');
    return answer;
}

Answer HealthControl::summary(bool counted, const std::vector<QByteArray> *ids) const
{
    const QDateTime now = m_clock.now();
    const std::vector<HealthCase> &cases = m_book.cases();
    std::vector<std::pair<int, int>> hits(cases.size());
    for (quint32 customer = 0; counted && customer < m_world.end(); ++customer) {
        if (!m_world.exists(customer))
            continue;
        const HealthTenant tenant = m_book.tenant(customer);
        const bool isReadable = m_access.kind(customer) == HealthAccessKind::Granted;
        for (std::size_t place = 0; place < cases.size(); ++place) {
            const bool isHit = isTold(cases[place], tenant, now);
            hits[place].first += isHit ? 1 : 0;
            hits[place].second += isHit && isReadable ? 1 : 0;
        }
    }
    QByteArray issues;
    for (std::size_t place = 0; place < cases.size(); ++place) {
        if (ids && std::find(ids->begin(), ids->end(), cases[place].issue.id) == ids->end())
            continue;
        issues += issues.isEmpty() ? "" : ",\n";
        appendIssueTruth(issues, cases[place].issue);
        if (counted) {
            issues.chop(1);
            issues += ",\"customers\":" + QByteArray::number(hits[place].first) + ",\"readable\":" + QByteArray::number(hits[place].second)
                + '}';
        }
    }
    Answer answer;
    JsonText(answer.body)
        .open('{')
        .text("mode", QByteArray(healthModes.at(static_cast<std::size_t>(m_book.mode())).data()))
        .raw("issues", '[' + issues.toStdString() + ']')
        .close('}');
    return answer;
}
