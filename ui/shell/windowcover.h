#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QApplication;
class QWidget;

/// Puts one window in the place of all others: they leave the screen, the window list and the accessibility tree, with their titles,
/// dialogs, menus and tool tips, and come back as they were. Windows that would open meanwhile wait, too. GUI thread.
class WindowCover : public QObject
{
    Q_OBJECT

public:
    explicit WindowCover(QApplication &application, QObject *parent = nullptr);

    bool isCovering() const { return m_instead != nullptr; }
    /// `instead` stays, with what belongs to it.
    void cover(QWidget *instead);
    /// A window that was not shown yet is shown at `uncover`.
    void hold(QWidget *window);
    /// Shows what was there before.
    void uncover();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool belongsToCover(const QWidget *window) const;
    void take(QWidget *window);

    QApplication &m_application;
    QPointer<QWidget> m_instead{};
    std::vector<QPointer<QWidget>> m_taken{}; ///< those to be shown again, in the order to do so
};
