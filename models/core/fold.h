#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

/// Text as search and order see it: lower case, accents removed, `ij` (also the ligature) and `ÿ` as `y`, ß as ss, æ as ae, ø as o, ł as l,
/// white space runs as one blank (none at either end), control characters dropped, typographic quotes and dashes as the plain ones. UTF-8.
/// Folding what is folded changes nothing. Pure; any thread. Fast for ASCII.
QByteArray folded(QStringView text);
/// The same for bytes that are UTF-8 already; appends to `out`. Invalid bytes are taken as U+FFFD.
void appendFolded(QByteArray &out, const char *utf8, qsizetype size);

/// Where `needle` (already folded) stands in `text` once that is folded: pairs of start and length in UTF-16 units of `text`, for marking
/// a match in a cell. Empty when it does not occur. A needle that ends in `i` also finds `y`: whoever types "ni" is on the way to "Nijmegen".
QList<std::pair<qsizetype, qsizetype>> foldedMatches(QStringView text, const QByteArray &needle);
