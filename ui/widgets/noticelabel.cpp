#include "ui/widgets/noticelabel.h"

#include <QAccessible>

#include <chrono>

using namespace std::chrono_literals;

NoticeLabel::NoticeLabel(QWidget *parent) : QLabel(parent), m_end(this)
{
    m_end.setSingleShot(true);
    m_end.setInterval(4s);
    connect(&m_end, &QTimer::timeout, this, &QLabel::clear);
}

void NoticeLabel::notify(const QString &words)
{
    setText(words);
    m_end.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeLabel::showProgress(const QString &words)
{
    m_end.stop();
    setText(words);
}
