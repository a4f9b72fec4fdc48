#pragma once

#include "models/export/rowexport.h"

#include <QObject>

class Banner;
class ColumnArrangement;
class ListView;
class RowCopy;
class WindowTable;

/// Copies the selected rows of a list, as they stand there, and says how it goes. GUI thread.
class ListCopy : public QObject
{
    Q_OBJECT

public:
    /// `view` shows `table`, arranged by `columns`; what fails is said in `banner`. All outlive it.
    ListCopy(ListView &view, WindowTable &table, ColumnArrangement &columns, Banner &banner, QObject *parent);

    /// The selected rows onto the clipboard. `several` says why not more than one, if so.
    void start(ExportFormat format, const Result<void> &several);
    bool isUnderWay() const;
    void stop();

signals:
    /// A few words on what happened, worth reading aloud.
    void noted(const QString &words);
    /// How far it is; empty: no longer under way.
    void progressed(const QString &words);

private:
    ListView &m_view;
    WindowTable &m_table;
    ColumnArrangement &m_columns;
    Banner &m_banner;
    RowCopy *m_copy;
};
