#include "ui/health/affectedlist.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/health/affectedcolumns.h"
#include "ui/widgets/columnarrangement.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/listview.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

AffectedList::AffectedList(Source &source, const Clock &clock, QWidget *parent)
    : ListFrame(u"affected"_s, parent),
      m_model(
          source, AffectedColumns::all(clock), [](const AffectedCustomer &row) { return row.customerId; }, this)
{
    setObjectName("affected.list"_L1);
    tools().filterButton()->hide();
    tools().field()->setPlaceholderText(tr("Filter customers"));
    tools().field()->setAccessibleName(tr("Filter by name or domain"));
    view().setItemDelegate(new RowDelegate(this));
    captions().addStretch();
    setTable(m_model, tr("Affected customers"));
    columns().setSort({}, false);
    makeLevels();
    setLevel({});
    connect(&tools(), &FilterRow::textChanged, this, [this](const QString &text) {
        m_query.text = text;
        ask();
    });
}

void AffectedList::setIssue(const QString &key)
{
    m_query = {.key = key};
    showEverything();
}

void AffectedList::forget()
{
    m_query = {};
    m_model.setQuery(m_query, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
}

void AffectedList::makeLevels()
{
    auto *menu = new QMenu(tools().viewButton());
    tools().viewButton()->setMenu(menu);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &name, const QString &title, std::optional<ImpactLevel> level) {
        auto *action = menu->addAction(title);
        action->setObjectName(name);
        action->setCheckable(true);
        group->addAction(action);
        m_levels.append({level, action});
        connect(action, &QAction::triggered, this, [this, level] { setLevel(level); });
    };
    add(u"level.all"_s, tr("All customers"), std::nullopt);
    for (const auto level : {ImpactLevel::Confirmed, ImpactLevel::Reported, ImpactLevel::Possibly, ImpactLevel::NotAffected})
        add(u"level.%1"_s.arg(static_cast<int>(level)), HealthWords::level(level), level);
}

void AffectedList::showEverything()
{
    {
        const QSignalBlocker quiet(tools());
        tools().field()->clear();
    }
    m_query.text.clear();
    setLevel({});
}

void AffectedList::setLevel(std::optional<ImpactLevel> level)
{
    m_query.level = level;
    const auto chosen = std::ranges::find_if(m_levels, [&level](const auto &each) { return each.first == level; });
    chosen->second->setChecked(true);
    tools().viewButton()->setText(chosen->second->text());
    //: %1: the view that is chosen; read aloud
    tools().viewButton()->setAccessibleName(tr("Which customers are shown: %1").arg(chosen->second->text()));
    ask();
}

void AffectedList::ask()
{
    if (m_query.key.isEmpty())
        return;
    expect(m_query.text, WindowTable::Swap::Result);
    m_model.setQuery(m_query, WindowTable::Swap::Result, WindowTable::Tail::Hidden);
}

const AffectedCustomer *AffectedList::currentRow() const
{
    const auto *row = m_model.row(view().currentRow());
    return row && !row->customerId.isEmpty() ? row : nullptr;
}

QStringList AffectedList::selectedIds(int most) const
{
    QStringList ids;
    for (const auto &range : view().selectedRanges()) {
        for (int row = range.first; row <= range.last && ids.size() < most; ++row) {
            if (const auto id = m_model.key(row); !id.isEmpty())
                ids.append(id);
        }
    }
    return ids;
}

EmptyState::Words AffectedList::reason()
{
    if (!m_model.hasOrder())
        return {.icon = u"wait"_s, .title = tr("Reading the customers"), .sentence = tr("They are being read from this computer.")};
    if (!m_query.text.isEmpty() || m_query.level)
        return {.icon = u"search"_s,
                .title = tr("No customer found"),
                .sentence = tr("No customer of this issue passes the filters that are in force."),
                .action = tr("Show all customers of this issue")};
    return {.icon = u"unknown"_s,
            .title = tr("No customer is known to be affected"),
            .sentence = tr("Neither a tenant that can be read nor somebody here names one.")};
}

void AffectedList::leaveEmpty()
{
    showEverything();
}

QString AffectedList::countWords() const
{
    //: number of customers of an issue that are shown
    return tr("%Ln customer(s)", nullptr, m_model.rowCount());
}
