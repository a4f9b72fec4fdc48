#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

/// What can go wrong on purpose.
enum class FaultKind {
    // instead of the right answer
    Throttled,
    ServerError,
    Unavailable,
    TimeOut,
    Reset,
    Html,
    Redirect,
    StaleToken,
    MultiFactor,
    EmptyBody,
    NoToken,
    GzipBomb,
    Endless,
    ExpiredContinuation,
    Code,
    // done to the right answer
    Slow,
    Truncate,
    Malformed,
    WrongTypes,
    Bom,
    UnknownEnum,
    ForeignLink,
    SameLink,
    Duplicates,
    Latency,
    LostReply,
    OtherTenant
};

/// One line `route:kind[:rate[:argument]]` (DESIGN 2). Rate: 0 … 1, `1/n` (every n-th call), `once`, `xN` (the first N); 1 when absent.
struct Fault {
    QString spec{};
    QByteArray route{}; ///< of Route, or "*"
    FaultKind kind{};
    double probability = 1;
    qint64 everyNth = 0; ///< 0: not used
    qint64 atMost = -1; ///< -1: no limit
    QByteArray argument{}; ///< empty: the kind's default
    qint64 calls = 0; ///< it could have struck
    qint64 hits = 0; ///< it did

    /// The argument as a number, or `otherwise`.
    int number(int otherwise) const;
    /// The two numbers of a Code's argument "HTTP/CODE"; the second is 0 for "HTTP" alone. The first is 0 when it is neither.
    std::pair<int, qint64> answerCode() const;
};

/// True when a fault of this kind stands in place of the right answer, and nothing that was asked for is done.
bool strikesBefore(FaultKind kind);

/// Reads a line; `why` gets one sentence when it is not one.
std::optional<Fault> parseFault(const QString &spec, QString &why);

/// All routes a fault may name besides "*", and all kinds: for usage texts.
QStringList faultRoutes();
QStringList faultKinds();

/// The faults that are on. Whether one strikes depends on the seed and on how many calls it saw, on nothing else.
class FaultBook
{
public:
    explicit FaultBook(quint64 seed) : m_seed(seed) { }

    void add(const Fault &fault) { m_faults.append(fault); }
    void clear() { m_faults.clear(); }
    const QList<Fault> &faults() const { return m_faults; }

    /// Counts this call and gives the faults that strike it, in their order. `continued`: it carries a continuation token.
    QList<Fault> struck(QByteArrayView route, bool continued);

private:
    quint64 m_seed = 0;
    QList<Fault> m_faults{};
};
