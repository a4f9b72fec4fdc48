#include "ui/shell/palettebox.h"

#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettemodel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PaletteBox::PaletteBox(const ActionRegistry &actions, PaletteSearch search, QWidget *host)
    : QLineEdit(host),
      m_search(std::move(search)),
      m_model(new PaletteModel(actions, this)),
      m_host(host),
      m_panel(new QFrame(host)),
      m_list(new QListView(m_panel))
{
    setObjectName("paletteBox"_L1);
    setAccessibleName(tr("Search everything and run anything"));
    setPlaceholderText(tr("Search everything and run anything"));
    addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    // Qt makes a button of the icon, which a screen reader would find nameless.
    const auto buttons = findChildren<QToolButton *>();
    for (auto *button : buttons) {
        //: the magnifier inside the search field
        button->setAccessibleName(tr("Search"));
    }

    m_panel->setObjectName("palettePanel"_L1);
    m_panel->setFrameShape(QFrame::StyledPanel);
    m_panel->setAutoFillBackground(true);
    m_panel->setBackgroundRole(QPalette::Base);
    m_panel->hide();
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);

    m_list->setObjectName("paletteList"_L1);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        select(index.row(), true);
        take();
    });
    connect(this, &QLineEdit::textChanged, this, &PaletteBox::ask);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        selectAgain();
        // What was found may come while nothing else is on show.
        if (hasFocus() && !text().isEmpty())
            unfold();
    });
    selectFirst();
}

bool PaletteBox::isOpen() const
{
    return m_panel->isVisibleTo(m_host);
}

void PaletteBox::setHint(const QString &keys)
{
    m_hint = keys;
    update();
}

void PaletteBox::summon()
{
    if (!hasFocus())
        m_before = m_host->window()->focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    m_model->rebuild();
    unfold();
}

void PaletteBox::ask(const QString &text)
{
    const auto asked = ++m_asked;
    m_takesWhenAnswered = false;
    m_byPerson = false;
    m_model->setText(text);
    if (hasFocus())
        unfold();
    if (text.trimmed().isEmpty() || !m_search) {
        m_answered = asked;
        return;
    }
    m_search(text.trimmed(), this, [this, asked](const QList<PaletteHit> &hits) {
        if (asked == m_asked)
            takeAnswer(hits);
    });
}

void PaletteBox::takeAnswer(const QList<PaletteHit> &hits)
{
    m_answered = m_asked;
    const auto wasChosen = m_byPerson;
    m_model->setHits(hits);
    if (!std::exchange(m_takesWhenAnswered, false))
        return;
    if (wasChosen == m_byPerson) // else the line that was chosen is gone, and no other will do
        take();
}

void PaletteBox::unfold()
{
    const auto corner = mapTo(m_host, QPoint(0, height() + 2));
    const auto lines = std::clamp(m_model->rowCount(), 1, 14);
    const auto wanted = lines * scaled(30, font()) + 2;
    const auto room = m_host->height() - corner.y() - scaled(8, font());
    m_panel->setGeometry(corner.x(), corner.y(), width(), std::min(wanted, room));
    m_panel->raise();
    m_panel->setVisible(m_model->rowCount() > 0);
}

void PaletteBox::dismiss()
{
    if (hasFocus() && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
    clear();
    m_takesWhenAnswered = false;
    m_panel->hide();
}

void PaletteBox::select(int row, bool byPerson)
{
    m_list->setCurrentIndex(m_model->index(row));
    m_byPerson = byPerson;
    m_action = m_model->actionAt(row);
    m_hit = m_model->hitAt(row);
}

void PaletteBox::selectFirst()
{
    m_byPerson = false;
    // Rather one that can be used; where there is none, one that says why.
    for (const auto usable : {true, false}) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto line = m_model->index(row);
            if (line.flags().testFlag(Qt::ItemIsEnabled) && line.data(PaletteModel::UsableRole).toBool() == usable) {
                select(row, false);
                return;
            }
        }
    }
}

void PaletteBox::selectAgain()
{
    const auto row = m_byPerson ? m_model->rowOf(m_action, m_hit) : -1;
    if (row >= 0)
        select(row, true);
    else
        selectFirst();
}

void PaletteBox::moveBy(int step)
{
    m_takesWhenAnswered = false;
    for (auto row = m_list->currentIndex().row() + step; row >= 0 && row < m_model->rowCount(); row += step) {
        if (m_model->index(row).flags().testFlag(Qt::ItemIsEnabled)) {
            select(row, true);
            return;
        }
    }
    if (const auto row = m_list->currentIndex().row(); row >= 0)
        select(row, true); // at the end: the line the person stops at
}

void PaletteBox::take()
{
    const auto row = m_list->currentIndex().row();
    const QPointer<QAction> action = m_model->actionAt(row);
    const auto hit = m_model->hitAt(row);
    const auto pane = m_model->paneAt(row);
    if (!isAnswered() && !(action && m_byPerson)) {
        m_takesWhenAnswered = true;
        return;
    }
    if (!action && hit.isEmpty())
        return;
    if (action && !action->isEnabled())
        return; // the line says why
    // The keyboard returns first: many actions are about the list that had it.
    dismiss();
    if (action)
        emit actionChosen(action, pane);
    else
        emit hitChosen(hit);
}

void PaletteBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!isOpen())
            unfold();
        else
            moveBy(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen() || !isAnswered())
            take();
        return;
    case Qt::Key_Escape:
        dismiss();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void PaletteBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        unfold();
}

void PaletteBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        m_panel->hide();
        m_takesWhenAnswered = false;
    }
}

void PaletteBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setFont(captionFont(font()));
    painter.setPen(tokensOf(palette()).secondary);
    painter.drawText(rect().adjusted(0, 0, -scaled(10, font()), 0),
                     Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing), m_hint);
}

void PaletteBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    if (isOpen())
        unfold();
}
