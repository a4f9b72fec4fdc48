#pragma once

#include <QLabel>
#include <QTimer>

/// The line below a list that says for a moment what was done, and while it lasts how far it is. GUI thread.
class NoticeLabel : public QLabel
{
    Q_OBJECT

public:
    explicit NoticeLabel(QWidget *parent);

    /// Stands there some seconds, and is read aloud.
    void notify(const QString &words);
    /// Stands there until it is taken away by an empty text.
    void showProgress(const QString &words);

private:
    QTimer m_end;
};
