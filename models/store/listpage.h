#pragma once

#include "models/core/result.h"
#include "models/store/reconcile.h"

#include <QJsonValue>
#include <QString>

#include <deque>
#include <memory>
#include <span>
#include <vector>

/// Reads pages of the customer list (CONTRACT 2.5, 3). A page as the service documents it goes through simdjson in one pass; anything else
/// (keys in another case, numbers for text, nulls of another shape, text that simdjson refuses) through QJsonDocument and the Schema, so
/// that both mean the same. Keeps its buffers from page to page.
///
/// What a page says decides who is deleted, so this is stricter than the Schema: an id, a name or a domain is text or it is unreadable.
class ListPage
{
public:
    ListPage();
    ~ListPage();
    ListPage(const ListPage &) = delete;
    ListPage &operator=(const ListPage &) = delete;

    /// The page's lines in order, valid until the next `read`. BadReply when the body is no page.
    Result<std::span<const ListRow>> read(QByteArrayView body);
    /// Lines of the page last read that could not be read, or not wholly. Those without an id are left out, the others stand in `read` with
    /// what they do tell.
    qint64 skipped() const { return m_skipped; }
    /// "line 3: the id is no text", of the first such line; empty: there is none.
    const QString &firstSkipped() const { return m_firstSkipped; }

private:
    struct Fast;
    void startOver();
    bool readFast(QByteArrayView json);
    Result<void> readSlow(QByteArrayView json);
    void readSlowLine(const QJsonValue &line);
    void add(QByteArrayView id, QByteArrayView name, QByteArrayView domain, QByteArrayView relationship);
    void skip(QLatin1StringView why);
    QByteArrayView kept(QByteArray text);

    std::unique_ptr<Fast> m_fast;
    std::vector<ListRow> m_rows{};
    std::deque<QByteArray> m_kept{};
    qint64 m_line = 0; ///< the one being read, from 1
    qint64 m_skipped = 0;
    QString m_firstSkipped{};
};
