#include "models/customers/customer.h"

#include "models/core/wire.h"

Relationship relationshipOf(QStringView raw)
{
    static constexpr std::pair<QLatin1StringView, Relationship> words[] = {
        {"unknown"_L1, Relationship::Unknown},         {"reseller"_L1, Relationship::Reseller},
        {"advisor"_L1, Relationship::Advisor},         {"syndication"_L1, Relationship::Syndication},
        {"microsoftsupport"_L1, Relationship::MicrosoftSupport}, {"none"_L1, Relationship::None},
    };
    const auto word = normalisedWord(raw);
    bool isNumber = false;
    const auto index = word.toUInt(&isNumber);
    if (isNumber)
        return index < std::size(words) ? words[index].second : Relationship::Other;
    for (const auto &[text, value] : words) {
        if (word == text)
            return value;
    }
    return word.isEmpty() ? Relationship::Unknown : Relationship::Other;
}
