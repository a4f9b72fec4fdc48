#pragma once

#include "app/sandbox/exchange.h"

#include <QJsonObject>

#include <optional>

/// The request's JSON object with the names of its members, and of objects and lists of objects in it, in lower case: the service reads
/// them in any case (CONTRACT 2.4). Empty when the body is no object.
std::optional<QJsonObject> requestObject(const Request &request);
