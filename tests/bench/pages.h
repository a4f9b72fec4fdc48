#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QUuid>

#include <vector>

/// Pages of a customer list as the wire has them, about 980 bytes a customer, a third of the names with diacritics; the same for each seed.
namespace bench {

inline QByteArray customerId(int number)
{
    const auto mixed = static_cast<quint64>(number) * 0x9E3779B97F4A7C15ULL;
    const auto other = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9ULL;
    return QUuid(static_cast<uint>(mixed >> 32), static_cast<ushort>(mixed >> 16), static_cast<ushort>(mixed), static_cast<uchar>(other >> 56),
                 static_cast<uchar>(other >> 48), static_cast<uchar>(other >> 40), static_cast<uchar>(other >> 32), static_cast<uchar>(other >> 24),
                 static_cast<uchar>(other >> 16), static_cast<uchar>(other >> 8), static_cast<uchar>(other))
        .toByteArray(QUuid::WithoutBraces);
}

inline QByteArray customerName(int number)
{
    static const char *const families[] = {"Van der Berg", "De Vries", "Jansen", "Bakker", "Visser", "Müller", "Çelik", "Brouwer", "De Graaf",
                                           "IJsselstein", "Dekker", "Østergård", "Peters", "Hendriks", "Van Dijk", "Groen", "Schouten", "Noël"};
    static const char *const trades[] = {"Logistiek", "Bakkerij", "Techniek", "Advies", "Bouw", "Café", "Installatie", "Zorg", "Tuinen", "Beveiliging",
                                         "Ontwerp", "Groothandel", "Transport", "Crèche", "Makelaardij"};
    static const char *const forms[] = {"B.V.", "N.V.", "VOF", "Groep", "& Zonen"};
    const auto n = static_cast<unsigned>(number);
    const auto mixed = n * 2654435761U;
    return QByteArray(families[mixed % std::size(families)]) + ' ' + trades[(mixed >> 8) % std::size(trades)] + ' '
        + forms[(mixed >> 16) % std::size(forms)] + ' ' + QByteArray::number(number);
}

inline QByteArray page(int first, int count)
{
    QByteArray body;
    body.reserve(count * 1000 + 512);
    body += "{\"totalCount\":" + QByteArray::number(count) + ",\"items\":[";
    for (int number = first; number < first + count; ++number) {
        const auto id = customerId(number);
        const auto domain = "klant" + QByteArray::number(number) + ".onmicrosoft.example";
        if (number > first)
            body += ',';
        body += "{\"id\":\"" + id + "\",\"companyProfile\":{\"tenantId\":\"" + id + "\",\"domain\":\"" + domain + "\",\"companyName\":\""
            + customerName(number) + "\",\"links\":{\"self\":{\"uri\":\"/customers/" + id
            + "/profiles/company\",\"method\":\"GET\",\"headers\":[]}},\"attributes\":{\"objectType\":\"CustomerCompanyProfile\"}},"
              "\"relationshipToPartner\":\"reseller\",\"links\":{\"self\":{\"uri\":\"/customers/"
            + id + "\",\"method\":\"GET\",\"headers\":[]}},\"attributes\":{\"objectType\":\"Customer\",\"note\":\"" + QByteArray(380, 'x') + "\"}}";
    }
    body += "],\"links\":{\"self\":{\"uri\":\"/customers?size=500\",\"method\":\"GET\",\"headers\":[]}},\"attributes\":{\"objectType\":\"Collection\"}}";
    return body;
}

/// Writes the pages of `customers` one behind the other into a file, each with its length before it.
inline void writePages(const QString &path, int customers)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    for (int first = 0; first < customers; first += 500) {
        const auto body = page(first, std::min(500, customers - first));
        const auto size = static_cast<quint32>(body.size());
        file.write(reinterpret_cast<const char *>(&size), sizeof size);
        file.write(body);
    }
}

inline std::vector<QByteArray> readPages(const QString &path)
{
    std::vector<QByteArray> pages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return pages;
    quint32 size = 0;
    while (file.read(reinterpret_cast<char *>(&size), sizeof size) == sizeof size)
        pages.push_back(file.read(size));
    return pages;
}

} // namespace bench
