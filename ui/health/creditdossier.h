#pragma once

#include "models/core/result.h"
#include "models/health/creditdossier.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QTextDocument;

/// One customer's dossier in the words of the window: what is here for a claim, what is missing of it, and all that Microsoft wrote.
void writeCreditDossier(QTextDocument &document, const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt);
/// The same on sheets of paper; empty: it could not be painted.
QByteArray creditDossierPdf(const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt);

/// The two files of a dossier, in one folder.
struct DossierPlaces {
    QString pdf{};
    QString json{};
};

/// Dossiers on their way into files: for each customer a PDF and, beside it and of the same name, a JSON; one customer at once, between
/// which the window lives on. The files of a customer stand in their places only when all is in both. GUI thread.
class DossierFiles : public QObject
{
    Q_OBJECT

public:
    using Paint = std::function<QByteArray(const IssueRecord &, const ClaimCustomer &, const QDateTime &)>;

    explicit DossierFiles(QObject *parent, Paint paint = creditDossierPdf);

    /// The dossier of the only customer there is, into that PDF, over an older one, and a JSON beside it: over an older one only where that
    /// is the dossier of the same name, else under a name that is free. False, as of the next: others are under way, and these are not
    /// begun.
    bool saveOne(const QString &path, const CreditClaims &claims, const QDateTime &writtenAt);
    /// Into that folder; none that is there already is written over.
    bool saveAll(const QString &folder, const CreditClaims &claims, const QDateTime &writtenAt);
    /// What was written stays, and `finished` tells of it.
    void stop();
    bool isUnderWay() const { return m_next.isActive(); }
    /// Where the dossier is that was saved last.
    const DossierPlaces &last() const { return m_last; }

signals:
    void advanced(qsizetype customers, qsizetype total);
    /// Of how many customers the dossier is there; `problem`: why not of the others.
    void finished(qsizetype customers, const std::optional<Error> &problem);

private:
    void start(const CreditClaims &claims, const QDateTime &writtenAt);
    void step();
    Result<void> write(const DossierPlaces &places, const ClaimCustomer &customer) const;
    void finish(const std::optional<Error> &problem);

    Paint m_paint;
    QString m_path{}; ///< of the one PDF; empty: they go into the folder
    QString m_folder{};
    CreditClaims m_claims{};
    QDateTime m_writtenAt{};
    DossierPlaces m_last{};
    qsizetype m_at = 0;
    QTimer m_next;
};
