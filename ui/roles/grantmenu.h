#pragma once

#include "models/roles/rolematrix.h"

#include <QCoreApplication>

#include <functional>

class QMenu;

/// The choice of what a role may do: only what the role can be given is offered. GUI thread.
class GrantMenu
{
    Q_DECLARE_TR_FUNCTIONS(GrantMenu)

public:
    /// `present` is ticked; each action has "grant." and the word of the matrix as its name.
    static void fill(QMenu &menu, Role role, const Grant &present, const std::function<void(const Grant &)> &chosen);
};
