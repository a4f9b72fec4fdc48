#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QDialog>

#include <functional>

class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;

/// Asks for a few words before something is recorded (a reason, what shows it, a note), and where that matters until when. Stays open with
/// what was typed when it cannot be recorded. Deletes itself when closed. GUI thread.
class WordDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question {
        QString name{}; ///< begins the names of what stands here
        QString title{};
        QString sentence{}; ///< what will be done, and what follows from it; plain text
        QString caption{}; ///< what is asked for, with mnemonic
        QString button{}; ///< the verb
        bool mayBeEmpty = false;
        QDateTime until{}; ///< UTC; what is proposed; invalid: not asked
        QDateTime earliest{}; ///< UTC
    };
    struct Answer {
        QString words{};
        QDateTime until{}; ///< UTC
    };
    using Done = std::function<void(Result<void>)>;
    /// Records it; `done` is called only while `receiver` lives.
    using Record = std::function<void(const Answer &answer, QObject *receiver, Done done)>;

    WordDialog(const Question &question, Record record, QWidget *parent);

signals:
    void recorded();

private:
    void makeUntil(const Question &question, QLayout &column);
    void follow();
    void apply();

    Record m_record;
    bool m_mayBeEmpty;
    QPlainTextEdit *m_words;
    QDateTimeEdit *m_until = nullptr; ///< null: not asked
    QLabel *m_problem;
    QPushButton *m_apply = nullptr;
};
