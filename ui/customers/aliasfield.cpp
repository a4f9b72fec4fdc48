#include "ui/customers/aliasfield.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AliasField::AliasField(DeskCommands &commands, QWidget *parent)
    : QWidget(parent), m_commands(commands), m_field(new QLineEdit(this)), m_note(new QLabel(this))
{
    m_field->setObjectName("alias.field"_L1);
    m_field->setAccessibleName(tr("Alias"));
    m_field->setPlaceholderText(tr("Your own name for this customer"));
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_note->setObjectName("alias.note"_L1);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(scaled(4, font()));
    column->addWidget(m_field);
    column->addWidget(m_note);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::editingFinished, this, &AliasField::save);
}

void AliasField::setCustomer(const QString &id, const QString &name, const QString &alias)
{
    if (id == m_id) {
        m_name = name;
        setAlias(alias);
        return;
    }
    save();
    m_id = id;
    m_name = name;
    m_alias = alias;
    m_field->setText(alias);
    hideFailure();
}

void AliasField::setAlias(const QString &alias)
{
    const auto isTyping = m_field->text() != m_alias;
    m_alias = alias;
    if (!isTyping)
        m_field->setText(alias);
}

void AliasField::setDenied(const std::optional<Denied> &denied)
{
    if (std::exchange(m_denied, denied) == denied)
        return;
    const auto typed = m_field->text().simplified();
    if (denied && !m_id.isEmpty() && typed != m_alias)
        emit lost(m_id, m_name, typed, denied->error());
    revert();
    const auto reason = denied ? RoleText::denied(*denied) : QString();
    m_field->setReadOnly(denied.has_value());
    m_field->setToolTip(reason);
    m_field->setAccessibleDescription(reason);
}

void AliasField::save()
{
    const auto typed = m_field->text().simplified();
    if (m_denied || m_id.isEmpty() || typed == m_alias)
        return;
    m_commands.setAlias(m_id, typed, this, [this, id = m_id, name = m_name, before = m_alias, typed](const Result<void> &done) {
        if (!done && (id != m_id || !isVisible()))
            emit lost(id, name, typed, done.error());
        if (id != m_id) {
            if (done)
                emit saved(id, before, typed);
            return;
        }
        m_failed = !done;
        m_note->setVisible(m_failed);
        if (!done) {
            m_note->setText(ErrorText::sentence(done.error()));
            return;
        }
        m_alias = typed;
        if (m_field->text().simplified() == typed)
            m_field->setText(typed);
        emit saved(id, before, typed);
    });
}

void AliasField::revert()
{
    m_field->setText(m_alias);
    hideFailure();
}

/// Then the reason why nothing can be changed here stands there, or nothing.
void AliasField::hideFailure()
{
    m_failed = false;
    m_note->setText(m_denied ? RoleText::denied(*m_denied) : QString());
    m_note->setVisible(m_denied.has_value());
}

bool AliasField::eventFilter(QObject *watched, QEvent *event)
{
    const auto isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_field->text() != m_alias) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            revert();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
