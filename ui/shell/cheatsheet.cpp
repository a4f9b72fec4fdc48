#include "ui/shell/cheatsheet.h"

#include "ui/shell/actionregistry.h"
#include "ui/widgets/tokens.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

using Lines = QList<std::pair<QString, QString>>;

CheatSheet::CheatSheet(const ActionRegistry &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName("cheatSheet"_L1);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);

    QStringList order;
    QHash<QString, Lines> sections;
    const auto rows = actions.rows();
    for (const auto &row : rows) {
        if (row.keys.isEmpty())
            continue;
        QStringList keys;
        for (const auto &key : row.keys)
            keys.append(key.toString(QKeySequence::NativeText));
        if (!sections.contains(row.section))
            order.append(row.section);
        sections[row.section].append({row.text, keys.join("   "_L1)});
    }

    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(scaled(32, font()));
    grid->setVerticalSpacing(scaled(4, font()));
    for (const auto &title : std::as_const(order))
        addSection(grid, title, sections.value(title), page);
    grid->setRowStretch(grid->rowCount(), 1);

    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    area->setAccessibleName(windowTitle());

    auto *note = new QLabel(
        tr("Single letters act while a list or an opened customer has the keyboard. Shortcuts can be changed in the settings."), this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(this);
    //: Closes the list of shortcuts
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(note);
    column->addWidget(buttons);
    const auto wanted = page->sizeHint();
    resize(std::max(wanted.width() + scaled(60, font()), scaled(480, font())),
           std::min(wanted.height() + scaled(110, font()), scaled(600, font())));
}

void CheatSheet::addSection(QGridLayout *grid, const QString &title, const Lines &lines, QWidget *page)
{
    auto row = grid->rowCount();
    auto *heading = new QLabel(title, page);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(sectionFont(page->font()));
    heading->setContentsMargins(0, row > 1 ? scaled(12, page->font()) : 0, 0, 0);
    grid->addWidget(heading, row++, 0, 1, 2);
    for (const auto &[text, keys] : lines) {
        auto *what = new QLabel(text, page);
        what->setTextFormat(Qt::PlainText);
        auto *which = new QLabel(keys, page);
        which->setTextFormat(Qt::PlainText);
        which->setForegroundRole(QPalette::PlaceholderText);
        which->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(what, row, 0);
        grid->addWidget(which, row++, 1);
    }
}
