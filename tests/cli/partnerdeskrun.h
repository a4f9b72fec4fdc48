#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

/// What a run of the program came to.
struct Ran {
    int status = -1;
    QByteArray out{};
    QByteArray err{};
};

/// Waits for its end; status -1 when it crashed or does not end within a minute.
inline Ran ended(QProcess &process)
{
    process.waitForFinished(60'000);
    return {.status = process.exitStatus() == QProcess::NormalExit && process.state() == QProcess::NotRunning ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

/// The program itself, with nothing of this user's.
inline std::unique_ptr<QProcess> begun(const QStringList &arguments, const QString &home,
                                       const QString &program = QStringLiteral(BIN_DIR "/partnerdesk"))
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    process->setProcessEnvironment(environment);
    process->start(program, arguments);
    return process;
}

/// Runs statements on a SQLite file, past the program.
inline void execute(const QString &file, const QString &statements)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
    const auto code = sqlite3_exec(database, statements.toUtf8().constData(), nullptr, nullptr, nullptr);
    const auto why = QByteArray(sqlite3_errmsg(database));
    sqlite3_close(database);
    QVERIFY2(code == SQLITE_OK, why.constData());
}
