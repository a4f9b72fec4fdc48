#include "models/sync/rolesreader.h"

#include "models/remote/accesstoken.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto oldAfter = 1h;
constexpr int mostPages = 50; // of a hundred: nobody belongs to so many groups

/// Of the groups that make agents; what the token says of the others is newer than anything that was stored.
Roles agentsAmong(Roles roles)
{
    return roles.without(Role::GlobalAdmin).without(Role::UserManagementAdmin).without(Role::BillingAdmin).without(Role::DefaultUser);
}

} // namespace

RolesReader::RolesReader(const SyncPeers &peers, TokenSource &tokens, QString tenantId, QObject *parent)
    : QObject(parent), m_peers(peers), m_tokens(tokens), m_tenantId(std::move(tenantId))
{
}

void RolesReader::read(const QString &account)
{
    Q_ASSERT(thread() == QThread::currentThread());
    ++m_serial;
    if (m_call)
        m_peers.client.cancel(*std::exchange(m_call, std::nullopt));
    m_isReading = true;
    m_readAt = m_peers.clock.monotonic();
    m_found = {.account = account, .readAt = m_peers.clock.utcNow()};
    m_problem.reset();
    m_pages = 0;
    m_tokens.token({}, this, ofThisReading([this](const Result<QByteArray> &token) { tokenArrived(token); }));
}

void RolesReader::readAgainIfOld()
{
    if (m_isReading || !m_readAt || m_peers.clock.monotonic() - *m_readAt < oldAfter)
        return;
    read(m_found.account);
}

void RolesReader::stop()
{
    if (!m_isReading)
        return;
    m_readAt = m_peers.clock.monotonic() - oldAfter; // the next occasion serves
    if (m_call)
        m_peers.client.cancel(*std::exchange(m_call, std::nullopt));
    end(Error{.kind = Error::Kind::Cancelled, .detail = u"reading the roles was stopped"_s});
}

void RolesReader::forget()
{
    stop();
    m_readAt.reset();
}

void RolesReader::tokenArrived(const Result<QByteArray> &token)
{
    if (!token) {
        end(token.error());
        return;
    }
    const auto claims = claimsOf(*token);
    if (const auto told = rolesInClaims(claims)) {
        m_found.roles = *told;
        m_found.tokenTold = true;
    }
    auto endpoint = memberships();
    // With the tenant named, a Graph that wants more than we have says nothing about the sign-in itself (CONTRACT 1.5).
    const auto tenant = claims.value("tid"_L1).toString();
    endpoint.tenantId = tenant.isEmpty() ? m_tenantId : tenant;
    askGroups(endpoint);
}

void RolesReader::askGroups(const Endpoint &endpoint)
{
    ++m_pages;
    const auto serial = m_serial;
    const auto call = m_peers.client.send(endpoint, this, ofThisReading([this, endpoint](const Result<Reply> &reply) {
                                              m_call.reset();
                                              if (!reply) {
                                                  groupsFailed(reply.error());
                                                  return;
                                              }
                                              const auto page = rolesInMemberships(reply->body);
                                              if (!page) {
                                                  groupsFailed(page.error());
                                                  return;
                                              }
                                              m_found.roles |= page->roles;
                                              m_found.groupsTold = page->complete && (m_pages == 1 || m_found.groupsTold);
                                              if (reply->next.isEmpty() || m_pages >= mostPages) {
                                                  m_found.groupsTold = m_found.groupsTold && reply->next.isEmpty();
                                                  keep();
                                                  return;
                                              }
                                              auto next = endpoint;
                                              next.link = reply->next;
                                              askGroups(next);
                                          }));
    if (serial == m_serial && m_isReading)
        m_call = call;
}

void RolesReader::groupsFailed(const Error &error)
{
    qCInfo(lcSync) << "the groups of the person signed in are not to be had:" << forLog(error);
    m_found.groupsTold = false;
    m_problem = error;
    keep();
}

void RolesReader::keep()
{
    if (!m_found.tokenTold && m_problem) {
        end(*m_problem);
        return;
    }
    // A directory that is only away has not taken anything back.
    const auto isAway = m_problem && m_problem->kind != Error::Kind::Denied && m_problem->kind != Error::Kind::NotFound;
    m_peers.door.post<KnownRoles>(
        this,
        [found = m_found, isAway](Store &store) -> Result<KnownRoles> {
            auto roles = found;
            if (isAway) {
                const auto earlier = store.knownRolesOf(found.account);
                if (!earlier)
                    return earlier.error();
                roles.roles |= agentsAmong(earlier->roles);
                roles.groupsTold = earlier->groupsTold;
            }
            if (const auto stored = store.storeKnownRoles(roles); !stored)
                return stored.error();
            return roles;
        },
        ofThisReading([this](const Result<KnownRoles> &roles) { end(roles); }));
}

void RolesReader::end(const Result<KnownRoles> &roles)
{
    ++m_serial;
    m_isReading = false;
    emit ended(roles);
}
