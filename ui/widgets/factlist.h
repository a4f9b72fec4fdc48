#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

constexpr int factCaptionWidth = 144; ///< at 10 pt

/// Facts under a heading, one per line: caption, value, and a button that copies the value; arrows move from button to button, Ctrl+C
/// copies there. Values are plain text. GUI thread.
class FactList : public QWidget
{
    Q_OBJECT

public:
    /// An empty `heading` takes no room.
    FactList(const QString &heading, QWidget *parent);

    /// Lines stand in the order in which they are added. `id` is ASCII.
    void addFact(const QString &id, const QString &caption);
    /// `shown` is what stands there, `copied` what the button copies; empty: there is nothing to copy, and the words are quiet.
    void setFact(const QString &id, const QString &shown, const QString &copied);
    /// False: there is nothing to copy.
    bool copy(const QString &id);

signals:
    void copied(const QString &caption);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line {
        QString id{};
        QString copied{};
        QLabel *caption = nullptr;
        QLabel *value = nullptr;
        QToolButton *button = nullptr;
    };

    void dress();

    QGridLayout *m_grid;
    QLabel *m_heading;
    QList<Line> m_lines{};
};
