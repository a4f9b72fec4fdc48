#pragma once

#include "models/health/messageboard.h"

#include <QWidget>

class FactList;
class PageHead;
class QPlainTextEdit;
class QToolButton;

/// One message of the message centre: its facts and its text. GUI thread.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent);

    void show(const MessageLine &line);
    const MessageLine &line() const { return m_line; }
    void setCovering(bool covering);
    /// Whether it can be marked as handled, and if not, why; empty: it can.
    void setDenied(const QString &reason);

signals:
    void closed();
    /// A fact was copied; its caption.
    void copied(const QString &caption);
    /// The person has seen to it.
    void handledWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    MessageLine m_line{};
    PageHead *m_head;
    QToolButton *m_handle;
    FactList *m_facts;
    QPlainTextEdit *m_body;
};
