#include "ui/widgets/listframe.h"

#include "models/core/fold.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/listcopy.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/noticelabel.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ListFrame::ListFrame(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_tools(new FilterRow(this)),
      m_banner(new Banner(this)),
      m_view(new ListView(this)),
      m_columnMenu(new QMenu(m_tools->columnsButton())),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_captions(new QHBoxLayout),
      m_count(makeCaption(u"count"_s)),
      m_selected(makeCaption(u"selected"_s)),
      m_notice(new NoticeLabel(this)),
      m_patience(this)
{
    m_view->setObjectName(name + u".table"_s);
    m_empty->setObjectName(name + u".empty"_s);
    m_banner->setObjectName(name + u".banner"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(200ms);
    connect(&m_patience, &QTimer::timeout, this, &ListFrame::showRowsOrReason);
    asCaption(*m_notice, u"notice"_s);
    setFocusProxy(m_view);
    makeLayout();
}

QLabel *ListFrame::makeCaption(const QString &id)
{
    auto *label = new QLabel(this);
    asCaption(*label, id);
    return label;
}

void ListFrame::asCaption(QLabel &label, const QString &id)
{
    label.setObjectName(m_name + u'.' + id);
    label.setTextFormat(Qt::PlainText);
    m_labels.append(&label);
}

void ListFrame::makeLayout()
{
    m_captions->setContentsMargins(scaled(12, font()), scaled(4, font()), scaled(12, font()), scaled(4, font()));
    m_captions->setSpacing(scaled(16, font()));
    for (auto *label : {m_count, m_selected, static_cast<QLabel *>(m_notice)})
        m_captions->addWidget(label);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addLayout(m_captions);
    setTabOrder(m_tools->columnsButton(), m_view);
}

void ListFrame::setTable(WindowTable &table, const QString &title)
{
    m_table = &table;
    m_view->setAccessibleName(title);
    m_view->setTable(table);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *header = m_view->horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnArrangement(*m_view, table, this);
    m_tools->columnsButton()->setMenu(m_columnMenu);
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] { m_columns->fillMenu(*m_columnMenu); });
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &place) { m_columnMenu->popup(header->mapToGlobal(place)); });
    m_copy = new ListCopy(*m_view, table, *m_columns, *m_banner, this);
    connect(m_copy, &ListCopy::noted, this, &ListFrame::notify);
    connect(m_copy, &ListCopy::progressed, this, &ListFrame::showProgress);
    connectTable();
    dress();
    m_patience.start();
}

void ListFrame::connectTable()
{
    connect(m_table, &WindowTable::orderShown, this, [this] {
        m_problem.reset();
        showRowsOrReason();
        showCount();
    });
    connect(m_table, &RowTable::failed, this, &ListFrame::failed);
    connect(m_view, &ListView::selectionCounted, this, [this](qint64 rows) {
        //: number of selected rows
        m_selected->setText(rows > 1 ? tr("%Ln selected", nullptr, static_cast<int>(rows)) : QString());
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_problem)
            m_table->reload();
        else
            leaveEmpty();
    });
    connect(m_empty, &EmptyState::secondTriggered, this, [this] {
        if (m_problem)
            QGuiApplication::clipboard()->setText(ErrorText::detailsForCopy(*m_problem));
        else
            leaveEmptyOtherwise();
    });
}

QAction *ListFrame::makeAction(QWidget &pane, const QString &id, const QString &text, const QList<QKeySequence> &keys, Where where,
                               std::function<void()> act)
{
    auto *action = new QAction(text, &pane);
    action->setObjectName(id);
    action->setShortcuts(keys);
    action->setShortcutContext(where == Where::List ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    pane.addAction(action);
    if (where == Where::List)
        m_view->addAction(action);
    connect(action, &QAction::triggered, &pane, std::move(act));
    return action;
}

void ListFrame::makeCopyActions(QWidget &pane, QMenu &menu, const QString &prefix, const std::function<void(ExportFormat)> &copy)
{
    const auto make = [&](const QString &id, const QString &text, const QList<QKeySequence> &keys, ExportFormat format) {
        menu.addAction(makeAction(pane, prefix + id, text, keys, Where::List, [copy, format] { copy(format); }));
    };
    menu.setTitle(tr("Copy rows as"));
    menu.setToolTipsVisible(true); // only what cannot be used has one: the reason
    make(u".copytext"_s, tr("Copy rows as text"), {QKeySequence(QKeySequence::Copy)}, ExportFormat::Table);
    make(u".copytsv"_s, tr("Copy rows for a spreadsheet (TSV)"), {}, ExportFormat::Tsv);
    make(u".copymarkdown"_s, tr("Copy rows as Markdown"), {}, ExportFormat::Markdown);
    makeAction(pane, prefix + u".copyas"_s, tr("Copy rows as…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, Where::List,
               [this, &menu] {
                   const auto *keys = qobject_cast<ListView *>(window()->focusWidget()); // the pane may have given it to other lists, too
                   const auto &view = keys ? *keys : *m_view;
                   menu.popup(view.viewport()->mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft()));
               });
}

void ListFrame::copyRows(ExportFormat format, const Result<void> &several)
{
    m_copy->start(format, several);
}

bool ListFrame::isCopying() const
{
    return m_copy->isUnderWay();
}

void ListFrame::stopCopying()
{
    m_copy->stop();
}

QByteArrayList ListFrame::expect(const QString &text, WindowTable::Swap swap)
{
    auto words = folded(text).split(' ');
    words.removeAll({});
    m_table->setMatchWords(words);
    m_announce = swap == WindowTable::Swap::Result;
    return words;
}

void ListFrame::notify(const QString &words)
{
    m_notice->notify(words);
}

void ListFrame::showProgress(const QString &words)
{
    m_notice->showProgress(words);
}

void ListFrame::failed(const Error &error)
{
    m_problem = error;
    if (m_table->rowCount() > 0)
        m_banner->fail(error, tr("Try again"), [this] { m_table->reload(); });
    showRowsOrReason();
}

void ListFrame::showRowsOrReason()
{
    const auto waits = !m_problem && !isRead() && m_patience.isActive();
    if (m_table->rowCount() > 0 || waits) {
        present(*m_view, *m_view);
        return;
    }
    m_empty->show(m_problem ? EmptyState::Words{.icon = u"warning"_s,
                                                .title = ErrorText::title(*m_problem),
                                                .sentence = ErrorText::sentence(*m_problem),
                                                .action = tr("Try again"),
                                                .second = tr("Copy details")}
                            : reason());
    present(*m_empty, *m_tools->field());
}

void ListFrame::present(QWidget &page, QWidget &keys)
{
    setFocusProxy(&keys);
    if (m_stack->currentWidget() == &page)
        return;
    const auto hadKeys = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(&page);
    if (hadKeys)
        keys.setFocus(Qt::OtherFocusReason);
}

void ListFrame::showCount()
{
    const auto words = m_table->hasOrder() && !m_table->isPartial() ? countWords() : QString();
    m_count->setText(words);
    if (!words.isEmpty() && std::exchange(m_announce, false)) {
        QAccessibleEvent event(m_count, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void ListFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ListFrame::dress()
{
    const auto &t = tokensOf(palette());
    for (auto *label : std::as_const(m_labels)) {
        label->setFont(captionFont(font()));
        tint(*label, t.secondary);
    }
}
