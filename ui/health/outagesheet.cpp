#include "ui/health/outagesheet.h"

#include "models/health/outagemail.h"
#include "ui/widgets/paper.h"

#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

static constexpr qint64 longestStep = 10; // milliseconds, after which the window has its turn
static constexpr qreal cellGap = 2; // mm, at either side of a cell and above and below it
static constexpr qreal tickSide = 4; // mm
static constexpr std::array<qreal, 5> columnWidths{8, 62, 20, 58, 32}; // mm; together as wide as the body

/// Between words, and within one only where it is too long for a line of its own.
static int wrapping(const QFontMetricsF &metrics, const QString &text, qreal width)
{
    const auto words = text.split(u' ');
    const auto isTooLong = std::ranges::any_of(words, [&](const QString &word) { return metrics.horizontalAdvance(word) > width; });
    return Qt::AlignLeading | Qt::AlignTop | (isTooLong ? Qt::TextWrapAnywhere : Qt::TextWordWrap);
}

/// A line of a cell.
struct SheetLine {
    QString text{};
    bool isStrong = false;
};
struct SheetPrint::Row {
    std::array<QList<SheetLine>, columnWidths.size()> cells{};
};

SheetPrint::SheetPrint(QObject *parent) : QObject(parent)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &SheetPrint::step);
}

SheetPrint::~SheetPrint()
{
    clear();
}

void SheetPrint::save(const QString &path, const OutageSheet &sheet)
{
    clear();
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        const auto isFull = m_file->error() == QFileDevice::ResourceError;
        finish(Error{.kind = isFull ? Error::Kind::DiskFull : Error::Kind::ReadOnly, .subject = path, .detail = m_file->errorString()});
        return;
    }
    m_pdf = std::make_unique<QPdfWriter>(m_file.get());
    m_pdf->setTitle(sheet.title);
    m_pdf->setResolution(300);
    start(sheet);
}

void SheetPrint::print(std::shared_ptr<QPrinter> printer, const OutageSheet &sheet)
{
    clear();
    m_printer = std::move(printer);
    m_printer->setDocName(sheet.title);
    start(sheet);
}

void SheetPrint::start(const OutageSheet &sheet)
{
    m_sheet = sheet;
    auto &device = m_printer ? static_cast<QPagedPaintDevice &>(*m_printer) : *m_pdf;
    //: at the foot of a printed list; %1: id of an issue, %2: its title
    m_paper = std::make_unique<Paper>(device, tr("%1 · %2").arg(sheet.issueId, sheet.title));
    writeFront();
    m_sheets = m_paper->fit(*m_front) + 1;
    m_next.start();
}

void SheetPrint::writeFront()
{
    m_front = std::make_unique<QTextDocument>();
    QTextCursor cursor(m_front.get());
    QTextCharFormat plain;
    QTextCharFormat head;
    head.setFontWeight(QFont::DemiBold);
    head.setProperty(QTextFormat::FontSizeAdjustment, 1);
    QTextCharFormat title = head;
    title.setProperty(QTextFormat::FontSizeAdjustment, 2);
    QTextBlockFormat line;
    QTextBlockFormat apart;
    apart.setTopMargin(14);
    apart.setBottomMargin(4);
    cursor.setBlockFormat(line);
    //: head of a printed list; %1: id of an issue
    cursor.insertText(tr("Customers to be told of %1").arg(m_sheet.issueId), title);
    cursor.insertBlock(apart);
    cursor.insertText(m_sheet.title, head);
    for (const auto &fact : std::as_const(m_sheet.facts)) {
        cursor.insertBlock(line, plain);
        cursor.insertText(fact, plain);
    }
    for (const auto &[language, letter] : std::as_const(m_sheet.letters)) {
        cursor.insertBlock(apart);
        //: head on a printed list; %1: a language
        cursor.insertText(tr("What is told in %1").arg(language), head);
        cursor.insertBlock(line, plain);
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        cursor.insertText(letter.subject, strong);
        cursor.insertBlock(line, plain);
        cursor.insertBlock(line, plain);
        cursor.insertText(letter.body, plain);
    }
}

void SheetPrint::step()
{
    if (!m_hasBegun) {
        if (!measureSome())
            return;
        m_paper->setSheets(m_sheets);
        m_hasBegun = true;
        if (!m_paper->begin() || !m_paper->paint(*m_front) || !m_paper->nextSheet()) {
            finish(refused());
            return;
        }
        m_y = 0;
        paintHead();
        return;
    }
    if (!paintSome()) {
        finish(refused());
        return;
    }
    emit advanced(m_painted, m_sheet.recipients.size());
    if (m_painted == m_sheet.recipients.size())
        finish({});
}

SheetPrint::Row SheetPrint::rowOf(const OutageRecipient &recipient) const
{
    Row row;
    row.cells[1] = {{recipient.name.simplified(), true}, {recipient.domain.simplified()}};
    row.cells[2] = {{recipient.isDutch ? tr("Dutch") : tr("English")}};
    if (!recipient.contact.isEmpty())
        row.cells[3].append({recipient.contact.simplified()});
    //: on a printed list, in place of an e-mail address
    const auto noAddress = tr("No address");
    //: on a printed list, in place of a telephone number
    const auto noPhone = tr("No phone number");
    row.cells[3].append(isMailAddress(recipient.address) ? SheetLine{recipient.address} : SheetLine{noAddress, true});
    row.cells[3].append({recipient.phone.isEmpty() ? noPhone : recipient.phone.simplified()});
    return row;
}

qreal SheetPrint::heightOf(const OutageRecipient &recipient) const
{
    const auto row = rowOf(recipient);
    auto *device = m_printer ? static_cast<QPaintDevice *>(m_printer.get()) : m_pdf.get();
    const QFontMetricsF plain(m_paper->font(), device);
    const QFontMetricsF strong(m_paper->strong(), device);
    qreal highest = m_paper->millimetres(tickSide);
    for (std::size_t column = 1; column < columnWidths.size(); ++column) {
        const auto width = m_paper->millimetres(columnWidths[column] - cellGap);
        qreal height = 0;
        for (const auto &line : row.cells[column]) {
            const auto &metrics = line.isStrong ? strong : plain;
            height += metrics.horizontalAdvance(line.text) <= width
                ? metrics.height()
                : metrics.boundingRect(QRectF(0, 0, width, m_paper->body().height()), wrapping(metrics, line.text, width), line.text)
                      .height();
        }
        highest = std::max(highest, height);
    }
    return std::min(highest + m_paper->millimetres(cellGap), m_paper->body().height() / 2);
}

/// True: all are measured, and it is known how many sheets they take.
bool SheetPrint::measureSome()
{
    QElapsedTimer spent;
    spent.start();
    const auto total = static_cast<std::size_t>(m_sheet.recipients.size());
    const auto headHeight = m_paper->millimetres(8);
    if (m_heights.empty())
        m_y = headHeight;
    while (m_heights.size() < total && !spent.hasExpired(longestStep)) {
        const auto height = heightOf(m_sheet.recipients.at(static_cast<qsizetype>(m_heights.size())));
        m_heights.push_back(height);
        if (m_y + height > m_paper->body().bottom()) {
            ++m_sheets;
            m_y = headHeight;
        }
        m_y += height;
    }
    return m_heights.size() == total;
}

void SheetPrint::paintHead()
{
    const std::array<QString, columnWidths.size()> titles{
        QString(),
        //: head of a column on a printed list
        tr("Customer"),
        //: head of a column on a printed list
        tr("Language"),
        //: head of a column on a printed list: contact, e-mail address and telephone number
        tr("Contact"),
        //: head of a column on a printed list, to be filled in by hand: when a customer was told, and by whom
        tr("Told at, by")};
    auto &painter = m_paper->painter();
    painter.setFont(m_paper->strong());
    painter.setPen(Qt::black);
    qreal x = 0;
    const auto height = m_paper->millimetres(8);
    for (std::size_t column = 0; column < titles.size(); ++column) {
        const auto width = m_paper->millimetres(columnWidths[column]);
        painter.drawText(QRectF(x, m_y, width - m_paper->millimetres(cellGap), height), Qt::AlignLeading | Qt::AlignVCenter,
                         titles[column]);
        x += width;
    }
    m_y += height;
    painter.setPen(QPen(Qt::black, m_paper->millimetres(0.3)));
    painter.drawLine(QPointF(0, m_y), QPointF(m_paper->body().width(), m_y));
}

void SheetPrint::paintRow(const OutageRecipient &recipient, qreal height)
{
    const auto row = rowOf(recipient);
    auto &painter = m_paper->painter();
    const auto top = m_y + m_paper->millimetres(cellGap / 2);
    const auto side = m_paper->millimetres(tickSide);
    painter.setPen(QPen(Qt::black, m_paper->millimetres(0.25)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(m_paper->millimetres(0.5), top, side, side));
    qreal x = 0;
    for (std::size_t column = 0; column < columnWidths.size(); ++column) {
        auto y = top;
        const auto width = m_paper->millimetres(columnWidths[column]);
        for (const auto &line : row.cells[column]) {
            painter.setFont(line.isStrong ? m_paper->strong() : m_paper->font());
            QRectF used;
            const QRectF room(x, y, width - m_paper->millimetres(cellGap), m_y + height - y);
            painter.drawText(room, wrapping(QFontMetricsF(painter.font(), painter.device()), line.text, room.width()), line.text, &used);
            y = used.bottom();
        }
        x += width;
    }
    m_y += height;
    painter.setPen(Paper::hairline(m_paper->millimetres(0.15)));
    painter.drawLine(QPointF(0, m_y), QPointF(m_paper->body().width(), m_y));
}

bool SheetPrint::paintSome()
{
    QElapsedTimer spent;
    spent.start();
    while (m_painted < m_sheet.recipients.size() && !spent.hasExpired(longestStep)) {
        const auto height = m_heights[static_cast<std::size_t>(m_painted)];
        if (m_y + height > m_paper->body().bottom()) {
            if (!m_paper->nextSheet())
                return false;
            m_y = 0;
            paintHead();
        }
        paintRow(m_sheet.recipients.at(m_painted++), height);
    }
    return true;
}

void SheetPrint::stop()
{
    if (m_next.isActive())
        finish(Error{.kind = Error::Kind::Cancelled});
}

Error SheetPrint::refused() const
{
    if (m_printer)
        return {.kind = Error::Kind::ReadOnly, .subject = m_printer->printerName(), .detail = u"the printer takes nothing"_s};
    const auto isFull = m_file->error() == QFileDevice::ResourceError || m_file->error() == QFileDevice::WriteError;
    return {.kind = isFull ? Error::Kind::DiskFull : Error::Kind::ReadOnly, .subject = m_file->fileName(), .detail = m_file->errorString()};
}

void SheetPrint::finish(std::optional<Error> problem)
{
    if (!problem) {
        m_next.stop();
        const auto isWhole = m_paper->end() && (!m_printer || m_printer->printerState() != QPrinter::Error);
        if (!isWhole || (m_file && !m_file->commit()))
            problem = refused();
    }
    clear();
    emit finished(problem);
}

void SheetPrint::clear()
{
    if (m_next.isActive() && m_printer && m_hasBegun)
        m_printer->abort(); // before the painter ends: that would send what there is
    m_next.stop();
    m_front.reset();
    m_paper.reset();
    m_pdf.reset();
    m_file.reset(); // what was not committed is gone
    m_printer.reset();
    m_heights.clear();
    m_painted = 0;
    m_hasBegun = false;
}
