#include "tests/support/tlsidentity.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

TlsIdentity TlsIdentity::made()
{
    QTemporaryDir folder;
    const auto keyFile = folder.filePath(u"key"_s);
    const auto certificateFile = folder.filePath(u"certificate"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s,
                   u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s, u"-keyout"_s,
                   keyFile, u"-out"_s, certificateFile});
    QFile key(keyFile);
    QFile certificate(certificateFile);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0 || !key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        return {};
    return {.certificate = QSslCertificate(&certificate), .key = QSslKey(&key, QSsl::Ec)};
}

TrustedCertificate::TrustedCertificate(const QSslCertificate &certificate) : m_before(QSslConfiguration::defaultConfiguration())
{
    auto trusting = m_before;
    trusting.addCaCertificate(certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustedCertificate::~TrustedCertificate()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

std::unique_ptr<QTcpServer> tlsServer(const TlsIdentity &identity)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

int networkThreads()
{
    auto count = 0;
    for (QDirIterator names(u"/proc/self/task"_s, {u"comm"_s}, QDir::Files | QDir::System, QDirIterator::Subdirectories);
         names.hasNext();) {
        QFile name(names.next());
        count += name.open(QIODevice::ReadOnly) && name.readAll().startsWith("QNetworkAccess") ? 1 : 0;
    }
    return count;
}
