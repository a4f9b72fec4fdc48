#pragma once

/// How a person signs in.
enum class SignInWay {
    Browser,    ///< in the system's browser, which comes back to this computer (RFC 8252)
    DeviceCode, ///< with a code, on any device (RFC 8628)
    Stored,     ///< nobody is asked: what is kept must do
};
