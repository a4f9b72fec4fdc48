#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <utility>

/// JSON web tokens with the sandbox's own signature: the sandbox recognises what it gave out, and nobody else needs to.
class AccessToken
{
public:
    explicit AccessToken(QByteArray key) : m_key(std::move(key)) { }

    QByteArray sealed(const QJsonObject &claims) const;
    /// Empty when the token is not the sandbox's; its age is not looked at.
    std::optional<QJsonObject> opened(QByteArrayView token) const;

private:
    QByteArray signature(QByteArrayView signedPart) const;

    QByteArray m_key{};
};
