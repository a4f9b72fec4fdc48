#pragma once

#include <QString>

/// What a list is narrowed to by the service itself (CONTRACT 2.7): one field compared with a value without regard to case, or two filters
/// joined. Which fields and operators a list knows differs per list. A value; any thread.
class ListFilter
{
public:
    enum class Operator : std::uint8_t {
        Equals,
        NotEquals,
        GreaterThan,
        GreaterThanOrEquals,
        LessThan,
        LessThanOrEquals,
        Substring,
        StartsWith,
        NotStartsWith,
    };

    /// Everything passes.
    ListFilter() = default;
    ListFilter(QLatin1StringView field, Operator comparison, const QString &value);
    /// An empty one on either side leaves the other.
    static ListFilter both(const ListFilter &left, const ListFilter &right);
    static ListFilter either(const ListFilter &left, const ListFilter &right);

    bool isEmpty() const { return m_json.isEmpty(); }
    /// As the service reads it; to be percent-encoded on its way into a URL.
    QString json() const { return m_json; }
    bool operator==(const ListFilter &) const = default;

private:
    static ListFilter joined(const ListFilter &left, const ListFilter &right, QLatin1StringView junction);

    QString m_json{};
};
