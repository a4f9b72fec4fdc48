#pragma once

#include "models/core/result.h"

#include <QString>

class Database;

/// The numbered steps of one file's schema, `NNNN_what.sql` in a folder (in the program: a resource). Step N brings a file from version
/// N - 1 to N; a new file goes through all of them.
class Migrations
{
public:
    explicit Migrations(const QString &folder);

    /// The version that this program writes.
    int newest() const;
    /// What `PRAGMA user_version` says.
    static Result<int> versionOf(Database &database);
    /// Brings the file to `newest`, each step with its version in one transaction. StoreTooNew, naming the file and both versions, when the
    /// file is ahead of this program.
    Result<void> apply(Database &database) const;

private:
    QString m_folder;
    QStringList m_steps{};
};
