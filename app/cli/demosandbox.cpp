#include "app/cli/demosandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

DemoSandbox::DemoSandbox(int customers, QString profileFile, QObject *parent)
    : QObject(parent), m_customers(customers), m_profileFile(std::move(profileFile))
{
}

DemoSandbox::~DemoSandbox()
{
    m_ready = {};
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2000))
        m_process.kill();
}

void DemoSandbox::start(std::function<void(Result<void>)> ready)
{
    m_ready = std::move(ready);
    QFile::remove(m_profileFile);
    m_process.setProgram(QDir(QCoreApplication::applicationDirPath()).filePath(u"partnerdesk-sandbox"_s));
    m_process.setArguments({u"--customers"_s, QString::number(m_customers), u"--live"_s, u"--approve-at-once"_s, u"--until-stdin-closes"_s,
                            u"--print-profile"_s, m_profileFile});
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_process.readAllStandardOutput().contains("listening on "))
            settle({});
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this] {
        settle(Error{.kind = Error::Kind::StoreFailed,
                     .reason = Error::Reason::FileUnreadable,
                     .subject = m_process.program(),
                     .detail = m_process.errorString()});
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        settle(Error{.kind = Error::Kind::Offline,
                     .subject = m_process.program(),
                     .detail = QString::fromUtf8(m_process.readAllStandardError()).trimmed()});
    });
    m_process.start();
}

void DemoSandbox::settle(Result<void> result)
{
    if (const auto ready = std::exchange(m_ready, {}))
        ready(std::move(result));
}
