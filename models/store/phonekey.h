#pragma once

#include <QString>
#include <QStringView>

/// A telephone number as it is searched: digits only, in national form where the number says which country it is of and the trunk prefix is
/// known ("+31 (0)38 421 70 00" and "038-4217000" give "0384217000"). Empty: no digits. Pure; any thread.
QString phoneKey(QStringView number);
