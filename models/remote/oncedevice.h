#pragma once

#include <QByteArray>
#include <QIODevice>

/// A request body that can be read once and never rewound, so that nobody can send it twice behind our back. Lives with its reply.
class OnceDevice final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceDevice(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }
    bool atEnd() const override { return bytesAvailable() == 0; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};
