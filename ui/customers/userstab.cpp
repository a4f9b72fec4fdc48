#include "ui/customers/userstab.h"

#include "models/command/commandneeds.h"
#include "models/customers/accessneed.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/partlist.h"
#include "ui/customers/passworddialog.h"
#include "ui/customers/userwords.h"
#include "ui/widgets/accesstext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/splitterplace.h"

#include <QItemSelectionModel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static QList<Column<CustomerUser>> userColumns()
{
    return {
        {.key = u"name"_s,
         //: column: a person's name
         .title = UsersTab::tr("Name"),
         .text = [](const CustomerUser &user) { return user.id.isEmpty() ? QString() : titleOf(user); },
         .widthHint = 20},
        {.key = u"principal"_s,
         //: column: what a person signs in with
         .title = UsersTab::tr("User name"),
         .text = [](const CustomerUser &user) { return user.principalName; },
         .widthHint = 26},
        {.key = u"state"_s,
         .title = UsersTab::tr("State"),
         .value = [](const CustomerUser &user) { return user.state; },
         .text
         = [](const CustomerUser &user) { return user.id.isEmpty() ? QString() : UserWords::state(user, QDateTime::currentDateTimeUtc()); },
         .state = [](const CustomerUser &user) { return user.id.isEmpty() ? CellState::None : UserWords::stateShape(user); },
         .widthHint = 18},
        {.key = u"location"_s,
         //: column: the country in which a person uses licences
         .title = UsersTab::tr("Usage location"),
         .text =
             [](const CustomerUser &user) {
                 if (user.id.isEmpty())
                     return QString();
                 //: a user's usage location: without one no licence can be assigned
                 return user.usageLocation.isEmpty() ? UsersTab::tr("None: no licence possible")
                                                     : CustomerWords::country(user.usageLocation);
             },
         .quiet = [](const CustomerUser &user) { return user.usageLocation.isEmpty(); },
         .widthHint = 16,
         .rank = 2},
        {.key = u"origin"_s,
         //: column: where a person's account is kept
         .title = UsersTab::tr("Account from"),
         .text = [](const CustomerUser &user) { return user.id.isEmpty() ? QString() : UserWords::origin(user); },
         .widthHint = 18,
         .rank = 3},
        {.key = u"phone"_s,
         .title = UsersTab::tr("Phone"),
         .text = [](const CustomerUser &user) { return user.phone; },
         .widthHint = 14,
         .rank = 4},
    };
}

static QString licenceNumber(const LicenceSku &sku, int number)
{
    return sku.id.isEmpty() ? QString() : QLocale().toString(number);
}

static Column<LicenceSku> numberColumn(const QString &key, const QString &title, int (*number)(const LicenceSku &), int rank)
{
    return {.key = key,
            .title = title,
            .value = [number](const LicenceSku &sku) { return number(sku); },
            .text = [number](const LicenceSku &sku) { return licenceNumber(sku, number(sku)); },
            .alignment = Qt::AlignTrailing | Qt::AlignVCenter,
            .widthHint = 8,
            .rank = rank};
}

static QList<Column<LicenceSku>> licenceColumns()
{
    return {
        {.key = u"licence"_s,
         .title = UsersTab::tr("Licence"),
         .text = [](const LicenceSku &sku) { return titleOf(sku); },
         .widthHint = 20},
        //: column: how many licences of a kind there are
        numberColumn(
            u"total"_s, UsersTab::tr("Bought"), [](const LicenceSku &sku) { return sku.total; }, 0),
        //: column: how many licences of a kind are assigned to users
        numberColumn(
            u"assigned"_s, UsersTab::tr("Assigned"), [](const LicenceSku &sku) { return sku.consumed; }, 0),
        //: column: how many licences of a kind can still be assigned
        numberColumn(u"free"_s, UsersTab::tr("Free"), freeOf, 0),
        //: column: how many licences of a kind are suspended
        numberColumn(
            u"suspended"_s, UsersTab::tr("Suspended"), [](const LicenceSku &sku) { return sku.suspended; }, 2),
        {.key = u"hint"_s,
         //: column: what the numbers of a licence suggest to do
         .title = UsersTab::tr("Notable"),
         .text = UserWords::hint,
         .state = UserWords::hintShape,
         .widthHint = 12,
         .rank = 1},
    };
}

UsersTab::UsersTab(UserCommands &commands, QWidget *parent)
    : QWidget(parent),
      m_commands(commands),
      m_userRows([](const CustomerUser &user) { return user.id; }),
      m_userModel(
          m_userRows, userColumns(), [](const CustomerUser &user) { return user.id; }, this),
      m_licenceRows([](const LicenceSku &sku) { return sku.id; }),
      m_licenceModel(
          m_licenceRows, licenceColumns(), [](const LicenceSku &sku) { return sku.id; }, this),
      m_users(
          new PartList(m_userModel, u"users"_s, tr("Users"),
                       {.icon = u"person"_s,
                        .none = tr("No users"),
                        .noneSentence = tr("The service names nobody in this customer's tenant."),
                        .refused = tr("The service does not tell you who works at this customer: a role or delegated access is missing. "
                                      "What stands here was read before.")},
                       this)),
      m_licences(
          new PartList(m_licenceModel, u"licences"_s, tr("Licences"),
                       {.icon = u"tag"_s,
                        .none = tr("No licences"),
                        .noneSentence = tr("The service names no licence that this customer has."),
                        .refused = tr("The service does not tell you this customer's licences: a role or delegated access is missing. "
                                      "What stands here was read before.")},
                       this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_password(new QPushButton(tr("&Reset password…"), this))
{
    setObjectName("userstab"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_users);
    m_splitter->addWidget(m_licences);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
    setFocusProxy(m_users);
    m_password->setObjectName("users.password"_L1);
    m_users->addTool(m_password);
    connect(m_password, &QPushButton::clicked, this, &UsersTab::askPassword);
    connect(m_users->view().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UsersTab::showTools);
    connect(&m_userModel, &WindowTable::orderShown, this, &UsersTab::showTools);
    showTools();
}

const CustomerUser *UsersTab::current() const
{
    const auto *user = m_userModel.row(m_users->view().currentRow());
    return user && !user->id.isEmpty() ? user : nullptr;
}

QString UsersTab::obstacle() const
{
    if (const auto denied = CommandNeeds::denied(m_permit, u"user.password"))
        return RoleText::denied(*denied);
    const auto *user = current();
    if (!user)
        return tr("Choose a user first.");
    if (isDeleted(*user))
        return tr("Whoever is deleted has no password.");
    if (m_detail.row.end != CustomerEnd::None)
        return ErrorText::sentence({.kind = Error::Kind::Denied, .reason = Error::Reason::RelationshipEnded});
    if (const auto denied = accessDenied(m_detail.row.access, AccessNeed::ResetPasswords))
        return AccessText::denied(*denied);
    if (user->syncedAt.isValid())
        return tr("This account comes from the customer's own directory: its password is changed there.");
    return {};
}

void UsersTab::showTools()
{
    const auto why = obstacle();
    m_password->setEnabled(why.isEmpty());
    m_password->setToolTip(why);
    m_password->setAccessibleDescription(why);
}

void UsersTab::setPermit(const Permit &permit)
{
    m_permit = permit;
    showTools();
}

void UsersTab::askPassword()
{
    if (const auto why = obstacle(); !why.isEmpty()) {
        m_users->banner().warn(why);
        return;
    }
    const auto &user = *current();
    auto *dialog = new PasswordDialog(m_commands,
                                      {.customerId = m_detail.row.customer.id,
                                       .customerName = m_detail.row.customer.name,
                                       .userId = user.id,
                                       .principalName = user.principalName},
                                      titleOf(user), this);
    dialog->setReason(m_reason);
    connect(dialog, &PasswordDialog::wasReset, this, [this](const QString &reason) { m_reason = reason; });
    dialog->open();
}

void UsersTab::show(const CustomerDetail &detail, bool refreshing, bool isAnother)
{
    m_detail = detail;
    auto users = detail.users;
    std::ranges::stable_sort(users, [](const CustomerUser &one, const CustomerUser &other) {
        if (isDeleted(one) != isDeleted(other))
            return isDeleted(other);
        return titleOf(one).localeAwareCompare(titleOf(other)) < 0;
    });
    auto licences = detail.licences;
    std::ranges::stable_sort(
        licences, [](const LicenceSku &one, const LicenceSku &other) { return titleOf(one).localeAwareCompare(titleOf(other)) < 0; });
    m_userRows.set(users);
    m_licenceRows.set(licences);
    if (isAnother) {
        m_userModel.setQuery(m_userModel.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
        m_licenceModel.setQuery(m_licenceModel.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    }
    //: number of users of a customer
    m_users->setState(detail.usersState, refreshing, tr("%Ln user(s)", nullptr, static_cast<int>(users.size())));
    //: number of kinds of licences of a customer
    m_licences->setState(detail.licencesState, refreshing, tr("%Ln kind(s) of licence", nullptr, static_cast<int>(licences.size())));
    showTools();
}

bool UsersTab::takeKeys()
{
    return m_users->takeKeys();
}

void UsersTab::remember(ViewMemory &memory)
{
    m_users->arrange<CustomerUser>(m_userRows, m_userModel, userColumns(), memory);
    m_licences->arrange<LicenceSku>(m_licenceRows, m_licenceModel, licenceColumns(), memory);
    keepPlaces(*m_splitter, memory, u"customer/users"_s);
}
