#pragma once

#include "models/command/deskcommands.h"
#include "models/customers/customer.h"

#include <QScrollArea>

class AccessSection;
class AliasField;
class FactList;
class KnownTags;
class RawRecord;
class TagsField;

/// The first tab of a customer's page: who to call, where they are, every identifier, how we may enter
/// their tenant, and what is ours about them. GUI thread.
class CustomerOverview : public QScrollArea
{
    Q_OBJECT

public:
    CustomerOverview(DeskCommands &commands, KnownTags &knownTags, QWidget *parent);

    void show(const CustomerDetail &detail);
    /// False: there is nothing to copy. `fact` is one of "id", "domain", "domains", "commerceId", "registration", "mpn" and the like.
    bool copyFact(const QString &fact);

    AliasField *alias() const { return m_alias; }
    TagsField *tags() const { return m_tags; }

signals:
    /// A fact was copied; `caption` says which.
    void copied(const QString &caption);

private:
    void showRecord(const CustomerDetail &detail);
    void showFreshness(const CustomerRow &row);

    AliasField *m_alias;
    TagsField *m_tags;
    FactList *m_contact;
    FactList *m_address;
    FactList *m_identifiers;
    AccessSection *m_access;
    FactList *m_freshness;
    RawRecord *m_raw;
};
