#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTableView>

/// Finds texts that do not fit into their widgets, and texts that never went through translation, in a live window. For translations use
/// a translator that puts every text in ⟦ ⟧.
class TextFit
{
public:
    explicit TextFit(const QWidget *root, bool bracketed) : m_root(root), m_bracketed(bracketed) { }

    QStringList problems()
    {
        const auto widgets = m_root->findChildren<QWidget *>();
        for (const auto *widget : widgets) {
            if (widget->isVisibleTo(m_root))
                look(widget);
        }
        return m_problems;
    }

private:
    void look(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().isEmpty())
                return;
            // A label that elides says so by asking for less than its text.
            if (label->wordWrap())
                fits(widget, label->text(), label->heightForWidth(label->width()), label->height());
            else if (label->minimumSizeHint().width() >= label->sizeHint().width())
                fits(widget, label->text(), label->sizeHint().width(), label->width());
            translated(widget, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && button->toolTip().isEmpty())
                fits(widget, button->text(), button->minimumSizeHint().width(), button->width());
            translated(widget, button->text());
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            fits(widget, field->placeholderText(), field->fontMetrics().horizontalAdvance(field->placeholderText()) + 12, field->width());
            translated(widget, field->placeholderText());
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int row = 0; row < box->count(); ++row)
                fits(widget, box->itemText(row), box->fontMetrics().horizontalAdvance(box->itemText(row)) + 30, box->width());
        } else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            const auto actions = bar->actions();
            for (const auto *action : actions) {
                if (action->isVisible())
                    translated(widget, action->text());
            }
        }
        translated(widget, widget->accessibleName());
    }
    void fits(const QWidget *widget, const QString &text, int needed, int given)
    {
        if (!text.isEmpty() && needed > given)
            say(u"clipped"_s, widget, text, u" needs %1 px, has %2"_s.arg(needed).arg(given));
    }
    void translated(const QWidget *widget, const QString &text)
    {
        static const QRegularExpression word(u"[A-Za-z]{3}"_s);
        if (m_bracketed && text.contains(word) && !text.contains(u'⟦') && !m_allowed.contains(text))
            say(u"untranslated"_s, widget, text, {});
    }
    void say(const QString &what, const QWidget *widget, const QString &text, const QString &more)
    {
        const auto *type = widget->metaObject()->className();
        m_problems.append(u"%1: %2 \"%3\" '%4'%5"_s.arg(what, QLatin1StringView(type), widget->objectName(), text, more));
    }

    const QWidget *m_root;
    bool m_bracketed;
    QStringList m_allowed{u"Nederlands"_s, u"English"_s, u"Rows"_s, u"Copy as table"_s};
    QStringList m_problems{};
};
