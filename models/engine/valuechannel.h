#pragma once

#include "models/core/feed.h"

#include <QPointer>

#include <vector>

/// A ValueFeed that is told by its owner. GUI thread.
template <typename T>
class ValueChannel final : public ValueFeed<T>
{
public:
    void subscribe(QObject *receiver, std::function<void(const T &)> changed) override
    {
        m_watchers.push_back({.receiver = receiver, .changed = changed});
        changed(m_value);
    }
    /// Tells everybody when the value differs.
    void publish(const T &value)
    {
        if (value == m_value)
            return;
        m_value = value;
        std::erase_if(m_watchers, [](const Watcher &watcher) { return !watcher.receiver; });
        const auto watchers = m_watchers; // a watcher may add or lose watchers
        for (const auto &watcher : watchers) {
            if (watcher.receiver)
                watcher.changed(m_value);
        }
    }
    const T &value() const { return m_value; }

private:
    struct Watcher {
        QPointer<QObject> receiver{};
        std::function<void(const T &)> changed{};
    };

    T m_value{};
    std::vector<Watcher> m_watchers{};
};
