#pragma once

#include "ui/shell/palettehit.h"

#include <QFrame>
#include <QLineEdit>
#include <QPointer>

class ActionRegistry;
class PaletteModel;
class QAction;
class QListView;

/// The one box that finds customers and runs actions: a field at the top of the window and, while it has focus, a list below it. Keys stay
/// with the field: arrows move in the list, Enter takes, Escape goes back to where the keyboard was. Enter never takes what an older text
/// found: it waits for the answer to what stands in the field. GUI thread.
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
    /// An action was picked; it is not triggered yet. `pane` is the one it acts in, empty: none.
    void actionChosen(QAction *action, const QString &pane);

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
    void takeAnswer(const QList<PaletteHit> &hits);
    void moveBy(int step);
    void selectAgain();
    void selectFirst();
    void select(int row, bool byPerson);
    bool isAnswered() const { return m_answered == m_asked; }

    PaletteSearch m_search;
    PaletteModel *m_model = nullptr;
    QWidget *m_host = nullptr;
    QFrame *m_panel = nullptr;
    QListView *m_list = nullptr;
    QPointer<QWidget> m_before{};
    QString m_hint{};
    quint64 m_asked = 0;
    quint64 m_answered = 0; ///< the question the hits on show answer
    bool m_takesWhenAnswered = false; ///< Enter was pressed before the answer
    bool m_byPerson = false; ///< the line was chosen by arrows or mouse
    QPointer<QAction> m_action{}; ///< the line the person chose
    QString m_hit{};
};
