#include "models/health/outagemessage.h"

using namespace Qt::StringLiterals;

bool isWrittenToInDutch(const QString &language, const QString &culture, const QString &country)
{
    for (const auto &word : {language, culture}) {
        if (!word.isEmpty())
            return word.startsWith("nl"_L1, Qt::CaseInsensitive);
    }
    return country.compare("nl"_L1, Qt::CaseInsensitive) == 0;
}
