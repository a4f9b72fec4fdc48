#pragma once

#include "models/customers/customer.h"
#include "models/core/result.h"

#include <QCoreApplication>

class CustomerReader;
struct Invocation;

/// Which customers the words of the command line mean. Main thread.
class CustomerChoice
{
    Q_DECLARE_TR_FUNCTIONS(CustomerChoice)

public:
    /// The service's id of the one customer a person means by its id or its exact domain; NotFound (Reason::NotCached) when the cache has none.
    static Result<QString> idOf(CustomerReader &reader, const QString &idOrDomain);

    /// The same of the customer that the command line names, "" if it names none. An id stands for itself: the log and the service may know
    /// customers that the cache does not know any more, or not yet.
    static Result<QString> idOf(const Invocation &invocation);

    /// A view by the name it has on the command line.
    struct View {
        QString id{}; ///< as the window remembers it
        CustomerQuery query{}; ///< filters and order
    };
    /// One of the views that come with the program (all, changed, not-read, ended) or of the office's own, by name; no name: all. Rejected,
    /// with a sentence that names them in `detail`, when there is no such view.
    static Result<View> viewOf(const QString &dataDir, const QString &name);
};
