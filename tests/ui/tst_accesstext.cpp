#include "tests/support/testprogram.h"
#include "ui/widgets/accesstext.h"
#include "ui/widgets/errortext.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

/// That every kind of access, role and need has its own words, and every refusal one sentence with its remedy.
class TestAccessText : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasWords()
    {
        QSet<QString> kinds;
        for (auto kind = 0; kind <= static_cast<int>(AccessKind::Gdap); ++kind)
            kinds.insert(AccessText::kind(static_cast<AccessKind>(kind)));
        QCOMPARE(kinds.size(), 8);
        QSet<QString> roles;
        for (std::size_t i = 0; i < entraRoleCount; ++i)
            roles.insert(AccessText::name(static_cast<EntraRole>(i)));
        QCOMPARE(roles.size(), static_cast<qsizetype>(entraRoleCount));
        QSet<QString> needs;
        for (const auto need : allAccessNeeds)
            needs.insert(AccessText::need(need));
        QCOMPARE(needs.size(), static_cast<qsizetype>(allAccessNeeds.size()));
        for (const auto &words : {kinds, roles, needs})
            QVERIFY(!words.contains(QString()));
    }

    void whatIsNotKnownStandsAsItCame()
    {
        QCOMPARE(AccessText::role(u"dd4db9a0-cc4a-4213-9f9f-70242232d97e"_s), u"dd4db9a0-cc4a-4213-9f9f-70242232d97e"_s);
        QCOMPARE(AccessText::role(u"88D8E3E3-8F55-4A1E-953A-9B9898B8876B"_s), u"Directory Readers"_s);
        QCOMPARE(AccessText::status(u"approvalPending"_s), u"Approval pending"_s);
        QCOMPARE(AccessText::status(u"slumberingFor100Years"_s), u"slumberingFor100Years"_s);
        QCOMPARE(AccessText::status({}), QString());
    }

    void datesFollowTheLocale()
    {
        const QDateTime end(QDate(2026, 11, 3), QTime(12, 0), Qt::UTC);
        QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
        QCOMPARE(AccessText::access({.kind = AccessKind::Gdap, .endsAt = end}), u"GDAP until 03-11-2026"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(AccessText::access({.kind = AccessKind::Expiring, .endsAt = end}), u"GDAP, ends 03/11/2026"_s);
        QCOMPARE(AccessText::access({.kind = AccessKind::Expired, .endsAt = end}), u"GDAP, expired 03/11/2026"_s);
        QCOMPARE(AccessText::access({.kind = AccessKind::Gdap, .extends = true, .endsAt = end}), u"GDAP"_s);
        QCOMPARE(AccessText::access({.kind = AccessKind::Dap, .endsAt = end}), u"DAP"_s);
        QLocale::setDefault(QLocale::c());
    }

    void refusals()
    {
        QSet<QString> sentences;
        for (const auto need : allAccessNeeds) {
            for (const auto kind : {AccessKind::None, AccessKind::Pending, AccessKind::Expired, AccessKind::Gdap}) {
                const auto denied = accessDenied({.kind = kind}, need);
                if (!denied)
                    continue;
                const auto sentence = ErrorText::sentence(denied->error());
                QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%') && sentence.contains(u"customer"_s), qPrintable(sentence));
                sentences.insert(sentence);
            }
        }
        QCOMPARE(sentences.size(), 4 * static_cast<qsizetype>(allAccessNeeds.size()) - 1); // any GDAP will do for portals
        const CustomerAccess reading{.kind = AccessKind::Gdap, .roles = EntraRole::GlobalReader};
        QCOMPARE(AccessText::denied(*accessDenied(reading, AccessNeed::AssignLicences)),
                 u"Assigning licences is not possible: the delegated access lacks the role for it. Ask the customer for a relationship "
                 u"with one of: "
                 "Directory Writers, User Administrator, License Administrator."_s);
        const CustomerAccess over{.kind = AccessKind::Expired, .endsAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC)};
        QVERIFY(AccessText::denied(*accessDenied(over, AccessNeed::ReadUsers)).contains(u"2026-01-31"_s));
        // One that was made elsewhere still has the sentence of its kind.
        QVERIFY(!ErrorText::sentence({.kind = Error::Kind::Denied, .reason = Error::Reason::NoDelegatedAccess}).isEmpty());
    }

    void warnings()
    {
        const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        DelegatedRelationship relationship{.id = u"r"_s, .status = u"active"_s, .endsAt = now.addDays(30)};
        QVERIFY(AccessText::warning(relationship, now).contains(u"30"_s));
        relationship.endsAt = now.addDays(31);
        QCOMPARE(AccessText::warning(relationship, now), QString());
        relationship.endsAt = now.addDays(3);
        relationship.autoExtend = u"P180D"_s;
        QCOMPARE(AccessText::warning(relationship, now), QString());
        QVERIFY(AccessText::missing(AccessTold::Told, {}).isEmpty());
        QVERIFY(AccessText::missing(AccessTold::Refused, now).contains(u"2026-03-02"_s));
    }
};

HOUSE_TEST(TestAccessText)
#include "tst_accesstext.moc"
