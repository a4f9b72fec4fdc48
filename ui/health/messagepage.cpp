#include "ui/health/messagepage.h"

#include "models/health/plaintext.h"
#include "ui/health/pagehead.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listkeys.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent),
      m_head(new PageHead(u"message"_s, tr("Back to the list"), tr("Close this message"), this)),
      m_handle(m_head->addButton(u"message.handle"_s, u"check"_s, tr("Mark as handled…"))),
      m_facts(new FactList({}, this)),
      m_body(new QPlainTextEdit(this))
{
    setObjectName("messagepage"_L1);
    setAccessibleName(tr("Message"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setTakesListKeys(*this);
    const std::pair<QString, QString> facts[] = {{u"message.id"_s, tr("Message ID")},
                                                 {u"message.category"_s, tr("Category")},
                                                 {u"message.severity"_s, tr("Severity")},
                                                 {u"message.services"_s, tr("Services")},
                                                 {u"message.actby"_s, tr("Must act by")},
                                                 {u"message.updated"_s, tr("Last updated")},
                                                 {u"message.customers"_s, tr("Customers")},
                                                 {u"message.handled"_s, tr("Handled")},
                                                 {u"message.note"_s, tr("Note")}};
    for (const auto &[id, caption] : facts)
        m_facts->addFact(id, caption);
    m_body->setObjectName("message.body"_L1);
    m_body->setAccessibleName(tr("Text of the message"));
    m_body->setReadOnly(true);
    m_body->setUndoRedoEnabled(false);
    m_body->document()->setDocumentMargin(0);
    m_body->setTabChangesFocus(true);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const auto space = scaled(8, font());
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(2 * space, 0, 2 * space, space);
    inner->setSpacing(space);
    inner->addWidget(m_facts);
    inner->addWidget(m_body, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(inner, 1);
    setFocusProxy(m_body);
    connect(m_head, &PageHead::closed, this, &MessagePage::closed);
    connect(m_handle, &QToolButton::clicked, this, &MessagePage::handledWanted);
    connect(m_facts, &FactList::copied, this, &MessagePage::copied);
}

void MessagePage::show(const MessageLine &line)
{
    const auto isAnother = line.told.id != m_line.told.id || line.told.body != m_line.told.body;
    m_line = line;
    const auto &told = line.told;
    const auto set = [this](const QString &id, const QString &value, const QString &missing) {
        m_facts->setFact(id, value.isEmpty() ? missing : value, value);
    };
    m_head->setTitle(plainTextOf(told.title, 1000), told.id);
    const auto category = HealthWords::category(told.category);
    set(u"message.id"_s, told.id, {});
    //: %1: category of a message that announces a great change
    set(u"message.category"_s, told.isMajorChange ? tr("%1 (major change)").arg(category) : category, tr("Not stated"));
    set(u"message.severity"_s, HealthWords::severity(told.severity), tr("Not stated"));
    set(u"message.services"_s, told.services.join(u", "_s), tr("Not stated"));
    //: by when something must be done: there is no such day
    set(u"message.actby"_s, dayText(told.actBy), tr("No date"));
    set(u"message.updated"_s, fullMomentText(told.modifiedAt), tr("Not stated"));
    set(u"message.customers"_s, locale().toString(line.customers), {});
    const auto handled = line.handledAt.isValid()
        //: %1: date and time, %2: who
        ? tr("%1, %2").arg(fullMomentText(line.handledAt), line.handledBy)
        : QString();
    set(u"message.handled"_s, handled, tr("Not yet"));
    set(u"message.note"_s, line.note, tr("None"));
    if (isAnother)
        m_body->setPlainText(plainTextOf(told.body));
}

void MessagePage::setCovering(bool covering)
{
    m_head->setCovering(covering);
}

void MessagePage::setDenied(const QString &reason)
{
    m_handle->setEnabled(reason.isEmpty());
    m_handle->setToolTip(reason.isEmpty() ? m_handle->accessibleName() : reason.toHtmlEscaped());
    m_handle->setAccessibleDescription(reason);
}

void MessagePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}
