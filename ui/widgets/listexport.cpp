#include "ui/widgets/listexport.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/viewmemory.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

ListExport::ListExport(QWidget &pane, ListFrame &list, ViewMemory &memory, Names names, FileExport::AskRows askRows)
    : QObject(&pane),
      m_pane(pane),
      m_list(list),
      m_memory(memory),
      m_names(std::move(names)),
      m_export(new FileExport(std::move(askRows), this)),
      m_menu(new QMenu(&pane))
{
    m_menu->setTitle(tr("Export"));
    m_menu->setToolTipsVisible(true); // only what cannot be used has one: the reason
    addFormat(u".exportcsv"_s, tr("Export as CSV…"), ExportFormat::OfficeCsv);
    addFormat(u".exportxlsx"_s, tr("Export as Excel workbook…"), ExportFormat::Workbook);
    addFormat(u".exportjson"_s, tr("Export as JSON…"), ExportFormat::Json);
    makeButton();
    connectExport();
}

void ListExport::makeButton()
{
    auto *button = new MenuButton(&m_list.tools());
    button->setObjectName(m_names.prefix + u".exportbutton"_s);
    button->setIcon(themedIcon(u"download"_s));
    //: button: writes the list into a file
    button->setText(tr("Export"));
    button->setAccessibleName(tr("Export what the list shows"));
    button->setMenu(m_menu);
    m_list.tools().addTool(button);
}

void ListExport::addFormat(const QString &id, const QString &text, ExportFormat format)
{
    const auto action = m_names.prefix + id;
    m_menu->addAction(
        m_list.makeAction(m_pane, action, text, {}, ListFrame::Where::Pane, [this, action, format] { askFile(action, format); }));
}

void ListExport::connectExport()
{
    connect(m_export, &FileExport::advanced, this, [this](qint64 rows, qint64 total) {
        //: %1: how many rows are written so far, %Ln: of how many
        m_list.showProgress(
            tr("%1 of %Ln row(s) exported; Escape stops it", nullptr, static_cast<int>(total)).arg(QLocale().toString(rows)));
    });
    connect(m_export, &FileExport::finished, this, [this](const Result<qint64> &rows, const QString &path) {
        m_list.showProgress({});
        if (!rows) {
            m_list.banner().fail(rows.error());
            return;
        }
        //: %Ln: how many rows; %1: a file
        m_list.banner().tell(tr("%Ln row(s) exported to “%1”.", nullptr, static_cast<int>(*rows)).arg(QDir::toNativeSeparators(path)));
    });
}

bool ListExport::mayExport(const QString &action)
{
    const auto may = m_check ? m_check(action) : Result<void>();
    if (!may)
        m_list.banner().fail(may.error());
    return may.has_value();
}

void ListExport::askFile(const QString &action, ExportFormat format)
{
    if (!mayExport(action))
        return;
    const auto ending = format == ExportFormat::Json ? u"json"_s : format == ExportFormat::Workbook ? u"xlsx"_s : u"csv"_s;
    auto *dialog = new QFileDialog(&m_pane, m_names.title);
    dialog->setObjectName(m_names.prefix + u".exportfile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    const auto kept = QString::fromUtf8(m_memory.value(m_names.folderKey));
    dialog->setDirectory(kept.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : kept);
    dialog->selectFile(u"%1-%2.%3"_s.arg(m_names.stem, QDate::currentDate().toString(Qt::ISODate), ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, action, format](const QString &path) { write(action, format, path); });
    dialog->open();
}

void ListExport::write(const QString &action, ExportFormat format, const QString &path)
{
    if (!mayExport(action))
        return;
    m_memory.setValue(m_names.folderKey, QFileInfo(path).absolutePath().toUtf8());
    m_list.notify(tr("The rows are being exported; Escape stops it"));
    //: A yes or no in a table
    const auto yes = tr("yes");
    //: A yes or no in a table
    const auto no = tr("no");
    m_export->start(format, path, {.words = {.locale = QLocale(), .yes = yes, .no = no}, .sheet = m_names.sheet});
}

void ListExport::stop()
{
    if (!m_export->isUnderWay())
        return;
    m_export->cancel();
    m_list.notify(tr("The export has stopped; no file was written"));
}
