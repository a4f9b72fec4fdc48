#pragma once

#include <QString>

/// What to look up in the indexes of tenant ids and telephone numbers when somebody typed `text`: four or more hexadecimal digits, with or
/// without the dashes and braces of a GUID, or a telephone number with four or more digits in any of its spellings. A run of more than
/// eight hexadecimal digits gets the dashes of a GUID. Empty: the text is neither. Pure; any thread.
QString identifierPrefix(const QString &text);
/// Whether such a text is sooner an identifier than a word: it holds a digit, or eight letters and more ("cafe" and "bead" are names).
/// Pure; any thread.
bool isRatherIdentifier(const QString &text);
