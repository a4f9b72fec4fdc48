#include "ui/roles/rolespane.h"

#include "models/command/commandneeds.h"
#include "ui/roles/grantmenu.h"
#include "ui/roles/matrixtable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static constexpr int shortBelow = 1'300; ///< width of the pane, at 10 pt, under which columns have short names

static QLabel *sentenceLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

RolesPane::RolesPane(const RolesPaneSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_facts(new FactList(tr("My roles"), this)),
      m_missing(sentenceLabel(u"roles.missing"_s, this)),
      m_heading(sentenceLabel(u"roles.heading"_s, this)),
      m_rule(sentenceLabel(u"roles.rule"_s, this)),
      m_legend(sentenceLabel(u"roles.legend"_s, this)),
      m_banner(new Banner(this)),
      m_model(new MatrixTable(this)),
      m_table(new QTableView(this))
{
    setObjectName("roles"_L1);
    setAccessibleName(tr("My roles"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_table);
    m_facts->addFact(u"account"_s, tr("Account"));
    m_facts->addFact(u"roles"_s, tr("Roles"));
    //: who has said which roles somebody has
    m_facts->addFact(u"told"_s, tr("Told by"));
    m_facts->addFact(u"asOf"_s, tr("As of"));
    m_heading->setText(tr("What each role may do here"));
    m_banner->setObjectName("roles.banner"_L1);
    makeActions();
    makeTable();
    makeLayout();
    dress();
    m_sources.known.subscribe(this, [this](const KnownRoles &known) {
        m_known = known;
        showAll();
    });
    m_sources.office.subscribe(this, [this](const OfficeMatrix &office) {
        m_office = office;
        showAll();
    });
    m_sources.permit.subscribe(this, [this](const Permit &permit) {
        m_permit = permit;
        showAll();
    });
}

void RolesPane::makeActions()
{
    m_change = new QAction(tr("Change what a role may do…"), this);
    m_change->setObjectName("roles.change"_L1);
    m_change->setShortcut(QKeySequence(Qt::Key_F2));
    m_change->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_change, &QAction::triggered, this, &RolesPane::askGrant);
    m_reset = new QAction(tr("Back to what the program came with"), this);
    m_reset->setObjectName("roles.reset"_L1);
    connect(m_reset, &QAction::triggered, this, &RolesPane::reset);
    addActions({m_change, m_reset});
}

void RolesPane::makeTable()
{
    m_table->setObjectName("roles.table"_L1);
    m_table->setAccessibleName(tr("What each role may do here"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_change, m_reset});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Normal, font()));
    auto *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    m_table->setCurrentIndex(m_model->index(0, 1));
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &) { m_change->trigger(); });
}

void RolesPane::makeLayout()
{
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_heading, 1);
    for (auto *action : {m_change, m_reset}) {
        auto *button = new QToolButton(this);
        button->setObjectName("button."_L1 + action->objectName());
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        tools->addWidget(button);
    }
    const auto space = scaled(16, font());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(scaled(8, font()));
    column->addWidget(m_facts);
    column->addWidget(m_missing);
    column->addLayout(tools);
    column->addWidget(m_rule);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    column->addWidget(m_legend);
    QStringList legend;
    for (const auto role : allRoles) {
        if (role != Role::Unknown)
            legend.append(shortName(role) + u' ' + RoleText::name(role));
    }
    m_legend->setText(legend.join(u" · "_s));
}

void RolesPane::showAll()
{
    //: in place of an account: nobody has signed in yet
    m_facts->setFact(u"account"_s, m_known.account.isEmpty() ? tr("Nobody has signed in yet") : m_known.account, m_known.account);
    const auto names = RoleText::names(m_known.inForce());
    m_facts->setFact(u"roles"_s, names, names);
    QStringList told;
    if (m_known.tokenTold)
        told.append(tr("the sign-in (directory roles)"));
    if (m_known.groupsTold)
        told.append(tr("the directory (groups of agents)"));
    //: in place of who has said something
    m_facts->setFact(u"told"_s, told.isEmpty() ? tr("Nobody yet") : told.join(u", "_s), {});
    m_facts->setFact(u"asOf"_s, m_known.readAt.isValid() ? fullMomentText(m_known.readAt) : tr("Never"), {});
    const auto missing = RoleText::missing(m_known);
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());

    QStringList rule;
    //: %1: a date
    rule.append(tr("This holds since %1.").arg(QLocale().toString(m_office.matrix.effective(), QLocale::ShortFormat)));
    if (const auto changed = RoleText::changed(m_office); !changed.isEmpty())
        rule.append(changed);
    if (m_office.problem)
        rule.append(tr("The changes of your office are not in force: %1").arg(ErrorText::sentence(*m_office.problem)));
    rule.append(RoleText::whomToAsk(m_permit));
    m_rule->setText(rule.join(u' '));
    m_model->show(m_office, m_known.inForce());
}

void RolesPane::askGrant()
{
    const auto cell = m_table->currentIndex();
    const auto role = MatrixTable::roleAt(cell.column());
    if (!role) {
        m_banner->tell(tr("Choose the cell of a role first."));
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName("roles.grants"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto capability = MatrixTable::capabilityAt(cell.row());
    const auto before = m_model->grantAt(cell);
    GrantMenu::fill(*menu, *role, before, [this, capability, role = *role, before](const Grant &grant) {
        if (grant == before)
            return;
        //: %1: name of a role; %2: area of the program; %3: what the role may do there from now on
        const auto told = tr("%1, %2: %3 from now on.").arg(RoleText::name(role), RoleText::capability(capability), RoleText::grant(grant));
        change({{.capability = capability, .role = role, .grant = grant}}, told);
    });
    menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(cell).bottomLeft()));
}

void RolesPane::change(const QList<GrantEdit> &edits, const QString &told)
{
    QList<GrantEdit> inverse;
    for (const auto &edit : edits)
        inverse.append({.capability = edit.capability, .role = edit.role, .grant = m_office.matrix.grant(edit.capability, edit.role)});
    m_sources.commands.changeGrants(edits, this, [this, edits, inverse, told](const Result<void> &done) {
        if (done)
            m_banner->tell(told, tr("Undo"), [this, inverse] { change(inverse, tr("The change was taken back.")); });
        else
            m_banner->fail(done.error());
    });
}

void RolesPane::reset()
{
    const auto before = m_office.edits;
    m_sources.commands.resetMatrix(this, [this, before](const Result<void> &done) {
        const auto told = tr("What each role may do is again as the program came with it.");
        if (!done)
            m_banner->fail(done.error());
        else if (before.isEmpty())
            m_banner->tell(told);
        else
            m_banner->tell(told, tr("Undo"), [this, before] { change(before, tr("The changes of your office are back.")); });
    });
}

void RolesPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto isNarrow = width() < scaled(shortBelow, font());
    m_model->setShort(isNarrow);
    m_legend->setVisible(isNarrow);
    m_table->setColumnWidth(0, isNarrow ? width() * 28 / 100 : scaled(340, font()));
}

void RolesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void RolesPane::dress()
{
    const auto &t = tokensOf(palette());
    m_heading->setFont(sectionFont(font()));
    tint(*m_missing, t.degraded);
    tint(*m_rule, t.secondary);
    tint(*m_legend, t.secondary);
}
