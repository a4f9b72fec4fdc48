#pragma once

#include "app/sandbox/exchange.h"

#include <QDateTime>

/// An answer of a fault as Graph would word it.
Answer asGraphWords(const Answer &answer, const Request &request);
/// Likewise of a call about users, for which the directory has words of its own.
Answer asDirectoryWords(const Answer &answer, const Request &request);
/// Adds what all of Graph's answers have: ids of the call, in errors also inside, and the type of a body that is JSON. An error must be
/// graphError()'s.
void completeGraphAnswer(Answer &answer, const Request &request, const QDateTime &now);
