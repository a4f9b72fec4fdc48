#pragma once

#include <QPushButton>
#include <QSet>

class HealthBook;
class QMenu;

/// Chooses services of which no notice is told: a button that says which, with a menu of those that customers have and those chosen before.
/// GUI thread.
class QuietServices : public QPushButton
{
    Q_OBJECT

public:
    /// `health` outlives it; null: only what is chosen already stands in the menu.
    QuietServices(HealthBook *health, const QSet<QString> &chosen, QWidget *parent);

signals:
    /// By the person.
    void chosenChanged(const QSet<QString> &chosen);

private:
    void ask();
    void fill(const QStringList &known);
    void say();

    HealthBook *m_health;
    QSet<QString> m_chosen;
    QStringList m_named{}; ///< in the menu
    QMenu *m_menu;
};
