#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

/// Which service to talk to and as which application (DESIGN 2): one group `[profile]` of an INI file. The three URLs are never derived
/// from each other (CONTRACT 1.1); they carry no trailing slash.
struct Profile {
    QString name{}; ///< what people call it
    QUrl authority{}; ///< who hands out tokens
    QString tenantId{}; ///< the partner's own; empty: the authority has no tenants
    QString clientId{}; ///< the application as registered by the partner
    QUrl partnerCenter{};
    QUrl graph{};
    QUrl azure{}; ///< Azure Resource Manager; empty: it is not asked
    QString scope{}; ///< empty: what Partner Center documents (CONTRACT 1.3)
    QString redirectHost{u"localhost"_s}; ///< for the browser sign-in: a loopback name
    int callsPerMinute = 240; ///< 0: no limit (CONTRACT 2.9)
    QStringList warnings{}; ///< English, one per line of the file that means nothing; not written back
    bool operator==(const Profile &) const = default;
};

/// Whose customers a profile leads to: authority host, tenant id, Partner Center host, joined by blanks. No ports: a service on this
/// machine may have another one each time. Pure.
QString sourceOf(const Profile &profile);
