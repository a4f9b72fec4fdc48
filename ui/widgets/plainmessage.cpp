#include "ui/widgets/plainmessage.h"

QMessageBox *plainMessage(QMessageBox::Icon icon, const QString &title, const QStringList &paragraphs, QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setIcon(icon);
    box->setWindowTitle(title);
    box->setText(paragraphs.join(QStringLiteral("\n\n")));
    return box;
}
