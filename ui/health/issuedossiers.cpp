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

static QString busyWords()
{
    return IssueDossiers::tr("Dossiers are being saved already. Wait until they are there, or stop that with Escape.");
}

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
    showButton();
}

void IssueDossiers::showButton()
{
    const auto denied = CommandNeeds::denied(m_permit, u"health.dossier");
    const auto why = denied ? RoleText::denied(*denied) : isUnderWay() ? busyWords() : QString();
    m_button->setEnabled(why.isEmpty());
    m_button->setToolTip(why.isEmpty() ? m_button->accessibleName() : why.toHtmlEscaped());
    m_button->setAccessibleDescription(why);
}

bool IssueDossiers::may()
{
    if (const auto given = CommandNeeds::check(m_permit, u"health.dossier"); !given) {
        m_page.banner().fail(given.error());
        return false;
    }
    if (isUnderWay())
        m_page.banner().warn(busyWords());
    return !isUnderWay();
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
    const auto key = m_page.key(); // another issue may be opened while the person chooses
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
        connect(dialog, &QFileDialog::fileSelected, this, [this, key, ids](const QString &path) { saveOne(key, ids, path); });
    } else {
        dialog->setWindowTitle(tr("Folder for the dossiers"));
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this, key, ids](const QString &folder) { saveAll(key, ids, folder); });
    }
    dialog->open();
}

void IssueDossiers::read(const QString &issueKey, const QStringList &customerIds, std::function<void(const CreditClaims &)> then)
{
    const auto answered = [this, issueKey, asked = ++m_asked, then = std::move(then)](const Result<CreditClaims> &claims) {
        if (asked != m_asked)
            return;
        m_isReading = false;
        if (!claims)
            m_page.banner().fail(claims.error());
        else if (claims->issue.line.key != issueKey)
            m_page.banner().warn(tr("Nothing was saved: what was read is about another issue."));
        else if (claims->customers.isEmpty())
            m_page.banner().warn(tr("These customers have nothing to do with this issue any more."));
        else
            then(*claims);
        showButton();
    };
    m_isReading = true;
    showButton();
    m_sources.book.creditClaims(issueKey, customerIds, this, answered);
}

void IssueDossiers::saveOne(const QString &issueKey, const QStringList &customerIds, const QString &path)
{
    if (!may())
        return;
    m_folder.clear();
    m_sources.memory.setValue(dossierFolderKey, QFileInfo(path).absolutePath().toUtf8());
    read(issueKey, customerIds, [this, path](const CreditClaims &claims) { m_files.saveOne(path, claims, m_sources.clock.utcNow()); });
}

void IssueDossiers::saveAll(const QString &issueKey, const QStringList &customerIds, const QString &folder)
{
    if (!may())
        return;
    m_folder = folder;
    m_sources.memory.setValue(dossierFolderKey, folder.toUtf8());
    read(issueKey, customerIds, [this, folder](const CreditClaims &claims) { m_files.saveAll(folder, claims, m_sources.clock.utcNow()); });
}

void IssueDossiers::stop()
{
    if (!std::exchange(m_isReading, false)) {
        m_files.stop();
        return;
    }
    ++m_asked;
    ended(0, Error{.kind = Error::Kind::Cancelled});
}

void IssueDossiers::ended(qsizetype customers, const std::optional<Error> &problem)
{
    m_page.affected().showProgress({});
    showButton();
    const auto count = static_cast<int>(customers);
    const auto &last = m_files.last();
    const auto isOne = m_folder.isEmpty();
    if (problem && problem->kind == Error::Kind::Cancelled) {
        m_page.banner().tell(tr("Stopped: %Ln dossier(s) were saved, the others were not.", nullptr, count));
    } else if (problem) {
        m_page.banner().fail(*problem, {}, {}, tr("%Ln dossier(s) were saved, the others were not.", nullptr, count));
    } else if (isOne && QFileInfo(last.json).completeBaseName() != QFileInfo(last.pdf).completeBaseName()) {
        //: %1 and %2: files
        m_page.banner().tell(tr("The dossier was saved to “%1”, and as JSON to “%2”: a file of the other name was there already.")
                                 .arg(QDir::toNativeSeparators(last.pdf), QDir::toNativeSeparators(last.json)));
    } else {
        //: %Ln: how many dossiers; %1: a file or folder
        m_page.banner().tell(tr("%Ln dossier(s) saved to “%1”, as PDF and as JSON.", nullptr, count)
                                 .arg(QDir::toNativeSeparators(isOne ? last.pdf : m_folder)));
    }
}
