#pragma once

#include "models/core/result.h"
#include "models/store/reconcile.h"

#include <deque>
#include <memory>
#include <span>
#include <vector>

/// Reads pages of the customer list (CONTRACT 2.5, 3). A page as the service documents it goes through simdjson in one pass; anything else
/// (keys in another case, numbers for text, nulls of another shape, text that simdjson refuses) through QJsonDocument and the Schema, so
/// that both mean the same. Keeps its buffers from page to page.
class ListPage
{
public:
    ListPage();
    ~ListPage();
    ListPage(const ListPage &) = delete;
    ListPage &operator=(const ListPage &) = delete;

    /// The page's lines in order, valid until the next `read`. BadReply when the body is no page.
    Result<std::span<const ListRow>> read(QByteArrayView body);
    /// Lines of the page last read that had no usable id.
    qint64 skipped() const { return m_skipped; }

private:
    struct Fast;
    bool readFast(QByteArrayView json);
    Result<void> readSlow(QByteArrayView json);
    void add(QByteArrayView id, QByteArrayView name, QByteArrayView domain, QByteArrayView relationship);
    QByteArrayView kept(QByteArray text);

    std::unique_ptr<Fast> m_fast;
    std::vector<ListRow> m_rows{};
    std::deque<QByteArray> m_kept{};
    qint64 m_skipped = 0;
};
