#include "models/users/password.h"

#include <QRandomGenerator>

#include <algorithm>

QString inventedPassword(QRandomGenerator &random)
{
    // Without 0 O 1 I l and the like.
    static constexpr QStringView letters = u"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    constexpr int groups = 3;
    constexpr int perGroup = 4;
    for (;;) {
        QString password;
        for (int group = 0; group < groups; ++group) {
            if (group > 0)
                password += u'-';
            for (int place = 0; place < perGroup; ++place)
                password += letters.at(static_cast<qsizetype>(random.bounded(static_cast<quint32>(letters.size()))));
        }
        const auto has
            = [&password](bool (QChar::*is)() const) { return std::ranges::any_of(password, [is](QChar each) { return (each.*is)(); }); };
        if (has(&QChar::isUpper) && has(&QChar::isLower) && has(&QChar::isDigit))
            return password;
    }
}
