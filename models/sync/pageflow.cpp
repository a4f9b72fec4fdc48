#include "models/sync/pageflow.h"

using namespace Qt::StringLiterals;

PageFlow::PageFlow(RestClient &client, int mostWaiting, QObject *parent) : QObject(parent), m_client(client), m_mostWaiting(mostWaiting)
{
}

void PageFlow::start(const Endpoint &first, PageTrail trail, StorePage store)
{
    Q_ASSERT(!m_running);
    m_trail = std::move(trail);
    m_store = std::move(store);
    m_first = first;
    m_held.reset();
    m_failure.reset();
    m_waiting = 0;
    m_pages = 0;
    m_circles = false;
    m_running = true;
    request(first);
}

void PageFlow::request(const Endpoint &endpoint)
{
    const auto generation = ++m_generation;
    m_call.reset();
    const auto call = m_client.send(endpoint, this, [this, generation](Result<Reply> reply) {
        if (generation != m_generation || !m_running)
            return;
        m_call.reset();
        received(std::move(reply));
    });
    if (generation == m_generation && m_running)
        m_call = call;
}

void PageFlow::received(Result<Reply> reply)
{
    if (!reply) {
        fail(reply.error());
        return;
    }
    ++m_pages;
    auto next = std::move(reply->next);
    // The page itself is sound even when its link leads nowhere, but its cursor must not be stored: a later run would follow it.
    if (const auto followed = m_trail.follow(next); !followed) {
        m_circles = true;
        fail(followed.error());
        return;
    }
    ++m_waiting;
    m_held = next.isEmpty() ? std::nullopt : std::optional(next);
    if (m_waiting < m_mostWaiting)
        advance();
    m_store(std::move(reply->body), std::move(next));
}

void PageFlow::advance()
{
    if (m_failure || m_call || !m_held)
        return;
    const auto next = *m_held;
    m_held.reset();
    request(nextPage(next, m_first.priority, m_first.customerId));
}

void PageFlow::pageStored(qint64 rows, qint64 newRows)
{
    --m_waiting;
    if (const auto useful = m_trail.stored(rows, newRows); !useful && !m_failure) {
        m_circles = true;
        fail(useful.error());
        return;
    }
    if (m_failure) {
        fail(*m_failure);
        return;
    }
    advance();
    if (!m_call && !m_held && m_waiting == 0) {
        m_running = false;
        emit ended({});
    }
}

void PageFlow::pageFailed(const Error &error)
{
    --m_waiting;
    fail(m_failure ? *m_failure : error);
}

void PageFlow::stop(const Error &why)
{
    if (m_running)
        fail(why);
}

void PageFlow::fail(const Error &error)
{
    if (!m_failure) {
        m_failure = error;
        // Whoever reads a page, or watches over its links, does not know which list it is of.
        if (error.kind == Error::Kind::BadReply && error.subject.isEmpty())
            m_failure->subject = u"/v1/"_s + m_first.path;
    }
    m_held.reset();
    if (m_call) {
        const auto call = *m_call;
        m_call.reset();
        ++m_generation;
        m_client.cancel(call);
    }
    if (m_waiting > 0)
        return;
    m_running = false;
    const auto failure = *m_failure;
    emit ended(failure);
}
