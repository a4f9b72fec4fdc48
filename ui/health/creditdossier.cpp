#include "ui/health/creditdossier.h"

#include "models/health/plaintext.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/paper.h"
#include "ui/widgets/subscriptionwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QTimeZone>

using namespace Qt::StringLiterals;

static constexpr qint64 longestDossier = 64 << 20; ///< bytes; no JSON of ours is longer

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
        // Not its abbreviation: that is another one in winter than in summer.
        //: %1: the name of a time zone
        line(tr("Times are those of %1.").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())));
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
            return {tr("What we did ourselves"), tr("No check of this customer’s health while it lasted is recorded.")};
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
    static QString checkWords(const HealthCheck &check)
    {
        const auto at = fullMomentText(check.at);
        const auto asOf = fullMomentText(check.readAt);
        if (check.access != HealthAccess::Told) {
            const auto access = HealthWords::access(check.access);
            return asOf.isEmpty()
                //: %1: date and time, %2: who looked, %3: how it stands with reading, for example "A role is missing"
                ? tr("%1: health looked at by %2; how it could be read: “%3”").arg(at, check.author, access)
                //: as before; %4: date and time
                : tr("%1: health looked at by %2; how it could be read: “%3”, as of %4").arg(at, check.author, access, asOf);
        }
        if (check.sawIssue) {
            return asOf.isEmpty()
                //: %1: date and time, %2: who looked
                ? tr("%1: health looked at by %2: this issue was among what the tenant told").arg(at, check.author)
                //: %1: date and time, %2: who looked, %3: date and time
                : tr("%1: health looked at by %2: this issue was among what the tenant told, as of %3").arg(at, check.author, asOf);
        }
        return asOf.isEmpty()
            //: %1: date and time, %2: who looked
            ? tr("%1: health looked at by %2: this issue was not among what the tenant told").arg(at, check.author)
            //: %1: date and time, %2: who looked, %3: date and time
            : tr("%1: health looked at by %2: this issue was not among what the tenant told, as of %3").arg(at, check.author, asOf);
    }
    static QString noteWords(const OutageNote &note)
    {
        const auto at = fullMomentText(note.at);
        const auto update = fullMomentText(note.updateAt);
        const auto isNamed = !update.isEmpty();
        switch (note.channel) {
        case OutageChannel::Drafts:
            //: %1: date and time, %2: by whom, %3: date and time
            return isNamed ? tr("%1: told by %2 of the update of %3, with a draft of a mail").arg(at, note.author, update)
                           //: %1: date and time, %2: by whom
                           : tr("%1: told by %2, with a draft of a mail").arg(at, note.author);
        case OutageChannel::Mailto:
            //: %1: date and time, %2: by whom, %3: date and time
            return isNamed ? tr("%1: told by %2 of the update of %3, through the mail program").arg(at, note.author, update)
                           //: %1: date and time, %2: by whom
                           : tr("%1: told by %2, through the mail program").arg(at, note.author);
        case OutageChannel::List:
            break;
        }
        //: %1: date and time, %2: by whom, %3: date and time
        return isNamed ? tr("%1: told by %2 of the update of %3, by a printed list").arg(at, note.author, update)
                       //: %1: date and time, %2: by whom
                       : tr("%1: told by %2, by a printed list").arg(at, note.author);
    }
    void writeActs()
    {
        section(tr("What was done here"));
        for (const auto &check : m_claim.checks)
            line(checkWords(check));
        for (const auto &note : m_claim.notes)
            line(noteWords(note));
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

/// All of it, and not in its place yet.
bool fill(QSaveFile &file, const QByteArray &bytes)
{
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Why `file`, which was open or not, did not take it.
Error refused(const QSaveFile &file, bool wasOpen)
{
    // A part that was written is no error to Qt.
    const auto isShort = file.error() == QFileDevice::WriteError || file.error() == QFileDevice::NoError;
    const auto isFull = file.error() == QFileDevice::ResourceError || (wasOpen && isShort);
    return {.kind = isFull ? Error::Kind::DiskFull : Error::Kind::ReadOnly, .subject = file.fileName(), .detail = file.errorString()};
}

/// A path without an ending, under which neither of the two files is; `stem` itself where it can be.
QString freeStem(const QString &stem)
{
    for (int number = 1;; ++number) {
        const auto tried = number == 1 ? stem : u"%1-%2"_s.arg(stem, QString::number(number));
        if (!QFileInfo::exists(tried + u".pdf"_s) && !QFileInfo::exists(tried + u".json"_s))
            return tried;
    }
}

DossierPlaces freePlaces(const QString &stem)
{
    const auto found = freeStem(stem);
    return {.pdf = found + u".pdf"_s, .json = found + u".json"_s};
}

bool isDossierFile(const QString &path)
{
    QFile file(path);
    return file.size() <= longestDossier && file.open(QIODevice::ReadOnly) && isCreditDossier(file.readAll());
}

/// Of the PDF that a person chose. Who lets that be written over has said nothing of another file, be it one of that name.
DossierPlaces placesOf(const QString &path)
{
    const QFileInfo file(path);
    if (file.suffix().compare("pdf"_L1, Qt::CaseInsensitive) != 0)
        return freePlaces(path);
    const auto stem = file.dir().filePath(file.completeBaseName());
    const auto json = stem + u".json"_s;
    const auto isMine = !QFileInfo::exists(json) || (file.exists() && isDossierFile(json));
    return {.pdf = path, .json = isMine ? json : freeStem(stem) + u".json"_s};
}

} // namespace

void writeCreditDossier(QTextDocument &document, const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt)
{
    document.setUndoRedoEnabled(false);
    DossierWriter(document, issue, customer, writtenAt).write();
}

QByteArray creditDossierPdf(const IssueRecord &issue, const ClaimCustomer &customer, const QDateTime &writtenAt)
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

DossierFiles::DossierFiles(QObject *parent, Paint paint) : QObject(parent), m_paint(std::move(paint))
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &DossierFiles::step);
}

bool DossierFiles::saveOne(const QString &path, const CreditClaims &claims, const QDateTime &writtenAt)
{
    if (isUnderWay())
        return false;
    m_path = path;
    start(claims, writtenAt);
    return true;
}

bool DossierFiles::saveAll(const QString &folder, const CreditClaims &claims, const QDateTime &writtenAt)
{
    if (isUnderWay())
        return false;
    m_path.clear();
    m_folder = folder;
    start(claims, writtenAt);
    return true;
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

void DossierFiles::step()
{
    if (m_at == m_claims.customers.size()) {
        finish({});
        return;
    }
    const auto &customer = m_claims.customers.at(m_at);
    const auto places
        = m_path.isEmpty() ? freePlaces(QDir(m_folder).filePath(dossierFileName(m_claims.issue, customer.customer))) : placesOf(m_path);
    if (const auto written = write(places, customer); !written) {
        finish(written.error());
        return;
    }
    m_last = places;
    emit advanced(++m_at, m_claims.customers.size());
}

Result<void> DossierFiles::write(const DossierPlaces &places, const ClaimCustomer &customer) const
{
    const auto sheets = m_paint(m_claims.issue, customer, m_writtenAt);
    if (sheets.isEmpty())
        return Error{.kind = Error::Kind::StoreFailed, .subject = places.pdf, .detail = u"the dossier could not be painted"_s};
    QSaveFile pdf(places.pdf);
    QSaveFile json(places.json);
    if (!fill(pdf, sheets))
        return refused(pdf, pdf.isOpen());
    if (!fill(json, creditDossierJson(m_claims.issue, customer, m_writtenAt)))
        return refused(json, json.isOpen());
    if (!pdf.commit()) // the one that may be open in another program
        return refused(pdf, true);
    if (!json.commit())
        return refused(json, true);
    return {};
}

void DossierFiles::finish(const std::optional<Error> &problem)
{
    m_next.stop();
    m_claims = {};
    emit finished(std::exchange(m_at, 0), problem);
}
