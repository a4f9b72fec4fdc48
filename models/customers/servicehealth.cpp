#include "models/customers/servicehealth.h"

#include "models/core/fold.h"

#include <QSet>

#include <algorithm>

namespace {

/// What names a service among all; the others stand in some names and are left out of others.
QSet<QByteArray> tellingWords(const QString &name)
{
    static const QSet<QByteArray> filling{"microsoft", "office", "online", "for", "business", "service", "services", "the"};
    const auto words = folded(name).simplified().split(' ');
    QSet<QByteArray> telling;
    for (const auto &word : words) {
        if (!word.isEmpty() && !filling.contains(word))
            telling.insert(word);
    }
    return telling;
}

} // namespace

const CustomerHealth::Service *healthOf(const ManagedService &service, const CustomerHealth &health)
{
    const auto name = service.name.isEmpty() ? service.id : service.name;
    const auto same
        = std::ranges::find_if(health.services, [&](const auto &told) { return told.service.compare(name, Qt::CaseInsensitive) == 0; });
    if (same != health.services.end())
        return &*same;
    const auto words = tellingWords(name);
    if (words.isEmpty())
        return nullptr;
    const auto alike = std::ranges::find_if(health.services, [&](const auto &told) { return tellingWords(told.service) == words; });
    return alike == health.services.end() ? nullptr : &*alike;
}
