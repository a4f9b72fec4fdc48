#pragma once

#include "models/services/managedservice.h"

#include <QCoreApplication>

/// A service's facts in the words of the window. GUI thread.
class ServiceWords
{
    Q_DECLARE_TR_FUNCTIONS(ServiceWords)

public:
    static QString area(ServiceArea area);
};
