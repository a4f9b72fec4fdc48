#pragma once

#include <QWidget>

class ChipBar;
class QLineEdit;
class QToolButton;

/// The one line of tools above a list: which view, the filter field, the filters in force as chips, add a filter, columns. The owner fills
/// the menus. GUI thread.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRow(QWidget *parent);

    QToolButton *viewButton() const { return m_view; }
    QLineEdit *field() const { return m_field; }
    ChipBar *chips() const { return m_chips; }
    QToolButton *filterButton() const { return m_filter; }
    QToolButton *columnsButton() const { return m_columns; }

    /// A tool of the pane's own, at the end of the line. It loses its words where room is short, as the others do.
    void addTool(QToolButton *button);
    /// Puts the cursor into the field with its text selected.
    void focusField();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// At every change of the field, by whatever means.
    void textChanged(const QString &text);
    /// Enter in the field.
    void accepted();
    /// Down, or Escape in an empty field: the person wants to go on in the list.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QToolButton *m_view;
    QLineEdit *m_field;
    ChipBar *m_chips;
    QToolButton *m_filter;
    QToolButton *m_columns;
    QAction *m_search;
    QList<QToolButton *> m_tools{}; ///< at the end of the line
};
