#include "ui/customers/knowntags.h"

#include "models/customers/customerbook.h"

KnownTags::KnownTags(CustomerBook &book, QObject *parent) : QObject(parent), m_book(book), m_tags(this)
{
}

void KnownTags::want()
{
    if (m_isFresh)
        return;
    m_isFresh = true;
    m_book.facets(this, [this](Result<CustomerFacets> facets) {
        if (!facets) {
            m_isFresh = false;
            return;
        }
        QStringList tags;
        for (const auto &[tag, count] : facets->tags)
            tags.append(tag);
        m_tags.setStringList(tags);
    });
}
