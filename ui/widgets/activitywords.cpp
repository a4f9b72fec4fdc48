#include "ui/widgets/activitywords.h"

#include "models/outbox/outboxentry.h"
#include "models/roles/role.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

QHash<QString, QString> ActivityWords::commands()
{
    return {
        //: what was done, as the audit log tells it
        {u"customer.alias"_s, tr("Alias changed")},
        //: what was done, as the audit log tells it
        {u"customer.tags"_s, tr("Tags changed")},
        //: what was done, as the audit log tells it
        {u"view.save"_s, tr("View saved")},
        //: what was done, as the audit log tells it
        {u"view.remove"_s, tr("View removed")},
        //: what was done to a subscription
        {u"subscription.quantity"_s, tr("Quantity changed")},
        //: what was done to a subscription
        {u"subscription.friendlyName"_s, tr("Nickname changed")},
        //: what was done to a subscription
        {u"subscription.autoRenew"_s, tr("Auto-renew switched")},
        //: what was done to a subscription
        {u"subscription.suspend"_s, tr("Suspension")},
        //: what was done to a subscription
        {u"subscription.reactivate"_s, tr("Reactivation")},
        //: what was done to a subscription
        {u"subscription.supportContact"_s, tr("Support contact changed")},
        //: what was done with a person in a customer's tenant
        {u"user.password"_s, tr("Password reset")},
        //: what was done with a person in a customer's tenant
        {u"user.delete"_s, tr("User deleted")},
        //: what was done with a person in a customer's tenant
        {u"user.restore"_s, tr("User restored")},
        //: what was done with a person in a customer's tenant
        {u"user.assignLicence"_s, tr("Licence assigned")},
        //: what was done with a person in a customer's tenant
        {u"user.removeLicence"_s, tr("Licence removed")},
        //: what was done with a person in a customer's tenant
        {u"user.blockSignIn"_s, tr("Sign-in blocked")},
        //: what was done with a person in a customer's tenant
        {u"user.allowSignIn"_s, tr("Sign-in allowed")},
        //: what was done about the health of services
        {u"issue.mark"_s, tr("Marked as affected or not")},
        //: what was done about the health of services
        {u"issue.unmark"_s, tr("Mark of affected taken back")},
        //: what was done about the health of services
        {u"health.mute"_s, tr("Muted")},
        //: what was done about the health of services
        {u"health.unmute"_s, tr("Mute taken back")},
        //: what was done about the health of services
        {u"health.check"_s, tr("Service health checked")},
        //: what was done about the health of services
        {u"issue.inform"_s, tr("Told of an issue")},
        //: what was done about the health of services
        {u"message.mark"_s, tr("Message seen to")},
        //: what was done, as the audit log tells it
        {u"roles.matrix"_s, tr("Role matrix changed")},
        //: what was done, as the audit log tells it
        {u"account.sign-out"_s, tr("Signed out")},
    };
}

QString ActivityWords::command(const QString &logged)
{
    return commands().value(logged, logged);
}

QString ActivityWords::roles(const QString &shortNames)
{
    const auto roles = rolesNamed(shortNames);
    return roles.isEmpty() ? shortNames : RoleText::names(roles);
}

QString ActivityWords::customer(const ActivityRow &row)
{
    return row.customerName.isEmpty() ? row.entry.customerTenantId : row.customerName;
}

QString ActivityWords::subject(const AuditEntry &entry)
{
    if (entry.subjectKind == "customer"_L1 || entry.subjectId.isEmpty())
        return {};
    if (entry.subjectKind == "right"_L1) {
        // "14 HA": line and column of the matrix.
        const auto number = entry.subjectId.section(u' ', 0, 0).toInt();
        const auto role = roleNamed(entry.subjectId.section(u' ', 1));
        if (role && number >= 1 && number <= static_cast<int>(capabilityCount)) {
            //: %1: name of a role; %2: area of the program; for example: Sales agent – Tickets
            return tr("%1 – %2").arg(RoleText::name(*role), RoleText::capability(static_cast<Capability>(number)));
        }
    }
    if (entry.subjectKind == "user"_L1) {
        //: %1: the id of a person's account
        return tr("User %1").arg(entry.subjectId);
    }
    if (entry.subjectKind == "subscription"_L1) {
        //: %1: the id of a subscription
        return tr("Subscription %1").arg(entry.subjectId);
    }
    const auto name = value(entry.after.isEmpty() ? entry.before : entry.after);
    //: %1: name of a saved view
    return entry.subjectKind == "view"_L1 ? tr("View “%1”").arg(name) : u"%1 %2"_s.arg(entry.subjectKind, entry.subjectId);
}

QString ActivityWords::value(const QString &json)
{
    const auto document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isArray()) {
        QStringList texts;
        const auto all = document.array();
        for (const auto &each : all)
            texts.append(each.toVariant().toString());
        return texts.join(u", "_s);
    }
    const auto object = document.object();
    if (const auto channel = outageChannelOf(object.value("channel"_L1).toString())) {
        //: %1: id of an issue that a customer was told of, %2: how, for example "draft"
        return tr("%1 (%2)").arg(object.value("name"_L1).toString(), HealthWords::channel(*channel));
    }
    for (const auto &key : {u"alias"_s, u"name"_s}) {
        if (object.value(key).isString())
            return object.value(key).toString();
    }
    if (const auto grant = grantNamed(object.value("grant"_L1).toString()))
        return RoleText::grant(*grant);
    const auto facts = factsOf(object);
    return facts.isEmpty() ? json : facts.join(u"; "_s);
}

/// What a change or a mark is in the log, in words; what is not known stands there as it was logged.
QStringList ActivityWords::factsOf(const QJsonObject &object)
{
    QStringList facts;
    for (auto fact = object.constBegin(); fact != object.constEnd(); ++fact) {
        const auto &key = fact.key();
        const auto text = fact.value().toVariant().toString();
        const auto *const kind = std::ranges::find_if(allChangeKinds, [&key](ChangeKind each) { return memberOf(each) == key; });
        if (text.isEmpty())
            continue;
        if (kind != std::end(allChangeKinds)) {
            facts.prepend(ChangeText::value(*kind, text));
        } else if (key == "level"_L1) {
            facts.prepend(HealthWords::level(text == "confirmed"_L1 ? ImpactLevel::Confirmed : ImpactLevel::NotAffected));
        } else if (key == "access"_L1) {
            facts.prepend(HealthWords::access(static_cast<HealthAccess>(fact.value().toInt())));
        } else if (key == "reason"_L1) {
            //: %1: why somebody did it, as they wrote it
            facts.append(tr("reason: %1").arg(text));
        } else if (key == "until"_L1) {
            //: %1: date and time until which an issue or a service is muted
            facts.append(tr("until %1").arg(fullMomentText(QDateTime::fromString(text, Qt::ISODate))));
        } else if (key == "readAt"_L1) {
            //: %1: date and time of which a reading is
            facts.append(tr("as of %1").arg(fullMomentText(QDateTime::fromString(text, Qt::ISODate))));
        } else if (key == "issues"_L1) {
            //: %1: IDs of issues of Microsoft's
            facts.append(tr("issues: %1").arg(text));
        } else if (key == "of"_L1 || key == "user"_L1 || key == "evidence"_L1 || key == "note"_L1) {
            facts.append(text);
        } else {
            facts.append(u"%1: %2"_s.arg(key, text));
        }
    }
    return facts;
}

QString ActivityWords::change(const AuditEntry &entry)
{
    //: stands where there was nothing before, or is nothing any more
    const auto nothing = tr("nothing");
    const auto before = value(entry.before);
    const auto after = value(entry.after);
    if (entry.command == "issue.inform"_L1 || (before.isEmpty() && after.isEmpty()))
        return after; // nobody is told out of something else
    //: %1: how it was, %2: how it is; for example "gold → gold, vip"
    return tr("%1 → %2").arg(before.isEmpty() ? nothing : before, after.isEmpty() ? nothing : after);
}

QString ActivityWords::spokenChange(const AuditEntry &entry)
{
    const auto before = value(entry.before);
    const auto after = value(entry.after);
    if (entry.command == "issue.inform"_L1 || (before.isEmpty() && after.isEmpty()))
        return after;
    if (before.isEmpty()) {
        //: read aloud; %1: how it is now
        return tr("added: %1").arg(after);
    }
    if (after.isEmpty()) {
        //: read aloud; %1: how it was
        return tr("taken away: %1").arg(before);
    }
    //: read aloud; %1: how it was, %2: how it is now
    return tr("from %1 to %2").arg(before, after);
}

QString ActivityWords::answer(const QString &logged)
{
    // "refused 409/27009": a word, and what the service answered.
    const auto word = logged.section(u' ', 0, 0);
    const auto rest = logged.section(u' ', 1);
    const auto words = answerWord(word);
    if (words.isEmpty())
        return logged;
    //: %1: what became of a command, for example Refused; %2: what the service answered, for example 409/27009
    return rest.isEmpty() ? words : tr("%1 (%2)").arg(words, rest);
}

QString ActivityWords::answerWord(const QString &word)
{
    if (word == "done"_L1) {
        //: answer to a command: it was carried out
        return tr("Done");
    }
    if (word == "decided"_L1) {
        //: answer to a command: it was written into the outbox
        return tr("Decided");
    }
    if (word == "retried"_L1) {
        //: answer to a command: somebody had it tried again
        return tr("Tried again");
    }
    if (word == "edited"_L1) {
        //: answer to a command: its value was changed before it was sent
        return tr("Changed before it was sent");
    }
    const auto state = outboxStateNamed(word);
    return state ? ChangeText::state(*state) : QString();
}

QString ActivityWords::finding(const ChainFinding &finding)
{
    using Fault = ChainFinding::Fault;
    const auto number = QString::number(finding.number);
    switch (finding.fault) {
    case Fault::None:
        return tr("The audit log is intact: each of its %Ln entries follows the one before it.", nullptr,
                  static_cast<int>(finding.entries));
    case Fault::Gap:
        return tr("Entries are missing from the audit log before number %1.").arg(number);
    case Fault::Broken:
        return tr("Entry %1 of the audit log does not belong to the one before it.").arg(number);
    case Fault::Changed:
        return tr("Entry %1 of the audit log was changed after it was written.").arg(number);
    case Fault::Cut:
        return tr("The newest entries of the audit log are missing behind number %1.").arg(number);
    case Fault::Head:
        return tr("The audit log does not name its entry %1 as the last one.").arg(number);
    }
    return {};
}
