#pragma once

#include <QObject>
#include <QStringListModel>

class CustomerBook;

/// The tags that customers have, offered while one is typed. Counting them goes over every customer, so they are asked only when a field
/// for tags is used, and again only after tags were changed. GUI thread.
class KnownTags : public QObject
{
    Q_OBJECT

public:
    /// `book` outlives it.
    KnownTags(CustomerBook &book, QObject *parent);

    /// For completers; fills and changes later.
    QAbstractItemModel *model() { return &m_tags; }
    /// A field for tags is about to be used.
    void want();
    /// Tags were changed: what is known is old.
    void expire() { m_isFresh = false; }

private:
    CustomerBook &m_book;
    QStringListModel m_tags;
    bool m_isFresh = false; ///< asked, and nothing was changed since
};
