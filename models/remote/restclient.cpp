#include "models/remote/restclient.h"

#include "models/remote/network.h"

#include <QRandomGenerator>

RestClient::RestClient(const Profile &profile, Network &network, TokenSource &tokens, CallGate &gate, Clock &clock, QObject *parent)
    : QObject(parent), m_line{.profile = profile, .network = network, .tokens = tokens, .gate = gate, .clock = clock}
{
    m_line.random = [generator = QRandomGenerator::securelySeeded()]() mutable { return generator.generateDouble(); };
    connect(&network, &Network::offlineChanged, this, [this](bool offline) {
        if (offline)
            stopAll({.kind = Error::Kind::Offline, .detail = u"working offline by choice"_s});
    });
}

RestClient::~RestClient()
{
    // Before the line they hang on goes.
    qDeleteAll(findChildren<RestCall *>(QString(), Qt::FindDirectChildrenOnly));
}

RestClient::CallId RestClient::send(const Endpoint &endpoint, QObject *receiver, Receive receive)
{
    const auto id = ++m_lastId;
    auto *call = new RestCall(m_line, endpoint, this);
    m_running.emplace(id, Running{.call = call, .receiver = receiver, .receive = std::move(receive)});
    connect(call, &RestCall::concluded, this, [this, id] { deliver(id); });
    connect(receiver, &QObject::destroyed, call, [this, id] { forget(id); });
    call->start();
    return id;
}

void RestClient::cancel(CallId id)
{
    if (const auto it = m_running.find(id); it != m_running.end())
        it->second.call->stop({.kind = Error::Kind::Cancelled});
}

void RestClient::cancelAll()
{
    stopAll({.kind = Error::Kind::Cancelled});
}

void RestClient::stopAll(const Error &error)
{
    for (const auto &[id, running] : m_running)
        running.call->stop(error);
}

void RestClient::deliver(CallId id)
{
    const auto it = m_running.find(id);
    if (it == m_running.end())
        return;
    const auto running = std::move(it->second);
    m_running.erase(it);
    auto outcome = running.call->takeOutcome();
    running.call->disconnect(this);
    running.call->deleteLater();
    // Last: the receiver may destroy this object.
    if (running.receiver)
        running.receive(std::move(outcome));
}

void RestClient::forget(CallId id)
{
    const auto it = m_running.find(id);
    if (it == m_running.end())
        return;
    it->second.call->stop({.kind = Error::Kind::Cancelled});
    it->second.call->deleteLater();
    m_running.erase(it);
}
