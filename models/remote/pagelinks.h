#pragma once

#include "models/core/pagelink.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

/// Finds where the next page is without decoding the page: `links.next` with its headers (CONTRACT 2.5), `@odata.nextLink`, `@nextLink`
/// or, as Azure Resource Manager has it, `nextLink`.
/// Keeps its buffers between pages. One thread; takes any bytes.
class PageLinkReader
{
public:
    PageLinkReader();
    PageLinkReader(const PageLinkReader &) = delete;
    PageLinkReader &operator=(const PageLinkReader &) = delete;
    ~PageLinkReader();

    /// Empty for a last page, an empty body and any JSON that is no list. BadReply when the body is no JSON, or when a next page is
    /// announced in a way that cannot be followed: a list that stopped there would look complete.
    Result<PageLink> next(const QByteArray &body);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

/// False for JSON that visibly ends too soon: it begins with a bracket and does not end with its counterpart.
bool looksWhole(QByteArrayView body);
