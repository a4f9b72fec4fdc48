#include "ui/customers/licencesdialog.h"

#include "models/core/wire.h"
#include "models/outbox/userrules.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

LicencesDialog::LicencesDialog(OutboxCommands &commands, CustomerLookups &lookups, const Customer &customer,
                               const QList<CustomerUser> &users, const QList<LicenceSku> &licences, QWidget *parent)
    : DecisionDialog(commands, customer, parent), m_lookups(lookups), m_users(users), m_licences(licences)
{
    // Licences of the whole tenant are given to nobody.
    m_licences.removeIf([](const LicenceSku &sku) { return normalisedWord(sku.targetType) == u"tenant"; });
    std::ranges::stable_sort(
        m_licences, [](const LicenceSku &one, const LicenceSku &other) { return titleOf(one).localeAwareCompare(titleOf(other)) < 0; });
    setWindowTitle(tr("Licences"));
    auto *value = makeList();
    make(tr("Licences that will be assigned and removed"), tr("&Licences"), value, Weight::Light);
    ask();
}

QWidget *LicencesDialog::makeList()
{
    auto *box = new QWidget(this);
    m_list = new QListWidget(box);
    m_list->setObjectName("licences.list"_L1);
    m_list->setAccessibleName(tr("Licences of the customer"));
    m_list->setMinimumHeight(scaled(120, font()));
    m_state = new QLabel(box);
    m_state->setObjectName("licences.state"_L1);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    box->setFocusProxy(m_list);
    for (const auto &sku : std::as_const(m_licences)) {
        //: %1: a kind of licence, behind it how many of it are free
        auto *item = new QListWidgetItem(tr("%1 – %Ln free", nullptr, std::max(0, freeOf(sku))).arg(titleOf(sku)), m_list);
        item->setData(Qt::UserRole, sku.id);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    showHeld();
    connect(m_list, &QListWidget::itemChanged, this, &LicencesDialog::follow);
    return box;
}

void LicencesDialog::ask()
{
    if (m_users.size() != 1) {
        m_state->setText(tr("A box that is half filled leaves the licence as it is: switch it on to assign, off to remove."));
        return;
    }
    m_state->setText(tr("Asking the service which licences this person has…"));
    m_lookups.userLicences(customer().id, m_users.constFirst().id, this, [this](const Result<QStringList> &held) { asked(held); });
}

void LicencesDialog::asked(const Result<QStringList> &held)
{
    if (held) {
        m_held = QSet<QString>(held->begin(), held->end());
        m_state->hide();
    } else {
        m_state->setText(tr("Which licences this person has is not known: %1 A box that is half filled leaves the licence as it is.")
                             .arg(ErrorText::sentence(held.error())));
    }
    showHeld();
    follow();
}

std::optional<bool> LicencesDialog::isHeld(const QString &skuId) const
{
    return m_held ? std::optional(m_held->contains(skuId)) : std::nullopt;
}

void LicencesDialog::showHeld()
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        auto *item = m_list->item(row);
        const auto held = isHeld(item->data(Qt::UserRole).toString());
        // What was switched while the service was asked stays as it was switched.
        if (const bool isUntouched = !item->data(Qt::CheckStateRole).isValid() || item->checkState() == Qt::PartiallyChecked; isUntouched)
            item->setCheckState(!held ? Qt::PartiallyChecked : *held ? Qt::Checked : Qt::Unchecked);
        item->setFlags(item->flags().setFlag(Qt::ItemIsUserTristate, !held));
    }
}

QList<OutboxChange> LicencesDialog::changes(QStringList *problems) const
{
    QList<OutboxChange> list;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto *item = m_list->item(row);
        const auto &sku = m_licences.at(row);
        const auto state = item->checkState();
        if (state == Qt::PartiallyChecked || isHeld(sku.id) == std::optional(state == Qt::Checked))
            continue;
        for (const auto &user : m_users) {
            auto change = changeOf(user, state == Qt::Checked ? ChangeKind::AssignLicence : ChangeKind::RemoveLicence, sku, isHeld(sku.id));
            if (change) {
                list.append(*change);
            } else if (problems) {
                problems->append(stays(titleOf(user), change.error()));
            }
        }
    }
    return list;
}

QStringList LicencesDialog::effects(const QList<OutboxChange> &all, qsizetype place) const
{
    // Each says how many are left behind it and those before it.
    const auto &change = all.at(place);
    const auto before = std::count_if(all.begin(), all.begin() + place, [&change](const OutboxChange &each) {
        return each.kind == change.kind && each.itemId == change.itemId;
    });
    return sentencesOf(consequencesOf(change, m_licences, static_cast<int>(before), QDateTime::currentDateTimeUtc()));
}

QString LicencesDialog::noEffect() const
{
    return tr("Nothing yet: switch a licence on or off.");
}

QString LicencesDialog::question(int) const
{
    if (m_users.size() == 1) {
        //: %1: a person, %2: a customer's name
        return tr("Which licences does %1 of %2 have?").arg(titleOf(m_users.constFirst()), customer().name);
    }
    //: %1: a customer's name
    return tr("Which licences do %Ln user(s) of %1 have?", nullptr, static_cast<int>(m_users.size())).arg(customer().name);
}

QString LicencesDialog::button(int count) const
{
    //: A button: licences are assigned and removed
    return tr("Change %Ln licence(s)", nullptr, count);
}
