#include "tests/support/testprogram.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/roletext.h"

#include <QSet>

using namespace Qt::StringLiterals;

/// That every role and right has its own words, and every refusal one sentence.
class TestRoleText : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasWords()
    {
        QSet<QString> roles;
        for (const auto role : allRoles)
            roles.insert(RoleText::name(role));
        QCOMPARE(roles.size(), qsizetype(roleCount));
        QSet<QString> capabilities;
        for (int number = 1; number <= int(capabilityCount); ++number)
            capabilities.insert(RoleText::capability(static_cast<Capability>(number)));
        QCOMPARE(capabilities.size(), qsizetype(capabilityCount));
        QSet<QString> grants;
        for (const auto level : {Level::None, Level::Own, Level::Read, Level::Propose, Level::Write, Level::Approve, Level::Execute}) {
            for (const auto qualifier : {Qualifier::None, Qualifier::Billing, Qualifier::Commercial, Qualifier::NotAzure})
                grants.insert(RoleText::grant({.level = level, .qualifier = qualifier}));
        }
        QCOMPARE(grants.size(), 28);
        for (const auto &words : {roles, capabilities, grants})
            QVERIFY(!words.contains(QString()));
    }

    void refusals()
    {
        const Denied denied{.capability = Capability::CustomerExport, .level = Level::Read, .whoCan = Roles(Role::AdminAgent) | Role::BillingAdmin};
        QCOMPARE(ErrorText::sentence(denied.error()),
                 u"You don't have permission for this action (Export of customers and subscriptions – read; appropriate roles: Admin "
                  "agent, Billing admin)."_s);
        auto stranger = denied;
        stranger.rolesKnown = false;
        QVERIFY(ErrorText::sentence(stranger.error()).contains(u"sign in first"_s));
        auto nobody = denied;
        nobody.whoCan = {};
        QVERIFY(ErrorText::sentence(nobody.error()).contains(u"neither has any other role"_s));
        // One that was made elsewhere still has the sentence of its kind.
        QVERIFY(!ErrorText::sentence({.kind = Error::Kind::Denied, .reason = Error::Reason::NotPermitted}).isEmpty());
        QVERIFY(ErrorText::sentence({.kind = Error::Kind::Rejected, .reason = Error::Reason::MatrixInvalid, .subject = u"m:3:7"_s})
                    .contains(u"m:3:7"_s));
    }
};

HOUSE_TEST(TestRoleText)
#include "tst_roletext.moc"
