#include "app/cli/browserpagestext.h"
#include "app/cli/invocation.h"
#include "app/cli/signinprompt.h"
#include "models/engine/connectionprobe.h"
#include "models/export/celltext.h"
#include "models/export/rowexport.h"
#include "models/profiles/profilebook.h"
#include "models/remote/profile.h"
#include "ui/widgets/profiletext.h"

#include <QDir>
#include <QFile>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// The stable word for a cloud.
QString wordFor(Cloud cloud)
{
    static constexpr const char *words[] = {"global", "usGovernment", "china", "germany", "own"};
    return QString::fromLatin1(words[static_cast<std::size_t>(cloud)]);
}

class ProfileRows final : public RowSource
{
    Q_DECLARE_TR_FUNCTIONS(ProfileRows)

public:
    /// For people the words of a cloud and nothing that only programs want.
    ProfileRows(const QList<KnownProfile> &profiles, bool forPeople) : m_profiles(profiles), m_forPeople(forPeople) { }

    static OfficeWords words()
    {
        //: A yes or no in a table
        const auto yes = tr("yes");
        //: A yes or no in a table
        const auto no = tr("no");
        //: Instead of a date
        return {.locale = QLocale(), .yes = yes, .no = no, .noValue = tr("not yet")};
    }

    QList<ExportColumn> columns() const override
    {
        QList<ExportColumn> columns{//: A column: of a profile
                                    {.key = u"name"_s, .title = tr("Name"), .whole = true},
                                    //: A column: whether that profile is taken when none is named
                                    {.key = u"default"_s, .title = tr("Default")},
                                    //: A column
                                    {.key = u"cloud"_s, .title = tr("Cloud")},
                                    //: A column: the file of a profile
                                    {.key = u"file"_s, .title = tr("Where")},
                                    //: A column
                                    {.key = u"lastUsed"_s, .title = tr("Last used")}};
        if (!m_forPeople)
            columns += {{.key = u"dataDir"_s}, {.key = u"problem"_s}};
        return columns;
    }
    qint64 rowCount() const override { return m_profiles.size(); }
    Result<bool> next(QList<Cell> &row) override
    {
        if (m_at == m_profiles.size())
            return false;
        const auto &known = m_profiles.at(m_at++);
        const auto cloud = cloudOf(known.profile);
        row.append(known.profile.name);
        row.append(known.isDefault);
        if (known.mistake)
            row.append(m_forPeople ? Cell(tr("The file has a mistake.")) : Cell());
        else
            row.append(m_forPeople ? ProfileText::cloud(cloud) : wordFor(cloud));
        row.append(m_forPeople ? QDir::toNativeSeparators(known.file) : known.file);
        row.append(known.lastUsed.isValid() ? Cell(known.lastUsed) : Cell());
        if (!m_forPeople) {
            row.append(known.dataDir);
            row.append(known.mistake ? Cell(known.mistake->subject + u": "_s + known.mistake->detail) : Cell());
        }
        return true;
    }

private:
    const QList<KnownProfile> &m_profiles;
    bool m_forPeople;
    qsizetype m_at = 0;
};

class ProfilesText
{
    Q_DECLARE_TR_FUNCTIONS(ProfilesText)

public:
    static QString none() { return tr("There is no profile yet. Open the window to set one up, or look around with --demo."); }
};

void print(const Invocation &invocation, const TestReport &report)
{
    qsizetype widest = 0;
    qsizetype widestState = 0;
    for (const auto &outcome : report) {
        widest = std::max(widest, ProfileText::step(outcome.step).size());
        widestState = std::max(widestState, ProfileText::state(outcome.state).size());
    }
    for (const auto &outcome : report)
        invocation.out << oneLine(ProfileText::step(outcome.step).leftJustified(widest) + u"  "_s
                                  + ProfileText::state(outcome.state).leftJustified(widestState) + u"  "_s
                                  + ProfileText::outcome(report, outcome.step))
                       << '\n';
    invocation.out << ProfileText::verdict(report) << Qt::endl;
}

} // namespace

int runProfiles(const Invocation &invocation, const QList<KnownProfile> &profiles)
{
    const bool isJson = invocation.line.format == "json"_L1;
    if (profiles.isEmpty() && !isJson) {
        invocation.err << ProfilesText::none() << Qt::endl;
        return ExitDone;
    }
    ProfileRows rows(profiles, !isJson);
    QFile out;
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly))
        return fail(invocation, {.kind = Error::Kind::ReadOnly, .detail = out.errorString()});
    const auto written
        = writeRows(rows, isJson ? ExportFormat::Json : ExportFormat::Table, out, ExportOptions{.words = ProfileRows::words()});
    return written ? ExitDone : fail(invocation, written.error());
}

int runProfileTest(const Invocation &invocation)
{
    const auto profile = readProfile(invocation.profileFile);
    if (!profile)
        return fail(invocation, profile.error());
    std::optional<SignInOptions> signIn;
    if (const auto way = invocation.line.signIn)
        signIn = SignInOptions{.way = *way, .pages = BrowserPagesText::pages(), .isKept = *way == SignInWay::Stored};
    SignInPrompt prompt(invocation.err); // outlives the probe, which tells it
    ConnectionProbe probe(invocation.clock);
    probe.prompt().subscribe(&probe, [&prompt](const SyncState &state) { prompt.tell(state); });
    QObject::connect(&probe, &ConnectionProbe::changed, &probe, [&invocation](const TestReport &report, bool isOver) {
        if (!isOver)
            return;
        print(invocation, report);
        QCoreApplication::exit(isGood(report) ? ExitDone : ExitFailed);
    });
    QTimer::singleShot(0, &probe, [&probe, &signIn, profile = *profile] { probe.start(profile, signIn); });
    return QCoreApplication::exec();
}
