#include "models/store/migrations.h"

#include "models/store/database.h"
#include "models/store/storeerror.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

Migrations::Migrations(const QString &folder)
    : m_folder(folder), m_steps(QDir(folder).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name))
{
}

int Migrations::newest() const
{
    return m_steps.isEmpty() ? 0 : QStringView(m_steps.last()).left(4).toInt();
}

Result<int> Migrations::versionOf(Database &database)
{
    auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    return version->toInt();
}

Result<void> Migrations::apply(Database &database) const
{
    auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version > newest())
        return Error{.kind = Error::Kind::StoreTooNew,
                     .subject = database.path(),
                     .detail = u"the file has version %1, this program knows versions up to %2"_s.arg(QString::number(*version),
                                                                                                      QString::number(newest()))};
    for (const auto &step : m_steps) {
        const auto number = QStringView(step).left(4).toInt();
        if (number <= *version)
            continue;
        QFile file(m_folder + u'/' + step);
        if (!file.open(QIODevice::ReadOnly))
            return fileError(file);
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        if (auto done = database.script(file.readAll()); !done)
            return done;
        if (auto done = database.script("PRAGMA user_version=" + QByteArray::number(number)); !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
        if (*version > 0)
            qCInfo(lcStore) << "migrated" << database.path() << "to version" << number;
    }
    return {};
}
