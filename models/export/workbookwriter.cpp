#include "models/export/workbookwriter.h"

#include "models/export/displaywidth.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <cerrno>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 lastRow = 1'048'575;
constexpr qsizetype longestText = 32'767;
constexpr qsizetype longestSheetName = 31;
constexpr qint64 largestExactNumber = 1LL << 53;
constexpr int widestColumn = 60;
constexpr quint8 shortDate = 14; // built-in formats that follow the reader's own settings
constexpr quint8 shortDateAndTime = 22;
constexpr qint64 spareBytes = 1 << 20;
constexpr quint32 rowsPerSpaceCheck = 1024;
constexpr qint64 copiedAtOnce = 65'536;

QString sheetNameOf(const QString &wanted)
{
    QString name;
    const auto line = oneLine(wanted);
    for (const auto character : line) {
        if (!u"[]:*?/\\"_s.contains(character))
            name += character;
    }
    // An apostrophe may stand inside, not at an end.
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    name.truncate(longestSheetName);
    while (name.endsWith(u'\'') || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    return name.trimmed().isEmpty() ? u"Sheet1"_s : name;
}

/// XML 1.0 cannot carry the last two code points of the plane.
QString withoutNonCharacters(QString text)
{
    text.remove(QChar(0xFFFE));
    text.remove(QChar(0xFFFF));
    return text;
}

lxw_datetime excelTime(QDate date, QTime time)
{
    return {.year = date.year(),
            .month = date.month(),
            .day = date.day(),
            .hour = time.hour(),
            .min = time.minute(),
            .sec = time.second() + time.msec() / 1000.0};
}

bool excelKnows(QDate date)
{
    return date.isValid() && date.year() >= 1900 && date.year() <= 9999;
}

/// By which the library can open the file, which loses its name where it has one and that can be.
QByteArray pathOf(QTemporaryFile &file)
{
#ifdef Q_OS_LINUX
    struct stat status = {};
    if (fstat(file.handle(), &status) == 0 && status.st_nlink > 0 && QFile::remove(file.fileName())) // the disk knows no other files
        file.setAutoRemove(false);
    return "/proc/self/fd/" + QByteArray::number(file.handle());
#else
    return QFile::encodeName(file.fileName());
#endif
}

} // namespace

WorkbookWriter::WorkbookWriter(QIODevice &device, OfficeWords words, const QString &sheet)
    : m_device(device), m_words(std::move(words)), m_sheetName(sheetNameOf(sheet)), m_folder(QDir::tempPath())
{
}

WorkbookWriter::~WorkbookWriter()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

Result<void> WorkbookWriter::begin(const QList<ExportColumn> &columns)
{
    if (!m_book.open())
        return fileError(m_folder, 0, m_book.errorString());
    const auto path = pathOf(m_book);
    auto temporary = QFile::encodeName(m_folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    m_workbook = workbook_new_opt(path.constData(), &options);
    m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, m_sheetName.toUtf8().constData()) : nullptr;
    if (!m_sheet)
        return fileError(m_folder, errno, u"no workbook could be begun in the temporary folder"_s);
    m_bold = workbook_add_format(m_workbook);
    format_set_bold(m_bold);
    m_date = workbook_add_format(m_workbook);
    format_set_num_format_index(m_date, shortDate);
    m_dateTime = workbook_add_format(m_workbook);
    format_set_num_format_index(m_dateTime, shortDateAndTime);
    m_widths.fill(0, columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i)
        writeText(static_cast<quint16>(i), columns.at(i).title.isEmpty() ? columns.at(i).key : columns.at(i).title, m_bold);
    worksheet_freeze_panes(m_sheet, 1, 0);
    return {};
}

Result<void> WorkbookWriter::row(const QList<Cell> &cells)
{
    if (m_row >= lastRow)
        return Error{.kind = Error::Kind::Rejected, .subject = m_sheetName, .detail = u"a sheet ends at row 1,048,576"_s};
    ++m_row;
    if (m_row % rowsPerSpaceCheck == 0) {
        if (auto space = checkTemporarySpace(0); !space)
            return space;
    }
    for (qsizetype i = 0; i < std::min(cells.size(), m_widths.size()); ++i)
        writeCell(static_cast<quint16>(i), cells.at(i));
    return {};
}

Result<void> WorkbookWriter::end()
{
    // The library copies the rows once more and does not notice a full disk while it does.
    if (auto space = checkTemporarySpace(m_bytes); !space)
        return space;
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, column, column, std::min(m_widths.at(i), widestColumn) + 2, nullptr);
    }
    worksheet_autofilter(m_sheet, 0, 0, m_row, static_cast<lxw_col_t>(m_widths.size() - 1));
    errno = 0;
    const auto outcome = workbook_close(std::exchange(m_workbook, nullptr));
    if (outcome != LXW_NO_ERROR)
        return fileError(m_folder, errno, QString::fromUtf8(lxw_strerror(outcome)));

    if (!m_book.seek(0))
        return fileError(m_folder, 0, m_book.errorString());
    ByteSink sink(m_device);
    while (!m_book.atEnd()) {
        const auto bytes = m_book.read(copiedAtOnce);
        if (bytes.isEmpty())
            return fileError(m_folder, 0, m_book.errorString());
        sink.write(bytes);
    }
    return sink.flush();
}

void WorkbookWriter::writeCell(quint16 column, const Cell &cell)
{
    constexpr qint64 bytesPerNumber = 48;
    m_bytes += bytesPerNumber;
    if (const auto *number = std::get_if<qint64>(&cell); number && std::abs(*number) <= largestExactNumber) {
        worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*number), nullptr);
    } else if (const auto *real = std::get_if<double>(&cell); real && std::isfinite(*real)) {
        worksheet_write_number(m_sheet, m_row, column, *real, nullptr);
    } else if (const auto *truth = std::get_if<bool>(&cell)) {
        worksheet_write_boolean(m_sheet, m_row, column, *truth, nullptr);
    } else if (const auto *date = std::get_if<QDate>(&cell); date && excelKnows(*date)) {
        auto value = excelTime(*date, QTime(0, 0));
        worksheet_write_datetime(m_sheet, m_row, column, &value, m_date);
        m_widths[column] = std::max(m_widths.at(column), 10);
        return;
    } else if (const auto *when = std::get_if<QDateTime>(&cell); when && excelKnows(when->toLocalTime().date())) {
        const auto local = when->toLocalTime();
        auto value = excelTime(local.date(), local.time());
        worksheet_write_datetime(m_sheet, m_row, column, &value, m_dateTime);
        m_widths[column] = std::max(m_widths.at(column), 16);
        return;
    } else {
        writeText(column, officeText(cell, m_words), nullptr);
        return;
    }
    m_widths[column] = std::max(m_widths.at(column), displayWidth(officeText(cell, m_words)));
}

void WorkbookWriter::writeText(quint16 column, const QString &text, lxw_format *format)
{
    auto shown = withoutNonCharacters(text);
    if (shown.isEmpty())
        return;
    if (shown.size() > longestText) {
        shown.truncate(longestText - 1);
        if (shown.back().isHighSurrogate())
            shown.chop(1);
        shown += u'…';
    }
    const auto bytes = shown.toUtf8();
    m_bytes += bytes.size();
    worksheet_write_string(m_sheet, m_row, column, bytes.constData(), format);
    if (m_widths.at(column) < widestColumn)
        m_widths[column] = std::max(m_widths.at(column), displayWidth(shown.left(widestColumn)));
}

Result<void> WorkbookWriter::checkTemporarySpace(qint64 needed) const
{
    const QStorageInfo storage(m_folder);
    if (storage.isValid() && storage.bytesAvailable() < needed + spareBytes)
        return Error{.kind = Error::Kind::DiskFull, .subject = m_folder, .detail = u"the temporary folder is full"_s};
    return {};
}
