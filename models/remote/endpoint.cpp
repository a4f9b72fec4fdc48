#include "models/remote/endpoint.h"

#include "models/remote/profile.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

Error badLink(Error::Reason reason, const QString &subject, const QString &detail)
{
    return {.kind = Error::Kind::BadReply, .reason = reason, .subject = subject, .detail = detail};
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host().compare(other.host(), Qt::CaseInsensitive) == 0 && portOf(one) == portOf(other);
}

/// The documented OneTime link has two question marks; a `#` in a link from a service can only be data.
QString mended(QString link)
{
    if (const auto first = link.indexOf(u'?'); first >= 0) {
        for (auto at = link.indexOf(u'?', first + 1); at >= 0; at = link.indexOf(u'?', at + 1))
            link[at] = u'&';
    }
    return link.replace(u'#', "%23"_L1);
}

bool startsWithVersion(QStringView link, QLatin1StringView version)
{
    if (!link.startsWith(version, Qt::CaseInsensitive))
        return false;
    const auto rest = link.sliced(version.size());
    return rest.isEmpty() || rest.front() == u'/' || rest.front() == u'?';
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

Endpoint customersPage(int size)
{
    return {.path = u"customers"_s, .query = {{u"size"_s, QString::number(size)}}};
}

Endpoint customerRecord(const QString &id, CallPriority priority)
{
    return {.path = u"customers/"_s + QString::fromLatin1(encoded(id)), .customerId = id, .priority = priority};
}

Endpoint auditRecords(QDate from, QDate to, int size)
{
    Endpoint endpoint{.path = u"auditrecords"_s};
    if (from.isValid())
        endpoint.query.append({u"startDate"_s, from.toString(Qt::ISODate)});
    if (to.isValid())
        endpoint.query.append({u"endDate"_s, to.toString(Qt::ISODate)});
    endpoint.query.append({u"size"_s, QString::number(size)});
    return endpoint;
}

Endpoint organizationProfile()
{
    return {.path = u"profiles/organization"_s};
}

Endpoint nextPage(const PageLink &link, CallPriority priority, const QString &customerId)
{
    return {.link = link, .customerId = customerId, .priority = priority};
}

Result<QUrl> urlOf(const Endpoint &endpoint, const Profile &profile)
{
    const bool isGraph = endpoint.audience == Audience::Graph;
    const auto &root = isGraph ? profile.graph : profile.partnerCenter;
    const auto version = isGraph ? "v1.0"_L1 : "v1"_L1;
    if (!endpoint.link.isEmpty())
        return urlOfLink(endpoint.link.uri, root, version);

    auto text = root.toEncoded() + '/' + QByteArray(version.data(), version.size()) + '/' + endpoint.path.toUtf8();
    char separator = '?';
    for (const auto &[key, value] : endpoint.query) {
        text += separator + encoded(key) + '=' + encoded(value);
        separator = '&';
    }
    return QUrl::fromEncoded(text);
}

Result<QUrl> urlOfLink(const QString &link, const QUrl &root, QLatin1StringView version)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    const auto trimmed = link.trimmed();
    if (trimmed.isEmpty())
        return badLink(Error::Reason::None, {}, u"an empty link"_s);
    if (std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c < u' ' || c == u'\x7f'; }))
        return badLink(Error::Reason::None, {}, u"a link with control characters"_s);

    if (scheme.match(trimmed).hasMatch()) {
        const auto url = QUrl::fromEncoded(mended(trimmed).toUtf8());
        if (!url.isValid() || !url.userInfo().isEmpty() || !sameOrigin(url, root))
            return badLink(Error::Reason::ForeignLink, url.host(), u"a link to another host: %1"_s.arg(url.host()));
        return url;
    }
    auto relative = mended(trimmed);
    relative.remove(0, std::distance(relative.cbegin(), std::find_if(relative.cbegin(), relative.cend(), [](QChar c) {
                                         return c != u'/' && c != u'\\';
                                     })));
    if (!startsWithVersion(relative, version))
        relative.prepend(version + u'/');
    const auto url = QUrl::fromEncoded(root.toEncoded() + '/' + relative.toUtf8());
    if (!url.isValid() || !sameOrigin(url, root))
        return badLink(Error::Reason::None, {}, u"a link that is no URL"_s);
    return url;
}
