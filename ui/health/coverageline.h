#pragma once

#include "models/core/clock.h"
#include "models/health/healthboard.h"

#include <QWidget>

class ElidedLabel;
class QGridLayout;
class QLabel;
class QToolButton;

/// Of how many customers the health is known, in one line; a button beside it lists why it is not of the others, and what to do about it. The
/// list stands in `details`, which the owner puts below. GUI thread.
class CoverageLine : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    CoverageLine(const Clock &clock, QWidget *parent);

    void show(const HealthCoverage &coverage);
    /// Opens or folds the list of reasons.
    void toggle();
    QWidget *details() const { return m_details; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void listReasons();
    void dress();

    const Clock &m_clock;
    HealthCoverage m_coverage{};
    bool m_isKnown = false;
    ElidedLabel *m_line;
    QToolButton *m_why;
    QWidget *m_details;
    QGridLayout *m_reasons;
    QList<QLabel *> m_quiet{};
};
