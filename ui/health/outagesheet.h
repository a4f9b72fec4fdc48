#pragma once

#include "models/core/result.h"
#include "models/health/outagemessage.h"

#include <QObject>
#include <QPrinter>
#include <QTextDocument>
#include <QTimer>

#include <memory>
#include <vector>

class Paper;
class QPdfWriter;
class QSaveFile;

/// A list by which people are called or written to one by one: who, and what is to be said.
struct OutageSheet {
    QString issueId{};
    QString title{}; ///< plain text
    QStringList facts{}; ///< of the issue and of the list itself, a line each
    QList<std::pair<QString, OutageText>> letters{}; ///< name of the language, and what is said in it
    QList<OutageRecipient> recipients{};
};

/// Such a list on its way onto paper or into a PDF: some rows at once, between which the window lives on. A file stands in its place only
/// when all is in it. GUI thread.
class SheetPrint : public QObject
{
    Q_OBJECT

public:
    explicit SheetPrint(QObject *parent);
    /// Ends what is under way as `stop` does, and tells nobody.
    ~SheetPrint() override;

    /// Each replaces what is under way.
    void save(const QString &path, const OutageSheet &sheet);
    void print(std::shared_ptr<QPrinter> printer, const OutageSheet &sheet);
    /// Nothing is left behind of a file; an older one of that name stays as it is. The printer is told to drop its job.
    void stop();
    bool isUnderWay() const { return m_next.isActive(); }

signals:
    void advanced(qsizetype rows, qsizetype total);
    /// `problem`: why not, or Cancelled; else all of it is in its place, or the printer has taken all of it.
    void finished(const std::optional<Error> &problem);

private:
    struct Row;

    void start(const OutageSheet &sheet);
    void writeFront();
    void step();
    bool measureSome();
    bool paintSome();
    void paintHead();
    void paintRow(const OutageRecipient &recipient, qreal height);
    Row rowOf(const OutageRecipient &recipient) const;
    qreal heightOf(const OutageRecipient &recipient) const;
    Error refused() const;
    void finish(std::optional<Error> problem);
    void clear();

    OutageSheet m_sheet{};
    std::unique_ptr<QSaveFile> m_file{};
    std::unique_ptr<QPdfWriter> m_pdf{};
    std::shared_ptr<QPrinter> m_printer{};
    std::unique_ptr<Paper> m_paper{}; ///< on one of the above
    std::unique_ptr<QTextDocument> m_front{}; ///< what stands before the rows; laid out for the paper
    std::vector<qreal> m_heights{}; ///< of the rows that were measured
    qreal m_y = 0; ///< where the next row begins
    int m_sheets = 0;
    qsizetype m_painted = 0;
    bool m_hasBegun = false;
    QTimer m_next;
};
