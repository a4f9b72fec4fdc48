#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QToolButton;

/// A record as it came, folded away until asked for. Plain text; copies exactly what came. GUI thread.
class RawRecord : public QWidget
{
    Q_OBJECT

public:
    /// `copyWords` says what the button beside it copies, for a screen reader.
    RawRecord(const QString &heading, const QString &copyWords, QWidget *parent);

    /// Empty: there is none, and the whole section is away.
    void setRaw(const QByteArray &json);

private:
    QByteArray m_raw{};
    QToolButton *m_fold;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
};

/// The same JSON with line breaks and indents between its tokens; nothing inside strings or numbers is touched. What is no JSON comes back
/// with its own characters in order.
QString indentedJson(const QByteArray &json);
