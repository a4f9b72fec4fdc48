#pragma once

#include <QWidget>

class QVBoxLayout;

/// Leads an office through registering its own application in Microsoft Entra, step by step, with every value to copy. GUI thread.
class GettingStarted : public QWidget
{
    Q_OBJECT

public:
    explicit GettingStarted(QWidget *parent);

signals:
    void addWanted();

private:
    /// A value of a step: a word in English that names it for tests, its caption and what the button copies.
    struct Value {
        QString id{};
        QString caption{};
        QString text{};
    };
    QVBoxLayout *addStep(int number, const QString &title, const QString &sentence, const QList<Value> &values);

    QVBoxLayout *m_column;
};
