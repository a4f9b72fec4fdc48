#pragma once

#include "models/remote/signin.h"

#include <memory>

/// Signs in on another device with a code (RFC 8628). Polls at the authority's pace, five seconds slower after each `slow_down`, twice as
/// slow after each lost answer, until the person agreed, declined, or the code ran out. Lives on the sync thread.
class DeviceCodeSignIn : public SignIn
{
    Q_OBJECT

public:
    using SignIn::SignIn;

protected:
    void ask(const QString &scope) override;
    void stopAsking() override;

private:
    void show(const QJsonObject &answer);
    void schedule(std::chrono::milliseconds delay);
    void poll();
    void polled(Result<QJsonObject> result);
    void end(Result<TokenAnswer> answer);

    std::unique_ptr<QObject> m_asking; ///< context of everything one asking waits for
    QUrl m_tokenUrl{};
    QString m_deviceCode{};
    std::chrono::milliseconds m_interval{};
    std::chrono::milliseconds m_expires{}; ///< monotonic
    int m_lost = 0; ///< answers in a row
};
