#include "ui/customers/issuestab.h"

#include "models/command/commandneeds.h"
#include "models/health/healthstatus.h"
#include "ui/customers/partlist.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/roletext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static Column<IssueLine> momentColumn(const QString &key, const QString &title, QDateTime HealthIssue::*when, int rank)
{
    return {.key = key,
            .title = title,
            .value = [when](const IssueLine &line) { return line.told.*when; },
            .text = [when](const IssueLine &line) { return (line.told.*when).isValid() ? momentText(line.told.*when) : QString(); },
            .widthHint = 12,
            .rank = rank};
}

static QList<Column<IssueLine>> issueColumns()
{
    return {
        {.key = u"state"_s,
         .title = IssuesTab::tr("State"),
         .text = [](const IssueLine &line) { return line.key.isEmpty() ? QString() : HealthWords::status(line.told.status); },
         .state = [](const IssueLine &line) { return line.key.isEmpty() ? CellState::None : HealthWords::state(line.told.status); },
         .sorted = [](const IssueLine &line) { return severityOf(healthStatusOf(line.told.status)); },
         .widthHint = 20},
        //: column: Microsoft's number of an issue
        {.key = u"id"_s,
         .title = IssuesTab::tr("Incident ID"),
         .text = [](const IssueLine &line) { return line.told.id; },
         .widthHint = 11},
        {.key = u"title"_s,
         .title = IssuesTab::tr("Title"),
         .text = [](const IssueLine &line) { return line.told.title; },
         .widthHint = 36},
        {.key = u"service"_s,
         .title = IssuesTab::tr("Service"),
         .text = [](const IssueLine &line) { return line.told.service; },
         .widthHint = 20,
         .rank = 2},
        {.key = u"level"_s,
         //: column: how a customer stands to an issue
         .title = IssuesTab::tr("Affected"),
         .text = [](const IssueLine &line) { return line.level ? HealthWords::level(*line.level) : QString(); },
         .state = [](const IssueLine &line) { return line.level ? HealthWords::state(*line.level) : CellState::None; },
         .widthHint = 18,
         .rank = 1},
        {.key = u"kind"_s,
         //: column: incident or advisory
         .title = IssuesTab::tr("Type"),
         .text = [](const IssueLine &line) { return line.key.isEmpty() ? QString() : HealthWords::kind(line.told.kind); },
         .widthHint = 10,
         .rank = 3},
        momentColumn(u"started"_s, IssuesTab::tr("Estimated start time"), &HealthIssue::startedAt, 4),
        momentColumn(u"updated"_s, IssuesTab::tr("Last updated"), &HealthIssue::modifiedAt, 2),
    };
}

/// What it means for the list of a part.
static PartState partStateOf(const HealthRead &read)
{
    PartState state{.readAt = read.readAt};
    if (read.access == HealthAccess::Told)
        state.told = PartState::Told::Told;
    else if (read.access != HealthAccess::NotRead)
        state.told = PartState::Told::Refused;
    return state;
}

IssuesTab::IssuesTab(HealthCommands &commands, QWidget *parent)
    : QWidget(parent),
      m_commands(commands),
      m_rows([](const IssueLine &line) { return line.key; }),
      m_model(
          m_rows, issueColumns(), [](const IssueLine &line) { return line.key; }, this),
      m_list(new PartList(m_model, u"issues"_s, tr("Issues"),
                          {.icon = u"customers"_s,
                           .none = tr("No issue is known"),
                           .noneSentence = tr("This customer’s feed names no issue now, and none is in our history of it."),
                           .refused = tr("This customer’s service health cannot be read. What stands here was read before.")},
                          this)),
      m_check(new QPushButton(tr("&Check health now"), this)),
      m_open(new QPushButton(tr("Show &issue"), this)),
      m_standing(new QLabel(this))
{
    setObjectName("issuestab"_L1);
    m_check->setObjectName("issues.check"_L1);
    m_open->setObjectName("issues.open"_L1);
    m_standing->setObjectName("issues.standing"_L1);
    m_standing->setTextFormat(Qt::PlainText);
    m_standing->setWordWrap(true);
    m_list->addTool(m_check);
    m_list->addTool(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    const auto space = scaled(8, font());
    m_standing->setContentsMargins(2 * space, space, 2 * space, 0);
    column->addWidget(m_standing);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_check, &QPushButton::clicked, this, &IssuesTab::check);
    connect(m_open, &QPushButton::clicked, this, &IssuesTab::openCurrent);
    connect(&m_list->view(), &ListView::opened, this, &IssuesTab::openCurrent);
    connect(m_list->view().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IssuesTab::showButtons);
    connect(&m_model, &WindowTable::orderShown, this, &IssuesTab::showButtons);
    dress();
    showButtons();
}

void IssuesTab::openCurrent()
{
    if (const auto *line = m_model.row(m_list->view().currentRow()); line && !line->key.isEmpty())
        emit issueWanted(line->key);
}

void IssuesTab::check()
{
    if (m_isChecking || m_customerId.isEmpty())
        return;
    m_isChecking = true;
    showButtons();
    m_commands.checkHealthNow(m_customerId, this, [this, id = m_customerId](const Result<void> &done) { checked(id, done); });
}

void IssuesTab::checked(const QString &customerId, const Result<void> &done)
{
    m_isChecking = false;
    showButtons();
    if (customerId != m_customerId) // another customer stands here by now
        return;
    if (!done)
        m_list->banner().fail(done.error(), tr("Try again"), [this] { check(); });
    else
        m_list->banner().tell(tr("Service health was checked just now; your check is noted."));
}

void IssuesTab::showButtons()
{
    const auto denied = CommandNeeds::denied(m_permit, u"checkHealthNow");
    const auto why = denied ? RoleText::denied(*denied)
        : m_isChecking      ? tr("The service is being asked for this now.")
                            : tr("Asks the service how this customer’s services are, and notes that you looked");
    m_check->setEnabled(!denied && !m_isChecking && !m_customerId.isEmpty());
    m_check->setToolTip(why);
    m_check->setAccessibleDescription(why);
    const auto *line = m_model.row(m_list->view().currentRow());
    m_open->setEnabled(line && !line->key.isEmpty());
}

void IssuesTab::show(const CustomerDetail &detail, bool refreshing, bool isAnother)
{
    if (isAnother) {
        m_customerId = detail.row.customer.id;
        m_list->banner().clearTold();
    }
    m_read = detail.health.read;
    QStringList sentences{HealthWords::access(m_read.access)};
    if (const auto remedy = HealthWords::remedy(m_read.access); !remedy.isEmpty())
        sentences.append(remedy);
    if (m_read.access == HealthAccess::Told)
        sentences.clear();
    for (const auto &azure : detail.health.azure) {
        if (const auto words = HealthWords::azure(azure); !words.isEmpty())
            sentences.append(words);
    }
    m_standing->setText(sentences.join(u' '));
    m_standing->setVisible(!sentences.isEmpty());
    m_rows.set(detail.health.issues);
    if (isAnother)
        m_model.setQuery(m_model.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    //: number of issues of a customer
    m_list->setState(partStateOf(m_read), refreshing && m_read.access == HealthAccess::NotRead,
                     tr("%Ln issue(s)", nullptr, static_cast<int>(detail.health.issues.size())));
    showButtons();
}

void IssuesTab::setPermit(const Permit &permit)
{
    m_permit = permit;
    showButtons();
}

void IssuesTab::remember(ViewMemory &memory)
{
    m_list->arrange<IssueLine>(m_rows, m_model, issueColumns(), memory);
}

bool IssuesTab::takeKeys()
{
    return m_list->takeKeys();
}

void IssuesTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void IssuesTab::dress()
{
    tint(*m_standing, tokensOf(palette()).secondary);
}
