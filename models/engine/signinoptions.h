#pragma once

#include "models/core/signinway.h"
#include "models/remote/loopbacklistener.h"

/// How the program signs in.
struct SignInOptions {
    SignInWay way = SignInWay::DeviceCode;
    BrowserPages pages{};
    bool isKept = false; ///< in this computer's keychain, from one run of the program to the next
};
