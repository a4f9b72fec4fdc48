#include "ui/widgets/filterrow.h"

#include "ui/widgets/chips.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr int narrow = 640; ///< under this width (at 10 pt) the buttons at the end show their icons alone

static QToolButton *menuButton(QWidget *parent, const QString &name, const QString &icon)
{
    auto *button = new MenuButton(parent);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    return button;
}

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent),
      m_view(menuButton(this, u"filterrow.view"_s, u"view"_s)),
      m_field(new QLineEdit(this)),
      m_chips(new ChipBar(this)),
      m_filter(menuButton(this, u"filterrow.filter"_s, u"filter"_s)),
      m_columns(menuButton(this, u"filterrow.columns"_s, u"columns"_s)),
      m_search(m_field->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition))
{
    setObjectName("filterrow"_L1);
    m_field->setObjectName("filterrow.field"_L1);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(scaled(140, font()));
    m_field->installEventFilter(this);
    // the two buttons inside the field would otherwise be nameless to a screen reader
    const auto buttons = m_field->findChildren<QToolButton *>();
    for (auto *button : buttons) {
        //: button inside a search field
        button->setAccessibleName(
            button->defaultAction() == m_search || button->actions().contains(m_search) ? tr("Filter") : tr("Clear the filter text"));
    }
    //: button: adds a filter to the list
    m_filter->setText(tr("Filter"));
    m_filter->setAccessibleName(tr("Add a filter"));
    //: button: which columns the list shows
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose columns and order"));
    m_view->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto *line = new QHBoxLayout(this);
    const auto space = scaled(8, font());
    line->setContentsMargins(space, space, space, space);
    line->setSpacing(space);
    line->addWidget(m_view);
    line->addWidget(m_field, 1);
    line->addWidget(m_chips);
    line->addWidget(m_filter);
    line->addWidget(m_columns);
    m_chips->hide();
    m_tools = {m_filter, m_columns};

    connect(m_field, &QLineEdit::textChanged, this, &FilterRow::textChanged);
    connect(m_field, &QLineEdit::returnPressed, this, &FilterRow::accepted);
}

void FilterRow::addTool(QToolButton *button)
{
    layout()->addWidget(button);
    setTabOrder(m_tools.constLast(), button);
    m_tools.append(button);
    fit();
}

void FilterRow::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || (key == Qt::Key_Escape && m_field->text().isEmpty())) {
        emit left();
        return true;
    }
    if (key == Qt::Key_Escape) {
        m_field->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void FilterRow::fit()
{
    const auto style = width() < scaled(narrow, font()) ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (auto *button : std::as_const(m_tools)) {
        if (button->toolButtonStyle() == style)
            continue;
        button->setToolButtonStyle(style);
        button->updateGeometry();
        button->setToolTip(style == Qt::ToolButtonIconOnly ? button->accessibleName() : QString());
    }
}
