#include "ui/health/creditdossier.h"

#include "models/health/plaintext.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/paper.h"
#include "ui/widgets/subscriptionwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace {

/// Writes a dossier from top to bottom.
class DossierWriter
{
    Q_DECLARE_TR_FUNCTIONS(CreditDossier)

public:
    DossierWriter(QTextDocument &document, const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt)
        : m_cursor(&document), m_issue(issue), m_claim(customer), m_writtenAt(writtenAt)
    {
        m_strong.setFontWeight(QFont::DemiBold);
    }

    void write()
    {
        writeHead();
        writeParts();
        writeIssue();
        writeCustomer();
        writeActs();
        writeUpdates();
    }

private:
    using Facts = QList<std::pair<QString, QString>>;

    void section(const QString &title)
    {
        QTextBlockFormat apart;
        apart.setTopMargin(14);
        apart.setBottomMargin(4);
        apart.setNonBreakableLines(false);
        QTextCharFormat head = m_strong;
        head.setProperty(QTextFormat::FontSizeAdjustment, 1);
        m_cursor.insertBlock(apart);
        m_cursor.insertText(title, head);
    }
    void line(const QString &text, bool isStrong = false)
    {
        m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        m_cursor.insertText(text, isStrong ? m_strong : QTextCharFormat());
    }
    /// Captions beside their values; what is empty is not stated.
    void facts(const Facts &facts)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(1);
        format.setCellSpacing(0);
        format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 30), QTextLength(QTextLength::PercentageLength, 70)});
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        auto *table = m_cursor.insertTable(static_cast<int>(facts.size()), 2, format);
        for (int row = 0; row < facts.size(); ++row) {
            table->cellAt(row, 0).firstCursorPosition().insertText(facts.at(row).first, m_strong);
            const auto &value = facts.at(row).second;
            table->cellAt(row, 1).firstCursorPosition().insertText(value.isEmpty() ? tr("Not stated") : value);
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void writeHead()
    {
        QTextCharFormat title = m_strong;
        title.setProperty(QTextFormat::FontSizeAdjustment, 2);
        //: title of a paper; %1: id of an issue
        m_cursor.insertText(tr("Dossier for an SLA credit claim: %1").arg(m_issue.line.told.id), title);
        const auto &customer = m_claim.customer;
        const auto name = customer.name.isEmpty() ? customer.customerId : customer.name;
        //: %1: a customer, %2: its domain
        line(customer.domain.isEmpty() ? name : tr("%1 (%2)").arg(name, customer.domain), true);
        //: %1: date and time
        line(tr("Written on %1, from what was known here then.").arg(fullMomentText(m_writtenAt)));
        //: %1: the name of a time zone
        line(tr("Times are those of %1.").arg(m_writtenAt.toLocalTime().timeZoneAbbreviation()));
        line(deadline());
        if (issueKindOf(m_issue.line.told.kind) == IssueKind::Advisory)
            line(tr("Microsoft calls this an advisory: those are normally not credited."));
    }
    QString deadline() const
    {
        const auto days = daysToClaim(m_issue, m_writtenAt);
        if (!days)
            return tr("Until when a claim could be made is not known: it goes by the month in which an incident began.");
        const auto day = QLocale().toString(m_issue.creditUntil, QLocale::ShortFormat);
        //: %1: a date
        return *days < 0 ? tr("The claim had to be made by %1: that is over.").arg(day)
                         //: %1: a date; %Ln: how many days are left
                         : tr("The claim must be made by %1: %Ln day(s) left.", nullptr, static_cast<int>(*days)).arg(day);
    }
    /// What it is, and what is here of it or what has to be done.
    std::pair<QString, QString> partWords(ClaimPart part) const
    {
        switch (part) {
        case ClaimPart::Tenant:
            return {tr("Tenant ID"), tr("Unknown")};
        case ClaimPart::Incident:
            return {tr("Incident ID"), tr("Unknown")};
        case ClaimPart::Duration:
            return {tr("When it began and ended"), tr("Microsoft has not told both yet.")};
        case ClaimPart::Affected:
            return {tr("What shows that this customer was affected"),
                    tr("Nobody here has recorded it: an issue that Microsoft posts only says that a tenant may be affected.")};
        case ClaimPart::Checks:
            return {tr("What we did ourselves"), tr("No check of this customer’s health is recorded since it began.")};
        case ClaimPart::Subscriptions:
            return {tr("Subscriptions bought through us"), tr("None is known here.")};
        case ClaimPart::UsersAndPlaces:
            return {tr("How many users, and where"), tr("Ask the customer.")};
        case ClaimPart::CustomerMail:
            return {tr("Mail from the customer’s own domain that asks for support and credit"), tr("Ask the customer.")};
        case ClaimPart::TicketNumber:
            return {tr("Number of the service request"), tr("Add the number that Microsoft gave.")};
        }
        return {};
    }
    void writeParts()
    {
        section(tr("What a claim needs"));
        Facts parts;
        for (const auto part : allClaimParts) {
            const auto [name, lack] = partWords(part);
            const auto isHere = hasPart(m_issue, m_claim, part);
            //: stands beside a thing that a claim needs
            parts.append({name, isHere ? tr("✔ In this dossier") : tr("✘ Missing: %1").arg(lack)});
        }
        facts(parts);
    }
    void writeIssue()
    {
        const auto &told = m_issue.line.told;
        section(tr("The issue"));
        Facts all{{tr("Incident ID"), told.id},
                  {tr("Title"), plainTextOf(told.title, 1000)},
                  {tr("Affected services"), told.service},
                  {tr("Feature"), told.feature},
                  {tr("Issue type"), HealthWords::kind(told.kind)},
                  {tr("Origin"), HealthWords::origin(told.origin)},
                  {tr("User impact"), plainTextOf(told.impact, 4000)},
                  {tr("Estimated start time"), fullMomentText(told.startedAt)},
                  {tr("Ended"), isActive(told) && !told.endedAt.isValid() ? tr("Still going on") : fullMomentText(told.endedAt)},
                  {tr("Last state"), HealthWords::status(told.status)},
                  {tr("Last updated"), fullMomentText(told.modifiedAt)},
                  {tr("Read here first"), fullMomentText(m_issue.line.seenAt)}};
        for (const auto &detail : told.details)
            all.append({plainTextOf(detail.name, 100), plainTextOf(detail.value, 4000)});
        facts(all);
        if (m_issue.line.isGone)
            line(tr("No customer’s tenant tells of this issue any more; it is kept here as it was read last."));
    }
    void writeCustomer()
    {
        const auto &customer = m_claim.customer;
        section(tr("The customer"));
        Facts all{{tr("Company name"), customer.name},
                  {tr("Tenant ID"), customer.customerId},
                  {tr("Domain"), customer.domain},
                  {tr("Affected"), HealthWords::level(customer.level)},
                  {tr("Known since"), fullMomentText(customer.since)}};
        if (customer.goneAt.isValid())
            all.append({tr("No longer reported since"), fullMomentText(customer.goneAt)});
        if (!customer.evidence.isEmpty()) {
            all.append({tr("Evidence"), customer.evidence});
            //: %1: who, %2: date and time
            all.append({tr("Recorded by"), tr("%1, %2").arg(customer.markedBy, fullMomentText(customer.markedAt))});
        }
        for (const auto &subscription : m_claim.subscriptions) {
            //: %1: a subscription, %2: how many licences, %3: its state, %4: its id
            all.append({tr("Subscription"),
                        tr("%1 × %2, %3, %4")
                            .arg(subscription.name, QLocale().toString(subscription.quantity),
                                 SubscriptionWords::status(subscription.status), subscription.id)});
        }
        facts(all);
        if (!m_claim.subscriptions.isEmpty())
            line(tr("These are all subscriptions that are known of this customer; which of them hold the service is for you to choose."));
    }
    void writeActs()
    {
        section(tr("What was done here"));
        for (const auto &check : m_claim.checks) {
            const auto what = check.access != HealthAccess::Told ? HealthWords::access(check.access)
                : check.sawIssue                                 ? tr("this issue was among what its tenant told")
                                                                 : tr("this issue was not among what its tenant told");
            //: %1: date and time, %2: who looked, %3: what was found, %4: date and time
            line(check.readAt.isValid() ? tr("%1: health looked at by %2: %3, as of %4")
                                              .arg(fullMomentText(check.at), check.author, what, fullMomentText(check.readAt))
                                        //: %1: date and time, %2: who looked, %3: what was found
                                        : tr("%1: health looked at by %2: %3").arg(fullMomentText(check.at), check.author, what));
        }
        for (const auto &note : m_claim.notes) {
            //: %1: date and time, %2: by whom, %3: how, for example "draft", %4: date and time
            line(tr("%1: told by %2 (%3) of the update of %4")
                     .arg(fullMomentText(note.at), note.author, HealthWords::channel(note.channel), fullMomentText(note.updateAt)));
        }
        if (m_claim.checks.isEmpty() && m_claim.notes.isEmpty())
            line(tr("Nothing is recorded."));
    }
    void writeUpdates()
    {
        section(tr("All that Microsoft wrote"));
        line(tr("Of the states of an issue only the last one is kept here; these updates tell how it went."));
        const auto &posts = m_issue.line.told.posts;
        for (const auto &post : posts) {
            const auto type = HealthWords::postType(post.type);
            const auto when = post.at.isValid() ? fullMomentText(post.at) : tr("Without a time");
            QTextBlockFormat apart;
            apart.setTopMargin(8);
            m_cursor.insertBlock(apart, QTextCharFormat());
            //: head of what Microsoft wrote about an issue; %1: date and time, %2: "Quick update" and the like
            m_cursor.insertText(type.isEmpty() ? when : tr("%1 · %2").arg(when, type), m_strong);
            line(plainTextOf(post.content));
        }
        if (posts.isEmpty())
            line(tr("No update was read."));
    }

    QTextCursor m_cursor;
    const IssueRecord &m_issue;
    const ClaimCustomer &m_claim;
    QDateTime m_writtenAt;
    QTextCharFormat m_strong{};
};

Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const auto isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const auto isFull = file.error() == QFileDevice::ResourceError || (isOpen && file.error() == QFileDevice::WriteError);
    return Error{.kind = isFull ? Error::Kind::DiskFull : Error::Kind::ReadOnly, .subject = path, .detail = file.errorString()};
}

QByteArray pdfOf(const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(300);
    const auto &told = issue.line.told;
    const auto name = customer.customer.name.isEmpty() ? customer.customer.customerId : customer.customer.name;
    const auto foot = u"%1 · %2"_s.arg(told.id, name);
    pdf.setTitle(foot);
    Paper paper(pdf, foot);
    QTextDocument document;
    writeCreditDossier(document, issue, customer, writtenAt);
    paper.setSheets(paper.fit(document));
    const auto isWhole = paper.begin() && paper.paint(document) && paper.end();
    return isWhole ? buffer.data() : QByteArray();
}

} // namespace

void writeCreditDossier(QTextDocument &document, const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt)
{
    document.setUndoRedoEnabled(false);
    DossierWriter(document, issue, customer, writtenAt).write();
}

DossierFiles::DossierFiles(QObject *parent) : QObject(parent)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &DossierFiles::step);
}

void DossierFiles::saveOne(const QString &path, const CreditClaims &claims, const QDateTime &writtenAt)
{
    const QFileInfo file(path);
    m_stem = file.dir().filePath(file.suffix().compare("pdf"_L1, Qt::CaseInsensitive) == 0 ? file.completeBaseName() : file.fileName());
    start(claims, writtenAt);
}

void DossierFiles::saveAll(const QString &folder, const CreditClaims &claims, const QDateTime &writtenAt)
{
    m_stem.clear();
    m_folder = folder;
    start(claims, writtenAt);
}

void DossierFiles::start(const CreditClaims &claims, const QDateTime &writtenAt)
{
    m_claims = claims;
    m_writtenAt = writtenAt;
    m_at = 0;
    m_next.start();
}

void DossierFiles::stop()
{
    if (m_next.isActive())
        finish(Error{.kind = Error::Kind::Cancelled});
}

QString DossierFiles::freeStem(const QString &name) const
{
    const QDir folder(m_folder);
    for (int number = 1;; ++number) {
        const auto stem = folder.filePath(number == 1 ? name : u"%1-%2"_s.arg(name, QString::number(number)));
        if (!QFileInfo::exists(stem + u".pdf"_s) && !QFileInfo::exists(stem + u".json"_s))
            return stem;
    }
}

void DossierFiles::step()
{
    if (m_at == m_claims.customers.size()) {
        finish({});
        return;
    }
    const auto &customer = m_claims.customers.at(m_at);
    const auto stem = m_stem.isEmpty() ? freeStem(dossierFileName(m_claims.issue, customer.customer)) : m_stem;
    if (const auto written = write(stem, customer); !written) {
        finish(written.error());
        return;
    }
    emit advanced(++m_at, m_claims.customers.size());
}

Result<void> DossierFiles::write(const QString &stem, const ClaimCustomer &customer) const
{
    if (auto done = save(stem + u".json"_s, creditDossierJson(m_claims.issue, customer, m_writtenAt)); !done)
        return done;
    return save(stem + u".pdf"_s, pdfOf(m_claims.issue, customer, m_writtenAt));
}

void DossierFiles::finish(const std::optional<Error> &problem)
{
    m_next.stop();
    m_claims = {};
    emit finished(std::exchange(m_at, 0), problem);
}
