#pragma once

#include "models/remote/loopbacklistener.h"

#include <QCoreApplication>

/// The words of the pages a browser shows at the end of a sign-in, in the language in use. Main thread.
class BrowserPagesText
{
    Q_DECLARE_TR_FUNCTIONS(BrowserPagesText)

public:
    static BrowserPages pages();
};
