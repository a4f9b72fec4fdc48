#pragma once

#include <QPushButton>
#include <QSet>
#include <QStyleOptionComboBox>

class HealthBook;
class QMenu;

/// Chooses services of which no notice is told: a button that says which, with a menu of those that customers have and those chosen before.
/// It looks like the boxes beside it, in which one of several is chosen. GUI thread.
class QuietServices : public QPushButton
{
    Q_OBJECT

public:
    /// `health` outlives it; null: only what is chosen already stands in the menu.
    QuietServices(HealthBook *health, const QSet<QString> &chosen, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// By the person.
    void chosenChanged(const QSet<QString> &chosen);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStyleOptionComboBox option() const;
    void ask();
    void fill(const QStringList &known);
    void say();

    HealthBook *m_health;
    QSet<QString> m_chosen;
    QStringList m_named{}; ///< in the menu
    QMenu *m_menu;
};
