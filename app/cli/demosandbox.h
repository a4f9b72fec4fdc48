#pragma once

#include "models/core/result.h"

#include <QProcess>

#include <functional>

/// The sandbox as a child process: started for a look around, ended when its standard input closes (also when this program is killed).
class DemoSandbox : public QObject
{
    Q_OBJECT

public:
    DemoSandbox(int customers, QString profileFile, QObject *parent);
    ~DemoSandbox() override;

    /// `ready` once the sandbox listens and has written the profile file, or with the reason why it does not.
    void start(std::function<void(Result<void>)> ready);

private:
    void settle(Result<void> result);

    QProcess m_process;
    int m_customers;
    QString m_profileFile;
    std::function<void(Result<void>)> m_ready{};
};
