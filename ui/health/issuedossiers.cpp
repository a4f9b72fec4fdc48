#include "ui/health/issuedossiers.h"

#include "models/command/commandneeds.h"
#include "ui/health/affectedlist.h"
#include "ui/health/issuepage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/roletext.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr auto dossierFolderKey = "health/dossierfolder"_L1;
static constexpr int mostDossiers = 1000;

IssueDossiers::IssueDossiers(const Sources &sources, IssuePage &page, QWidget &pane)
    : QObject(&page), m_sources(sources), m_page(page), m_button(&page.dossierButton()), m_files(this)
{
    page.affected().makeAction(pane, u"health.dossier"_s, tr("Save the dossier for a credit claim…"), {QKeySequence(Qt::Key_D)},
                               ListFrame::Where::List, [this] { choose(); });
    connect(m_button, &QToolButton::clicked, this, &IssueDossiers::choose);
    connect(&m_files, &DossierFiles::advanced, this, [this](qsizetype customers, qsizetype total) {
        //: %1 and %2: numbers of customers
        m_page.affected().showProgress(
            tr("%1 of %2 dossiers saved; Escape stops it").arg(QLocale().toString(customers), QLocale().toString(total)));
    });
    connect(&m_files, &DossierFiles::finished, this, &IssueDossiers::ended);
}

void IssueDossiers::setPermit(const Permit &permit)
{
    m_permit = permit;
    const auto denied = CommandNeeds::denied(permit, u"health.dossier");
    m_button->setEnabled(!denied);
    m_button->setToolTip(denied ? RoleText::denied(*denied).toHtmlEscaped() : m_button->accessibleName());
    m_button->setAccessibleDescription(denied ? RoleText::denied(*denied) : QString());
}

bool IssueDossiers::may()
{
    const auto given = CommandNeeds::check(m_permit, u"health.dossier");
    if (!given)
        m_page.banner().fail(given.error());
    return given.has_value();
}

void IssueDossiers::choose()
{
    if (m_page.key().isEmpty() || !may())
        return;
    auto &list = m_page.affected();
    if (list.view().selectedCount() > mostDossiers) {
        m_page.banner().warn(tr("At most %Ln dossier(s) can be saved at once.", nullptr, mostDossiers));
        return;
    }
    const auto ids = list.selectedIds(mostDossiers);
    if (ids.isEmpty()) {
        m_page.showCustomers();
        m_page.banner().warn(tr("Select the customers whose dossiers are to be saved: each claim is one customer’s."));
        return;
    }
    auto *dialog = new QFileDialog(&m_page);
    dialog->setObjectName("health.dossierfile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto kept = QString::fromUtf8(m_sources.memory.value(dossierFolderKey));
    dialog->setDirectory(kept.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : kept);
    if (ids.size() == 1) {
        dialog->setWindowTitle(tr("Save the dossier"));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"pdf"_s);
        const auto *row = list.currentRow();
        const auto customer = row && row->customerId == ids.constFirst() ? *row : AffectedCustomer{.customerId = ids.constFirst()};
        dialog->selectFile(dossierFileName(m_page.record(), customer) + u".pdf"_s);
        connect(dialog, &QFileDialog::fileSelected, this, [this, ids](const QString &path) { saveOne(ids, path); });
    } else {
        dialog->setWindowTitle(tr("Folder for the dossiers"));
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this, ids](const QString &folder) { saveAll(ids, folder); });
    }
    dialog->open();
}

void IssueDossiers::read(const QStringList &customerIds, std::function<void(const CreditClaims &)> then)
{
    m_sources.book.creditClaims(m_page.key(), customerIds, this, [this, then = std::move(then)](const Result<CreditClaims> &claims) {
        if (!claims)
            m_page.banner().fail(claims.error());
        else if (claims->customers.isEmpty())
            m_page.banner().warn(tr("These customers have nothing to do with this issue any more."));
        else
            then(*claims);
    });
}

void IssueDossiers::saveOne(const QStringList &customerIds, const QString &path)
{
    if (!may())
        return;
    m_where = path;
    m_sources.memory.setValue(dossierFolderKey, QFileInfo(path).absolutePath().toUtf8());
    read(customerIds, [this, path](const CreditClaims &claims) { m_files.saveOne(path, claims, m_sources.clock.utcNow()); });
}

void IssueDossiers::saveAll(const QStringList &customerIds, const QString &folder)
{
    if (!may())
        return;
    m_where = folder;
    m_sources.memory.setValue(dossierFolderKey, folder.toUtf8());
    read(customerIds, [this, folder](const CreditClaims &claims) { m_files.saveAll(folder, claims, m_sources.clock.utcNow()); });
}

void IssueDossiers::ended(qsizetype customers, const std::optional<Error> &problem)
{
    m_page.affected().showProgress({});
    const auto count = static_cast<int>(customers);
    if (!problem) {
        //: %Ln: how many dossiers; %1: a file or folder
        m_page.banner().tell(
            tr("%Ln dossier(s) saved to “%1”, as PDF and as JSON.", nullptr, count).arg(QDir::toNativeSeparators(m_where)));
    } else if (problem->kind == Error::Kind::Cancelled) {
        m_page.banner().tell(tr("Stopped: %Ln dossier(s) were saved, the others were not.", nullptr, count));
    } else {
        m_page.banner().fail(*problem, {}, {}, tr("%Ln dossier(s) were saved, the others were not.", nullptr, count));
    }
}
