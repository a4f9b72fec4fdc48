#pragma once

#include "models/customers/accessneed.h"

#include <QCoreApplication>

/// The words for delegated access to a customer, for window and command line alike. Plain text. Any thread that may translate.
class AccessText
{
    Q_DECLARE_TR_FUNCTIONS(AccessText)

public:
    /// "GDAP", "GDAP, ends soon", "None" and the like.
    static QString kind(AccessKind kind);
    /// The same with the date on which it ends or has ended, where there is one.
    static QString access(const CustomerAccess &access);
    /// A status as the service words it; one this version does not know as it came.
    static QString status(const QString &raw);
    /// A relationship's status and its end.
    static QString standing(const DelegatedRelationship &relationship);
    /// "Roles: " and their names.
    static QString grantedRoles(const QStringList &templateIds);
    static QString name(EntraRole role);
    /// The role's name; an id that this version does not know as it came.
    static QString role(const QString &templateId);
    static QString names(EntraRoles roles);
    static QString roles(const QStringList &templateIds);
    /// What it is that takes the access.
    static QString need(AccessNeed need);
    /// One sentence: what is missing, and what to do about it.
    static QString denied(const AccessDenied &denied);
    /// The same where nothing at all is given; empty: something is, or nobody knows.
    static QString shortfall(const CustomerAccess &access);
    /// One sentence about a relationship that will soon end; empty: it will not.
    static QString warning(const DelegatedRelationship &relationship, const QDateTime &now);
    /// One sentence on why the relationships are not known, or are only known as of an earlier day; empty: they are.
    static QString missing(AccessTold told, const QDateTime &readAt);
};
