#pragma once

#include <QFont>
#include <QPainter>
#include <QPen>
#include <QRectF>
#include <QString>

class QPagedPaintDevice;
class QTextDocument;

/// Sheets of A4, on a printer or in a PDF: black on white whatever the window looks like, and at the foot of each what it is and which of
/// how many. Lengths are pixels of the device. GUI thread.
class Paper
{
    Q_DISABLE_COPY_MOVE(Paper)

public:
    /// `device` outlives it; `foot` stands on each sheet.
    Paper(QPagedPaintDevice &device, const QString &foot);
    ~Paper();

    /// How many sheets there will be; before `begin`.
    void setSheets(int sheets) { m_sheets = sheets; }
    /// The first sheet; false: the device takes nothing.
    bool begin();
    /// Another one; false as above.
    bool nextSheet();
    /// No more; false: the device did not take all.
    bool end();

    /// What a sheet has room for above its foot.
    QRectF body() const { return m_body; }
    qreal millimetres(qreal length) const;
    QPainter &painter() { return m_painter; }
    QFont font() const;
    QFont strong() const;
    QFont small() const;
    /// A hairline.
    static QPen hairline(qreal width);

    /// Lays it out for these sheets; how many it takes.
    int fit(QTextDocument &document) const;
    /// Sheet by sheet, beginning on the one that is there; false as `nextSheet`.
    bool paint(QTextDocument &document);

private:
    void paintFoot();

    QPagedPaintDevice &m_device;
    QString m_foot;
    QRectF m_body{};
    QPainter m_painter{};
    int m_sheets = 0;
    int m_sheet = 0;
};
