#pragma once

#include "models/core/result.h"

#include <QObject>
#include <QTest>

#include <memory>
#include <vector>

/// Somebody who waits for answers and keeps them; `receiver` can be sent away to see that nothing comes any more.
template <typename T>
class Received
{
public:
    auto slot()
    {
        return [this](Result<T> result) { all.push_back(std::move(result)); };
    }
    /// Lets events run until so many answers came; false when they did not within `longest` milliseconds.
    bool wait(std::size_t answers, int longest = 5'000) const
    {
        return QTest::qWaitFor([this, answers] { return all.size() >= answers; }, longest) && all.size() == answers;
    }
    std::size_t count() const { return all.size(); }
    const Result<T> &last() const { return all.back(); }

    std::vector<Result<T>> all{};
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>();
};
