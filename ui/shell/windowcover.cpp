#include "ui/shell/windowcover.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace {

/// Gives up a window's place at the window system, which is where accessibility begins; showing the widget makes it anew.
struct Handles : QWidget {
    static void giveUp(QWidget *window) { (window->*(&Handles::destroy))(true, true); }
};

} // namespace

static bool isPassing(const QWidget *window)
{
    return window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip;
}

WindowCover::WindowCover(QApplication &application, QObject *parent) : QObject(parent), m_application(application)
{
}

void WindowCover::cover(QWidget *instead)
{
    m_instead = instead;
    QToolTip::hideText();
    auto windows = QApplication::topLevelWidgets();
    // A dialog comes back over the window it belongs to.
    std::ranges::stable_sort(windows, {}, [](const QWidget *window) { return window->parentWidget() != nullptr; });
    for (auto *window : std::as_const(windows))
        take(window);
    m_application.installEventFilter(this);
}

void WindowCover::hold(QWidget *window)
{
    m_taken.emplace_back(window);
}

void WindowCover::uncover()
{
    m_application.removeEventFilter(this);
    m_instead.clear();
    for (const auto &window : std::exchange(m_taken, {})) {
        if (window)
            window->show();
    }
}

bool WindowCover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto *window = static_cast<QWidget *>(watched);
        if (window->isWindow() && !belongsToCover(window)) {
            // Not from within its own showing.
            QMetaObject::invokeMethod(
                this,
                [this, guard = QPointer(window)] {
                    if (guard && isCovering())
                        take(guard);
                },
                Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

bool WindowCover::belongsToCover(const QWidget *window) const
{
    for (const auto *widget = window; widget; widget = widget->parentWidget()) {
        if (widget == m_instead)
            return true;
    }
    return false;
}

void WindowCover::take(QWidget *window)
{
    if (belongsToCover(window))
        return;
    if (isPassing(window)) {
        window->close();
    } else {
        if (window->isVisible())
            m_taken.emplace_back(window);
        window->hide();
    }
    Handles::giveUp(window);
}
