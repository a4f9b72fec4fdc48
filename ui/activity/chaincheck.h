#pragma once

#include "models/audit/activitybook.h"

#include <QWidget>

#include <optional>

class ElidedLabel;
class QLabel;
class QToolButton;

/// Looks at the chain of the audit log when asked, and says what it found: a line with an icon, words and a button. GUI thread.
class ChainCheck : public QWidget
{
    Q_OBJECT

public:
    /// `book` outlives it.
    ChainCheck(ActivityBook &book, QWidget *parent);

    /// Begins to look, or stops looking.
    void toggle();
    /// The log has grown or was replaced: what was found is about what it was.
    void expire();

signals:
    /// What was found, or why nothing could be.
    void found(const QString &sentence, bool isIntact);
    void failed(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void ended(const Result<ChainFinding> &finding);
    void show(const QString &words);
    void dress();

    ActivityBook &m_book;
    QLabel *m_icon;
    ElidedLabel *m_words;
    QToolButton *m_button;
    bool m_isLooking = false;
    std::optional<bool> m_isIntact{}; ///< empty: not looked, or not any more
};
