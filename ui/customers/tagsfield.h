#pragma once

#include "models/command/deskcommands.h"
#include "models/roles/permit.h"

#include <QWidget>

class FlowLayout;
class KnownTags;
class QLabel;
class QLineEdit;
struct TagChange;

/// A customer's tags, edited where they stand: each is a chip with a cross, a field adds more. GUI thread.
class TagsField : public QWidget
{
    Q_OBJECT

public:
    /// `known` are offered while typing; they outlive the field.
    TagsField(DeskCommands &commands, KnownTags &known, QWidget *parent);

    /// `name` is what the service calls the customer.
    void setCustomer(const QString &id, const QString &name, const QStringList &tags);

    /// Why they cannot be changed: they can only be read then. Empty: they can.
    void setDenied(const std::optional<Denied> &denied);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Saved; undo by changing back.
    void added(const QString &customerId, const QStringList &tags);
    void removed(const QString &customerId, const QString &tag);
    /// Not saved, and another customer is here by now, or nobody sees the field.
    void lost(const QString &name, const TagChange &change, const Error &error);

private:
    void showTags();
    void add();
    void remove(const QString &tag);
    void change(const TagChange &change, const DeskCommands::Done &done);
    void fail(const Error &error);

    DeskCommands &m_commands;
    KnownTags &m_known;
    QString m_id{};
    QString m_name{};
    QStringList m_tags{};
    QString m_denied{}; ///< why they cannot be changed; empty: they can
    FlowLayout *m_flow = nullptr;
    QLineEdit *m_field;
    QLabel *m_note;
};
