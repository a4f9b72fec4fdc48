#pragma once

#include "ui/shell/palettehit.h"

#include <QFrame>
#include <QLineEdit>
#include <QPointer>

class ActionRegistry;
class PaletteModel;
class QListView;

/// The one box that finds customers and runs actions: a field at the top of the window and, while it has focus, a list below it. Keys stay
/// with the field: arrows move in the list, Enter takes, Escape goes back to where the keyboard was. GUI thread.
class PaletteBox : public QLineEdit
{
    Q_OBJECT
public:
    /// `actions` outlives it. The list is a child of `host`, over everything else in it.
    PaletteBox(const ActionRegistry &actions, PaletteSearch search, QWidget *host);

    /// Takes the keyboard and shows the list.
    void summon();
    bool isOpen() const;
    /// The shortcut that summons it, shown at the trailing edge of the empty field.
    void setHint(const QString &keys);

signals:
    void hitChosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask(const QString &text);
    void unfold();
    void dismiss();
    void take();
    void moveBy(int step);
    void selectFirst();

    PaletteSearch m_search;
    PaletteModel *m_model = nullptr;
    QWidget *m_host = nullptr;
    QFrame *m_panel = nullptr;
    QListView *m_list = nullptr;
    QPointer<QWidget> m_before{};
    QString m_hint{};
    quint64 m_asked = 0;
};
