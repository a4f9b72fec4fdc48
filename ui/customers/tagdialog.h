#pragma once

#include "models/command/deskcommands.h"

#include <QDialog>

class KnownTags;
class QLabel;
class QLineEdit;
class QPushButton;

/// Tags added to and taken from customers.
struct TagChange {
    QStringList ids{};
    QStringList add{};
    QStringList remove{};
    bool operator==(const TagChange &) const = default;
};

/// Adds tags to, or takes them from, several customers at once: says how many and which. Stays open with what was typed when that fails.
/// GUI thread.
class TagDialog : public QDialog
{
    Q_OBJECT

public:
    struct Target {
        QString id{};
        QString name{};
        QStringList tags{}; ///< as they were before
    };

    /// `known` are offered while typing; they outlive the dialog.
    TagDialog(DeskCommands &commands, const QList<Target> &targets, KnownTags &known, QWidget *parent);

signals:
    /// Done; `inverse` is what takes it back for exactly those it changed something for.
    void changed(int customers, const QList<TagChange> &inverse);

private:
    QLineEdit *addField(const QString &name, const QString &accessibleName);
    void follow();
    void apply();
    QList<TagChange> inverseOf(const QStringList &added, const QStringList &removed) const;

    DeskCommands &m_commands;
    KnownTags &m_known;
    QList<Target> m_targets{};
    QLineEdit *m_add;
    QLineEdit *m_remove;
    QLabel *m_problem;
    QPushButton *m_apply = nullptr;
};

/// The tags in a line where they are divided by commas; without blanks around and without repetition.
QStringList tagsFrom(const QString &line);
