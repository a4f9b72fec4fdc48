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

QString outageChannelWord(OutageChannel channel)
{
    switch (channel) {
    case OutageChannel::Drafts:
        return u"drafts"_s;
    case OutageChannel::Mailto:
        return u"mailto"_s;
    case OutageChannel::List:
        break;
    }
    return u"list"_s;
}

std::optional<OutageChannel> outageChannelOf(QStringView word)
{
    for (const auto channel : {OutageChannel::Drafts, OutageChannel::Mailto, OutageChannel::List}) {
        if (word == outageChannelWord(channel))
            return channel;
    }
    return {};
}
