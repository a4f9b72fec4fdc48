#pragma once

#include "models/core/windowsource.h"
#include "models/export/rowsource.h"

/// The rows of an order one after the other, read a page at a time from `Reader::rows`. Thread of the reader.
template <typename Reader, typename Row>
class PagedRows
{
public:
    PagedRows(Reader &reader, std::shared_ptr<const std::vector<RowId>> order) : m_reader(reader), m_order(std::move(order)) { }

    qint64 count() const { return static_cast<qint64>(m_order->size()); }
    /// nullptr after the last one; valid until the next call.
    Result<const Row *> next()
    {
        while (m_inPage >= m_page.size()) {
            if (m_next >= m_order->size())
                return static_cast<const Row *>(nullptr);
            const auto size = std::min(pageRows, m_order->size() - m_next);
            auto page = m_reader.rows(std::span(*m_order).subspan(m_next, size));
            if (!page)
                return page.error();
            m_page = std::move(*page);
            m_inPage = 0;
            m_next += size;
        }
        return &m_page.at(m_inPage++);
    }

private:
    static constexpr std::size_t pageRows = 128;

    Reader &m_reader;
    std::shared_ptr<const std::vector<RowId>> m_order;
    std::size_t m_next = 0;
    QList<Row> m_page{};
    qsizetype m_inPage = 0;
};

inline Cell textOrNothing(const QString &text)
{
    return text.isEmpty() ? Cell{} : Cell{text};
}
