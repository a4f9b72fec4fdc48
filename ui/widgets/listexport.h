#pragma once

#include "ui/widgets/fileexport.h"

#include <QList>

class ListFrame;
class QAction;
class QMenu;
class ViewMemory;

/// Everything that a list shows as a file: a button among its tools, a menu and an action for each format. It asks for the file, says below
/// the list how far it is and above it what became of it. GUI thread.
class ListExport : public QObject
{
    Q_OBJECT

public:
    /// What it is called, and where.
    struct Names {
        QString prefix{}; ///< the names of its actions and widgets begin with it: "activity" gives "activity.exportcsv"
        QString folderKey{}; ///< under which the folder of the last export is kept
        QString title{}; ///< of the dialog that asks for the file
        QString stem{}; ///< beginning of the file name that is proposed; no blanks
        QString sheet{}; ///< name of the sheet in a workbook
    };

    /// `pane` has `list` in it and becomes the parent; `memory` outlives both.
    ListExport(QWidget &pane, ListFrame &list, ViewMemory &memory, Names names, FileExport::AskRows askRows);

    /// Why nothing may be exported in that way, asked before and after the person has chosen a file. Until then everybody may.
    void setCheck(std::function<Result<void>(const QString &action)> check) { m_check = std::move(check); }
    QMenu &menu() { return *m_menu; }
    bool isUnderWay() const { return m_export->isUnderWay(); }
    /// Stops what is under way and says so.
    void stop();

private:
    void makeButton();
    void addFormat(const QString &id, const QString &text, ExportFormat format);
    void connectExport();
    bool mayExport(const QString &action);
    void askFile(const QString &action, ExportFormat format);
    void write(const QString &action, ExportFormat format, const QString &path);

    QWidget &m_pane;
    ListFrame &m_list;
    ViewMemory &m_memory;
    Names m_names;
    std::function<Result<void>(const QString &)> m_check{};
    FileExport *m_export;
    QMenu *m_menu;
};
