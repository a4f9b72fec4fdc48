#include "ui/health/issuepage.h"

#include "models/health/plaintext.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/health/issuecolumns.h"
#include "ui/health/pagehead.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/listkeys.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/splitterplace.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static constexpr qsizetype longestPost = 50'000; ///< letters of one post that are shown
static constexpr qsizetype longestLine = 4'000; ///< of the impact, and of a detail

static QLabel *plainPart(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

IssuePage::IssuePage(const Sources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_head(new PageHead(u"issue"_s, tr("Back to the list"), tr("Close this issue"), this)),
      m_dossier(m_head->addButton(u"issue.dossier"_s, u"save"_s, tr("Save the dossier for a credit claim…"))),
      m_mute(m_head->addButton(u"issue.mute"_s, u"suspended"_s, tr("Mute this issue…"))),
      m_banner(new Banner(this)),
      m_tabs(new QTabWidget(this)),
      m_overview(new QSplitter(Qt::Vertical, this)),
      m_icon(new QLabel(this)),
      m_state(plainPart(u"issue.state"_s, this)),
      m_impactTitle(plainPart(u"issue.impacttitle"_s, this)),
      m_impact(plainPart(u"issue.impact"_s, this)),
      m_credit(plainPart(u"issue.credit"_s, this)),
      m_facts(new FactList({}, this)),
      m_postsTitle(plainPart(u"issue.poststitle"_s, this)),
      m_posts(new QPlainTextEdit(this)),
      m_affected(new AffectedList(sources.affected, sources.clock, this))
{
    setObjectName("issuepage"_L1);
    setAccessibleName(tr("Issue"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setTakesListKeys(*this);
    m_banner->setObjectName("issue.banner"_L1);
    m_posts->setObjectName("issue.posts"_L1);
    m_posts->setAccessibleName(tr("All updates, the newest first"));
    m_posts->setReadOnly(true);
    m_posts->setUndoRedoEnabled(false);
    m_posts->document()->setDocumentMargin(0);
    m_posts->setTabChangesFocus(true);
    m_posts->setFrameShape(QFrame::NoFrame);
    m_posts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_postsTitle->setText(tr("All updates"));
    m_impactTitle->setText(tr("User impact"));
    makeLayout();
    connect(m_head, &PageHead::closed, this, &IssuePage::closed);
    connect(m_facts, &FactList::copied, this, &IssuePage::copied);
    dress();
}

QWidget *IssuePage::makeFacts()
{
    const std::pair<QString, QString> facts[] = {{u"issue.id"_s, tr("Incident ID")},
                                                 {u"issue.service"_s, tr("Affected services")},
                                                 {u"issue.feature"_s, tr("Feature")},
                                                 {u"issue.kind"_s, tr("Issue type")},
                                                 {u"issue.origin"_s, tr("Origin")},
                                                 {u"issue.started"_s, tr("Estimated start time")},
                                                 {u"issue.ended"_s, tr("Ended")},
                                                 {u"issue.updated"_s, tr("Last updated")},
                                                 {u"issue.seen"_s, tr("Read here first")},
                                                 {u"issue.customers"_s, tr("Customers")},
                                                 {u"issue.possibly"_s, tr("Possibly affected")},
                                                 {u"issue.muted"_s, tr("Muted until")}};
    for (const auto &[id, caption] : facts)
        m_facts->addFact(id, caption);
    m_factsPage = new QWidget(this);
    const auto space = scaled(8, font());
    auto *stateLine = new QHBoxLayout;
    stateLine->setSpacing(scaled(6, font()));
    stateLine->addWidget(m_icon);
    stateLine->addWidget(m_state, 1);
    auto *inner = new QVBoxLayout(m_factsPage);
    inner->setContentsMargins(2 * space, space, 2 * space, space);
    inner->setSpacing(space);
    inner->addLayout(stateLine);
    inner->addWidget(m_impactTitle);
    inner->addWidget(m_impact);
    inner->addWidget(m_credit);
    inner->addWidget(m_facts);
    inner->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName("issue.facts"_L1);
    scroll->setAccessibleName(tr("Facts of the issue"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_factsPage);
    return scroll;
}

void IssuePage::makeLayout()
{
    const auto space = scaled(8, font());
    auto *updates = new QWidget(this);
    auto *posts = new QVBoxLayout(updates);
    posts->setContentsMargins(2 * space, space, 2 * space, 0);
    posts->setSpacing(scaled(4, font()));
    posts->addWidget(m_postsTitle);
    posts->addWidget(m_posts, 1);
    m_overview->setObjectName("issue.overview"_L1);
    m_overview->setChildrenCollapsible(false);
    m_overview->addWidget(makeFacts());
    m_overview->addWidget(updates);
    m_overview->setSizes({500, 500}); // a share of what there is
    keepPlaces(*m_overview, m_sources.memory, u"health/issueoverview"_s);
    m_tabs->setObjectName("issue.tabs"_L1);
    m_tabs->setDocumentMode(true);
    for (auto *widget : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_tabs->tabBar())})
        widget->setAccessibleName(tr("Parts of the issue"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_affected, tr("Customers"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    column->addWidget(m_tabs, 1);
    setFocusProxy(m_tabs->tabBar());
}

void IssuePage::open(const IssueLine &line)
{
    if (line.key == m_key)
        return;
    m_key = line.key;
    m_banner->clear();
    m_posts->clear();
    m_affected->setIssue(m_key);
    m_isRead = false;
    show({.line = line, .creditUntil = {}});
    refresh();
}

void IssuePage::close()
{
    m_key.clear();
    ++m_asked;
    m_affected->forget();
}

void IssuePage::refresh()
{
    if (m_key.isEmpty())
        return;
    m_sources.book.issue(m_key, this, [this, asked = ++m_asked](const Result<IssueRecord> &record) {
        if (asked != m_asked)
            return;
        if (record)
            showRead(*record);
        else
            m_banner->fail(record.error());
    });
}

void IssuePage::showRead(const IssueRecord &record)
{
    const auto isNews = !std::exchange(m_isRead, true) || record.line.told.posts != m_record.line.told.posts;
    show(record);
    if (isNews)
        showPosts();
}

void IssuePage::show(const IssueRecord &record)
{
    m_record = record;
    const auto &told = record.line.told;
    //: %1: id of an issue, %2: a service
    m_head->setTitle(plainTextOf(told.title, 1000), told.service.isEmpty() ? told.id : tr("%1 · %2").arg(told.id, told.service));
    m_impact->setText(plainTextOf(told.impact, longestLine));
    m_impact->setVisible(!m_impact->text().isEmpty());
    m_impactTitle->setVisible(!m_impact->text().isEmpty());
    showFacts();
    showDetails();
    showCredit();
    dress();
}

QString IssuePage::possiblyWords(const IssueLine &line)
{
    if (!line.possibly || line.suspended == 0)
        return HealthWords::possiblySpoken(line);
    const QLocale locale;
    const auto possibly = locale.toString(*line.possibly);
    const auto suspended = static_cast<int>(line.suspended);
    if (line.notTold == 0)
        //: %1: number of customers; %Ln: how many more would be, if their subscriptions were not suspended
        return tr("%1 possibly affected; %Ln out of scope because the subscription is suspended", nullptr, suspended).arg(possibly);
    //: %1 and %2: numbers of customers; %Ln: how many more would be affected, if their subscriptions were not suspended
    return tr("%1 possibly affected; of %2 more it is not known whether they have the service; %Ln out of scope because the subscription "
              "is "
              "suspended",
              nullptr, suspended)
        .arg(possibly, locale.toString(line.notTold));
}

void IssuePage::showFacts()
{
    const auto &line = m_record.line;
    const auto &told = line.told;
    const auto set = [this](const QString &id, const QString &value, const QString &missing) {
        m_facts->setFact(id, value.isEmpty() ? missing : value, value);
    };
    //: in place of a fact that the service does not give
    const auto missing = tr("Not stated");
    m_state->setText(line.isGone ? tr("%1 · no longer told of by any customer’s tenant").arg(HealthWords::status(told.status))
                                 : HealthWords::status(told.status));
    set(u"issue.id"_s, told.id, missing);
    set(u"issue.service"_s, told.service, missing);
    set(u"issue.feature"_s, told.feature, missing);
    set(u"issue.kind"_s, HealthWords::kind(told.kind), missing);
    set(u"issue.origin"_s, HealthWords::origin(told.origin), missing);
    set(u"issue.started"_s, fullMomentText(told.startedAt), missing);
    //: when an issue ended
    set(u"issue.ended"_s, fullMomentText(told.endedAt), isActive(told) ? tr("Still going on") : missing);
    set(u"issue.updated"_s, fullMomentText(told.modifiedAt), missing);
    set(u"issue.seen"_s, fullMomentText(line.seenAt), missing);
    const QLocale locale;
    set(u"issue.customers"_s,
        //: numbers of customers; %1: whose tenants have it now, %2: or had it, %3: somebody here says so, %4: somebody here says no, %5: told
        tr("%1 reported (%2 ever), %3 confirmed, %4 not affected, %5 informed")
            .arg(locale.toString(line.reported), locale.toString(line.reportedEver), locale.toString(line.confirmed),
                 locale.toString(line.notAffected), locale.toString(line.informed)),
        {});
    set(u"issue.possibly"_s, possiblyWords(line), {});
    const auto isMuted = IssueColumns::isMuted(line, m_sources.clock.utcNow());
    set(u"issue.muted"_s, isMuted ? fullMomentText(line.mutedUntil) : QString(), tr("Not muted"));
    m_mute->setIcon(themedIcon(isMuted ? u"undo"_s : u"suspended"_s));
    const auto muteWords = isMuted ? tr("Show this issue again") : tr("Mute this issue…");
    m_mute->setAccessibleName(muteWords);
    if (m_mute->isEnabled())
        m_mute->setToolTip(muteWords);
    const auto customers = line.reported + line.confirmed;
    //: a tab; %1: number of customers that are reported or confirmed
    m_tabs->setTabText(1, customers > 0 ? tr("Customers (%1)").arg(locale.toString(customers)) : tr("Customers"));
}

void IssuePage::showDetails()
{
    delete std::exchange(m_details, nullptr);
    const auto &details = m_record.line.told.details;
    if (details.isEmpty())
        return;
    m_details = new FactList(tr("Added by Microsoft"), m_factsPage);
    for (qsizetype place = 0; place < details.size(); ++place) {
        const auto id = u"issue.detail%1"_s.arg(place);
        const auto value = plainTextOf(details.at(place).value, longestLine);
        m_details->addFact(id, plainTextOf(details.at(place).name, 100));
        m_details->setFact(id, value, value);
    }
    auto *column = static_cast<QVBoxLayout *>(m_factsPage->layout());
    column->insertWidget(column->indexOf(m_facts) + 1, m_details);
    connect(m_details, &FactList::copied, this, &IssuePage::copied);
}

void IssuePage::showCredit()
{
    const auto &told = m_record.line.told;
    const auto until = m_record.creditUntil;
    const auto isIncident = issueKindOf(told.kind) == IssueKind::Incident;
    m_credit->setVisible(isIncident && until.isValid());
    if (m_credit->isHidden())
        return;
    const auto day = QLocale().toString(until, QLocale::ShortFormat);
    m_credit->setText(until < m_sources.clock.utcNow().date()
                          //: %1: a date
                          ? tr("An SLA credit could be asked for until %1.").arg(day)
                          //: %1: a date
                          : tr("An SLA credit can be asked for until %1: the claim names this issue, and for each customer what shows that it "
                               "was affected.")
                                .arg(day));
}

/// Plain text alone: what Microsoft writes is foreign HTML, which no widget of ours ever interprets.
void IssuePage::showPosts()
{
    m_posts->clear();
    const auto &posts = m_record.line.told.posts;
    if (posts.isEmpty()) {
        m_posts->setPlainText(tr("No update was read yet."));
        return;
    }
    QTextCharFormat head;
    head.setFontWeight(QFont::DemiBold);
    QTextCursor cursor(m_posts->document());
    cursor.beginEditBlock();
    for (auto post = posts.crbegin(); post != posts.crend(); ++post) {
        const auto type = HealthWords::postType(post->type);
        const auto when = post->at.isValid() ? fullMomentText(post->at) : tr("Without a time");
        //: head of what Microsoft wrote about an issue; %1: date and time, %2: "Quick update" and the like
        cursor.insertText(type.isEmpty() ? when : tr("%1 · %2").arg(when, type), head);
        cursor.insertBlock();
        const auto words = plainTextOf(post->content, longestPost);
        cursor.insertText(words.isEmpty() ? tr("(without text)") : words, QTextCharFormat());
        if (words.size() >= longestPost) {
            cursor.insertBlock();
            cursor.insertText(tr("(The rest of this update is not shown: it is too long.)"), QTextCharFormat());
        }
        cursor.insertBlock();
        cursor.insertBlock();
    }
    cursor.endEditBlock();
    m_posts->moveCursor(QTextCursor::Start);
}

void IssuePage::setCovering(bool covering)
{
    m_head->setCovering(covering);
}

void IssuePage::showCustomers()
{
    m_tabs->setCurrentWidget(m_affected);
    m_affected->setFocus(Qt::OtherFocusReason);
}

void IssuePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void IssuePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void IssuePage::dress()
{
    const auto state = m_record.line.isGone ? CellState::Unknown : HealthWords::state(m_record.line.told.status);
    m_icon->setPixmap(
        iconPixmap(RowDelegate::iconOf(state), RowDelegate::colourOf(state, palette()), rowIconSize(font()), devicePixelRatioF()));
    for (auto *title : {m_impactTitle, m_postsTitle, m_state})
        title->setFont(sectionFont(font()));
    tint(*m_credit, tokensOf(palette()).secondary);
}
