#include "app/sandbox/tokenauthority.h"

#include "app/sandbox/jsontext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 codeSeconds = 600;
constexpr qint64 deviceCodeSeconds = 900;
constexpr qint64 refreshIdleSeconds = 90LL * 86400;
constexpr qsizetype mostSecrets = 50'000; ///< with more, tokens of customers' tenants are no longer remembered
const QByteArray graphAudience = "https://graph.microsoft.com";
const QByteArray azureAudience = "https://management.azure.com";
const QByteArray noConsent = "AADSTS65001: The user or administrator has not consented to use the application.";
constexpr QByteArray::Base64Options urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// Random on purpose: a token of an earlier run must not be known to the next.
QByteArray secret()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), 8);
    return bytes.toBase64(urlForm);
}

QByteArray userCode()
{
    constexpr char letters[] = "BCDFGHJKLMNPQRSTVWXZ";
    QByteArray code;
    for (int i = 0; i < 9; ++i)
        code += i == 4 ? '-' : letters[QRandomGenerator::system()->bounded(20)];
    return code;
}

QUrlQuery formOf(const Request &request)
{
    QByteArray body = request.body;
    return QUrlQuery(QString::fromUtf8(body.replace('+', "%20")));
}

QByteArray field(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
}

bool has(const QByteArray &scope, QByteArrayView word)
{
    const QList<QByteArray> words = scope.split(' ');
    return std::any_of(words.begin(), words.end(), [word](const QByteArray &each) { return each == word; });
}

/// The resource the scope asks a token for; `many` when it names more than one.
QByteArray audienceOf(const QByteArray &scope, bool &many)
{
    QByteArray audience;
    for (const QByteArray &word : scope.split(' ')) {
        const qsizetype slash = word.lastIndexOf('/');
        const bool isOurs = word.startsWith("http://127.0.0.1:") && word.endsWith("/azure/.default"); // Azure as this sandbox has it
        if (!isOurs && (!word.startsWith("https://") || slash < 9))
            continue;
        const QByteArray resource = isOurs ? azureAudience : word.first(slash);
        many = many || (!audience.isEmpty() && audience != resource);
        audience = resource;
    }
    return audience.isEmpty() ? graphAudience : audience;
}

Answer badGrant(QByteArrayView description)
{
    return tokenError(400, "invalid_grant", description);
}

Answer redirectTo(const QUrl &target)
{
    return {.status = 302,
            .contentType = "text/html; charset=utf-8",
            .headers = {{"Location", target.toEncoded()}, {"Cache-Control", "no-store"}}};
}

Answer page(QByteArrayView text)
{
    return {.body = "<!DOCTYPE html><title>Sandbox</title><p>" + text.toByteArray() + "</p>\n", .contentType = "text/html; charset=utf-8"};
}

bool isLoopback(const QUrl &url)
{
    return url.scheme() == "http"_L1 && (url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1);
}

} // namespace

TokenAuthority::TokenAuthority(const Identity &identity, const Settings &settings, const SandboxClock &clock, const QByteArray &key,
                               const HealthAccess &access)
    : m_identity(identity), m_settings(settings), m_clock(clock), m_seal(key), m_access(access)
{
}

Answer TokenAuthority::answer(QByteArrayView route, const Request &request)
{
    if (route == "devicepage")
        return devicePage();
    if (tenantOf(request).isEmpty())
        return tokenError(400, "invalid_request", "AADSTS90002: Tenant '" + request.path.section(u'/', 1, 1).toUtf8() + "' not found.");
    if (route == "discovery")
        return discovery(request);
    if (route == "authorize")
        return authorize(request);
    if (request.method != "POST")
        return tokenError(405, "invalid_request", "AADSTS900561: The endpoint only accepts POST requests.");
    return route == "devicecode" ? deviceCode(request) : token(request);
}

void TokenAuthority::revokeGrants()
{
    for (Grant &grant : m_grants)
        grant.revoked = true;
}

// Empty: no such tenant. At the root and under the names for any organisation the partner's own is meant.
QByteArray TokenAuthority::tenantOf(const Request &request) const
{
    const QByteArray first = request.path.section(u'/', 1, 1).toLower().toLatin1();
    if (first == "oauth2" || first == "v2.0" || first == ".well-known" || first == "organizations" || first == "common"
        || first == m_identity.partnerDomain)
        return m_identity.partnerTenant;
    return first == m_identity.partnerTenant || m_access.place(first) ? first : QByteArray();
}

Answer TokenAuthority::discovery(const Request &request) const
{
    const QByteArray root = m_identity.base + '/' + tenantOf(request);
    Answer answer;
    JsonText json(answer.body);
    json.open('{')
        .text("issuer", root + "/v2.0")
        .text("authorization_endpoint", root + "/oauth2/v2.0/authorize")
        .text("token_endpoint", root + "/oauth2/v2.0/token");
    json.text("device_authorization_endpoint", root + "/oauth2/v2.0/devicecode")
        .raw("authorization_response_iss_parameter_supported", "true");
    json.open("response_types_supported", '[').item("code").close(']').open("response_modes_supported", '[').item("query").close(']');
    json.open("code_challenge_methods_supported", '[')
        .item("S256")
        .close(']')
        .open("subject_types_supported", '[')
        .item("pairwise")
        .close(']');
    json.open("scopes_supported", '[').item("openid").item("profile").item("email").item("offline_access").close(']');
    json.open("token_endpoint_auth_methods_supported", '[').item("none").close(']');
    json.open("id_token_signing_alg_values_supported", '[').item("HS256").close(']').close('}');
    return answer;
}

Answer TokenAuthority::authorize(const Request &request)
{
    const auto value = [&request](const QString &name) { return request.parameter(name).toUtf8(); };
    const QUrl redirect(QString::fromUtf8(value(u"redirect_uri"_s)));
    // Errors about client and redirect are shown, never sent on (RFC 6749 4.1.2.1).
    const bool isKnown = value(u"client_id"_s) == m_identity.clientId;
    if (!isKnown || !m_settings.redirect || !redirect.isValid() || !isLoopback(redirect)) {
        Answer shown = isKnown ? page("AADSTS50011: The redirect URI does not match those configured for the application.")
                               : page("AADSTS700016: The application was not found in the directory.");
        shown.status = 400;
        return shown;
    }
    const QByteArray tenant = tenantOf(request);
    QUrlQuery back(redirect.query());
    const auto reply = [&](std::initializer_list<std::pair<QString, QByteArray>> items) {
        for (const auto &[name, text] : items)
            back.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(text))));
        if (!value(u"state"_s).isEmpty())
            back.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(request.parameter(u"state"_s))));
        back.addQueryItem(u"iss"_s,
                          QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(m_identity.base + '/' + tenant + "/v2.0"))));
        QUrl target = redirect;
        target.setQuery(back);
        return redirectTo(target);
    };
    if (value(u"response_type"_s) != "code")
        return reply(
            {{u"error"_s, "unsupported_response_type"}, {u"error_description"_s, "AADSTS700051: Only response_type 'code' is supported."}});
    if (value(u"code_challenge"_s).size() != 43 || value(u"code_challenge_method"_s) != "S256")
        return reply(
            {{u"error"_s, "invalid_request"}, {u"error_description"_s, "AADSTS501481: A code_challenge with method S256 is required."}});
    if (value(u"prompt"_s) == "none") // no browser has a session here
        return reply({{u"error"_s, "login_required"}, {u"error_description"_s, "AADSTS50058: No user is signed in."}});
    if (!m_settings.consent)
        return reply({{u"error"_s, "consent_required"}, {u"error_description"_s, noConsent}});
    if (m_settings.approval == Settings::Approval::Decline || m_settings.approval == Settings::Approval::Expire)
        return reply({{u"error"_s, "access_denied"}, {u"error_description"_s, "AADSTS65004: The user declined to consent."}});
    if (m_settings.approval == Settings::Approval::Pending)
        return page("Sign in to the sandbox. Nobody is there to do it.");
    const QByteArray code = secret();
    m_secrets.append(code);
    m_codes.insert(code,
                   {.tenant = tenant,
                    .redirectUri = value(u"redirect_uri"_s),
                    .challenge = value(u"code_challenge"_s),
                    .scope = value(u"scope"_s),
                    .nonce = value(u"nonce"_s),
                    .until = m_clock.now().toSecsSinceEpoch() + codeSeconds});
    return reply({{u"code"_s, code}});
}

Answer TokenAuthority::deviceCode(const Request &request)
{
    const QUrlQuery form = formOf(request);
    if (field(form, u"client_id"_s) != m_identity.clientId)
        return tokenError(400, "unauthorized_client",
                          "AADSTS700016: Application '" + field(form, u"client_id"_s) + "' was not found in the directory.");
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    m_deviceCodes.removeIf([now](const auto &entry) { return entry->until + deviceCodeSeconds < now; });
    const QByteArray code = secret();
    const QByteArray forUser = userCode();
    const QByteArray where = m_identity.base + "/device";
    m_secrets.append(code);
    m_deviceCodes.insert(code, {.tenant = tenantOf(request), .scope = field(form, u"scope"_s), .until = now + deviceCodeSeconds});
    Answer answer{.headers = {{"Cache-Control", "no-store"}}};
    JsonText json(answer.body);
    json.open('{')
        .text("user_code", forUser)
        .text("device_code", code)
        .text("verification_uri", where)
        .number("expires_in", deviceCodeSeconds)
        .number("interval", 1);
    json.text("message", "To sign in, use a web browser to open the page " + where + " and enter the code " + forUser + " to authenticate.")
        .close('}');
    return answer;
}

Answer TokenAuthority::devicePage() const
{
    return page("The sandbox approves device codes by itself.");
}

Answer TokenAuthority::token(const Request &request)
{
    const QUrlQuery form = formOf(request);
    const QByteArray tenant = tenantOf(request);
    const QByteArray kind = field(form, u"grant_type"_s);
    if (field(form, u"client_id"_s) != m_identity.clientId)
        return tokenError(400, "unauthorized_client",
                          "AADSTS700016: Application '" + field(form, u"client_id"_s) + "' was not found in the directory.");
    if (!m_settings.publicClient)
        return tokenError(401, "invalid_client", "AADSTS7000218: The request body must contain: client_assertion or client_secret.");
    if (kind == "authorization_code")
        return redeemCode(form, tenant);
    if (kind == "urn:ietf:params:oauth:grant-type:device_code")
        return redeemDeviceCode(form, tenant);
    if (kind == "refresh_token")
        return redeemRefreshToken(form, tenant);
    return tokenError(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type '" + kind + "'.");
}

Answer TokenAuthority::redeemCode(const QUrlQuery &form, const QByteArray &tenant)
{
    const auto code = m_codes.find(field(form, u"code"_s));
    if (code == m_codes.end() || code->tenant != tenant)
        return badGrant("AADSTS9002313: Invalid request. The code is malformed or unknown.");
    if (code->grant >= 0) {
        m_grants[code->grant].revoked = true; // RFC 6749 4.1.2: a code used twice ends what it gave
        return badGrant("AADSTS54005: OAuth2 Authorization code was already redeemed.");
    }
    if (code->until < m_clock.now().toSecsSinceEpoch())
        return badGrant("AADSTS70008: The provided authorization code has expired.");
    if (code->redirectUri != field(form, u"redirect_uri"_s))
        return badGrant("AADSTS500112: The redirect URI does not match the one of the authorization request.");
    const QByteArray verifier = field(form, u"code_verifier"_s);
    if (!verifier.isEmpty())
        m_secrets.append(verifier);
    const bool proven
        = verifier.size() >= 43 && QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlForm) == code->challenge;
    if (!proven)
        return badGrant("AADSTS501481: The Code_Verifier does not match the code_challenge of the authorization request.");
    code->grant = newGrant(code->scope);
    return tokens(code->grant, tenant, field(form, u"scope"_s), code->nonce, false);
}

Answer TokenAuthority::redeemDeviceCode(const QUrlQuery &form, const QByteArray &tenant)
{
    const auto code = m_deviceCodes.find(field(form, u"device_code"_s));
    if (code == m_deviceCodes.end() || code->tenant != tenant)
        return tokenError(400, "bad_verification_code", "AADSTS70020: The provided device code is unknown.");
    if (code->used)
        return badGrant("AADSTS70018: The device code was already redeemed.");
    if (code->until < m_clock.now().toSecsSinceEpoch() || m_settings.approval == Settings::Approval::Expire)
        return tokenError(400, "expired_token", "AADSTS70019: The device code has expired.");
    ++code->polls;
    if (m_settings.approval == Settings::Approval::Decline)
        return tokenError(400, "authorization_declined", "AADSTS70017: The user denied the authorization request.");
    if (m_settings.approval == Settings::Approval::Slow && code->polls == 2)
        return tokenError(400, "slow_down", "AADSTS70021: The client polls too often.");
    const bool pending = code->polls == 1 && m_settings.approval != Settings::Approval::AtOnce;
    if (pending || m_settings.approval == Settings::Approval::Pending)
        return tokenError(400, "authorization_pending", "AADSTS70016: Authorization is pending. Continue polling.");
    code->used = true;
    return tokens(newGrant(code->scope), tenant, {}, {}, false);
}

Answer TokenAuthority::redeemRefreshToken(const QUrlQuery &form, const QByteArray &tenant)
{
    const auto found = m_refreshTokens.find(field(form, u"refresh_token"_s));
    if (found == m_refreshTokens.end())
        return badGrant("AADSTS9002313: Invalid request. The refresh token is malformed or unknown.");
    Grant &grant = m_grants[found->grant];
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    if (found->used)
        grant.revoked = true;
    if (grant.revoked)
        return badGrant("AADSTS50173: The provided grant has expired due to it being revoked; a fresh sign-in is needed.");
    if (now - found->lastUse > refreshIdleSeconds)
        return badGrant("AADSTS700082: The refresh token has expired due to inactivity.");
    found->used = !m_access.place(tenant);
    return tokens(found->grant, tenant, field(form, u"scope"_s), {}, true);
}

int TokenAuthority::newGrant(const QByteArray &scope)
{
    m_grants.append({.mfa = m_settings.mfa,
                     .refreshable = has(scope, "offline_access"),
                     .authTime = m_clock.now().toSecsSinceEpoch() - m_settings.rememberedSeconds,
                     .scope = scope});
    return static_cast<int>(m_grants.size() - 1);
}

std::optional<Answer> TokenAuthority::refused(const Grant &grant, const QByteArray &tenant, bool isGraph) const
{
    const auto customer = m_access.place(tenant);
    if (!m_settings.consent || (isGraph && !customer && m_settings.graphScopes.isEmpty()))
        return tokenError(400, "invalid_grant", noConsent);
    if (!isGraph || !customer)
        return {};
    if (!grant.mfa || !m_settings.mfa)
        return tokenError(400, "interaction_required", "AADSTS50076: You must use multi-factor authentication to access this resource.");
    return m_access.refusal(*customer);
}

void TokenAuthority::addRights(QJsonObject &claims, const QByteArray &tenant, bool isGraph) const
{
    const auto customer = m_access.place(tenant);
    if (m_settings.wids)
        claims[u"wids"_s] = QJsonArray::fromStringList(isGraph && customer ? m_access.roles(*customer) : m_settings.user.roles);
    claims[u"scp"_s] = !isGraph ? u"user_impersonation"_s : (customer ? m_access.consented(*customer) : m_settings.graphScopes).join(u' ');
}

Answer TokenAuthority::tokens(int grant, const QByteArray &tenant, const QByteArray &scope, const QByteArray &nonce, bool numbersAsText)
{
    const Grant &given = std::as_const(m_grants)[grant];
    const QByteArray wanted = scope.isEmpty() ? given.scope : scope;
    bool many = false;
    const QByteArray audience = audienceOf(wanted, many);
    if (many)
        return tokenError(400, "invalid_scope", "AADSTS28000: The scope names more than one resource.");
    const bool isGraph = audience == graphAudience;
    const bool isCustomer = tenant != m_identity.partnerTenant;
    // For Azure the same must be in force in the tenant: a relationship and somebody's consent.
    if (auto refusal = refused(given, tenant, isGraph || (isCustomer && audience == azureAudience)))
        return *refusal;
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const auto text = [](const QByteArray &bytes) { return QString::fromUtf8(bytes); };
    const QJsonArray methods = given.mfa && m_settings.mfa ? QJsonArray{u"pwd"_s, u"mfa"_s} : QJsonArray{u"pwd"_s};
    QJsonObject claims{{u"iss"_s, text(m_identity.base + '/' + tenant + "/v2.0")},
                       {u"tid"_s, text(tenant)},
                       {u"oid"_s, text(m_settings.user.id)},
                       {u"iat"_s, now},
                       {u"nbf"_s, now},
                       {u"exp"_s, now + m_settings.accessTokenSeconds},
                       {u"name"_s, text(m_settings.user.name)},
                       {u"ver"_s, u"2.0"_s}};
    QJsonObject access = claims;
    access[u"aud"_s] = text(audience);
    access[u"appid"_s] = text(m_identity.clientId);
    access[u"upn"_s] = text(m_settings.user.account);
    access[u"amr"_s] = methods;
    addRights(access, tenant, isGraph);
    access[u"epoch"_s] = m_settings.tokenEpoch;
    access[u"uti"_s] = text(secret().first(22));

    Answer answer{.headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}}};
    JsonText json(answer.body);
    json.open('{').text("token_type", "Bearer").text("scope", wanted);
    const QByteArray life = QByteArray::number(m_settings.accessTokenSeconds);
    const std::string seconds = numbersAsText ? '"' + life.toStdString() + '"' : life.toStdString();
    const QByteArray token = m_seal.sealed(access);
    if (!isCustomer || m_secrets.size() < mostSecrets)
        m_secrets.append(token);
    json.raw("expires_in", seconds).raw("ext_expires_in", seconds).text("access_token", token);
    if (given.refreshable && (!isCustomer || has(wanted, "offline_access"))) {
        const QByteArray refresh = "0." + secret() + secret();
        m_refreshTokens.insert(refresh, {.grant = grant, .lastUse = now});
        m_secrets.append(refresh);
        json.text("refresh_token", refresh);
    }
    if (has(wanted, "openid") || has(given.scope, "openid")) {
        claims[u"aud"_s] = text(m_identity.clientId);
        claims[u"sub"_s] = text(m_settings.user.id);
        claims[u"auth_time"_s] = given.authTime;
        claims[u"preferred_username"_s] = text(m_settings.user.account);
        if (!nonce.isEmpty())
            claims[u"nonce"_s] = text(nonce);
        m_secrets.append(m_seal.sealed(claims));
        json.text("id_token", m_secrets.constLast());
    }
    json.close('}');
    return answer;
}
