#pragma once

#include <QString>
#include <QTranslator>

/// The two languages of the program: its own texts, Qt's texts and the default locale change together. GUI thread (or the main thread of a
/// command line run).
class Languages
{
public:
    Languages() = default;
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;
    ~Languages();

    /// "nl" or "en"; empty: the system's when it is one of the two, else English. Windows that stand must be rebuilt afterwards.
    void use(const QString &language);
    QString current() const { return m_current; }

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current{};
};
