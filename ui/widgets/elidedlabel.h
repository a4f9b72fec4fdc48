#pragma once

#include <QLabel>

/// A line of plain text that may be narrower than its text: it is elided then, and a tooltip shows it whole. GUI thread.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent, Qt::TextElideMode mode = Qt::ElideRight);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isElided() const;

    Qt::TextElideMode m_mode;
};
