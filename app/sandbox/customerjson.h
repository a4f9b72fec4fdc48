#pragma once

#include "app/sandbox/world.h"

/// Writes customers as the service does (CONTRACT 3). The list form is the hot path: plain appends, nothing kept.
class CustomerJson
{
public:
    explicit CustomerJson(const World &world) : m_world(world) { }

    /// About this many bytes per customer, for reserving.
    static constexpr qsizetype itemSize = 1100;

    /// Exactly the fields of the list: id, companyProfile{tenantId, domain, companyName}, relationshipToPartner, links, attributes.
    void appendItem(QByteArray &out, quint32 index) const;
    /// The customer's own record.
    void appendRecord(QByteArray &out, quint32 index) const;
    /// The truth for tests: one flat object, nothing awkward about it.
    void appendTruth(QByteArray &out, quint32 index) const;
    /// `id \t domain \t name \t relationship`, UTF-8, without a line end: what the list hash is made of.
    void appendTruthLine(QByteArray &out, quint32 index) const;

private:
    void appendProfiles(QByteArray &out, quint32 index, Revision revision, const CustomerFacts &facts) const;

    const World &m_world;
};
