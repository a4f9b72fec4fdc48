#pragma once

#include <QString>

class QRandomGenerator;

/// A password that can be read out on the telephone: three groups of four letters and digits, none of which looks like another, with at
/// least one capital, one small letter and one digit among them; some 68 bits. It is shown once and kept nowhere. Any thread.
QString inventedPassword(QRandomGenerator &random);
