#pragma once

#include <QProcess>
#include <QProcessEnvironment>

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
inline std::unique_ptr<QProcess> begun(const QStringList &arguments, const QString &home)
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(BIN_DIR "/partnerdesk"), arguments);
    return process;
}
