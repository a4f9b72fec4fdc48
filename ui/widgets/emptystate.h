#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

/// Stands where rows would stand: what is the case, and what can be done about it. GUI thread.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString icon{}; ///< role of a bundled icon; empty: none
        QString title{};
        QString sentence{}; ///< plain text
        QString action{}; ///< the verb of the button; empty: nothing can be done
        QString second{}; ///< another, lesser action; empty: none
        bool operator==(const Words &) const = default;
    };

    explicit EmptyState(QWidget *parent);

    void show(const Words &words);
    const Words &words() const { return m_words; }

signals:
    void actionTriggered();
    void secondTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Words m_words{};
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
    QPushButton *m_second;
};
