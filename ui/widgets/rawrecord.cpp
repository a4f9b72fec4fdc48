#include "ui/widgets/rawrecord.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QString indentedJson(const QByteArray &json)
{
    QString out;
    auto depth = 0;
    auto inString = false;
    auto escaped = false;
    const auto newLine = [&] { out += u'\n' + QString(qsizetype{std::max(0, depth)} * 2, u' '); };
    const auto text = QString::fromUtf8(json);
    for (const auto c : text) {
        if (inString) {
            out += c;
            inString = escaped || c != u'"';
            escaped = !escaped && c == u'\\';
            continue;
        }
        if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::ByteOrderMark)
            continue;
        if (c == u'}' || c == u']') {
            --depth;
            newLine();
        }
        out += c;
        if (c == u'{' || c == u'[') {
            ++depth;
            newLine();
        } else if (c == u',') {
            newLine();
        } else if (c == u':') {
            out += u' ';
        }
        inString = c == u'"';
        escaped = false;
    }
    return out;
}

RawRecord::RawRecord(const QString &heading, const QString &copyWords, QWidget *parent)
    : QWidget(parent), m_fold(new QToolButton(this)), m_copy(new QPushButton(tr("Copy"), this)), m_text(new QPlainTextEdit(this))
{
    m_fold->setObjectName("raw.fold"_L1);
    m_fold->setText(heading);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIcon(themedIcon(u"chevron-right"_s));
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_copy->setObjectName("raw.copy"_L1);
    m_copy->setAccessibleName(copyWords);
    m_text->setObjectName("raw.text"_L1);
    m_text->setAccessibleName(heading);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() * 0.9);
    m_text->setFont(fixed);
    m_text->setMinimumHeight(scaled(280, font()));
    m_text->hide();
    m_copy->hide();

    auto *line = new QHBoxLayout;
    line->addWidget(m_fold);
    line->addStretch();
    line->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(scaled(8, font()));
    column->addLayout(line);
    column->addWidget(m_text);

    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setIcon(themedIcon(open ? u"chevron-down"_s : u"chevron-right"_s));
        if (open)
            m_text->setPlainText(indentedJson(m_raw));
        m_text->setVisible(open);
        m_copy->setVisible(open);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_raw)); });
}

void RawRecord::setRaw(const QByteArray &json)
{
    if (json == m_raw && !json.isEmpty())
        return;
    m_raw = json;
    setVisible(!json.isEmpty());
    if (m_fold->isChecked())
        m_text->setPlainText(indentedJson(json));
}
