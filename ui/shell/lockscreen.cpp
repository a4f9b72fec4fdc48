#include "ui/shell/lockscreen.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/tokens.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LockScreen::LockScreen(ValueFeed<SyncState> &state, SyncCommands &commands, SignInBanner::Browsing browsing)
    : m_asked(new QWidget(this)), m_words(new EmptyState(this))
{
    setObjectName("lockScreen"_L1);
    //: Title of the window while it is locked
    setWindowTitle(tr("Locked – Partnerdesk"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    //: A button: ends the program
    auto *quit = new QPushButton(tr("Quit"), this);
    quit->setObjectName("lockQuit"_L1);
    auto *bottom = new QHBoxLayout;
    const auto margin = scaled(12, font());
    bottom->setContentsMargins(margin, margin, margin, margin);
    bottom->addStretch(1);
    bottom->addWidget(quit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *prompt = new QVBoxLayout(m_asked);
    prompt->setContentsMargins(0, 0, 0, 0);
    prompt->addWidget(new SignInBanner(state, commands, std::move(browsing), m_asked));
    column->addWidget(m_asked);
    column->addWidget(m_words, 1);
    column->addLayout(bottom);
    setMinimumSize(scaled(560, font()), scaled(320, font()));
    resize(scaled(900, font()), scaled(600, font()));
    connect(m_words, &EmptyState::actionTriggered, this, &LockScreen::signInWanted);
    connect(m_words, &EmptyState::secondTriggered, this, &LockScreen::desktopLockWanted);
    connect(quit, &QPushButton::clicked, this, &LockScreen::quitWanted);
    describe();
}

void LockScreen::setAccount(const QString &account)
{
    m_account = account;
    describe();
}

void LockScreen::setAsking(bool asking)
{
    m_asking = asking;
    describe();
}

void LockScreen::say(const QString &sentence)
{
    m_said = sentence;
    describe();
}

void LockScreen::setOffline(bool offline)
{
    m_offline = offline;
    describe();
}

void LockScreen::describe()
{
    const auto whom = m_account.isEmpty() ? tr("Sign in to go on.")
                                          //: %1: an account, such as jan@office.example
                                          : tr("Sign in as %1 to go on.").arg(m_account);
    const auto offline = m_offline ? tr("There is no connection to sign in over. Lock the screen of this computer instead: who can unlock "
                                        "that gets in here, too.")
                                   : QString();
    m_asked->setVisible(m_asking); // another prompt than ours would not open it
    QStringList sentences{m_said, whom, offline};
    sentences.removeAll(QString());
    m_words->show({.icon = u"lock"_s,
                   .title = tr("Partnerdesk is locked"),
                   .sentence = sentences.join(u'\n'),
                   //: A button
                   .action = m_asking ? QString() : tr("Sign in"),
                   //: A button: locks the screen of this computer
                   .second = m_offline ? tr("Lock this computer") : QString()});
}
