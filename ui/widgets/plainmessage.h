#pragma once

#include <QMessageBox>

/// A message box that takes every text literally (by itself QMessageBox guesses rich text and would load what it names). It closes by
/// deleting itself; show it with `open()`. GUI thread.
QMessageBox *plainMessage(QMessageBox::Icon icon, const QString &title, const QStringList &paragraphs, QWidget *parent);
