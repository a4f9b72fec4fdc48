#pragma once

#include <QProcess>
#include <QString>

namespace bench {

/// A service of so many customers as a process of its own, for as long as this lives; its profile is in `profileFile`.
class Sandbox
{
public:
    Sandbox(int customers, const QString &profileFile)
    {
        m_process.start(QStringLiteral(BIN_DIR "/partnerdesk-sandbox"), {QStringLiteral("--until-stdin-closes"), QStringLiteral("--customers"),
                                                                         QString::number(customers), QStringLiteral("--print-profile"), profileFile});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
    }
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;
    ~Sandbox()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }

private:
    QProcess m_process;
};

} // namespace bench
