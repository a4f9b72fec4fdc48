#pragma once

#include "models/core/error.h"

#include <optional>

/// What signing out came to; both empty: it was done.
struct SignedOut {
    std::optional<Error> signIn{}; ///< what is kept to sign in with may still be in the keychain
    std::optional<Error> cache{}; ///< what was read from the service may still be in the files
    bool operator==(const SignedOut &) const = default;
};
