#pragma once

#include "models/remote/restclient.h"
#include "tests/support/fakeservice.h"
#include "tests/support/fixedtokens.h"
#include "tests/support/manualclock.h"
#include "tests/support/opengate.h"
#include "tests/support/printers.h"
#include "tests/support/received.h"

using namespace std::chrono_literals;

/// A client before a fake service; nothing moves unless the test says so.
struct RestRig {
    static Profile profile()
    {
        return {.name = u"test"_s,
                .authority = QUrl(u"https://login.example"_s),
                .tenantId = u"partner"_s,
                .clientId = u"client"_s,
                .partnerCenter = QUrl(u"https://api.example"_s),
                .graph = QUrl(u"https://graph.example"_s)};
    }
    static Endpoint patch()
    {
        return {.method = "PATCH",
                .path = u"customers/1/subscriptions/2"_s,
                .body = "{\"status\":\"suspended\"}",
                .customerId = u"1"_s,
                .idempotent = false};
    }

    explicit RestRig(CallGate *otherGate = nullptr)
        : client(std::make_unique<RestClient>(profile(), service, tokens, otherGate ? *otherGate : gate, clock))
    {
        client->setRandom([this] { return random; });
    }
    RestClient::CallId send(const Endpoint &endpoint = organizationProfile())
    {
        return client->send(endpoint, got.receiver.get(), got.slot());
    }
    /// Lets events run until the service heard so many calls and nothing is on the wire.
    bool quietAfter(int calls)
    {
        return QTest::qWaitFor([this, calls] { return service.calls().size() >= calls && service.open() == 0; })
            && service.calls().size() == calls;
    }
    ManualClock clock;
    FakeService service{clock};
    FixedTokens tokens;
    OpenGate gate;
    double random = 0;
    std::unique_ptr<RestClient> client;
    Received<Reply> got;
};
