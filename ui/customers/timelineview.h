#pragma once

#include "models/core/feed.h"
#include "models/customers/customerbook.h"
#include "models/roles/permit.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/widgets/emptystate.h"

#include <QWidget>

#include <optional>

class ElidedLabel;
class ListView;
class MenuButton;
class QAction;
class QActionGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

/// What happened with a customer, the newest first: what Microsoft's activity log tells, our changes with how far they are, our notes. Asked
/// for when it can be seen, and again when the customer's page is told; what is shown stays in place meanwhile. GUI thread.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    TimelineView(CustomerBook &book, Feed<OutboxEntry> &changes, QWidget *parent);

    /// Something of this customer may be new. Another customer than before begins anew; an empty id has no events.
    void told(const QString &customerId);
    void setPermit(const Permit &permit);

signals:
    /// The person wants to see what our own audit log tells of this customer.
    void activityWanted();
    void copied(const QString &caption);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTools();
    void makeKinds();
    void makeCaption();
    void makeDetails();
    void makePages();
    TimelineQuery wanted() const;
    void ask();
    void take(const Result<Timeline> &timeline);
    void choose(std::optional<TimelineKind> kind);
    void filter();
    void showEvents();
    void showRowsOrReason();
    EmptyState::Words reason() const;
    void showCaption();
    void openRow(int row);
    void showDetails(const TimelineEvent &event);
    void closeDetails();
    void copyLine();
    void dress();

    CustomerBook &m_book;
    HeldRows<TimelineEvent> m_rows;
    WindowModel<TimelineEvent, HeldQuery> m_model;
    QLabel *m_title;
    MenuButton *m_kindButton;
    QActionGroup *m_kinds;
    QLineEdit *m_field;
    ListView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack; ///< the rows, or why there are none
    QLabel *m_count;
    ElidedLabel *m_limits;
    QPushButton *m_older;
    QScrollArea *m_details;
    QStackedWidget *m_pages; ///< the list, or one event

    QString m_id{};
    std::optional<TimelineKind> m_kind{};
    int m_limit = TimelineQuery{}.limit;
    QByteArrayList m_words{}; ///< folded
    Timeline m_timeline{};
    QByteArrayList m_texts{}; ///< what is looked through of each event; empty: not needed yet
    qsizetype m_shown = 0; ///< events that pass
    std::optional<Error> m_problem{};
    std::optional<TimelineEvent> m_opened{}; ///< of which the details are shown
    std::optional<TimelineQuery> m_asked{}; ///< and not answered yet
    quint64 m_question = 0; ///< the last that was asked
    bool m_isDue = false; ///< to be asked once it can be seen, or once the answer under way is there
    bool m_isAnswered = false; ///< of this customer and kind
};
