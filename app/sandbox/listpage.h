#pragma once

#include "app/sandbox/exchange.h"

/// What a fault does to a list while it is built; everything else is done to finished answers.
struct PageTwist {
    bool duplicate = false; ///< the page begins with the last row of the one before
    bool sameLink = false; ///< the next link is this very call
    QByteArray foreignLink{}; ///< the next link is this URL
    bool otherTenant = false; ///< the rows are another tenant's
};

/// The one simple filter of a list (CONTRACT 2.7); empty with `fits` false when it is not one.
struct SimpleFilter {
    QByteArray field{};
    QByteArray value{};
    QByteArray operation{}; ///< lower case
    bool fits = true;
};

SimpleFilter readFilter(const Request &request);

/// The wanted rows per page: 1 … 500 (CONTRACT 2.6).
int pageSize(const Request &request);

/// 400 with the code for a property or parameter that does not fit.
Answer invalid(QByteArrayView description);

/// How a page of a seek-paged list ends.
struct PageEnd {
    qint64 rows = 0; ///< of this page
    QByteArray path{}; ///< of the next link: "/customers", without the version
    QByteArray query{}; ///< of the next link
    QByteArray token{}; ///< empty: no further page
    bool prefixed = false; ///< whether the page's own link has the version; the next link is the other way round
};

/// Appends what follows the items, from their closing bracket on (CONTRACT 2.5).
void closePage(QByteArray &body, const Request &request, const PageEnd &end, const PageTwist &twist);
