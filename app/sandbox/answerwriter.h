#pragma once

#include "app/sandbox/exchange.h"

#include <QDateTime>
#include <QTcpSocket>

#include <functional>

/// How an answer goes onto the wire: whole, or as a bad connection would bring it.
struct Delivery {
    enum class Manner { Whole, Never, Reset, Cut, Slowly, Endless };

    Manner manner = Manner::Whole;
    int byteMs = 1000; ///< Slowly: between two bytes of the body
    int delayMs = 0; ///< before the first byte
    bool closes = false; ///< the connection ends after the answer
    QDateTime date{}; ///< UTC, for the header of that name
};

/// Puts `answer` on `socket`, at once or after the delivery's delay; `done` is called when the last byte was handed over or the
/// connection ended. Writes past Qt HttpServer's responder, which can only do well.
void deliver(QTcpSocket *socket, const Answer &answer, const Delivery &delivery, const std::function<void()> &done);
