#pragma once

#include "app/sandbox/answerwriter.h"
#include "app/sandbox/azureroutes.h"
#include "app/sandbox/calllog.h"
#include "app/sandbox/controlroutes.h"
#include "app/sandbox/directory.h"
#include "app/sandbox/graphuserroutes.h"
#include "app/sandbox/healthroutes.h"
#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/options.h"
#include "app/sandbox/partnercenter.h"
#include "app/sandbox/tokenauthority.h"

#include <QAbstractHttpServer>
#include <QTimer>

/// The whole sandbox behind one port: Qt HttpServer reads the requests, this class routes them, lets faults strike and answers.
class SandboxServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    explicit SandboxServer(const Options &options, QObject *parent = nullptr);

    /// False with a sentence in `why` when the port is taken.
    bool listen(quint16 port, QString &why);
    const Identity &identity() const { return m_identity; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Answer produced(QByteArrayView route, const Request &request, const QList<Fault> &struck);
    /// What answers when no fault stands in the way.
    Answer routed(QByteArrayView route, const Request &request, const PageTwist &twist);
    /// The customer's token request, sent to another tenant.
    Request toAnotherTenant(const Request &request) const;
    void applyOptions();
    void liveStep();

    Options m_options{};
    Identity m_identity{};
    Settings m_settings{};
    SandboxClock m_clock{};
    QByteArray m_key{};
    World m_world;
    FaultBook m_faults;
    CallLog m_calls{};
    HealthAccess m_healthAccess;
    HealthBook m_healthBook;
    HealthRoutes m_health;
    GraphUserRoutes m_graphUsers;
    AzureRoutes m_azure;
    TokenAuthority m_authority;
    PartnerCenter m_partnerCenter;
    Directory m_directory;
    ControlRoutes m_control;
    LoopbackServer m_tcp{};
    QTimer m_liveTimer{};
    QDateTime m_nextLiveStep{};
};
