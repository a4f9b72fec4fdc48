#include "ui/customers/partlist.h"

#include "models/table/windowtable.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listcopy.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/noticelabel.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"
#include "ui/widgets/viewmemory.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

PartList::PartList(WindowTable &table, const QString &name, const QString &title, Sentences sentences, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_table(table),
      m_sentences(std::move(sentences)),
      m_toolLine(new QWidget(this)),
      m_tools(new QHBoxLayout(m_toolLine)),
      m_banner(new Banner(this)),
      m_view(new ListView(this)),
      m_columnMenu(new QMenu(this)),
      m_rowMenu(new QMenu(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this)),
      m_asOf(new QLabel(this)),
      m_notice(new NoticeLabel(this)),
      m_captions(new QHBoxLayout)
{
    table.setReorderPause(std::chrono::milliseconds(0)); // one customer's rows are few: what went does not stand there empty meanwhile
    m_view->setObjectName(name + u".table"_s);
    m_view->setAccessibleName(title);
    m_view->setTable(table);
    m_view->setItemDelegate(new RowDelegate(this));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_columns = new ColumnArrangement(*m_view, table, this);
    m_columns->setSort({}, false);
    m_count->setObjectName(name + u".count"_s);
    m_asOf->setObjectName(name + u".asof"_s);
    m_notice->setObjectName(name + u".notice"_s);
    m_empty->setObjectName(name + u".empty"_s);
    m_banner->setObjectName(name + u".banner"_s);

    const auto space = scaled(8, font());
    m_tools->setContentsMargins(2 * space, space, 2 * space, space);
    m_tools->setSpacing(space);
    m_tools->addStretch();
    m_toolLine->hide();
    m_captions->setContentsMargins(2 * space, 0, space, 0);
    m_captions->setSpacing(2 * space);
    for (auto *label : {m_count, m_asOf, static_cast<QLabel *>(m_notice)}) {
        label->setTextFormat(Qt::PlainText);
        m_captions->addWidget(label);
    }
    m_captions->addStretch();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_toolLine);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addLayout(m_captions);
    setFocusProxy(m_view);
    connect(&table, &WindowTable::orderShown, this, &PartList::showRowsOrReason);
    connect(&table, &QAbstractItemModel::modelReset, this, &PartList::showRowsOrReason);
    connect(m_view, &ListView::currentRowChanged, this, [this](int row) {
        if (row >= 0) // the person is elsewhere by now
            m_sought.clear();
    });
    makeColumnMenu();
    makeCopying();
    dress();
}

void PartList::makeCopying()
{
    m_copy = new ListCopy(*m_view, m_table, *m_columns, *m_banner, this);
    connect(m_copy, &ListCopy::progressed, m_notice, &NoticeLabel::showProgress);
    connect(m_copy, &ListCopy::noted, m_notice, &NoticeLabel::notify);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_view->currentRow() >= 0 && !m_rowMenu->isEmpty())
            m_rowMenu->popup(m_view->viewport()->mapToGlobal(place));
    });
}

void PartList::copyRows(ExportFormat format, const Result<void> &several)
{
    m_copy->start(format, several);
}

void PartList::setCopying(QMenu &menu, const QList<QAction *> &actions)
{
    m_view->addActions(actions);
    m_rowMenu->addSeparator();
    m_rowMenu->addMenu(&menu);
}

MenuButton *PartList::addMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true); // only what cannot be used has one: the reason
    m_rowMenu->setToolTipsVisible(true);
    m_rowMenu->addActions(menu.actions());
    connect(m_rowMenu, &QMenu::aboutToShow, &menu, &QMenu::aboutToShow);
    auto *button = new MenuButton(this);
    button->setMenu(&menu);
    addTool(button);
    return button;
}

void PartList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_copy->isUnderWay())
        m_copy->stop();
    else
        QWidget::keyPressEvent(event);
}

void PartList::makeColumnMenu()
{
    auto *button = new MenuButton(this);
    button->setObjectName(m_name + u".columns"_s);
    button->setIcon(themedIcon(u"columns"_s));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(tr("Choose columns and order"));
    button->setToolTip(button->accessibleName());
    button->setMenu(m_columnMenu);
    m_captions->addWidget(button);
    auto *header = m_view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] { m_columns->fillMenu(*m_columnMenu); });
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &place) { m_columnMenu->popup(header->mapToGlobal(place)); });
    QStringList keys;
    for (int column = 0; column < m_table.columnCount(); ++column)
        keys.append(m_table.look(column).key);
    //: the order in which a list stands when it is not sorted by a column
    m_columns->setSortable(keys, tr("Usual order"));
    connect(m_columns, &ColumnArrangement::sortAsked, this, &PartList::sortBy);
}

void PartList::sortBy(const QString &key, bool descending)
{
    m_columns->setSort(key, descending);
    emit sorted(key, descending);
    keepColumns();
}

void PartList::remember(ViewMemory &memory)
{
    m_memory = &memory;
    const auto state = columnStateFrom(memory.value("customer/columns/"_L1 + m_name));
    m_columns->setState(state);
    if (!state.sortKey.isEmpty())
        emit sorted(state.sortKey, state.descending);
    connect(m_columns, &ColumnArrangement::changed, this, &PartList::keepColumns);
}

void PartList::keepColumns()
{
    if (m_memory)
        m_memory->setValue("customer/columns/"_L1 + m_name, columnStateToJson(m_columns->state()));
}

void PartList::addTool(QWidget *tool)
{
    m_tools->insertWidget(m_tools->count() - 1, tool);
    m_toolLine->show();
}

bool PartList::takeKeys()
{
    m_wantsRow = m_table.rowCount() == 0 || !m_sought.isEmpty();
    if (m_wantsRow)
        return false;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->step(0);
    return true;
}

void PartList::seek(const QString &key)
{
    m_sought = key;
    selectSought();
}

void PartList::selectSought()
{
    if (m_sought.isEmpty())
        return;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (m_table.key(row) != m_sought)
            continue;
        m_sought.clear();
        m_view->goTo(row);
        return;
    }
}

void PartList::setState(const PartState &state, bool refreshing, const QString &count)
{
    // Told again at every commit: what was dismissed does not come back for that.
    const auto isNews = state.told != m_state.told;
    m_state = state;
    m_refreshing = refreshing;
    m_count->setText(count);
    //: %1: time or date
    m_asOf->setText(state.readAt.isValid() ? tr("As of %1").arg(momentText(state.readAt)) : QString());
    if (isNews) {
        m_banner->clear();
        m_refusalDue = state.told == PartState::Told::Refused;
    }
    showRowsOrReason();
}

void PartList::showRowsOrReason()
{
    const auto hasRows = m_table.rowCount() > 0;
    if (!hasRows)
        m_empty->show(reason());
    else if (std::exchange(m_refusalDue, false))
        m_banner->warn(m_sentences.refused);
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_view) : m_empty);
    selectSought();
    // Rows that come a moment after they were asked for take the keys from the tab's own title, and from nothing else.
    if (hasRows && m_sought.isEmpty() && std::exchange(m_wantsRow, false) && isVisible()
        && qobject_cast<QTabBar *>(window()->focusWidget())) {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->step(0);
    }
}

EmptyState::Words PartList::reason() const
{
    switch (m_state.told) {
    case PartState::Told::Told:
        return {.icon = m_sentences.icon, .title = m_sentences.none, .sentence = m_sentences.noneSentence};
    case PartState::Told::Refused:
        return {.icon = u"warning"_s, .title = tr("Not told to you"), .sentence = m_sentences.refused};
    case PartState::Told::NotRead:
        break;
    }
    if (m_refreshing)
        return {.icon = u"wait"_s, .title = tr("Reading"), .sentence = tr("The service is being asked for this now.")};
    return {.icon = u"wait"_s,
            .title = tr("Not read yet"),
            .sentence = tr("This is read when the customer is opened while there is a connection.")};
}

void PartList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void PartList::dress()
{
    for (auto *label : {m_count, m_asOf, static_cast<QLabel *>(m_notice)}) {
        label->setFont(captionFont(font()));
        tint(*label, tokensOf(palette()).secondary);
    }
}
