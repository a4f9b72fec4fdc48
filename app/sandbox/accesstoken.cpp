#include "app/sandbox/accesstoken.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace {
constexpr QByteArray::Base64Options urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

QByteArray AccessToken::signature(QByteArrayView signedPart) const
{
    return QMessageAuthenticationCode::hash(signedPart.toByteArray(), m_key, QCryptographicHash::Sha256).toBase64(urlForm);
}

QByteArray AccessToken::sealed(const QJsonObject &claims) const
{
    const QByteArray header = QByteArray(R"({"typ":"JWT","alg":"HS256"})").toBase64(urlForm);
    const QByteArray signedPart = header + '.' + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(urlForm);
    return signedPart + '.' + signature(signedPart);
}

std::optional<QJsonObject> AccessToken::opened(QByteArrayView token) const
{
    const qsizetype end = token.lastIndexOf('.');
    const qsizetype middle = token.indexOf('.');
    if (middle <= 0 || end <= middle || token.sliced(end + 1) != signature(token.first(end)))
        return {};
    const QByteArray payload = QByteArray::fromBase64(token.sliced(middle + 1, end - middle - 1).toByteArray(), urlForm);
    return QJsonDocument::fromJson(payload).object();
}
