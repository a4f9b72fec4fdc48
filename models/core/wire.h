#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// The habits of the wire (CONTRACT 2.4), each in one place. All pure; any thread.

/// Drops exactly one leading byte order mark, then white space.
QByteArrayView withoutBom(QByteArrayView body);
/// A whole answer as an object; tolerates one BOM; anything else is BadReply with the place of the mistake.
Result<QJsonObject> parseObject(QByteArrayView body);
/// The items of a whole collection (CONTRACT 2.5): the list called `items`, `value` or `transition` in any case, or an array that stands
/// alone. BadReply where there is none, since a list that is missing must not look like an empty one.
Result<QJsonArray> parseItems(QByteArrayView body);
/// The member at a dotted path: exact key first, without regard to case when the exact key is missing. Undefined when absent; null ==
/// absent.
QJsonValue memberAt(const QJsonObject &object, QLatin1StringView path);
/// UTC. Takes up to 7 fraction digits, offsets, no zone (= UTC), blanks inside. Year 1 ("not set") and unreadable text are invalid.
QDateTime parseTimestamp(QStringView text);
/// True for "9999-…": never ends. `parseTimestamp` gives year 9999 then.
bool isOpenEnded(const QDateTime &when);
/// Lower case without braces or an `org:` prefix; text that is no GUID comes back trimmed and lower-cased (ids must stay comparable).
QString normalisedId(QStringView id);
/// Enum text as it is compared: lower case, without `_` and blanks.
QString normalisedWord(QStringView word);
