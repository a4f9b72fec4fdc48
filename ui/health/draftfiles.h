#pragma once

#include "models/core/result.h"
#include "models/health/outagemail.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

/// Drafts of mails on their way into a folder, a file for each: some at once, between which the window lives on. Each file stands in its
/// place only when all is in it; none that is there already is written over. GUI thread.
class DraftFiles : public QObject
{
    Q_OBJECT

public:
    /// One of the drafts: whose it is, what its file is called, and what is in it, made when its turn comes.
    struct Draft {
        QString customerId{};
        QString fileName{};
        std::function<OutageMail()> mail{};
    };

    /// `mostOfOneName`: how many files may differ in their number alone.
    explicit DraftFiles(QObject *parent, int mostOfOneName = 1'000'000);

    /// Replaces what is under way.
    void start(const QString &folder, const QList<Draft> &drafts);
    /// What was written stays, and `finished` tells of it.
    void stop();
    bool isUnderWay() const { return m_next.isActive(); }
    /// Whose drafts were written since `wrote` told of any; they are told of no more.
    QStringList takeWritten();

signals:
    void advanced(qsizetype written, qsizetype total);
    /// Whose drafts were written since the last time.
    void wrote(const QStringList &customerIds);
    /// How many were written, and `wrote` told of all of them; `problem`: why not the others.
    void finished(qsizetype written, const std::optional<Error> &problem);

private:
    void step();
    Result<void> write(const Draft &draft);
    void finish(const std::optional<Error> &problem);

    QString m_folder{};
    QList<Draft> m_drafts{};
    qsizetype m_at = 0;
    QStringList m_written{}; ///< that were not told of yet
    QHash<QString, int> m_numbers{}; ///< the last one, by file name
    int m_mostOfOneName;
    QTimer m_next;
};
