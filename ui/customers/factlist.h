#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

/// Facts under a heading, one per line: caption, value, and a button that copies the value. Values are plain text. GUI thread.
class FactList : public QWidget
{
    Q_OBJECT

public:
    FactList(const QString &heading, QWidget *parent);

    /// Lines stand in the order in which they are added. `id` is ASCII.
    void addFact(const QString &id, const QString &caption);
    /// `shown` is what stands there, `copied` what the button copies; empty: there is nothing to copy, and the words are quiet.
    void setFact(const QString &id, const QString &shown, const QString &copied);
    QString fact(const QString &id) const;

signals:
    void copied(const QString &caption);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QString id{};
        QString copied{};
        QLabel *caption = nullptr;
        QLabel *value = nullptr;
        QToolButton *button = nullptr;
    };

    void copy(const QString &id);
    void dress();

    QGridLayout *m_grid;
    QLabel *m_heading;
    QList<Line> m_lines{};
};
