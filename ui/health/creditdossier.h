#pragma once

#include "models/core/result.h"
#include "models/health/creditdossier.h"

#include <QObject>
#include <QTimer>

class QTextDocument;

/// One customer's dossier in the words of the window: what is here for a claim, what is missing of it, and all that Microsoft wrote.
void writeCreditDossier(QTextDocument &document, const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt);

/// Dossiers on their way into files: for each customer a PDF and, beside it and of the same name, a JSON; one customer at once, between
/// which the window lives on. A file stands in its place only when all is in it. GUI thread.
class DossierFiles : public QObject
{
    Q_OBJECT

public:
    explicit DossierFiles(QObject *parent);

    /// The dossier of the only customer there is, into that file and the one beside it, over older ones of that name. Each of the two
    /// replaces what is under way.
    void saveOne(const QString &path, const CreditClaims &claims, const QDateTime &writtenAt);
    /// Into that folder; none that is there already is written over.
    void saveAll(const QString &folder, const CreditClaims &claims, const QDateTime &writtenAt);
    /// What was written stays, and `finished` tells of it.
    void stop();
    bool isUnderWay() const { return m_next.isActive(); }

signals:
    void advanced(qsizetype customers, qsizetype total);
    /// Of how many customers the dossier is there; `problem`: why not of the others.
    void finished(qsizetype customers, const std::optional<Error> &problem);

private:
    void start(const CreditClaims &claims, const QDateTime &writtenAt);
    void step();
    Result<void> write(const QString &stem, const ClaimCustomer &customer) const;
    QString freeStem(const QString &name) const;
    void finish(const std::optional<Error> &problem);

    QString m_stem{}; ///< of the one file; empty: they go into the folder
    QString m_folder{};
    CreditClaims m_claims{};
    QDateTime m_writtenAt{};
    qsizetype m_at = 0;
    QTimer m_next;
};
