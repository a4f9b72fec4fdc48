#pragma once

#include "models/customers/customer.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

/// How we may enter the customer's tenant: what the access comes to, every GDAP relationship with its roles and end, and what it does not
/// give and how to get that. Plain text; a button copies all of it, and tells it to a screen reader. GUI thread.
class AccessSection : public QWidget
{
    Q_OBJECT

public:
    explicit AccessSection(QWidget *parent);

    /// `now` decides what will soon end, UTC.
    void show(const CustomerDetail &detail, const QDateTime &now = QDateTime::currentDateTimeUtc());

signals:
    void copied(const QString &caption);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What a line is, and so how it looks.
    enum class Kind { Plain, Quiet, Strong, Warning };
    struct Line {
        Kind kind = Kind::Plain;
        QString text{};
        bool operator==(const Line &) const = default;
    };

    static QList<Line> linesOf(const CustomerDetail &detail, const QDateTime &now);
    static QList<Line> abilitiesOf(const CustomerAccess &access);
    void copy();
    void dress();

    QLabel *m_heading;
    QToolButton *m_copy;
    QVBoxLayout *m_column;
    QList<Line> m_lines{};
    QList<QLabel *> m_labels{};
};
