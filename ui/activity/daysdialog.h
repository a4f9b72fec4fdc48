#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

/// Asks for a first and a last day. Deletes itself when closed. GUI thread.
class DaysDialog : public QDialog
{
    Q_OBJECT

public:
    DaysDialog(QDate first, QDate last, QWidget *parent);

signals:
    /// In their order, whichever way they were chosen.
    void chosen(QDate first, QDate last);

private:
    QDateEdit *addField(const QString &name, const QString &label, QDate day);

    QDateEdit *m_first;
    QDateEdit *m_last;
};
