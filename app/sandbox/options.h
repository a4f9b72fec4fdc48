#pragma once

#include "app/sandbox/fault.h"

#include <QStringList>

/// The command line of the sandbox.
struct Options {
    quint16 port = 0; ///< 0: any free one
    quint32 customers = 2000;
    quint64 seed = 1;
    bool live = false;
    int latencyMs = 0;
    QString health{}; ///< usual, quiet or black-monday; empty: usual
    bool openTenants = false;
    bool approveAtOnce = false;
    bool untilStdinCloses = false;
    QString user{}; ///< empty: the usual one
    QString profileFile{}; ///< empty: none is written
    QList<Fault> faults{};
    bool help = false;
    bool version = false;
};

/// Reads the arguments (the program's name first); `why` gets one sentence when they are wrong.
std::optional<Options> readOptions(const QStringList &arguments, QString &why);

QString usage();
