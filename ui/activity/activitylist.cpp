#include "ui/activity/activitylist.h"

#include "models/core/fold.h"
#include "ui/activity/activitycolumns.h"
#include "ui/activity/chaincheck.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ActivityList::ActivityList(WindowSource<ActivityRow, ActivityQuery> &source, ActivityBook &book, QWidget *parent)
    : QWidget(parent),
      m_model(
          source, ActivityColumns::all(), [](const ActivityRow &row) { return row.entry.id; }, this),
      m_tools(new FilterRow(this)),
      m_banner(new Banner(this)),
      m_view(new ListView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this)),
      m_selected(new QLabel(this)),
      m_notice(new QLabel(this)),
      m_chain(new ChainCheck(book, this)),
      m_patience(this),
      m_noticeEnd(this)
{
    setObjectName("activitylist"_L1);
    setFocusProxy(m_view);
    m_tools->viewButton()->hide();
    m_tools->field()->setPlaceholderText(tr("Filter the activity"));
    m_tools->field()->setAccessibleName(tr("Filter by account, action, customer, change, answer or ID"));
    m_view->setObjectName("activity.table"_L1);
    m_view->setAccessibleName(tr("Activity"));
    m_view->setTable(m_model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setItemDelegate(new RowDelegate(this));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnArrangement(*m_view, m_model, this);
    makeLayout();
    connectModel();
    dress();
    m_patience.start();
}

void ActivityList::makeLayout()
{
    m_count->setObjectName("activity.count"_L1);
    m_selected->setObjectName("activity.selected"_L1);
    m_notice->setObjectName("activity.notice"_L1);
    auto *caption = new QHBoxLayout;
    caption->setContentsMargins(scaled(12, font()), scaled(4, font()), scaled(12, font()), scaled(4, font()));
    caption->setSpacing(scaled(16, font()));
    for (auto *label : {m_count, m_selected, m_notice}) {
        label->setTextFormat(Qt::PlainText);
        caption->addWidget(label);
    }
    caption->addWidget(m_chain, 1);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addLayout(caption);
    setTabOrder(m_tools->columnsButton(), m_view);
}

void ActivityList::connectModel()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    m_noticeEnd.setSingleShot(true);
    m_noticeEnd.setInterval(4s);
    connect(&m_patience, &QTimer::timeout, this, &ActivityList::showRowsOrReason);
    connect(&m_noticeEnd, &QTimer::timeout, m_notice, &QLabel::clear);
    connect(&m_model, &WindowTable::orderShown, this, [this] {
        m_problem.reset();
        showRowsOrReason();
        showCount();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, m_chain, [this] {
        if (m_model.lastSwap() == WindowTable::Swap::Refresh)
            m_chain->expire();
    });
    connect(&m_model, &RowTable::failed, this, [this](const Error &error) {
        m_problem = error;
        if (m_model.rowCount() > 0)
            m_banner->fail(error, tr("Try again"), [this] { m_model.reload(); });
        showRowsOrReason();
    });
    connect(m_view, &ListView::selectionCounted, this, [this](qint64 rows) {
        //: number of selected rows
        m_selected->setText(rows > 1 ? tr("%Ln selected", nullptr, static_cast<int>(rows)) : QString());
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &ActivityList::leaveEmpty);
    connect(m_empty, &EmptyState::secondTriggered, this, [this] {
        if (m_problem)
            QGuiApplication::clipboard()->setText(ErrorText::detailsForCopy(*m_problem));
    });
    connect(m_chain, &ChainCheck::failed, this, [this](const Error &error) { m_banner->fail(error); });
    connect(m_chain, &ChainCheck::found, this, [this](const QString &sentence, bool isIntact) {
        if (!isIntact)
            m_banner->warn(sentence);
    });
}

void ActivityList::setQuery(const ActivityQuery &query, WindowTable::Swap swap)
{
    auto sought = folded(query.text).split(' ');
    sought.removeAll({});
    m_model.setMatchWords(sought);
    m_announce = swap == WindowTable::Swap::Result;
    m_isFiltered = !sought.isEmpty() || !query.accounts.isEmpty() || !query.commands.isEmpty() || !query.customerId.isEmpty()
        || query.from.isValid() || query.before.isValid();
    m_model.setQuery(query, swap, WindowTable::Tail::Hidden);
}

void ActivityList::notify(const QString &words)
{
    m_notice->setText(words);
    m_noticeEnd.start();
    QAccessibleEvent event(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ActivityList::showProgress(const QString &words)
{
    m_noticeEnd.stop();
    m_notice->setText(words);
}

const ActivityRow *ActivityList::currentRow() const
{
    return m_model.row(m_view->currentRow());
}

void ActivityList::showRowsOrReason()
{
    const auto waits = !m_model.hasOrder() && !m_problem && m_patience.isActive();
    if (m_model.rowCount() > 0 || waits) {
        present(*m_view, *m_view);
        return;
    }
    m_empty->show(reason());
    present(*m_empty, *m_tools->field());
}

EmptyState::Words ActivityList::reason() const
{
    if (m_problem)
        return {.icon = u"warning"_s,
                .title = ErrorText::title(*m_problem),
                .sentence = ErrorText::sentence(*m_problem),
                .action = tr("Try again"),
                .second = tr("Copy details")};
    if (!m_model.hasOrder())
        return {.icon = u"wait"_s,
                .title = tr("Reading the activity"),
                .sentence = tr("It is being read from this computer; no connection is needed for that.")};
    if (m_isFiltered)
        return {.icon = u"search"_s,
                .title = tr("Nothing found"),
                .sentence = tr("No entry passes the filters that are in force."),
                .action = tr("Show all activity")};
    return {.icon = u"activity"_s,
            .title = tr("No activity yet"),
            .sentence = tr("Every change made with this program is written down here: who made it, when, and what came of it. It stays on "
                           "this computer, also without a connection and when the cache is rebuilt.")};
}

void ActivityList::leaveEmpty()
{
    if (m_problem)
        m_model.reload();
    else
        emit filtersUnwanted();
}

void ActivityList::present(QWidget &page, QWidget &keys)
{
    setFocusProxy(&keys);
    if (m_stack->currentWidget() == &page)
        return;
    const auto hadKeys = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(&page);
    if (hadKeys)
        keys.setFocus(Qt::OtherFocusReason);
}

void ActivityList::showCount()
{
    if (!m_model.hasOrder() || m_model.isPartial()) {
        m_count->clear();
        return;
    }
    //: number of entries of the audit log
    m_count->setText(tr("%Ln entries", nullptr, m_model.rowCount()));
    if (std::exchange(m_announce, false)) {
        QAccessibleEvent event(m_count, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void ActivityList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ActivityList::dress()
{
    const auto &t = tokensOf(palette());
    for (auto *label : {m_count, m_selected, m_notice}) {
        label->setFont(captionFont(font()));
        tint(*label, t.secondary);
    }
}
