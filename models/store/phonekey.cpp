#include "models/store/phonekey.h"

using namespace Qt::StringLiterals;

QString phoneKey(QStringView number)
{
    QString digits;
    for (const auto c : number) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    auto international = number.trimmed().startsWith(u'+');
    if (!international && digits.startsWith("00"_L1)) {
        digits.remove(0, 2);
        international = true;
    }
    if (!international)
        return digits;
    // Countries of our customers and their neighbours that put a 0 before a national number.
    for (const auto country : {"31"_L1, "32"_L1, "33"_L1, "41"_L1, "43"_L1, "44"_L1, "49"_L1}) {
        if (digits.startsWith(country) && digits.size() > country.size()) {
            const auto rest = QStringView(digits).mid(country.size());
            return rest.startsWith(u'0') ? rest.toString() : u'0' + rest.toString();
        }
    }
    return digits;
}
