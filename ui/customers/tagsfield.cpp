#include "ui/customers/tagsfield.h"

#include "ui/customers/customerwords.h"
#include "ui/customers/knowntags.h"
#include "ui/customers/tagdialog.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/tokens.h"

#include <QCompleter>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TagsField::TagsField(DeskCommands &commands, KnownTags &known, QWidget *parent)
    : QWidget(parent), m_commands(commands), m_known(known), m_field(new QLineEdit(this)), m_note(new QLabel(this))
{
    auto *chips = new QWidget(this);
    m_flow = new FlowLayout(chips, scaled(4, font()));
    m_field->setObjectName("tags.field"_L1);
    m_field->setAccessibleName(tr("Add tags"));
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setMaximumWidth(scaled(180, font()));
    auto *completer = new QCompleter(m_known.model(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
    m_field->installEventFilter(this);
    m_flow->addWidget(m_field);
    m_note->setObjectName("tags.note"_L1);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(scaled(4, font()));
    column->addWidget(chips);
    column->addWidget(m_note);
    connect(m_field, &QLineEdit::returnPressed, this, &TagsField::add);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_known.want();
        if (text.endsWith(u','))
            add();
    });
}

bool TagsField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_known.want();
    return QWidget::eventFilter(watched, event);
}

void TagsField::setCustomer(const QString &id, const QString &name, const QStringList &tags)
{
    m_name = name;
    if (id == m_id && tags == m_tags)
        return;
    if (id != m_id) {
        m_field->clear();
        m_note->hide();
    }
    m_id = id;
    m_tags = tags;
    showTags();
}

void TagsField::setDenied(const std::optional<Denied> &denied)
{
    const auto reason = denied ? RoleText::denied(*denied) : QString();
    if (std::exchange(m_denied, reason) == reason)
        return;
    m_field->setReadOnly(!reason.isEmpty());
    m_field->setToolTip(reason);
    m_field->setAccessibleDescription(reason);
    showTags();
}

void TagsField::showTags()
{
    while (auto *item = m_flow->takeAt(0)) {
        if (auto *chip = qobject_cast<Chip *>(item->widget())) {
            chip->hide();
            chip->setObjectName(QString());
            chip->deleteLater(); // it may be the one whose click brought us here
        }
        delete item;
    }
    for (const auto &tag : m_tags) {
        //: %1: a tag; read aloud
        auto *chip = new Chip({.id = tag, .text = tag, .spoken = tr("Take away the tag %1").arg(tag)}, m_field->parentWidget());
        chip->setObjectName("tag."_L1 + tag);
        chip->setEnabled(m_denied.isEmpty());
        chip->setToolTip(m_denied);
        connect(chip, &Chip::clicked, this, [this, tag] { remove(tag); });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_flow->addWidget(m_field);
    m_field->raise();
    QWidget *before = nullptr;
    for (int place = 0; place < m_flow->count(); ++place) {
        auto *widget = m_flow->itemAt(place)->widget();
        if (before)
            setTabOrder(before, widget);
        before = widget;
    }
    m_flow->invalidate();
    updateGeometry();
}

void TagsField::add()
{
    if (!m_denied.isEmpty())
        return;
    QStringList fresh;
    const auto typed = tagsFrom(m_field->text());
    for (const auto &tag : typed) {
        if (!m_tags.contains(tag, Qt::CaseInsensitive))
            fresh.append(tag);
    }
    m_field->clear(); // at once: the person may type on
    if (m_id.isEmpty() || fresh.isEmpty())
        return;
    change({.ids = {m_id}, .add = fresh}, [this, id = m_id, fresh](const Result<void> &done) {
        if (!done) {
            if (id == m_id) {
                const auto typedSince = m_field->text().trimmed();
                m_field->setText(CustomerWords::tags(typedSince.isEmpty() ? fresh : fresh + QStringList(typedSince)));
                fail(done.error());
            }
            return;
        }
        if (id == m_id) {
            m_note->hide();
            m_tags += fresh;
            m_tags.sort(Qt::CaseInsensitive);
            showTags();
        }
        emit added(id, fresh);
    });
}

void TagsField::remove(const QString &tag)
{
    change({.ids = {m_id}, .remove = {tag}}, [this, id = m_id, tag](const Result<void> &done) {
        if (!done) {
            if (id == m_id)
                fail(done.error());
            return;
        }
        if (id == m_id) {
            m_note->hide();
            m_tags.removeAll(tag);
            showTags();
            m_field->setFocus();
        }
        emit removed(id, tag);
    });
}

void TagsField::change(const TagChange &change, const DeskCommands::Done &done)
{
    m_commands.changeTags(change.ids, change.add, change.remove, this, [this, change, name = m_name, done](const Result<void> &changed) {
        m_known.expire();
        if (!changed && (change.ids != QStringList(m_id) || !isVisible()))
            emit lost(name, change, changed.error());
        done(changed);
    });
}

void TagsField::fail(const Error &error)
{
    m_note->setText(ErrorText::sentence(error));
    m_note->show();
}
