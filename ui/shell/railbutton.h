#pragma once

#include "ui/shell/paneentry.h"

#include <QAbstractButton>

/// One entry of the navigation rail: icon, name and counter, or the icon alone when the rail is folded. GUI thread.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &title, QString icon, QWidget *parent = nullptr);

    void setFolded(bool folded);
    void setCount(const PaneCount &count);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString countText() const;
    void paintCount(QPainter &painter, const QRect &row) const;
    void describe();

    QString m_icon{};
    PaneCount m_count{};
    bool m_folded = false;
};
