#pragma once

class QColor;
class QWidget;

/// Gives the text of a label `colour`, whatever ground it stands on. Does nothing when it has it. GUI thread.
void tint(QWidget &label, const QColor &colour);
