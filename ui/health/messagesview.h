#pragma once

#include "ui/health/healthsources.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class DueCalendar;
class MessageList;
class MessagePage;
class QAction;
class QMenu;
class QSplitter;
class QToolButton;

/// The message centre: the list, and beside it (or in its place, where room is short) the message that is opened. GUI thread.
class MessagesView : public QWidget
{
    Q_OBJECT

public:
    /// Its actions are made for `pane`, in which it stands; `copying` copies rows of whichever list has the keys.
    MessagesView(const HealthPaneSources &sources, QWidget &pane, QMenu &copying);

    MessageList &list() { return *m_list; }
    void refresh(bool isNew);
    void setPermit(const Permit &permit);
    /// Shows the calendar above the list and gives it the keys, or closes it.
    void toggleCalendar();
    /// The ID of the message in hand onto the clipboard.
    void copyId();
    /// Closes the opened message; false: there is none.
    bool closePage();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeViews();
    void makeActions(QWidget &pane, QMenu &copying);
    void makeCalendar();
    void connectParts();
    void showCalendar(bool shown);
    void setDay(const QDate &day);
    void markDay(const QDate &day);
    void showMessages();
    void setView(MessageQuery::View view);
    void openRow(int row);
    void arrange();
    void handle();

    HealthPaneSources m_sources;
    MessageQuery m_query{};
    Permit m_permit{};
    quint64 m_asked = 0;
    std::optional<Result<QList<MessageLine>>> m_answer{}; ///< to what was asked last, of whatever day; empty: it is not here yet
    QDate m_day{}; ///< only what must be done by then is listed; invalid: all
    QSplitter *m_splitter;
    QWidget *m_left; ///< the list, and above it the calendar
    MessageList *m_list;
    DueCalendar *m_calendar;
    QToolButton *m_calendarButton;
    MessagePage *m_page;
    QMenu *m_rowMenu;
    QList<QAction *> m_views{};
    bool m_isOpen = false;
    QTimer m_follow;
};
