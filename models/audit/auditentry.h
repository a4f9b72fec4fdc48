#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// One line of this program's own audit log: who changed what, when, with what answer. Never changed and never taken away. Each is bound to
/// the one before by its hash, which shows accidents and careless hands, not a malicious owner of the machine.
struct AuditEntry {
    qint64 number = 0;            ///< from 1, without a gap
    QString id{};                 ///< time-ordered UUID
    QDateTime at{};               ///< UTC, whole milliseconds
    QString account{};            ///< who, as the sign-in says; "name (local)" as long as nobody has signed in
    QString roles{};              ///< that person's roles then, as short names of the matrix
    QString command{};            ///< "customer.alias", "customer.tags", "view.save", "view.remove", "roles.matrix"
    QString subjectKind{};        ///< "customer", "view", "right" (a cell of the role matrix: `subjectId` "14 HA")
    QString subjectId{};
    QString customerTenantId{};   ///< empty: about no customer
    QString before{};             ///< JSON; empty: there was nothing
    QString after{};              ///< JSON; empty: there is nothing any more
    QString answer{};             ///< "done", or what the service said
    QString requestId{};          ///< of the call to the service; empty: there was none
    QByteArray previousHash{};    ///< of the entry before, 64 hexadecimal digits; of the first: 64 zeros
    QByteArray hash{};            ///< `auditHash` of all the above
    bool operator==(const AuditEntry &) const = default;
};

/// What the first entry is bound to.
QByteArray firstAuditHash();
/// SHA-256 in hexadecimal digits over every field but `hash`, in the order of the struct: each as its length in bytes, a colon, its UTF-8
/// text and a comma, numbers and milliseconds in decimal digits. Pure; any thread.
QByteArray auditHash(const AuditEntry &entry);
