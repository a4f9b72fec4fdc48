#include "ui/health/servicesview.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int serviceWidth = 220; ///< at 10 pt
static constexpr int leastServiceWidth = 120; ///< likewise
static constexpr int headerAir = 20; ///< likewise: beside the words of a header

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
    m_table->viewport()->installEventFilter(this);
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
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumHeight(2 * rowHeight(Density::Normal, font())); // the words of a state take two lines
    // No column is narrower than the longest word above it.
    std::vector<ColumnWish> wishes{{.wanted = scaled(serviceWidth, font()), .least = scaled(leastServiceWidth, font())}};
    const auto metrics = header->fontMetrics();
    for (int column = 1; column < header->count(); ++column) {
        const auto title = m_matrix->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const auto words = title.split(u' ');
        int longest = metrics.horizontalAdvance(u"000.000"_s) + rowIconSize(font());
        for (const auto &word : words)
            longest = std::max(longest, metrics.horizontalAdvance(word));
        const auto air = scaled(headerAir, font());
        const auto twoLines = metrics.horizontalAdvance(title) * 2 / 3;
        wishes.push_back({.wanted = std::max(longest, twoLines) + air, .least = longest + air});
    }
    const auto widths = fitColumns(wishes, m_table->viewport()->width());
    for (int column = 0; column < header->count(); ++column)
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal, font()));
}

bool ServicesView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void ServicesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}
