#pragma once

#include <QLoggingCategory>

/// What goes over the network: debug an attempt, warning what was given up. Each line names the request id; none a token, a customer's name
/// or a body.
Q_DECLARE_LOGGING_CATEGORY(lcRemote)
