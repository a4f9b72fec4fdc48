#pragma once

#include <QString>

/// How many columns of a terminal `text` takes: 2 for East Asian wide characters and emoji, 0 for combining marks and joiners, else 1
/// (Unicode Standard Annex 11; ambiguous characters count as narrow). Pure; any thread.
int displayWidth(const QString &text);

/// `text` cut between two characters as a person sees them so that it takes at most `columns` columns, ending in … where something was
/// cut. Empty when `columns` is 0 or less.
QString elidedTo(const QString &text, int columns);
