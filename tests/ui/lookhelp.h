#pragma once

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QTranslator>
#include <QWidget>

using namespace Qt::StringLiterals;

/// The program in one language while it lives.
class SpokenLanguage
{
    Q_DISABLE_COPY_MOVE(SpokenLanguage)

public:
    /// "nl" or "en".
    explicit SpokenLanguage(const QString &language)
    {
        QLocale::setDefault(language == "nl"_L1 ? QLocale(QLocale::Dutch, QLocale::Netherlands)
                                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_isThere = m_words.load(u":/i18n/app_%1.qm"_s.arg(language)) && QCoreApplication::installTranslator(&m_words);
    }
    ~SpokenLanguage()
    {
        QCoreApplication::removeTranslator(&m_words);
        QLocale::setDefault(QLocale::c());
    }
    bool isThere() const { return m_isThere; }

private:
    QTranslator m_words{};
    bool m_isThere = false;
};

/// Buttons and labels in `root` that have less room than their words need.
inline QStringList clipped(const QWidget &root)
{
    QStringList bad;
    const auto widgets = root.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
            if (button->width() < button->minimumSizeHint().width())
                bad.append(u"button %1 '%2' %3 < %4"_s.arg(button->objectName(), button->text())
                               .arg(button->width())
                               .arg(button->minimumSizeHint().width()));
        } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            if (label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                  : label->width() < label->minimumSizeHint().width())
                bad.append(u"label %1 '%2'"_s.arg(label->objectName(), label->text()));
        }
    }
    return bad;
}
