#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

class QToolButton;

/// What a chip stands for.
struct ChipText {
    QString id{};
    QString text{}; ///< shown, plain
    QString spoken{}; ///< what pressing it does, for a screen reader: "Remove the filter Country: Netherlands"
    bool operator==(const ChipText &) const = default;
};

/// A small rounded button with a cross: pressing it (or Delete while it has focus) takes away what it stands for.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const ChipText &text, QWidget *parent);

    const QString &id() const { return m_id; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_id;
};

/// Chips in one line; those for which there is no room stand behind a button that says how many they are. GUI thread.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent);

    void setChips(const QList<ChipText> &chips);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void removed(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QList<ChipText> m_texts{};
    QList<Chip *> m_chips{};
    QToolButton *m_more;
};
