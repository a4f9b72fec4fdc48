#include "ui/customers/contactdialog.h"

#include "models/core/wire.h"
#include "models/outbox/subscriptionrules.h"
#include "ui/widgets/changetext.h"
#include "ui/widgets/errortext.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ContactDialog::ContactDialog(OutboxCommands &commands, CustomerLookups &lookups, const Customer &customer, const Subscription &subscription,
                             QWidget *parent)
    : DecisionDialog(commands, customer, parent), m_lookups(lookups), m_subscription(subscription)
{
    setWindowTitle(ChangeText::action(ChangeKind::SupportContact));
    auto *value = makeChoice();
    make(tr("Subscription that will be changed"), tr("&Reseller that supports it"), value, Weight::Light);
    askWho();
}

QWidget *ContactDialog::makeChoice()
{
    auto *box = new QWidget(this);
    m_resellers = new QComboBox(box);
    m_resellers->setObjectName("contact.reseller"_L1);
    m_resellers->setAccessibleName(tr("Reseller that supports it"));
    m_resellers->setEnabled(false);
    m_state = new QLabel(tr("Asking the service who supports it now, and who could…"), box);
    m_state->setObjectName("contact.state"_L1);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addWidget(m_resellers);
    column->addWidget(m_state);
    box->setFocusProxy(m_resellers);
    connect(m_resellers, &QComboBox::currentIndexChanged, this, &ContactDialog::follow);
    return box;
}

void ContactDialog::askWho()
{
    m_lookups.supportContact(customer().id, m_subscription.id, this, [this](const Result<SupportContact> &now) {
        if (!now) {
            fail(now.error());
            return;
        }
        m_now = *now;
        askResellers();
    });
}

void ContactDialog::askResellers()
{
    m_lookups.resellers(this, [this](const Result<QList<Reseller>> &resellers) {
        if (resellers)
            show(*resellers);
        else
            fail(resellers.error());
    });
}

void ContactDialog::show(const QList<Reseller> &resellers)
{
    const QSignalBlocker quiet(m_resellers);
    for (const auto &reseller : resellers) {
        const auto state = normalisedWord(reseller.state);
        if (state.isEmpty() || state == u"active")
            m_choice.append({.tenantId = reseller.tenantId, .mpnId = reseller.mpnId, .name = reseller.name});
    }
    std::ranges::stable_sort(
        m_choice, [](const SupportContact &one, const SupportContact &other) { return one.name.localeAwareCompare(other.name) < 0; });
    for (const auto &contact : std::as_const(m_choice))
        m_resellers->addItem(ChangeText::contactWords(contact));
    const auto now = std::ranges::find_if(m_choice, [this](const SupportContact &each) { return isSameContact(each, *m_now); });
    m_resellers->setCurrentIndex(now == m_choice.end() ? -1 : static_cast<int>(now - m_choice.begin()));
    m_resellers->setEnabled(!m_choice.isEmpty());
    m_state->setText(m_choice.isEmpty() ? tr("The service names no reseller of ours.")
                                        //: %1: a reseller, or "nobody"
                                        : tr("Now: %1").arg(ChangeText::contactWords(*m_now)));
    if (!focusWidget()) // whoever reads or types already stays there
        m_resellers->setFocus();
    follow();
}

void ContactDialog::fail(const Error &error)
{
    m_state->setText(tr("Who supports it, or who could, is not known: %1").arg(ErrorText::sentence(error)));
}

QList<OutboxChange> ContactDialog::changes(QStringList *problems) const
{
    const auto index = m_resellers->currentIndex();
    if (!m_now || index < 0)
        return {};
    auto change = changeOf(m_subscription, *m_now, m_choice.at(index));
    if (change)
        return {*change};
    if (problems)
        problems->append(stays(titleOf(m_subscription), change.error()));
    return {};
}

QStringList ContactDialog::effects(const QList<OutboxChange> &, qsizetype) const
{
    return {ChangeText::consequence({.kind = Consequence::Kind::SupportMoves})};
}

QString ContactDialog::noEffect() const
{
    return tr("Nothing yet: choose another reseller.");
}

QString ContactDialog::question(int) const
{
    //: %1: a subscription, %2: a customer's name
    return tr("Who supports %1 of %2?").arg(titleOf(m_subscription), customer().name);
}

QString ContactDialog::button(int) const
{
    //: A button
    return tr("Change the support contact");
}
