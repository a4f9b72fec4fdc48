#pragma once

class QWidget;

/// Says that single letters act in `page` as they do in a list: in everything in it that takes no text.
void setTakesListKeys(QWidget &page);
/// Whether single letters act while `widget` has the keyboard. GUI thread.
bool takesListKeys(const QWidget *widget);
