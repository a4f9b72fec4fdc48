#pragma once

#include <QString>

/// The name of a country in the window's language; `iso` is ISO 3166-1 alpha-2. A code this version does not know is given back as it came;
/// empty for empty.
QString countryName(const QString &iso);
