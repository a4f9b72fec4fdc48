#include "ui/widgets/paper.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPageLayout>
#include <QPageSize>
#include <QTextDocument>

static constexpr qreal sheetMargin = 15; // mm
static constexpr qreal footHeight = 9; // mm
static constexpr qreal letterSize = 9.5; // points
static const QColor quietInk(0x50, 0x50, 0x50);

Paper::Paper(QPagedPaintDevice &device, const QString &foot) : m_device(device), m_foot(foot)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(sheetMargin, sheetMargin, sheetMargin, sheetMargin), QPageLayout::Millimeter));
    const auto room = device.pageLayout().paintRectPixels(device.logicalDpiX()).size();
    m_body = QRectF(0, 0, room.width(), room.height() - millimetres(footHeight));
}

Paper::~Paper()
{
    if (m_painter.isActive())
        m_painter.end();
}

bool Paper::begin()
{
    m_sheet = 1;
    if (!m_painter.begin(&m_device))
        return false;
    m_painter.setPen(Qt::black);
    paintFoot();
    return true;
}

bool Paper::nextSheet()
{
    ++m_sheet;
    if (!m_device.newPage())
        return false;
    paintFoot();
    return true;
}

bool Paper::end()
{
    return m_painter.end();
}

qreal Paper::millimetres(qreal length) const
{
    return length * m_device.logicalDpiX() / 25.4;
}

QFont Paper::font() const
{
    auto font = QGuiApplication::font();
    font.setPointSizeF(letterSize);
    return font;
}

QFont Paper::strong() const
{
    auto strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QFont Paper::small() const
{
    auto small = font();
    small.setPointSizeF(letterSize * 0.85);
    return small;
}

QPen Paper::hairline(qreal width)
{
    return QPen(QColor(0xA0, 0xA0, 0xA0), width);
}

int Paper::fit(QTextDocument &document) const
{
    document.documentLayout()->setPaintDevice(&const_cast<QPagedPaintDevice &>(m_device));
    document.setDefaultFont(font());
    document.setDocumentMargin(0);
    document.setPageSize(m_body.size());
    return document.pageCount();
}

bool Paper::paint(QTextDocument &document)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    const auto pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !nextSheet())
            return false;
        m_painter.save();
        m_painter.translate(0, -page * m_body.height());
        context.clip = m_body.translated(0, page * m_body.height());
        m_painter.setClipRect(context.clip);
        document.documentLayout()->draw(&m_painter, context);
        m_painter.restore();
    }
    return true;
}

void Paper::paintFoot()
{
    const QLocale locale;
    const QRectF foot(0, m_body.bottom() + millimetres(footHeight) / 2, m_body.width(), millimetres(footHeight) / 2);
    m_painter.save();
    m_painter.setPen(hairline(millimetres(0.15)));
    m_painter.drawLine(foot.topLeft(), foot.topRight());
    m_painter.setFont(small());
    m_painter.setPen(quietInk);
    //: at the foot of a sheet of paper; %1: its number, %2: how many there are
    const auto place = QCoreApplication::translate("Paper", "Page %1 of %2").arg(locale.toString(m_sheet), locale.toString(m_sheets));
    const QFontMetricsF metrics(m_painter.font(), &m_device);
    const auto room = foot.width() - metrics.horizontalAdvance(place) - millimetres(6);
    m_painter.drawText(foot, Qt::AlignLeading | Qt::AlignBottom, metrics.elidedText(m_foot, Qt::ElideRight, room));
    m_painter.drawText(foot, Qt::AlignTrailing | Qt::AlignBottom, place);
    m_painter.restore();
}
