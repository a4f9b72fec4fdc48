#pragma once

#include "models/core/clock.h"
#include "models/health/healthbook.h"
#include "models/roles/permit.h"
#include "ui/health/creditdossier.h"
#include "ui/widgets/viewmemory.h"

#include <functional>

class IssuePage;
class QToolButton;

/// Saves what is here for claims of service-level credit: of the customers that are selected on the page of an issue, one dossier each. GUI
/// thread.
class IssueDossiers : public QObject
{
    Q_OBJECT

public:
    struct Sources {
        HealthBook &book;
        ViewMemory &memory;
        const Clock &clock;
    };

    /// `page` becomes the parent; its button and an action of `pane` save. All of `sources` outlives it.
    IssueDossiers(const Sources &sources, IssuePage &page, QWidget &pane);

    void setPermit(const Permit &permit);
    /// Asks where they go, if anybody is selected.
    void choose();
    /// Of those customers and that issue, whichever is on the page by then: into a PDF and a JSON beside it, or into a folder. Asked of the
    /// person, in tests told. While some are under way others are refused, and the page says so.
    void saveOne(const QString &issueKey, const QStringList &customerIds, const QString &path);
    void saveAll(const QString &issueKey, const QStringList &customerIds, const QString &folder);
    bool isUnderWay() const { return m_isReading || m_files.isUnderWay(); }
    void stop();

private:
    bool may();
    void showButton();
    void read(const QString &issueKey, const QStringList &customerIds, std::function<void(const CreditClaims &)> then);
    void ended(qsizetype customers, const std::optional<Error> &problem);

    Sources m_sources;
    IssuePage &m_page;
    Permit m_permit{};
    QToolButton *m_button;
    DossierFiles m_files;
    QString m_folder{}; ///< where they go; empty: one goes into a file
    bool m_isReading = false; ///< what is to be written
    quint64 m_asked = 0;
};
