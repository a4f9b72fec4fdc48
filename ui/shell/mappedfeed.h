#pragma once

#include "models/core/feed.h"

#include <memory>
#include <optional>
#include <utility>

/// A feed that shows another feed's value through a pure function, for example a counter out of the synchronisation's state. `source`
/// must outlive it. Tells only when the mapped value differs. GUI thread.
template <typename To, typename From>
class MappedFeed final : public ValueFeed<To>
{
public:
    MappedFeed(ValueFeed<From> &source, std::function<To(const From &)> map) : m_source(source), m_map(std::move(map)) { }

    void subscribe(QObject *receiver, std::function<void(const To &)> changed) override
    {
        // Shared by the copies that a source may make of its watchers.
        m_source.subscribe(receiver, [map = m_map, changed = std::move(changed), last = std::make_shared<std::optional<To>>()](const From &value) {
            auto mapped = map(value);
            if (*last == mapped)
                return;
            *last = std::move(mapped);
            changed(**last);
        });
    }

private:
    ValueFeed<From> &m_source;
    std::function<To(const From &)> m_map;
};
