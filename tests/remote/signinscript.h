#pragma once

#include "models/remote/profile.h"
#include "models/secrets/refreshtokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

// What the authority and its peers say in tests of the sign-in.

inline Profile profile()
{
    return {.name = u"test"_s,
            .authority = QUrl(u"https://login.example"_s),
            .tenantId = u"partner"_s,
            .clientId = u"client-1"_s,
            .partnerCenter = QUrl(u"https://api.example"_s),
            .graph = QUrl(u"https://graph.example"_s),
            .azure = QUrl(u"https://azure.example"_s)};
}

inline QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A JWT of those claims.
inline QByteArray claiming(const QJsonObject &claims)
{
    const auto part
        = [](const QJsonObject &object) { return json(object).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals); };
    return part({{"alg"_L1, u"none"_s}}) + '.' + part(claims) + ".signature";
}

inline QByteArray jwt(const QJsonArray &amr, const QString &name = u"agent@partner.example"_s, int number = 1)
{
    return claiming({{"amr"_L1, amr}, {"upn"_L1, name}, {"n"_L1, number}});
}

inline QJsonArray withMfa()
{
    return {u"pwd"_s, u"mfa"_s};
}

inline QByteArray tokens(const QByteArray &access, const QString &refresh, const QJsonValue &lifetime = 3600)
{
    QJsonObject object{{"token_type"_L1, u"Bearer"_s}, {"expires_in"_L1, lifetime}, {"access_token"_L1, QString::fromLatin1(access)}};
    if (!refresh.isEmpty())
        object.insert("refresh_token"_L1, refresh);
    return json(object);
}

/// That token answer with an id token of those claims.
inline QByteArray withIdToken(const QByteArray &answer, const QJsonObject &claims)
{
    auto object = QJsonDocument::fromJson(answer).object();
    object.insert("id_token"_L1, QString::fromLatin1(claiming(claims)));
    return json(object);
}

inline QByteArray oauth(const QString &word, const QString &description = {})
{
    return json({{"error"_L1, word}, {"error_description"_L1, description}});
}

/// Keeps tokens, and answers only when the test lets it.
class SlowRefreshTokens final : public RefreshTokens
{
public:
    void load(const QString &, QObject *receiver, Loaded loaded) override
    {
        QMetaObject::invokeMethod(
            receiver, [result = loadResult, loaded] { loaded(result); }, Qt::QueuedConnection);
    }
    void store(const QString &, const QByteArray &token, QObject *, Done done) override
    {
        stored.append(token);
        waiting.push_back(std::move(done));
    }
    void remove(const QString &, QObject *, Done) override { ++removals; }

    Result<QByteArray> loadResult{QByteArray()};
    QList<QByteArray> stored{};
    std::vector<Done> waiting{};
    int removals = 0;
};
