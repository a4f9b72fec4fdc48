#pragma once

#include "models/command/healthcommands.h"

#include <QDateTime>
#include <QMetaObject>

using namespace Qt::StringLiterals;

/// Writes down what was asked, and answers at once.
class FakeHealthCommands final : public HealthCommands
{
public:
    QStringList asked{};
    std::optional<Error> problem{};
    QDateTime until{};
    QList<IssueMark> before{}; ///< whom it takes to be marked
    MarkChange restored{};

    void markAffected(const QString &issueKey, const QStringList &customerIds, ImpactLevel level, const QString &evidence,
                      QObject *receiver, Marked done) override
    {
        asked.append(u"mark %1 %2 %3 %4"_s.arg(issueKey, customerIds.join(u',')).arg(static_cast<int>(level)).arg(evidence));
        answerMarked({.issueKey = issueKey, .customerIds = customerIds, .before = before}, receiver, std::move(done));
    }
    void unmarkAffected(const QString &issueKey, const QStringList &customerIds, QObject *receiver, Marked done) override
    {
        asked.append(u"unmark %1 %2"_s.arg(issueKey, customerIds.join(u',')));
        QStringList changed;
        for (const auto &mark : before)
            changed.append(mark.customerId);
        answerMarked({.issueKey = issueKey, .customerIds = changed, .before = before}, receiver, std::move(done));
    }
    void restoreMarks(const MarkChange &change, QObject *receiver, Done done) override
    {
        asked.append(u"restore "_s + change.issueKey);
        restored = change;
        answer(receiver, std::move(done));
    }
    void muteHealth(const QString &issueKey, const QString &service, const QString &reason, const QDateTime &end, QObject *receiver,
                    Done done) override
    {
        until = end;
        asked.append(u"mute %1 %2 %3"_s.arg(issueKey, service, reason));
        answer(receiver, std::move(done));
    }
    void unmuteHealth(const QString &issueKey, const QString &service, QObject *receiver, Done done) override
    {
        asked.append(u"unmute %1 %2"_s.arg(issueKey, service));
        answer(receiver, std::move(done));
    }
    void checkHealthNow(const QString &customerId, QObject *receiver, Done done) override
    {
        asked.append(u"check "_s + customerId);
        answer(receiver, std::move(done));
    }
    void markMessage(const QString &messageId, const QString &note, QObject *receiver, Done done) override
    {
        asked.append(u"message %1 %2"_s.arg(messageId, note));
        answer(receiver, std::move(done));
    }

    void noteOutageMessage(const OutageMessage &message, QObject *receiver, Done done) override
    {
        messages.append(message);
        answer(receiver, std::move(done));
    }

    QList<OutageMessage> messages{}; ///< written down

private:
    void answerMarked(const MarkChange &change, QObject *receiver, Marked done)
    {
        answer(receiver, [change, done = std::move(done)](const Result<void> &made) {
            done(made ? Result<MarkChange>(change) : Result<MarkChange>(made.error()));
        });
    }
    void answer(QObject *receiver, Done done)
    {
        QMetaObject::invokeMethod(
            receiver, [this, done = std::move(done)] { done(problem ? Result<void>(*problem) : Result<void>()); }, Qt::QueuedConnection);
    }
};
