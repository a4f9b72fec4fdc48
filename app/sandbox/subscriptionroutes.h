#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/world.h"

/// A customer's subscriptions on the wire (CONTRACT 5): the list, one of them, its add-ons. Whoever asks was let in already.
class SubscriptionRoutes
{
public:
    explicit SubscriptionRoutes(const World &world) : m_world(world) { }

    /// `rest`: what stands behind "subscriptions" in the path, without slashes at its ends.
    Answer answer(quint32 customer, const QString &rest) const;
    /// One of them with its etag, the way a GET (or, `written`, a PATCH) answers.
    Answer one(quint32 customer, std::size_t place, bool written) const;
    /// The truth for tests: an array of flat objects.
    void appendTruth(QByteArray &out, quint32 customer) const;

private:
    Answer supportContact(quint32 customer, std::size_t place, const QByteArray &id) const;
    Answer collection(quint32 customer, int parent) const;

    const World &m_world;
};

/// The place in `all` of the subscription with this id, in any case.
std::optional<std::size_t> placeOf(const std::vector<SubscriptionFacts> &all, const QByteArray &id);
Answer unknownSubscription(const QByteArray &id);
