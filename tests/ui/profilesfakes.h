#pragma once

#include "models/profiles/cloud.h"
#include "models/profiles/profilebook.h"
#include "tests/ui/shellfakes.h"

/// Profiles of an office, a government and a sandbox; writes down what was asked.
class FakeProfileBook final : public ProfileBook
{
public:
    FakeProfileBook()
    {
        add(u"Kantoor Zwolle"_s, Cloud::Global);
        add(u"Overheid"_s, Cloud::UsGovernment);
        known[0].isDefault = true;
        known[0].isOpen = true;
        known[0].lastUsed = QDateTime(QDate(2025, 11, 3), QTime(9, 30), Qt::UTC);
    }
    void add(const QString &name, Cloud cloud)
    {
        auto profile = presetOf(cloud);
        profile.name = name;
        profile.tenantId = u"5a3d1f6e-84c2-4b7a-9d10-c2f7e86b4a19"_s;
        profile.clientId = u"7c0e4d92-1b6f-4a53-8e2d-90f3b1a6c7d4"_s;
        known.append({.profile = profile,
                      .file = u"/home/agent/.config/partnerdesk/profiles/%1.ini"_s.arg(name),
                      .dataDir = u"/home/agent/.local/share/partnerdesk/%1"_s.arg(name)});
    }
    /// How that step fails most of the time.
    static Error failure(TestStep step)
    {
        using Kind = Error::Kind;
        using Reason = Error::Reason;
        switch (step) {
        case TestStep::Profile:
            return {.kind = Kind::Rejected, .reason = Reason::ProfileInvalid, .subject = u"clientId"_s};
        case TestStep::Clock:
            return {.kind = Kind::Unauthorized, .reason = Reason::ClockWrong};
        case TestStep::Tenant:
            return {.kind = Kind::Rejected, .reason = Reason::UnknownTenant};
        case TestStep::Discovery:
            return {.kind = Kind::BadReply, .reason = Reason::IssuerMismatch};
        case TestStep::Application:
            return {.kind = Kind::Rejected, .reason = Reason::UnknownApplication};
        case TestStep::Redirect:
            return {.kind = Kind::Rejected, .reason = Reason::RedirectNotAllowed};
        case TestStep::SignIn:
            return {.kind = Kind::Unauthorized, .reason = Reason::MfaRequired};
        case TestStep::Permissions:
            return {.kind = Kind::Unauthorized, .reason = Reason::ConsentMissing};
        case TestStep::Authority:
        case TestStep::PartnerCenter:
        case TestStep::Graph:
            break;
        }
        return {.kind = Kind::Offline};
    }
    /// Everything seen, but those in `failed`.
    static TestReport report(const QList<TestStep> &failed = {})
    {
        TestReport report;
        const QHash<TestStep, QString> subjects{{TestStep::Authority, u"login.microsoftonline.com"_s},
                                                {TestStep::Tenant, u"5a3d1f6e-84c2-4b7a-9d10-c2f7e86b4a19"_s},
                                                {TestStep::Discovery, u"https://login.microsoftonline.com/5a3d1f6e/v2.0"_s},
                                                {TestStep::Application, u"7c0e4d92-1b6f-4a53-8e2d-90f3b1a6c7d4"_s},
                                                {TestStep::Redirect, u"http://localhost"_s},
                                                {TestStep::SignIn, u"agent@partner.example"_s},
                                                {TestStep::PartnerCenter, u"Partner B.V."_s},
                                                {TestStep::Graph, u"Agent"_s}};
        for (auto step = static_cast<int>(TestStep::Profile); step <= static_cast<int>(TestStep::Graph); ++step) {
            const auto each = static_cast<TestStep>(step);
            report.append({.step = each, .state = TestOutcome::State::Passed, .subject = subjects.value(each)});
            if (!failed.contains(each))
                continue;
            report.last().state = TestOutcome::State::Failed;
            report.last().missing = QStringList{u"GroupMember.Read.All"_s, u"DelegatedAdminRelationship.Read.All"_s};
            report.last().skewSeconds = 720;
            report.last().error = failure(each);
        }
        return report;
    }

    QList<KnownProfile> profiles() const override { return known; }
    Result<QString> save(const Profile &profile, const QString &file) override
    {
        saved = profile;
        if (refusal)
            return *refusal;
        if (!file.isEmpty())
            return file;
        known.append({.profile = profile, .file = u"/new.ini"_s});
        return known.constLast().file;
    }
    Result<void> makeDefault(const QString &file) override
    {
        for (auto &each : known)
            each.isDefault = each.file == file;
        return {};
    }
    Removal removal(const QString &file) const override { return file == known.at(0).file ? Removal::IsOpen : Removal::Possible; }
    void remove(const QString &file, bool withNotes, QObject *, std::function<void(const ProfileGone &)> done) override
    {
        asked.append(u"remove %1 %2"_s.arg(file, withNotes ? u"with notes"_s : u"notes kept"_s));
        known.removeIf([&file](const KnownProfile &each) { return each.file == file; });
        done({.notesKeptAt = withNotes ? QString() : u"/kept"_s});
    }
    void open(const QString &file) override { asked.append(u"open "_s + file); }
    void test(const Profile &profile, bool signIn, QObject *, std::function<void(const TestReport &)> changed) override
    {
        asked.append(u"test %1%2"_s.arg(profile.name, signIn ? u" with sign-in"_s : QString()));
        tell = std::move(changed);
    }
    void cancelTest() override { asked.append(u"cancel"_s); }
    void useCode() override { asked.append(u"code"_s); }
    ValueFeed<SyncState> &prompt() override { return prompts; }

    QList<KnownProfile> known{};
    QStringList asked{};
    std::optional<Profile> saved{};
    std::optional<Error> refusal{};
    std::function<void(const TestReport &)> tell{};
    FakeValue<SyncState> prompts{};
};
