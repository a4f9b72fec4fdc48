#pragma once

#include "models/health/healthissue.h"

/// Something that became of an issue by what one tenant told. What is muted makes none.
struct IssueNews {
    enum class What {
        Came, ///< no feed had told of it before, and it is going on
        Worsened, ///< its state is worse than before
        Changed, ///< another state, or a new post
        Ended, ///< it is over
    };
    What what = What::Changed;
    HealthIssue issue{}; ///< without details and posts
    QString key{};
    bool operator==(const IssueNews &) const = default;
};
