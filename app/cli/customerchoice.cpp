#include "app/cli/customerchoice.h"

#include "app/cli/invocation.h"
#include "models/core/wire.h"
#include "models/engine/savedviews.h"
#include "models/export/celltext.h"
#include "models/query/customerfinder.h"
#include "models/store/customerreader.h"
#include "ui/customers/customercolumns.h"
#include "ui/customers/customerview.h"

#include <QUuid>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOfOneDomain = 1000;

struct Builtin {
    QLatin1StringView word;
    QLatin1StringView id;
    CustomerQuery query{};
};

QList<Builtin> builtins()
{
    return {{.word = "all"_L1, .id = "all"_L1},
            {.word = "changed"_L1, .id = "changed-week"_L1, .query = {.changedWithinDays = 7}},
            {.word = "not-read"_L1, .id = "not-read"_L1, .query = {.access = CustomerQuery::Access::NotRead}},
            {.word = "ended"_L1, .id = "ended"_L1, .query = {.endedOnly = true}}};
}

} // namespace

Result<QString> CustomerChoice::idOf(CustomerReader &reader, const QString &idOrDomain)
{
    const auto id = idOrDomain.trimmed().toLower();
    if (reader.detail(id))
        return id;
    CustomerFinder finder(reader);
    const std::atomic<bool> cancelled = false;
    const auto order = finder.order(CustomerQuery{.text = idOrDomain}, cancelled);
    if (!order)
        return order.error();
    for (std::size_t i = 0; i < std::min(order->exact, mostOfOneDomain); ++i) {
        const auto rows = reader.rows(std::span(*order->rows).subspan(i, 1));
        if (rows && rows->first().customer.domain.compare(idOrDomain.trimmed(), Qt::CaseInsensitive) == 0)
            return rows->first().customer.id;
    }
    return Error{.kind = Error::Kind::NotFound, .reason = Error::Reason::NotCached, .subject = idOrDomain, .code = u"customer"_s};
}

Result<QString> CustomerChoice::idOf(const Invocation &invocation)
{
    const auto &customer = invocation.line.customer;
    if (const auto id = normalisedId(customer); id.isEmpty() || !QUuid::fromString(id).isNull())
        return id;
    const auto reader = openCache(invocation);
    return reader ? idOf(**reader, customer) : Result<QString>(reader.error());
}

Result<CustomerChoice::View> CustomerChoice::viewOf(const QString &dataDir, const QString &name)
{
    QStringList known;
    for (const auto &view : builtins()) {
        if (name == view.word || (name.isEmpty() && view.word == "all"_L1))
            return View{.id = view.id, .query = view.query};
        known.append(view.word);
    }
    const auto own = readSavedViews(dataDir);
    if (!own)
        return own.error();
    for (const auto &view : *own) {
        if (view.name.trimmed().toCaseFolded() != name.trimmed().toCaseFolded()) {
            known.append(oneLine(view.name));
            continue;
        }
        const auto definition = customerViewFrom(view.definition);
        View found{.id = view.id, .query = definition.query};
        if (definition.columns) {
            found.query.sort = CustomerColumns::sortOf(definition.columns->sortKey).value_or(CustomerQuery::Sort::Name);
            found.query.descending = definition.columns->descending;
        }
        return found;
    }
    //: %1: what was asked for; %2: names of views
    const auto sentence = tr("There is no view \"%1\". Views: %2.").arg(oneLine(name), known.join(u", "_s));
    return Error{.kind = Error::Kind::Rejected, .subject = name, .detail = sentence};
}
