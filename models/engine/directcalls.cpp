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

/// The readable lines of a collection. A line that cannot be read is left out: the others are no less true.
template <typename T>
Result<QList<T>> linesIn(const Reply &reply)
{
    const auto items = parseItems(reply.body);
    if (!items)
        return items.error();
    QList<T> lines;
    for (const auto &item : *items) {
        if (auto line = decode<T>(item.toObject()); line)
            lines.append(std::move(*line));
    }
    return lines;
}

constexpr int signInsPerPage = 999;
constexpr int mostPages = 200; // a list that leads in a circle comes to an end

/// A page of who may sign in.
struct SignInPage {
    QStringList blocked{};
    PageLink next{};
};

Result<SignInPage> signInsIn(const Reply &reply)
{
    const auto items = parseItems(reply.body);
    if (!items)
        return items.error();
    SignInPage page{.next = reply.next};
    for (const auto &item : *items) {
        const auto isEnabled = memberAt(item.toObject(), "accountEnabled"_L1);
        if (isEnabled.isBool() && !isEnabled.toBool())
            page.blocked.append(normalisedId(memberAt(item.toObject(), "id"_L1).toString()));
    }
    return page;
}

Result<QStringList> licenceIdsIn(const Reply &reply)
{
    const auto items = parseItems(reply.body);
    if (!items)
        return items.error();
    QStringList ids;
    for (const auto &item : *items)
        ids.append(normalisedId(memberAt(item.toObject(), "productSku.id"_L1).toString()));
    return ids;
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

void DirectCalls::userLicences(const QString &customerId, const QString &userId, QObject *receiver, Done<QStringList> done)
{
    lookUp<QStringList>(u"readUserLicences", ::userLicences(customerId, userId, CallPriority::Looking), receiver, std::move(done),
                        licenceIdsIn);
}

void DirectCalls::blockedSignIns(const QString &customerId, QObject *receiver, Done<QStringList> done)
{
    blockedPage(signInStates(customerId, signInsPerPage), {}, 0, receiver, done);
}

void DirectCalls::blockedPage(const Endpoint &endpoint, const QStringList &before, int pages, QObject *receiver,
                              const Done<QStringList> &done)
{
    lookUp<SignInPage>(
        u"readSignIns", endpoint, receiver,
        [this, before, pages, endpoint, guard = QPointer<QObject>(receiver), done](const Result<SignInPage> &page) {
            if (!page) {
                done(page.error());
                return;
            }
            const auto all = before + page->blocked;
            if (page->next.isEmpty()) {
                done(all);
                return;
            }
            if (pages >= mostPages) {
                done(Error{.kind = Error::Kind::BadReply, .detail = u"a list of people that has no end"_s});
                return;
            }
            auto next = nextPage(page->next, CallPriority::Looking, endpoint.customerId);
            next.audience = endpoint.audience;
            next.tenantId = endpoint.tenantId;
            blockedPage(next, all, pages + 1, guard, done);
        },
        signInsIn);
}

void DirectCalls::supportContact(const QString &customerId, const QString &subscriptionId, QObject *receiver, Done<SupportContact> done)
{
    lookUp<SupportContact>(u"readSupportContact", ::supportContact(customerId, subscriptionId, CallPriority::Looking), receiver,
                           std::move(done), contactAnswer);
}

void DirectCalls::resellers(QObject *receiver, Done<QList<Reseller>> done)
{
    lookUp<QList<Reseller>>(u"readSupportContact", ::resellers(), receiver, std::move(done), linesIn<Reseller>);
}

void DirectCalls::licenceUse(const QString &customerId, QObject *receiver, Done<LicenceUse> done)
{
    lookUp<QList<LicenceDeployment>>(
        u"readLicenceUse", licenceDeployment(customerId), receiver,
        [this, customerId, guard = QPointer<QObject>(receiver),
         done = std::move(done)](const Result<QList<LicenceDeployment>> &deployment) {
            if (!deployment) {
                done(deployment.error());
                return;
            }
            lookUp<QList<WorkloadUse>>(
                u"readLicenceUse", licenceUsage(customerId), guard,
                [deployment = *deployment, done](const Result<QList<WorkloadUse>> &workloads) {
                    done(workloads ? Result<LicenceUse>(LicenceUse{.deployment = deployment, .workloads = *workloads})
                                   : Result<LicenceUse>(workloads.error()));
                },
                linesIn<WorkloadUse>);
        },
        linesIn<LicenceDeployment>);
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
