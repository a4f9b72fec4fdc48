#pragma once

#include <QWidget>

class ElidedLabel;
class QHBoxLayout;
class QLabel;
class QToolButton;

/// The head of a page that stands beside a list, or covers it where room is short: a title, a line below it, and the way back. GUI thread.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the names of what stands here; `back` and `close` are what the buttons do, in words.
    PageHead(const QString &name, const QString &back, const QString &close, QWidget *parent);

    /// Plain text, both.
    void setTitle(const QString &title, const QString &below);
    /// A button before the one that closes.
    QToolButton *addButton(const QString &name, const QString &icon, const QString &words);
    /// The page covers the list: there is a way back then, and nothing to close.
    void setCovering(bool covering);

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeButton(const QString &name, const QString &icon, const QString &words);
    void dress();

    QToolButton *m_back;
    QLabel *m_title;
    ElidedLabel *m_below;
    QToolButton *m_close;
    QHBoxLayout *m_line;
};
