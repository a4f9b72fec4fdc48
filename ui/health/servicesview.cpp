#include "ui/health/servicesview.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static constexpr int serviceWidth = 220; ///< at 10 pt

ServicesView::ServicesView(HealthBook &book, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_matrix(new ServiceMatrix(this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName("health.servicesview"_L1);
    m_table->setObjectName("services.table"_L1);
    m_table->setAccessibleName(tr("Services and at how many customers they are in which state"));
    m_table->setModel(m_matrix);
    m_table->setItemDelegate(new RowDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_empty->setObjectName("services.empty"_L1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    setFocusProxy(m_table);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { emit serviceWanted(m_matrix->serviceAt(index.row())); });
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &ServicesView::fit);
}

void ServicesView::refresh()
{
    m_book.matrix(this, [this, asked = ++m_asked](const Result<QList<ServiceCount>> &counts) {
        if (asked == m_asked)
            show(counts);
    });
}

void ServicesView::show(const Result<QList<ServiceCount>> &counts)
{
    if (counts) {
        const auto kept = m_table->currentIndex();
        m_matrix->show(*counts);
        if (!m_table->currentIndex().isValid() && m_matrix->rowCount() > 0)
            m_table->setCurrentIndex(m_matrix->index(qBound(0, kept.row(), m_matrix->rowCount() - 1), qMax(0, kept.column())));
    }
    if (!counts)
        m_empty->show({.icon = u"warning"_s, .title = ErrorText::title(counts.error()), .sentence = ErrorText::sentence(counts.error())});
    else if (counts->isEmpty())
        m_empty->show({.icon = u"unknown"_s,
                       .title = tr("Nothing is known"),
                       .sentence = tr("No customer’s tenant has told yet how its services are.")});
    const auto hasRows = m_matrix->rowCount() > 0;
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_empty);
}

void ServicesView::fit()
{
    auto *header = m_table->horizontalHeader();
    if (header->count() == 0)
        return;
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::Interactive);
    header->setMinimumHeight(2 * rowHeight(Density::Normal, font())); // the words of a state take two lines
    m_table->setColumnWidth(0, scaled(serviceWidth, font()));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal, font()));
}

void ServicesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}
