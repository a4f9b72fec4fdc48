#include "ui/customers/customeroverview.h"

#include "ui/customers/accesssection.h"
#include "ui/customers/aliasfield.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/tagsfield.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/rawrecord.h"
#include "ui/widgets/tokens.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static QString joined(const QStringList &parts, const QString &between)
{
    QStringList filled;
    for (const auto &part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(between);
}

CustomerOverview::CustomerOverview(DeskCommands &commands, KnownTags &knownTags, QWidget *parent)
    : QScrollArea(parent),
      m_alias(new AliasField(commands, this)),
      m_tags(new TagsField(commands, knownTags, this)),
      m_contact(new FactList(tr("Contact"), this)),
      m_address(new FactList(tr("Address"), this)),
      m_identifiers(new FactList(tr("Identifiers"), this)),
      m_access(new AccessSection(this)),
      m_freshness(new FactList(tr("How fresh this is"), this)),
      m_raw(new RawRecord(tr("Record as the service sent it"), tr("Copy the record as the service sent it"), this))
{
    setObjectName("overview"_L1);
    setAccessibleName(tr("Overview"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    m_contact->addFact(u"contact"_s, tr("Name"));
    m_contact->addFact(u"phone"_s, tr("Phone"));
    m_contact->addFact(u"email"_s, tr("E-mail"));
    m_contact->addFact(u"companyPhone"_s, tr("Company phone"));
    m_contact->addFact(u"companyEmail"_s, tr("Company e-mail"));
    m_address->addFact(u"street"_s, tr("Street"));
    m_address->addFact(u"place"_s, tr("Postal code and city"));
    m_address->addFact(u"region"_s, tr("Region"));
    m_address->addFact(u"country"_s, tr("Country"));
    m_identifiers->addFact(u"id"_s, tr("Microsoft ID"));
    m_identifiers->addFact(u"domain"_s, tr("Primary domain name"));
    m_identifiers->addFact(u"domains"_s, tr("Other domains"));
    m_identifiers->addFact(u"commerceId"_s, tr("Commerce ID"));
    m_identifiers->addFact(u"registration"_s, tr("Registration no."));
    m_identifiers->addFact(u"mpn"_s, tr("Partner ID (MPN)"));
    m_identifiers->addFact(u"culture"_s, tr("Language"));
    m_freshness->addFact(u"asOf"_s, tr("As of"));
    m_freshness->addFact(u"recordRead"_s, tr("Record read"));
    m_freshness->addFact(u"lastChange"_s, tr("Last change"));

    auto *content = new QWidget(this);
    auto *ours = new QGridLayout;
    ours->setHorizontalSpacing(scaled(8, font()));
    ours->setVerticalSpacing(scaled(8, font()));
    ours->setColumnMinimumWidth(0, scaled(factCaptionWidth, font()));
    ours->setColumnStretch(1, 1);
    auto *aliasLabel = new QLabel(tr("A&lias"), content);
    auto *tagsLabel = new QLabel(tr("Ta&gs"), content);
    aliasLabel->setBuddy(m_alias);
    tagsLabel->setBuddy(m_tags->findChild<QWidget *>(u"tags.field"_s));
    ours->addWidget(aliasLabel, 0, 0, Qt::AlignTop);
    ours->addWidget(m_alias, 0, 1);
    ours->addWidget(tagsLabel, 1, 0, Qt::AlignTop);
    ours->addWidget(m_tags, 1, 1);
    for (auto *label : {aliasLabel, tagsLabel})
        label->setMinimumHeight(scaled(26, font()));

    auto *column = new QVBoxLayout(content);
    const auto margin = scaled(16, font());
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addLayout(ours);
    for (auto *section : {m_contact, m_address, m_identifiers, m_freshness}) {
        if (section == m_freshness)
            column->addWidget(m_access);
        column->addWidget(section);
        connect(section, &FactList::copied, this, &CustomerOverview::copied);
    }
    connect(m_access, &AccessSection::copied, this, &CustomerOverview::copied);
    column->addWidget(m_raw);
    column->addStretch();
    setWidget(content);
}

bool CustomerOverview::copyFact(const QString &fact)
{
    const auto sections = {m_contact, m_address, m_identifiers};
    return std::ranges::any_of(sections, [&fact](FactList *section) { return section->copy(fact); });
}

void CustomerOverview::show(const CustomerDetail &detail)
{
    m_alias->setCustomer(detail.row.customer.id, detail.row.customer.name, detail.row.alias);
    m_tags->setCustomer(detail.row.customer.id, detail.row.customer.name, detail.row.tags);
    showRecord(detail);
    m_access->show(detail);
    showFreshness(detail.row);
    m_raw->setRaw(detail.raw);
}

void CustomerOverview::showRecord(const CustomerDetail &detail)
{
    const auto &row = detail.row;
    const auto &record = detail.record;
    const auto set = [&row](FactList *list, const QString &id, const QString &value) {
        //: in place of a fact that the customer's record does not have
        const auto missing = row.recordRead ? tr("Not given") : CustomerWords::notReadYet();
        list->setFact(id, value.isEmpty() ? missing : value, value);
    };
    set(m_contact, u"contact"_s, joined({record.contactFirstName, record.contactLastName}, u" "_s));
    set(m_contact, u"phone"_s, record.contactPhone);
    set(m_contact, u"email"_s, record.contactEmail);
    set(m_contact, u"companyPhone"_s, record.companyPhone);
    set(m_contact, u"companyEmail"_s, record.companyEmail);
    set(m_address, u"street"_s, joined({record.addressLine1, record.addressLine2}, u", "_s));
    set(m_address, u"place"_s, joined({record.postalCode, record.city}, u"  "_s));
    set(m_address, u"region"_s, joined({record.region, record.state}, u", "_s));
    set(m_address, u"country"_s, row.recordRead ? CustomerWords::country(record.country) : QString());
    set(m_identifiers, u"domains"_s, record.customDomains.join(u", "_s));
    set(m_identifiers, u"commerceId"_s, record.commerceId);
    set(m_identifiers, u"registration"_s, record.registrationNumber);
    set(m_identifiers, u"mpn"_s, record.associatedPartnerId);
    set(m_identifiers, u"culture"_s, record.culture.isEmpty() ? record.language : record.culture);
    m_identifiers->setFact(u"id"_s, row.customer.id, row.customer.id);
    m_identifiers->setFact(u"domain"_s, row.customer.domain, row.customer.domain);
}

void CustomerOverview::showFreshness(const CustomerRow &row)
{
    const auto set = [this](const QString &id, const QDateTime &moment, const QString &missing) {
        m_freshness->setFact(id, moment.isValid() ? fullMomentText(moment) : missing, {});
    };
    //: in place of a moment: never happened
    set(u"asOf"_s, row.asOf, tr("Never"));
    set(u"recordRead"_s, row.recordReadAt, CustomerWords::notReadYet());
    set(u"lastChange"_s, row.lastChange, tr("None known"));
}
