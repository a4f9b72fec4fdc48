#include "ui/customers/userstab.h"

#include "models/command/commandneeds.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/licencesdialog.h"
#include "ui/customers/licenceusedialog.h"
#include "ui/customers/partlist.h"
#include "ui/customers/passworddialog.h"
#include "ui/customers/userdialog.h"
#include "ui/customers/userwords.h"
#include "ui/widgets/accesstext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static Column<UserLine> userColumn(const QString &key, const QString &title, QString (*text)(const CustomerUser &), int width, int rank)
{
    return {.key = key,
            .title = title,
            .text = [text](const UserLine &line) { return line.told.id.isEmpty() ? QString() : text(line.told); },
            .widthHint = width,
            .rank = rank};
}

static QList<Column<UserLine>> userColumns()
{
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    QList<Column<UserLine>> columns{
        //: column: a person's name
        userColumn(u"name"_s, UsersTab::tr("Name"), titleOf, 20, 0),
        userColumn(
            //: column: what a person signs in with
            u"principal"_s, UsersTab::tr("User name"), [](const CustomerUser &user) { return user.principalName; }, 26, 0),
        {.key = u"state"_s,
         .title = UsersTab::tr("State"),
         .value = [](const UserLine &line) { return line.told.state; },
         // That it is not known stands in the shape, once below the list, and in what is read aloud: not in every row.
         .text =
             [now](const UserLine &line) {
                 return line.told.id.isEmpty() ? QString() : UserWords::state(line.told, line.isBlocked.value_or(false), now());
             },
         .spoken = [now](const UserLine &line) { return UserWords::state(line.told, line.isBlocked, now()); },
         .state
         = [](const UserLine &line) { return line.told.id.isEmpty() ? CellState::None : UserWords::stateShape(line.told, line.isBlocked); },
         .widthHint = 18},
        {.key = u"change"_s,
         //: column: what is being done to a person's account
         .title = UsersTab::tr("Change"),
         .text = [](const UserLine &line) { return line.pending; },
         .state =
             [](const UserLine &line) {
                 if (line.pending.isEmpty())
                     return CellState::None;
                 return line.needsPerson ? CellState::Interrupted : CellState::Advisory;
             },
         .widthHint = 18,
         .rank = 1},
        userColumn(
            //: column: the country in which a person uses licences
            u"location"_s, UsersTab::tr("Usage location"),
            [](const CustomerUser &user) {
                //: a user's usage location: without one no licence can be assigned
                return user.usageLocation.isEmpty() ? UsersTab::tr("None: no licence possible")
                                                    : CustomerWords::country(user.usageLocation);
            },
            16, 2),
        //: column: where a person's account is kept
        userColumn(u"origin"_s, UsersTab::tr("Account from"), UserWords::origin, 18, 3),
        userColumn(
            u"phone"_s, UsersTab::tr("Phone"), [](const CustomerUser &user) { return user.phone; }, 14, 4),
    };
    const auto location = std::ranges::find(columns, u"location"_s, &Column<UserLine>::key);
    location->quiet = [](const UserLine &line) { return line.told.usageLocation.isEmpty(); };
    return columns;
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

UsersTab::UsersTab(const ChangeSources &changes, const ServiceCalls &calls, QWidget *parent)
    : QWidget(parent),
      m_calls(calls),
      m_userRows([](const UserLine &line) { return line.told.id; }),
      m_userModel(
          m_userRows, userColumns(), [](const UserLine &line) { return line.told.id; }, this),
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
      m_password(new QPushButton(tr("&Reset password…"), this)),
      //: button: shows how many of a customer's licences are used
      m_use(new QPushButton(tr("In &use…"), this)),
      m_menu(new QMenu(this)),
      m_signIns(new QLabel(this)),
      m_decisions(new Decisions(changes, m_users->banner(), this))
{
    setObjectName("userstab"_L1);
    make();
    makeMenu();
    connect(m_password, &QPushButton::clicked, this, [this] { ask(Deed::Password); });
    connect(m_use, &QPushButton::clicked, this, &UsersTab::askUse);
    connect(m_users->view().selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsersTab::showTools);
    connect(m_users->view().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UsersTab::showTools);
    connect(&m_userModel, &WindowTable::orderShown, this, &UsersTab::showTools);
    connect(m_decisions, &Decisions::changed, this, [this](const QString &customerId) {
        if (!customerId.isEmpty() && customerId != m_detail.row.customer.id)
            return;
        showLines();
        if (std::exchange(m_signInsOnTheirWay, waitsForSignIns()) && !m_signInsOnTheirWay)
            askBlocked(); // what was done shows only there
    });
    showTools();
}

void UsersTab::make()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_users);
    m_splitter->addWidget(m_licences);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
    setFocusProxy(m_users);
    m_signIns->setObjectName("users.signins"_L1);
    m_signIns->setTextFormat(Qt::PlainText);
    m_signIns->setWordWrap(true);
    const auto space = scaled(8, font());
    m_signIns->setContentsMargins(2 * space, 0, 2 * space, space);
    m_signIns->hide();
    column->addWidget(m_signIns);
    dress();
    m_users->view().setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_password->setObjectName("users.password"_L1);
    m_users->addTool(m_password);
    m_use->setObjectName("licences.use"_L1);
    m_use->setAccessibleName(tr("How the licences are used"));
    m_licences->addTool(m_use);
}

void UsersTab::makeMenu()
{
    const std::tuple<Deed, QString, QString> deeds[] = {{Deed::Licences, u"users.licences"_s, tr("Licences…")},
                                                        {Deed::Block, u"users.block"_s, tr("Block sign-in…")},
                                                        {Deed::Allow, u"users.allow"_s, tr("Allow sign-in…")},
                                                        {Deed::Delete, u"users.delete"_s, tr("Delete…")},
                                                        {Deed::Restore, u"users.restore"_s, tr("Restore…")}};
    for (const auto &[deed, name, words] : deeds) {
        auto *action = m_menu->addAction(words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, deed = deed] { ask(deed); });
        m_actions.append({deed, action});
    }
    connect(m_menu, &QMenu::aboutToShow, this, &UsersTab::showTools);
    auto *button = m_users->addMenu(*m_menu);
    button->setObjectName("users.change"_L1);
    //: button: opens the menu of what can be done with the selected people
    button->setText(tr("C&hange"));
    button->setIcon(themedIcon(u"edit"_s));
    button->setAccessibleName(tr("Change the selected users"));
}

QList<CustomerUser> UsersTab::chosen() const
{
    QList<CustomerUser> users;
    for (const auto &range : m_users->view().selectedRanges()) {
        for (auto row = range.first; row <= range.last; ++row) {
            if (const auto *line = m_userModel.row(row); line && !line->told.id.isEmpty())
                users.append(line->told);
        }
    }
    return users;
}

QString UsersTab::refusal(QStringView command, AccessNeed need) const
{
    if (const auto denied = CommandNeeds::denied(m_permit, command))
        return RoleText::denied(*denied);
    if (m_detail.row.end != CustomerEnd::None)
        return ErrorText::sentence({.kind = Error::Kind::Denied, .reason = Error::Reason::RelationshipEnded});
    if (const auto denied = accessDenied(m_detail.row.access, need))
        return AccessText::denied(*denied);
    return {};
}

QString UsersTab::obstacleOf(Deed deed, const CustomerUser &user)
{
    switch (deed) {
    case Deed::Password:
        if (isDeleted(user))
            return tr("Whoever is deleted has no password.");
        return user.syncedAt.isValid() ? tr("This account comes from the customer's own directory: its password is changed there.")
                                       : QString();
    case Deed::Licences:
        return isDeleted(user) ? tr("Whoever is deleted has no licences: restore the account first.") : QString();
    case Deed::Block:
    case Deed::Allow:
        if (isDeleted(user))
            return tr("Whoever is deleted cannot sign in anyway.");
        return user.syncedAt.isValid()
            ? tr("This account comes from the customer's own directory: its sign-in is blocked and allowed there.")
            : QString();
    case Deed::Delete:
        if (isDeleted(user))
            return tr("This account is deleted already.");
        return user.syncedAt.isValid() ? tr("This account comes from the customer's own directory: it is deleted there.") : QString();
    case Deed::Restore:
        break;
    }
    return isDeleted(user) ? QString() : tr("This account is not deleted.");
}

QString UsersTab::obstacle(Deed deed) const
{
    const auto command = deed == Deed::Password ? u"user.password"_s : commandOf(kindOf(deed));
    if (const auto why = refusal(command, needOf(deed)); !why.isEmpty())
        return why;
    const auto users = chosen();
    if (users.isEmpty())
        return tr("Choose a user first.");
    if (deed == Deed::Password && users.size() > 1)
        return tr("A password is reset for one person at a time.");
    if (deed == Deed::Licences && m_detail.licences.isEmpty())
        return tr("This customer has no licences that could be assigned.");
    const auto possible = std::ranges::find_if(users, [deed](const CustomerUser &user) { return obstacleOf(deed, user).isEmpty(); });
    return possible == users.end() ? obstacleOf(deed, users.constFirst()) : QString();
}

void UsersTab::showTools()
{
    const auto why = obstacle(Deed::Password);
    m_password->setEnabled(why.isEmpty());
    m_password->setToolTip(why);
    m_password->setAccessibleDescription(why);
    for (const auto &[deed, action] : std::as_const(m_actions)) {
        const auto reason = obstacle(deed);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
        action->setStatusTip(reason);
    }
    const auto useDenied = refusal(u"readLicenceUse", AccessNeed::ReadLicences);
    m_use->setEnabled(useDenied.isEmpty());
    m_use->setToolTip(useDenied);
    m_use->setAccessibleDescription(useDenied);
}

void UsersTab::setPermit(const Permit &permit)
{
    const bool isNews = m_permit != permit;
    m_permit = permit;
    showTools();
    if (isNews && isVisible())
        askBlocked();
}

ChangeKind UsersTab::kindOf(Deed deed)
{
    switch (deed) {
    case Deed::Licences:
        return ChangeKind::AssignLicence;
    case Deed::Block:
        return ChangeKind::BlockSignIn;
    case Deed::Allow:
        return ChangeKind::AllowSignIn;
    case Deed::Delete:
        return ChangeKind::DeleteUser;
    case Deed::Password:
    case Deed::Restore:
        break;
    }
    return ChangeKind::RestoreUser;
}

AccessNeed UsersTab::needOf(Deed deed)
{
    switch (deed) {
    case Deed::Password:
        return AccessNeed::ResetPasswords;
    case Deed::Licences:
        return AccessNeed::AssignLicences;
    case Deed::Block:
    case Deed::Allow:
        return AccessNeed::BlockSignIns;
    case Deed::Delete:
    case Deed::Restore:
        break;
    }
    return AccessNeed::DeleteUsers;
}

void UsersTab::ask(Deed deed)
{
    if (const auto why = obstacle(deed); !why.isEmpty()) {
        m_users->banner().warn(why);
        return;
    }
    auto users = chosen();
    if (deed == Deed::Password) {
        askPassword(users.constFirst());
        return;
    }
    // Those to whom it cannot be done are named in the dialog, too, unless the customer's own directory has them.
    users.removeIf([deed](const CustomerUser &user) { return user.syncedAt.isValid() && !obstacleOf(deed, user).isEmpty(); });
    const DecisionDialog::Customer customer{.id = m_detail.row.customer.id, .name = m_detail.row.customer.name};
    auto &commands = m_decisions->commands();
    DecisionDialog *dialog = nullptr;
    if (deed == Deed::Licences)
        dialog = new LicencesDialog(commands, m_calls.lookups, customer, users, m_detail.licences, this);
    else
        dialog = new UserDialog(commands, kindOf(deed), customer, users, m_blocked, this);
    dialog->setReason(m_decisions->reason());
    connect(dialog, &DecisionDialog::decided, m_decisions, &Decisions::decided);
    dialog->open();
}

void UsersTab::askPassword(const CustomerUser &user)
{
    auto *dialog = new PasswordDialog(m_calls.users,
                                      {.customerId = m_detail.row.customer.id,
                                       .customerName = m_detail.row.customer.name,
                                       .userId = user.id,
                                       .principalName = user.principalName},
                                      titleOf(user), this);
    dialog->setReason(m_decisions->reason());
    connect(dialog, &PasswordDialog::wasReset, m_decisions, &Decisions::setReason);
    dialog->open();
}

void UsersTab::askUse()
{
    auto *dialog = new LicenceUseDialog(m_calls.lookups, m_detail.row.customer.id, m_detail.row.customer.name, this);
    dialog->open();
}

bool UsersTab::waitsForSignIns() const
{
    return std::ranges::any_of(m_decisions->open(), [this](const OutboxEntry &entry) {
        const auto kind = entry.change.kind;
        return entry.change.customerId == m_detail.row.customer.id && !needsPerson(entry.state)
            && (kind == ChangeKind::BlockSignIn || kind == ChangeKind::AllowSignIn);
    });
}

void UsersTab::askBlocked()
{
    const auto &id = m_detail.row.customer.id;
    if (id.isEmpty())
        return;
    if (const auto why = refusal(u"readSignIns", AccessNeed::ReadUsers); !why.isEmpty()) {
        m_blocked.reset();
        m_askedBlocked.clear();
        m_signIns->setText(why);
        m_signIns->setVisible(!m_detail.users.isEmpty());
        showLines();
        return;
    }
    m_askedBlocked = id;
    m_calls.lookups.blockedSignIns(id, this, [this, id](const Result<QStringList> &blocked) {
        if (id != m_detail.row.customer.id)
            return;
        m_blocked = blocked ? std::optional(QSet<QString>(blocked->begin(), blocked->end())) : std::nullopt;
        m_signIns->setVisible(!blocked);
        if (!blocked)
            m_signIns->setText(tr("Whose sign-in is blocked is not known: %1").arg(ErrorText::sentence(blocked.error())));
        showLines();
    });
}

void UsersTab::dress()
{
    m_signIns->setFont(captionFont(font()));
    tint(*m_signIns, tokensOf(palette()).secondary);
}

void UsersTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void UsersTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_askedBlocked != m_detail.row.customer.id)
        askBlocked();
}

void UsersTab::showLines()
{
    QList<UserLine> lines;
    for (const auto &user : std::as_const(m_detail.users)) {
        UserLine line{.told = user};
        if (m_blocked)
            line.isBlocked = m_blocked->contains(user.id);
        line.pending = m_decisions->pending(user.id, line.needsPerson);
        lines.append(line);
    }
    std::ranges::stable_sort(lines, [](const UserLine &one, const UserLine &other) {
        if (isDeleted(one.told) != isDeleted(other.told))
            return isDeleted(other.told);
        return titleOf(one.told).localeAwareCompare(titleOf(other.told)) < 0;
    });
    m_userRows.set(lines);
    auto licences = m_detail.licences;
    std::ranges::stable_sort(
        licences, [](const LicenceSku &one, const LicenceSku &other) { return titleOf(one).localeAwareCompare(titleOf(other)) < 0; });
    m_licenceRows.set(licences);
}

void UsersTab::show(const CustomerDetail &detail, bool refreshing, bool isAnother)
{
    m_detail = detail;
    if (isAnother) {
        m_blocked.reset();
        m_askedBlocked.clear();
        m_signInsOnTheirWay = waitsForSignIns();
        m_signIns->hide();
    }
    showLines();
    // Asked again whenever the customer was read anew: by hand, or because something changed there.
    const bool isFresh = std::exchange(m_wasRefreshing, refreshing) && !refreshing;
    if (isVisible() && (isFresh || m_askedBlocked != detail.row.customer.id))
        askBlocked();
    if (isAnother) {
        m_users->view().clearSelection(); // who was chosen at one customer is never changed at another
        m_decisions->forget();
        m_userModel.setQuery(m_userModel.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
        m_licenceModel.setQuery(m_licenceModel.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    }
    //: number of users of a customer
    m_users->setState(detail.usersState, refreshing, tr("%Ln user(s)", nullptr, static_cast<int>(detail.users.size())));
    //: number of kinds of licences of a customer
    m_licences->setState(detail.licencesState, refreshing, tr("%Ln kind(s) of licence", nullptr, static_cast<int>(detail.licences.size())));
    showTools();
}

bool UsersTab::takeKeys()
{
    return m_users->takeKeys();
}

void UsersTab::remember(ViewMemory &memory)
{
    m_users->arrange<UserLine>(m_userRows, m_userModel, userColumns(), memory);
    m_licences->arrange<LicenceSku>(m_licenceRows, m_licenceModel, licenceColumns(), memory);
    keepPlaces(*m_splitter, memory, u"customer/users"_s);
}
