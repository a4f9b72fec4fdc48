#include "models/engine/directcalls.h"

#include "models/command/commandneeds.h"
#include "models/core/decode.h"
#include "models/engine/syncthread.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/users/password.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr int signInsPerPage = 999;
constexpr int mostPages = 200; // a list that leads in a circle comes to an end

/// A line that cannot be read is left out: the others are no less true.
template <typename T>
std::optional<T> lineIn(const QJsonObject &item)
{
    auto line = decode<T>(item);
    return line ? std::optional(std::move(*line)) : std::nullopt;
}

/// Who may not sign in; empty for everybody else.
std::optional<QString> blockedIn(const QJsonObject &item)
{
    const auto isEnabled = memberAt(item, "accountEnabled"_L1);
    const bool isBlocked = isEnabled.isBool() && !isEnabled.toBool();
    return isBlocked ? std::optional(normalisedId(memberAt(item, "id"_L1).toString())) : std::nullopt;
}

std::optional<QString> licenceIn(const QJsonObject &item)
{
    return normalisedId(memberAt(item, "productSku.id"_L1).toString());
}

Result<SupportContact> contactAnswer(const Reply &reply)
{
    const auto object = parseObject(reply.body);
    return object ? contactTold(*object) : Result<SupportContact>(object.error());
}

} // namespace

DirectCalls::DirectCalls(StoreDoor &door, QObject *parent) : QObject(parent), m_door(door)
{
}

Result<void> DirectCalls::mayAsk(QStringView command) const
{
    if (auto may = CommandNeeds::check(m_permit, command); !may)
        return may;
    if (!m_service)
        return Error{.kind = Error::Kind::Offline, .detail = u"no service is connected"_s};
    return {};
}

template <typename T>
void DirectCalls::lookUp(QStringView command, const Endpoint &endpoint, QObject *receiver, Done<T> done,
                         std::function<Result<T>(const Reply &)> read)
{
    if (const auto may = mayAsk(command); !may) {
        done(may.error());
        return;
    }
    m_service->call(endpoint,
                    [this, command = command.toString(), guard = QPointer<QObject>(receiver), done = std::move(done),
                     read = std::move(read)](const Result<Reply> &reply) {
                        if (!guard)
                            return;
                        // Somebody else may be here by now.
                        const auto may = mayAsk(command);
                        if (!may || !reply)
                            done(may ? reply.error() : may.error());
                        else
                            done(read(*reply));
                    });
}

template <typename T>
void DirectCalls::lookUpAll(QStringView command, const Endpoint &endpoint, QObject *receiver, Done<QList<T>> done, LineIn<T> lineIn,
                            const QList<T> &before, int pages)
{
    const auto read = [](const Reply &reply) { return Result<Reply>(reply); };
    const auto follow = [this, command = command.toString(), endpoint, guard = QPointer<QObject>(receiver), done = std::move(done), lineIn,
                         before, pages](const Result<Reply> &page) {
        const auto items = page ? parseItems(page->body) : Result<QJsonArray>(page.error());
        if (!items) {
            done(items.error());
            return;
        }
        auto all = before;
        for (const auto &item : *items) {
            if (auto line = lineIn(item.toObject()))
                all.append(std::move(*line));
        }
        if (page->next.isEmpty()) {
            done(all);
            return;
        }
        if (pages >= mostPages) {
            done(Error{.kind = Error::Kind::BadReply, .subject = endpoint.path, .detail = u"a list that has no end"_s});
            return;
        }
        auto next = nextPage(page->next, endpoint.priority, endpoint.customerId);
        next.path = endpoint.path;
        next.audience = endpoint.audience;
        next.tenantId = endpoint.tenantId;
        lookUpAll<T>(command, next, guard, done, lineIn, all, pages + 1);
    };
    lookUp<Reply>(command, endpoint, receiver, follow, read);
}

void DirectCalls::userLicences(const QString &customerId, const QString &userId, QObject *receiver, Done<QStringList> done)
{
    lookUpAll<QString>(u"readUserLicences", ::userLicences(customerId, userId, CallPriority::Looking), receiver, std::move(done),
                       licenceIn);
}

void DirectCalls::blockedSignIns(const QString &customerId, QObject *receiver, Done<QStringList> done)
{
    lookUpAll<QString>(u"readSignIns", signInStates(customerId, signInsPerPage), receiver, std::move(done), blockedIn);
}

void DirectCalls::supportContact(const QString &customerId, const QString &subscriptionId, QObject *receiver, Done<SupportContact> done)
{
    lookUp<SupportContact>(u"readSupportContact", ::supportContact(customerId, subscriptionId, CallPriority::Looking), receiver,
                           std::move(done), contactAnswer);
}

void DirectCalls::resellers(QObject *receiver, Done<QList<Reseller>> done)
{
    lookUpAll<Reseller>(u"readSupportContact", ::resellers(), receiver, std::move(done), lineIn<Reseller>);
}

void DirectCalls::licenceUse(const QString &customerId, QObject *receiver, Done<LicenceUse> done)
{
    const auto withWorkloads = [this, customerId, guard = QPointer<QObject>(receiver),
                                done = std::move(done)](const Result<QList<LicenceDeployment>> &deployment) {
        if (!deployment) {
            done(deployment.error());
            return;
        }
        const auto both = [deployment = *deployment, done](const Result<QList<WorkloadUse>> &workloads) {
            done(workloads ? Result<LicenceUse>(LicenceUse{.deployment = deployment, .workloads = *workloads})
                           : Result<LicenceUse>(workloads.error()));
        };
        lookUpAll<WorkloadUse>(u"readLicenceUse", licenceUsage(customerId), guard, both, lineIn<WorkloadUse>);
    };
    lookUpAll<LicenceDeployment>(u"readLicenceUse", licenceDeployment(customerId), receiver, withWorkloads, lineIn<LicenceDeployment>);
}

void DirectCalls::resetPassword(const PasswordReset &reset, QObject *receiver, std::function<void(const Result<QString> &)> done)
{
    const auto tell = [guard = QPointer<QObject>(receiver), done = std::move(done)](const Result<QString> &password) {
        if (guard)
            done(password);
    };
    auto may = mayAsk(u"user.password");
    if (may && reset.reason.trimmed().isEmpty())
        may = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ReasonMissing};
    if (!may) {
        tell(may.error());
        return;
    }
    const auto note = [reset, actor = m_actor](const QString &answer) {
        return [reset, actor, answer](Store &store) {
            return store.noteUserChange(u"user.password"_s, reset.customerId, reset.userId, reset.principalName, reset.reason.trimmed(),
                                        answer, actor);
        };
    };
    // First the audit log, then the service: what cannot be told of is not done.
    m_door.post<void>(this, note(u"decided"_s), [this, reset, tell, note](const Result<void> &noted) {
        if (!noted || !m_service) {
            tell(noted ? mayAsk(u"user.password").error() : noted.error());
            return;
        }
        const auto password = inventedPassword(*QRandomGenerator::system());
        m_service->call(userPassword(reset.customerId, reset.userId, password), [this, tell, note, password](const Result<Reply> &reply) {
            const auto isUnclear = !reply && reply.error().reason == Error::Reason::UnclearOutcome;
            const auto answer = reply ? u"done"_s
                : isUnclear           ? u"unclear"_s
                                      : u"refused %1/%2"_s.arg(QString::number(reply.error().httpStatus), reply.error().code);
            m_door.post<void>(this, note(answer), [](const Result<void> &) {});
            tell(reply ? Result<QString>(password) : Result<QString>(reply.error()));
        });
    });
}
