#include "models/sync/partnerprofile.h"

#include "models/remote/endpoint.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"
#include "models/sync/synclog.h"

using namespace Qt::StringLiterals;

PartnerProfile::PartnerProfile(const SyncPeers &peers, QObject *parent) : QObject(parent), m_peers(peers)
{
}

void PartnerProfile::read()
{
    if (m_asked) {
        emit ended(QString());
        return;
    }
    const auto serial = ++m_serial;
    const auto call = m_peers.client.send(organizationProfile(), this, [this, serial](const Result<Reply> &reply) {
        if (serial != m_serial)
            return;
        m_call.reset();
        ++m_serial;
        received(reply);
    });
    if (serial == m_serial)
        m_call = call;
}

void PartnerProfile::stop()
{
    if (!m_call)
        return;
    const auto call = *m_call;
    m_call.reset();
    ++m_serial;
    m_peers.client.cancel(call);
    emit ended(Error{.kind = Error::Kind::Cancelled, .detail = u"reading the partner's profile was stopped"_s});
}

void PartnerProfile::received(const Result<Reply> &reply)
{
    if (!reply) {
        // Who may not read it will not be allowed to in five minutes either.
        m_asked = reply.error().kind == Error::Kind::Denied || reply.error().kind == Error::Kind::NotFound;
        if (m_asked) {
            qCInfo(lcSync) << "the partner's own profile is not to be had:" << forLog(reply.error());
            emit ended(QString());
            return;
        }
        emit ended(reply.error());
        return;
    }
    m_peers.door.post<QString>(
        this,
        [body = reply->body](Store &store) -> Result<QString> {
            if (const auto stored = store.storeOrganization(body); !stored)
                return stored.error();
            return store.partnerName();
        },
        [this](const Result<QString> &name) {
            m_asked = name.has_value();
            emit ended(name);
        });
}
