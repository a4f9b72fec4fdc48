#pragma once

#include "models/core/error.h"

#include <QFrame>

#include <functional>
#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

/// A line inside a pane that says what happened there and offers what can be done: undo, try again, copy the details. Stays until it is
/// dismissed, replaced or cleared. GUI thread.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Told, Failed };

    explicit Banner(QWidget *parent);

    /// `act` runs once when the button `action` is pressed, then the banner goes; an empty `action` shows no button.
    void tell(const QString &sentence, const QString &action = {}, std::function<void()> act = {});
    /// Says what went wrong, with "Copy details"; `action` as above, `lost` a sentence before it on what that did to the person's work. The
    /// same words as those that stand there are not said anew.
    void fail(const Error &error, const QString &action = {}, std::function<void()> act = {}, const QString &lost = {});
    /// Says what is wrong without an error behind it that could be copied.
    void warn(const QString &sentence);
    void clear();
    /// Takes away what was only told; what failed stays.
    void clearTold();
    QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void present(Tone tone, const QString &sentence, const QString &action, std::function<void()> act);
    void dress();
    void arrange();

    Tone m_tone = Tone::Told;
    std::optional<Error> m_error{};
    std::function<void()> m_act{};
    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_action;
    QPushButton *m_copy;
    QToolButton *m_close;
    QWidget *m_buttons;
    QGridLayout *m_grid;
};
