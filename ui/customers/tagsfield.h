#pragma once

#include "models/command/deskcommands.h"

#include <QWidget>

class FlowLayout;
class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

/// A customer's tags, edited where they stand: each is a chip with a cross, a field adds more. GUI thread.
class TagsField : public QWidget
{
    Q_OBJECT

public:
    TagsField(DeskCommands &commands, QWidget *parent);

    void setCustomer(const QString &id, const QStringList &tags);
    /// Offered while typing.
    void setKnownTags(const QStringList &tags);

signals:
    /// Saved; undo by changing back.
    void added(const QString &customerId, const QStringList &tags);
    void removed(const QString &customerId, const QString &tag);

private:
    void showTags();
    void add();
    void remove(const QString &tag);
    void fail(const Error &error);

    DeskCommands &m_commands;
    QString m_id{};
    QStringList m_tags{};
    FlowLayout *m_flow;
    QLineEdit *m_field;
    QLabel *m_note;
    QStringListModel *m_known;
};
