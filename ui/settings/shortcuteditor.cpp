#include "ui/settings/shortcuteditor.h"

#include "ui/shell/actionregistry.h"
#include "ui/widgets/tokens.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ShortcutEditor::ShortcutEditor(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_list(new QTreeWidget(this)),
      m_keys(new QKeySequenceEdit(this))
      //: Gives the chosen action the shortcut that was pressed
      ,
      m_use(new QPushButton(tr("Use this shortcut"), this))
      //: Gives the chosen action its first shortcut back
      ,
      m_reset(new QPushButton(tr("Reset"), this)),
      m_message(new QLabel(this))
{
    m_list->setObjectName("shortcutList"_L1);
    m_list->setAccessibleName(tr("Actions and their shortcuts"));
    //: Titles of columns
    m_list->setHeaderLabels({tr("Action"), tr("Where"), tr("Shortcut")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(scaled(240, font()));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setSectionsClickable(false);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutEditor::choose);

    auto *label = new QLabel(tr("New shortcut"), this);
    label->setBuddy(m_keys);
    m_keys->setObjectName("shortcutKeys"_L1);
    m_keys->setAccessibleName(label->text());
    // The field inside is what the keyboard and a screen reader meet.
    if (auto *field = m_keys->findChild<QWidget *>(u"qt_keysequenceedit_lineedit"_s))
        field->setAccessibleName(label->text());
    m_use->setObjectName("shortcutUse"_L1);
    m_reset->setObjectName("shortcutReset"_L1);
    auto *resetAll = new QPushButton(tr("Reset all"), this);
    resetAll->setObjectName("shortcutResetAll"_L1);
    m_message->setObjectName("shortcutMessage"_L1);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::check);
    connect(m_use, &QPushButton::clicked, this, &ShortcutEditor::apply);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_actions.reset(chosen()); });
    connect(resetAll, &QPushButton::clicked, this, [this] { m_actions.resetAll(); });

    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    row->addWidget(m_use);
    row->addWidget(m_reset);
    row->addWidget(resetAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addLayout(row);
    column->addWidget(m_message);

    connect(&m_actions, &ActionRegistry::changed, this, &ShortcutEditor::fill);
    fill();
}

void ShortcutEditor::fill()
{
    const auto before = chosen();
    m_list->clear();
    const auto rows = m_actions.rows();
    for (const auto &row : rows) {
        QStringList keys;
        for (const auto &key : row.keys)
            keys.append(key.toString(QKeySequence::NativeText));
        auto *item = new QTreeWidgetItem(m_list, {row.text, row.section, keys.join("   "_L1)});
        item->setData(0, Qt::UserRole, row.id);
        item->setForeground(1, palette().brush(QPalette::PlaceholderText));
        if (row.changed)
            item->setFont(2, sectionFont(font()));
        if (row.id == before)
            m_list->setCurrentItem(item);
    }
    choose();
}

QString ShortcutEditor::chosen() const
{
    const auto *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void ShortcutEditor::choose()
{
    const auto usable = !chosen().isEmpty();
    m_keys->setEnabled(usable);
    m_reset->setEnabled(usable);
    m_keys->clear();
    check();
}

void ShortcutEditor::check()
{
    const auto keys = m_keys->keySequence();
    const auto refusal = keys.isEmpty() ? std::nullopt : m_actions.refusal(chosen(), QKeySequence(keys[0]));
    m_use->setEnabled(!keys.isEmpty() && !refusal);
    if (chosen().isEmpty())
        m_message->setText(tr("Choose an action to give it another shortcut."));
    else
        m_message->setText(refusal ? words(*refusal) : QString());
}

void ShortcutEditor::apply()
{
    if (const auto refusal = m_actions.remap(chosen(), m_keys->keySequence()))
        m_message->setText(words(*refusal));
}

QString ShortcutEditor::words(const KeyRefusal &refusal)
{
    switch (refusal.reason) {
    case KeyRefusal::Reason::TakenBy:
        //: %1 is the name of another action
        return tr("This shortcut belongs to “%1”. Give that one another shortcut first.").arg(refusal.other);
    case KeyRefusal::Reason::AltLetter:
        return tr("Alt with a letter opens the menus. Choose another shortcut.");
    case KeyRefusal::Reason::CtrlAltLetter:
        return tr("On many keyboards Ctrl+Alt with a letter types a character. Choose another shortcut.");
    case KeyRefusal::Reason::Navigation:
        return tr("This key moves about in lists and fields. Choose another shortcut.");
    case KeyRefusal::Reason::Unknown:
        break;
    }
    return tr("This cannot be a shortcut.");
}
