#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpServer>

#include <memory>

/// A name for a test server on this machine, made anew by each test program: a certificate that signs itself, for 127.0.0.1 and localhost,
/// and its key. Needs the openssl program. Null when that fails.
struct TlsIdentity {
    static TlsIdentity made();

    bool isNull() const { return certificate.isNull() || key.isNull(); }

    QSslCertificate certificate{};
    QSslKey key{};
};

/// While it lives, this program takes the certificate for one of an authority it trusts, as it does those of the system.
class TrustedCertificate
{
public:
    explicit TrustedCertificate(const QSslCertificate &certificate);
    ~TrustedCertificate();
    Q_DISABLE_COPY_MOVE(TrustedCertificate)

private:
    QSslConfiguration m_before;
};

/// A server that shows the certificate and speaks nothing but TLS; not listening yet.
std::unique_ptr<QTcpServer> tlsServer(const TlsIdentity &identity);

/// How many threads of network access managers this program still has (Linux: read from /proc). A manager that was destroyed waited for its
/// thread, but OpenSSL frees what it keeps for a thread a moment later: a program that ends in between looks as if it had leaked that.
int networkThreads();
