#pragma once

#include <QtGlobal>

/// Spreads the bits of `value` (SplitMix64's last step); the same input always gives the same output. Any thread.
constexpr quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// One number out of three: what every invented fact of the sandbox hangs on.
constexpr quint64 mixed(quint64 seed, quint64 index, quint64 salt)
{
    return mixed(mixed(mixed(seed) ^ index) ^ (salt * 0xd6e8feb86659fd93ULL));
}

/// A row of numbers that depends on its start alone; cheap to make, so one is made per customer and question.
class Draw
{
public:
    explicit constexpr Draw(quint64 start) : m_state(start) { }

    constexpr quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mixed(m_state);
    }

    /// 0 … bound - 1; bound > 0.
    constexpr quint32 below(quint32 bound) { return static_cast<quint32>(((next() >> 32) * bound) >> 32); }

private:
    quint64 m_state;
};
