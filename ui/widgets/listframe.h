#pragma once

#include "models/export/rowexport.h"
#include "models/table/windowtable.h"
#include "ui/widgets/emptystate.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class Banner;
class ColumnArrangement;
class FilterRow;
class ListCopy;
class ListView;
class NoticeLabel;
class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;

/// A list that fills a pane: tools above, the rows or why there are none, and below how many they are. Who derives from it brings the table
/// and the words. GUI thread.
class ListFrame : public QWidget
{
    Q_OBJECT

public:
    /// Where the keyboard is for an action to act: anywhere in the pane, or in the rows.
    enum class Where { Pane, List };

    ListView &view() { return *m_view; }
    const ListView &view() const { return *m_view; }
    FilterRow &tools() { return *m_tools; }
    ColumnArrangement &columns() { return *m_columns; }
    /// What the button "Columns" and the header open. It is filled with the columns each time; the owner may add to it then.
    QMenu &columnMenu() { return *m_columnMenu; }
    Banner &banner() { return *m_banner; }

    /// A few words beside the count for some seconds: "Copied".
    void notify(const QString &words);
    /// How far work on the rows is, in the same place; stays until something else stands there and is not read aloud.
    void showProgress(const QString &words);

    /// An action of `pane`, which has this list in it.
    QAction *makeAction(QWidget &pane, const QString &id, const QString &text, const QList<QKeySequence> &keys, Where where,
                        std::function<void()> act);
    /// Fills `menu` with the ways to copy rows and makes the keys for them, as actions of `pane`; their ids begin with `prefix`.
    void makeCopyActions(QWidget &pane, QMenu &menu, const QString &prefix, const std::function<void(ExportFormat)> &copy);
    /// The selected rows, as they stand here, onto the clipboard. `several` says why not more than one, if so.
    void copyRows(ExportFormat format, const Result<void> &several = {});
    bool isCopying() const;
    void stopCopying();

protected:
    /// `name` begins the names of what stands here.
    ListFrame(const QString &name, QWidget *parent);

    /// The rows; `title` is read aloud. `table` outlives all questions to it; called once, before anything else.
    void setTable(WindowTable &table, const QString &title);
    /// A label for the line below the rows, to be put in its place there.
    QLabel *makeCaption(const QString &id);
    void asCaption(QLabel &label, const QString &id);
    QHBoxLayout &captions() { return *m_captions; }
    /// What is asked next has the words of `text`, which are marked in the rows and returned, folded.
    QByteArrayList expect(const QString &text, WindowTable::Swap swap);
    void showRowsOrReason();
    void showCount();

    /// Whether it is known what to show: until then nothing is said for a moment.
    virtual bool isRead() const { return m_table->hasOrder(); }
    /// Why there are no rows; not asked where reading failed.
    virtual EmptyState::Words reason() = 0;
    /// The person took the way out that `reason` offers, or the second one.
    virtual void leaveEmpty() = 0;
    virtual void leaveEmptyOtherwise() { }
    /// How many rows there are, in words; asked only when all are there.
    virtual QString countWords() const = 0;

    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectTable();
    void failed(const Error &error);
    void present(QWidget &page, QWidget &keys);
    void dress();

    QString m_name;
    WindowTable *m_table = nullptr;
    FilterRow *m_tools;
    Banner *m_banner;
    ListView *m_view;
    ColumnArrangement *m_columns = nullptr;
    QMenu *m_columnMenu;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QHBoxLayout *m_captions;
    QList<QLabel *> m_labels{}; ///< of the line below the rows
    QLabel *m_count;
    QLabel *m_selected;
    NoticeLabel *m_notice;
    ListCopy *m_copy = nullptr;
    QTimer m_patience; ///< until an unanswered first question is worth a sentence
    std::optional<Error> m_problem{}; ///< why the rows could not be read; empty: they were
    bool m_announce = false; ///< the next count answers the person, not a commit
};
