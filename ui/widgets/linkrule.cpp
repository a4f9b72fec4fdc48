#include "ui/widgets/linkrule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Microsoft's own: in the public cloud, for the US government, and in China by 21Vianet.
static constexpr QLatin1StringView microsoftHosts[] = {
    "microsoft.com"_L1,
    "microsoftonline.com"_L1,
    "office.com"_L1,
    "azure.com"_L1,
    "dynamics.com"_L1,
    "microsoftonline.us"_L1,
    "azure.us"_L1,
    "office365.us"_L1,
    "partner.microsoftonline.cn"_L1,
    "partner.partnercenterapi.microsoftonline.cn"_L1,
    "login.chinacloudapi.cn"_L1,
    "microsoftgraph.chinacloudapi.cn"_L1,
    "portal.azure.cn"_L1,
};
/// Names below a known one that anybody can rent for a machine of their own.
static constexpr QLatin1StringView rentedHosts[] = {"cloudapp.azure.com"_L1};

static bool isOrBelow(const QString &host, QLatin1StringView known)
{
    return host == known || (host.endsWith(known) && host.at(host.size() - known.size() - 1) == u'.');
}

static bool isMicrosoft(const QString &host)
{
    const auto isIn = [&host](QLatin1StringView known) { return isOrBelow(host, known); };
    return std::ranges::any_of(microsoftHosts, isIn) && std::ranges::none_of(rentedHosts, isIn);
}

static bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

static bool hasHostAlone(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool isKnownHost(const QUrl &url, const QStringList &profileHosts)
{
    if (!hasHostAlone(url))
        return false;
    const auto host = url.host(QUrl::FullyEncoded).toLower();
    const auto isProfiles = profileHosts.contains(host, Qt::CaseInsensitive);
    if (url.scheme() == "http"_L1)
        return isProfiles && isThisComputer(host);
    return url.scheme() == "https"_L1 && (isProfiles || isMicrosoft(host));
}

LinkRule linkRule(const QUrl &url, const QStringList &profileHosts)
{
    if (isKnownHost(url, profileHosts))
        return LinkRule::Open;
    if (!hasHostAlone(url))
        return LinkRule::Refuse;
    const auto isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url.host()));
    return isSafe ? LinkRule::AskFirst : LinkRule::Refuse;
}
