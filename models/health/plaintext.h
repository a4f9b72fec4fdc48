#pragma once

#include <QString>

/// Foreign HTML as plain text: tags gone, blocks and line breaks as lines, items with a bullet, entities as their letters; what is no text (scripts,
/// styles, comments) gone with its content. Never more than `longest` letters. Linear in what comes; text without any HTML stays as it is.
/// Pure; any thread.
QString plainTextOf(QStringView html, qsizetype longest = 200'000);
