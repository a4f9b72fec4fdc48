#pragma once

#include "models/core/windowsource.h"
#include "models/export/rowexport.h"

#include <QObject>
#include <QTimer>

#include <functional>

/// Rows of a list on their way into a file: a few hundred at once, between which the window lives on. One at a time; the file stands in its
/// place only when all is in it. GUI thread.
class FileExport : public QObject
{
    Q_OBJECT

public:
    using Receive = std::function<void(Result<std::unique_ptr<RowSource>>)>;
    /// Asks for the rows there are at this moment, and for no later ones; `receive` is called, now or later, only while `receiver` lives.
    using AskRows = std::function<void(ExportFormat format, QObject *receiver, Receive receive)>;

    /// What a list over `window` shows when it is asked: `query` is looked at then. `Rows` writes an order of `window`. Both outlive who
    /// asks.
    template <typename Rows, typename T, typename Query>
    static AskRows rowsOf(WindowSource<T, Query> &window, const Query &query)
    {
        return [&window, &query](ExportFormat format, QObject *receiver, const Receive &receive) {
            window.order(query, receiver, [&window, format, receive](const Result<RowOrder> &order) {
                if (order)
                    receive(std::unique_ptr<RowSource>(std::make_unique<Rows>(order->rows, window.pages(), Rows::speechOf(format))));
                else
                    receive(order.error());
            });
        };
    }

    FileExport(AskRows askRows, QObject *parent);
    ~FileExport() override;

    /// Replaces an export under way.
    void start(ExportFormat format, const QString &path, const ExportOptions &options);
    /// Leaves nothing behind; an older file of that name stays as it is.
    void cancel();
    bool isUnderWay() const { return m_isUnderWay; }

signals:
    /// So far, of `total`.
    void advanced(qint64 rows, qint64 total);
    /// The file is there with so many rows; or why not.
    void finished(const Result<qint64> &rows, const QString &path);

private:
    void begin(std::unique_ptr<RowSource> rows, ExportFormat format, const ExportOptions &options);
    void step();
    void finish(const Result<qint64> &rows);

    AskRows m_askRows;
    QString m_path{};
    bool m_isUnderWay = false;
    quint64 m_asked = 0; ///< counts exports, so that rows that come late are nobody's
    std::unique_ptr<RowSource> m_rows{};
    std::unique_ptr<RowExport> m_export{};
    QTimer m_next;
};
