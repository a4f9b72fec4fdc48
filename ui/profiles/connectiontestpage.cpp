#include "ui/profiles/connectiontestpage.h"

#include "models/table/column.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/profiletext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// The banner asks what it asks a synchronisation; of a test it can only be the sign-in.
class ConnectionTestPage::Asking final : public SyncCommands
{
public:
    explicit Asking(ConnectionTestPage &page) : m_page(page) { }

    void cancel() override { m_page.stop(); }
    void signInWithCode() override { m_page.m_book.useCode(); }
    void syncNow(bool) override { }
    void setOffline(bool) override { }
    void rebuildCache() override { }

private:
    ConnectionTestPage &m_page;
};

static CellState cellState(TestOutcome::State state)
{
    switch (state) {
    case TestOutcome::State::Passed:
        return CellState::Healthy;
    case TestOutcome::State::Noted:
        return CellState::Advisory;
    case TestOutcome::State::Failed:
        return CellState::Interrupted;
    case TestOutcome::State::Waiting:
    case TestOutcome::State::Running:
    case TestOutcome::State::NotTried:
        break;
    }
    return CellState::Unknown;
}

ConnectionTestPage::ConnectionTestPage(ProfileBook &book, SignInBanner::Browsing browsing, QWidget *parent)
    : QWidget(parent),
      m_book(book),
      m_asking(std::make_unique<Asking>(*this)),
      m_grid(new QGridLayout),
      m_title(new QLabel(this)),
      m_verdict(new QLabel(this)),
      m_again(addButton(u"test.again"_s, tr("Test again"), [this] { begin(m_profile, false); })),
      m_signIn(addButton(u"test.signIn"_s, tr("Sign in and test everything"), [this] { begin(m_profile, true); })),
      m_stop(addButton(u"test.stop"_s, tr("Stop", "a test"), [this] { stop(); })),
      m_copy(addButton(u"test.copy"_s, tr("Copy report"), [this] { QGuiApplication::clipboard()->setText(text()); }))
{
    setObjectName("connectionTest"_L1);
    for (auto *label : {m_title, m_verdict}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_verdict->setObjectName("test.verdict"_L1);
    m_grid->setColumnStretch(2, 1);
    m_grid->setHorizontalSpacing(scaled(8, font()));
    m_grid->setVerticalSpacing(scaled(6, font()));
    for (auto step = static_cast<int>(TestStep::Profile); step <= static_cast<int>(TestStep::Graph); ++step) {
        const Row row{.icon = new QLabel(this), .title = new QLabel(this), .words = new QLabel(this)};
        for (auto *label : {row.title, row.words}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        }
        row.title->setText(ProfileText::step(static_cast<TestStep>(step)));
        row.title->setFixedWidth(scaled(132, font()));
        row.words->setObjectName(u"test.step%1"_s.arg(step));
        row.words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_grid->addWidget(row.icon, step, 0, Qt::AlignTop);
        m_grid->addWidget(row.title, step, 1);
        m_grid->addWidget(row.words, step, 2);
        m_rows.append(row);
    }
    auto *banner = new SignInBanner(book.prompt(), *m_asking, std::move(browsing), this);
    setLayout(layOut(banner));
    dress();
}

ConnectionTestPage::~ConnectionTestPage()
{
    stop();
}

QPushButton *ConnectionTestPage::addButton(const QString &name, const QString &words, const std::function<void()> &run)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

QLayout *ConnectionTestPage::layOut(SignInBanner *banner)
{
    //: A button: leaves the test of a connection
    auto *back = addButton(u"test.back"_s, tr("Back to the profile"), [this] {
        stop();
        emit left();
    });
    auto *buttons = new FlowLayout(nullptr, scaled(8, font()));
    for (auto *button : {m_signIn, m_again, m_stop, m_copy, back})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(8, font()));
    column->addWidget(m_title);
    column->addWidget(m_verdict);
    column->addLayout(buttons);
    column->addWidget(banner);
    column->addLayout(m_grid);
    column->addStretch(1);
    return column;
}

void ConnectionTestPage::begin(const Profile &profile, bool withSignIn)
{
    m_profile = profile;
    m_isRunning = true;
    m_report.clear();
    //: %1: the name of a profile
    m_title->setText(tr("Connection of %1").arg(profile.name));
    m_book.test(profile, withSignIn, this, [this](const TestReport &report) { take(report); });
    dress();
}

void ConnectionTestPage::stop()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_book.cancelTest();
    for (auto &outcome : m_report) {
        if (outcome.state == TestOutcome::State::Waiting || outcome.state == TestOutcome::State::Running)
            outcome.state = TestOutcome::State::NotTried;
    }
    dress();
}

bool ConnectionTestPage::isOver() const
{
    return std::none_of(m_report.begin(), m_report.end(), [](const TestOutcome &each) {
        return each.state == TestOutcome::State::Waiting || each.state == TestOutcome::State::Running;
    });
}

void ConnectionTestPage::take(const TestReport &report)
{
    m_report = report;
    m_isRunning = m_isRunning && !isOver();
    dress();
    if (m_isRunning)
        return;
    QAccessibleEvent event(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString ConnectionTestPage::text() const
{
    QStringList lines{m_title->text(), m_verdict->text()};
    for (const auto &outcome : m_report)
        lines.append(u"%1: %2. %3"_s.arg(ProfileText::step(outcome.step), ProfileText::state(outcome.state),
                                         ProfileText::outcome(m_report, outcome.step)));
    return lines.join(u'\n');
}

void ConnectionTestPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ConnectionTestPage::dress()
{
    const auto &t = tokensOf(palette());
    m_title->setFont(titleFont(font()));
    m_again->setEnabled(!m_isRunning);
    m_signIn->setEnabled(!m_isRunning);
    m_stop->setEnabled(m_isRunning);
    m_copy->setEnabled(!m_isRunning && !m_report.isEmpty());
    const auto isEnded = !m_isRunning && !m_report.isEmpty();
    m_verdict->setText(isEnded ? ProfileText::verdict(m_report) : tr("The connection is being tested…"));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const auto outcome = i < m_report.size() ? m_report.at(i) : TestOutcome{.step = static_cast<TestStep>(i)};
        const auto state = cellState(outcome.state);
        const auto words = m_report.isEmpty() ? QString() : ProfileText::outcome(m_report, outcome.step);
        const auto &row = m_rows.at(i);
        row.icon->setPixmap(
            iconPixmap(RowDelegate::iconOf(state), RowDelegate::colourOf(state, palette()), rowIconSize(font()), devicePixelRatioF()));
        row.icon->setAccessibleName(ProfileText::state(outcome.state));
        row.title->setFont(sectionFont(font()));
        //: %1: "In order", "Not in order"; %2: a sentence
        row.words->setText(words.isEmpty() ? ProfileText::state(outcome.state)
                                           : tr("%1. %2").arg(ProfileText::state(outcome.state), words));
        tint(*row.words, outcome.state == TestOutcome::State::Failed || outcome.state == TestOutcome::State::Passed ? t.text : t.secondary);
    }
}
