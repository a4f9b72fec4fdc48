#include "models/remote/devicecodesignin.h"

#include "models/core/decode.h"
#include "models/remote/network.h"

#include <algorithm>

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds usualInterval{5}; // RFC 8628 3.2: when the answer names none
constexpr seconds slowDown{5}; // RFC 8628 3.5
constexpr seconds longestInterval{300};
constexpr seconds usualLife{900};
constexpr qint64 longestLife = 86'400;

seconds secondsAt(const QJsonObject &object, QLatin1StringView key, seconds usual)
{
    const auto number = detail::integerOf(memberAt(object, key));
    return number > 0 ? seconds(std::min(number, longestLife)) : usual;
}

Error codeExpired()
{
    return {.kind = Error::Kind::Unauthorized, .reason = Error::Reason::CodeExpired, .detail = u"nobody used the device code in time"_s};
}

/// Neither the person nor the authority decided anything.
bool isLost(const Error &error)
{
    return error.httpStatus == 0 || error.httpStatus == 408 || error.httpStatus == 429 || error.httpStatus >= 500;
}

} // namespace

void DeviceCodeSignIn::ask(const QString &scope)
{
    m_asking = std::make_unique<QObject>();
    m_lost = 0;
    authority().addresses({}, m_asking.get(), [this, scope, asking = m_asking.get()](Result<AuthorityAddresses> addresses) {
        if (asking != m_asking.get())
            return;
        if (!addresses)
            return end(addresses.error());
        m_tokenUrl = addresses->token;
        const Authority::Form form{{"client_id", profile().clientId}, {"scope", scope}};
        authority().post(addresses->deviceCode, form, m_asking.get(), [this, asking](Result<QJsonObject> result) {
            if (asking != m_asking.get())
                return;
            if (!result)
                return end(result.error());
            show(*result);
        });
    });
}

void DeviceCodeSignIn::stopAsking()
{
    m_deviceCode.clear();
    if (m_asking)
        m_asking.release()->deleteLater();
}

void DeviceCodeSignIn::show(const QJsonObject &answer)
{
    const auto text = [&answer](QLatin1StringView key) { return memberAt(answer, key).toString(); };
    m_deviceCode = text("device_code"_L1);
    SyncState::DeviceCode code{.userCode = text("user_code"_L1), .verificationUri = text("verification_uri"_L1)};
    if (code.verificationUri.isEmpty())
        code.verificationUri = text("verification_url"_L1);
    if (m_deviceCode.isEmpty() || code.userCode.isEmpty() || code.verificationUri.isEmpty())
        return end(Error{
            .kind = Error::Kind::BadReply, .subject = profile().authority.host(), .detail = u"a device code answer without its codes"_s});
    const auto life = secondsAt(answer, "expires_in"_L1, usualLife);
    m_interval = std::min(secondsAt(answer, "interval"_L1, usualInterval), longestInterval);
    m_expires = clock().monotonic() + life;
    code.expires = clock().utcNow().addSecs(life.count());
    emit deviceCodeShown(code);
    schedule(m_interval);
}

void DeviceCodeSignIn::schedule(milliseconds delay)
{
    const auto left = std::max(m_expires - clock().monotonic(), milliseconds(0));
    clock().after(std::min(delay, left), m_asking.get(), [this, asking = m_asking.get()] {
        if (asking == m_asking.get())
            poll();
    });
}

void DeviceCodeSignIn::poll()
{
    if (clock().monotonic() >= m_expires)
        return end(codeExpired());
    const Authority::Form form{{"client_id", profile().clientId},
                               {"grant_type", u"urn:ietf:params:oauth:grant-type:device_code"_s},
                               {"device_code", m_deviceCode}};
    authority().post(m_tokenUrl, form, m_asking.get(), [this, asking = m_asking.get()](Result<QJsonObject> result) {
        if (asking == m_asking.get())
            polled(std::move(result));
    });
}

void DeviceCodeSignIn::polled(Result<QJsonObject> result)
{
    if (result)
        return end(afterPerson(readTokenAnswer(*result)));
    auto error = result.error();
    if (error.code == "authorization_pending"_L1 || error.code == "slow_down"_L1) {
        m_lost = 0;
        if (error.code == "slow_down"_L1)
            m_interval = std::min<milliseconds>(m_interval + slowDown, longestInterval);
        return schedule(m_interval);
    }
    if (isLost(error) && !network().isOffline()) {
        m_lost = std::min(m_lost + 1, 6);
        const auto wait = std::min<milliseconds>(m_interval * (1 << m_lost), longestInterval);
        return schedule(std::max<milliseconds>(wait, error.retryAfter.value_or(seconds(0))));
    }
    // The code is spent or unknown: to a person that is the same as expired.
    if (error.reason == Error::Reason::RefreshRejected)
        error.reason = Error::Reason::CodeExpired;
    end(network().isOffline() ? std::move(error) : afterPerson(std::move(error)));
}

void DeviceCodeSignIn::end(Result<TokenAnswer> answer)
{
    stopAsking();
    answered(std::move(answer));
}
