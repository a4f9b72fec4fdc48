#pragma once

#include "models/roles/knownroles.h"
#include "models/roles/officematrix.h"
#include "models/roles/permit.h"

#include <QCoreApplication>

/// The words for roles, rights and their absence, for window and command line alike. Any thread that may translate.
class RoleText
{
    Q_DECLARE_TR_FUNCTIONS(RoleText)

public:
    static QString name(Role role);
    /// "Admin agent, Helpdesk agent", in the order of the matrix.
    static QString names(Roles roles);
    /// What a line of the matrix is about.
    static QString capability(Capability capability);
    static QString level(Level level);
    /// A cell of the matrix: level and what restricts it.
    static QString grant(const Grant &grant);
    /// What a person may do there, of all roles together; when that is nothing, whom to ask.
    static QString granted(const Permit &permit, Capability capability);
    /// One sentence on what nobody has told of the roles; empty when all was told.
    static QString missing(const KnownRoles &known);
    /// One sentence: who can give somebody another role, or change what a role may do.
    static QString whomToAsk(const Permit &permit);
    /// One sentence: how much of the matrix the office has changed, who did so last and when; empty when nobody ever did.
    static QString changed(const OfficeMatrix &office);
    /// One sentence: what is missing, and who has it.
    static QString denied(const Denied &denied);
};
