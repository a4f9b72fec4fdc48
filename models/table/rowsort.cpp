#include "models/table/rowsort.h"

#include <QDateTime>

static bool isNothing(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isEmpty();
    case QMetaType::QDateTime:
        return !value.toDateTime().isValid();
    case QMetaType::QDate:
        return !value.toDate().isValid();
    default:
        return !value.isValid();
    }
}

bool sortsBySize(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
    case QMetaType::QDate:
    case QMetaType::QDateTime:
        return true;
    default:
        return false;
    }
}

bool sortsBefore(const QVariant &one, const QVariant &other, bool descending)
{
    const auto isOneNothing = isNothing(one);
    if (isOneNothing || isNothing(other))
        return !isOneNothing;
    if (one.typeId() == QMetaType::QString && other.typeId() == QMetaType::QString) {
        const auto compared = one.toString().localeAwareCompare(other.toString());
        return descending ? compared > 0 : compared < 0;
    }
    const auto compared = QVariant::compare(one, other);
    return compared == (descending ? QPartialOrdering::Greater : QPartialOrdering::Less);
}
