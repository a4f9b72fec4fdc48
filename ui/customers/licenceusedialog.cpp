#include "ui/customers/licenceusedialog.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tokens.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum UseColumn { What, Whole, Part, Share, ColumnCount };

QString shareText(int part, int whole)
{
    if (whole <= 0)
        return {};
    return LicenceUseDialog::tr("%1 %").arg(QLocale().toString(100.0 * part / whole, 'f', 0));
}

/// What of `whole` is used, in numbers that stand at the right.
QTreeWidgetItem *lineOf(const QString &what, int whole, int part)
{
    auto *item = new QTreeWidgetItem({what, QLocale().toString(whole), QLocale().toString(part), shareText(part, whole)});
    for (const auto column : {Whole, Part, Share})
        item->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

} // namespace

LicenceUseDialog::LicenceUseDialog(CustomerLookups &lookups, const QString &customerId, const QString &customerName, QWidget *parent)
    : QDialog(parent), m_tree(new QTreeWidget(this)), m_state(new QLabel(this))
{
    setObjectName("licenceuse"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1: a customer's name
    setWindowTitle(tr("Licences in use – %1").arg(customerName));
    m_tree->setObjectName("licenceuse.tree"_L1);
    m_tree->setAccessibleName(tr("Products and their workloads"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Product or workload"),
                             //: column: licences bought; below a product, the people who may use a workload
                             tr("Bought, or may use"),
                             //: column: licences assigned; below a product, the people who use a workload
                             tr("Assigned, or use it"),
                             //: column: the part in hundred
                             tr("Share")});
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    for (const auto column : {Whole, Part, Share}) {
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_tree->setMinimumSize(scaled(720, font()), scaled(320, font()));
    m_state->setObjectName("licenceuse.state"_L1);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(2 * m_state->fontMetrics().lineSpacing()); // what is said later must not stand over the list
    m_state->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_state->setText(tr("Asking the service…"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tree, 1);
    column->addWidget(m_state);
    column->addWidget(buttons);
    m_tree->setFocus();
    lookups.licenceUse(customerId, this, [this](const Result<LicenceUse> &use) { show(use); });
}

void LicenceUseDialog::show(const Result<LicenceUse> &use)
{
    if (!use) {
        m_state->setText(tr("How the licences are used is not known: %1").arg(ErrorText::sentence(use.error())));
        return;
    }
    fill(*use);
    QDateTime counted;
    for (const auto &each : use->deployment)
        counted = std::max(counted, each.countedAt);
    if (m_tree->topLevelItemCount() == 0)
        m_state->setText(tr("Microsoft has counted nothing for this customer."));
    else if (counted.isValid())
        //: %1: a date
        m_state->setText(
            tr("Counted by Microsoft on %1: good for finding what is not used, not for what is free now.").arg(dayText(counted)));
    else
        m_state->setText(tr("Counted by Microsoft: good for finding what is not used, not for what is free now."));
}

void LicenceUseDialog::fill(const LicenceUse &use)
{
    QHash<QString, QTreeWidgetItem *> products;
    for (const auto &each : use.deployment) {
        auto *item = lineOf(each.product, each.sold, each.deployed);
        m_tree->addTopLevelItem(item);
        products.insert(each.product.toCaseFolded(), item);
    }
    for (const auto &each : use.workloads) {
        auto *&product = products[each.product.toCaseFolded()];
        if (!product) {
            product = new QTreeWidgetItem({each.product.isEmpty() ? tr("Other") : each.product});
            m_tree->addTopLevelItem(product);
        }
        product->addChild(lineOf(each.workload, each.qualified, each.active));
    }
    m_tree->sortItems(What, Qt::AscendingOrder);
    m_tree->expandAll();
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
}
