#pragma once

#include "models/core/pagelink.h"
#include "models/core/result.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// An error in one line, for QCOMPARE's messages and for tests that compare errors as text.
inline QString described(const Error &error)
{
    return u"kind %1 reason %2 status %3 code '%4' subject '%5' detail '%6' retryAfter %7"_s.arg(
        QString::number(static_cast<int>(error.kind)), QString::number(static_cast<int>(error.reason)), QString::number(error.httpStatus),
        error.code, error.subject, error.detail, error.retryAfter ? QString::number(error.retryAfter->count()) : u"none"_s);
}

template <typename T>
QString described(const Result<T> &result)
{
    return result ? u"a value"_s : described(result.error());
}

inline char *toString(const Error &error)
{
    return QTest::toString(described(error));
}

inline char *toString(const PageLink &link)
{
    auto text = link.uri;
    for (const auto &[key, value] : link.headers)
        text += u" ["_s + QString::fromLatin1(key) + u": "_s + QString::fromLatin1(value) + u']';
    return QTest::toString(text);
}

namespace QTest {
template <>
inline char *toString(const Error::Kind &kind)
{
    return QTest::toString(u"Kind %1"_s.arg(static_cast<int>(kind)));
}
template <>
inline char *toString(const Error::Reason &reason)
{
    return QTest::toString(u"Reason %1"_s.arg(static_cast<int>(reason)));
}
} // namespace QTest

/// Fails the test with the error itself when `result` is one.
#define VERIFY_RESULT(result) QVERIFY2(result, qPrintable(described(result)))
/// Fails the test when `result` is a value or an error of another kind or reason.
#define COMPARE_ERROR(result, expectedKind, expectedReason)                                                                                \
    do {                                                                                                                                   \
        QVERIFY2(!(result), "a value where an error belongs");                                                                             \
        QVERIFY2((result).error().kind == (expectedKind), qPrintable(described(result)));                                                  \
        QVERIFY2((result).error().reason == (expectedReason), qPrintable(described(result)));                                              \
    } while (false)
