#include "ui/shell/signinbanner.h"

#include "models/command/synccommands.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tokens.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

SignInBanner::SignInBanner(ValueFeed<SyncState> &state, SyncCommands &commands, Browsing browsing, QWidget *parent)
    : QFrame(parent),
      m_browsing(std::move(browsing)),
      m_userCode(plainLabel(u"signInCode"_s, this)),
      m_address(plainLabel(u"signInAddress"_s, this)),
      m_note(plainLabel(u"signInNote"_s, this)),
      m_open(new QPushButton(tr("Open browser"), this)),
      m_copy(new QPushButton(this)),
      //: A button: signs in with a code on any device, not with the browser of this computer
      m_useCode(new QPushButton(tr("Use a code"), this))
{
    setObjectName("signInBanner"_L1);
    auto big = titleFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    big.setPointSizeF(font().pointSizeF() * 2);
    m_userCode->setFont(big);
    m_userCode->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setFont(sectionFont(font()));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    m_open->setObjectName("signInOpen"_L1);
    m_open->setDefault(true);
    m_copy->setObjectName("signInCopy"_L1);
    m_useCode->setObjectName("signInUseCode"_L1);
    //: A button: gives up signing in
    auto *giveUp = new QPushButton(tr("Cancel"), this);
    giveUp->setObjectName("signInCancel"_L1);
    connect(m_open, &QPushButton::clicked, this, &SignInBanner::open);
    connect(m_copy, &QPushButton::clicked, this, &SignInBanner::copy);
    connect(m_useCode, &QPushButton::clicked, this, [&commands] { commands.signInWithCode(); });
    connect(giveUp, &QPushButton::clicked, this, [&commands] { commands.cancel(); });

    auto *under = new QFrame(this);
    under->setFrameShape(QFrame::HLine);
    under->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(layOut({m_open, m_copy, m_useCode, giveUp}));
    column->addWidget(under);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    hide();
    state.subscribe(this, [this](const SyncState &now) { take({.code = now.deviceCode, .browser = now.browser}); });
}

QLayout *SignInBanner::layOut(const QList<QPushButton *> &buttons)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(2, font()));
    words->addWidget(m_address);
    words->addWidget(m_note);
    auto *row = new QHBoxLayout;
    const auto margin = scaled(12, font());
    row->setContentsMargins(margin, margin / 2, margin, margin / 2);
    row->setSpacing(margin);
    row->addWidget(m_userCode);
    row->addLayout(words, 1);
    for (auto *button : buttons)
        row->addWidget(button);
    return row;
}

void SignInBanner::take(const Asked &asked)
{
    if (!asked.code && !asked.browser) {
        m_asked = {};
        hide();
        return;
    }
    if (isVisibleTo(parentWidget()) && asked == m_asked)
        return;
    m_asked = asked;
    const auto withCode = asked.code.has_value();
    m_userCode->setText(withCode ? asked.code->userCode : QString());
    m_userCode->setVisible(withCode);
    m_address->setWordWrap(!withCode);
    // The whole address of a sign-in in the browser is long and says nothing to a person.
    m_address->setText(withCode ? asked.code->verificationUri : tr("Sign in with the browser"));
    //: A button: copies the sign-in code
    const auto copyCode = tr("Copy code");
    //: A button: copies the address of the sign-in page
    m_copy->setText(withCode ? copyCode : tr("Copy address"));
    m_copy->setVisible(withCode); // an address of this length is copied only where no browser opens
    // A code is entered wherever somebody is still signed in, which shows nothing of who is here.
    m_useCode->setVisible(!withCode && !asked.browser->isProof);
    m_open->setEnabled(rule() != LinkRule::Refuse);
    m_note->setText(note());
    setVisible(true);
}

QString SignInBanner::note() const
{
    if (rule() == LinkRule::Refuse)
        return tr("This address is not a safe one, so it is not opened from here.");
    if (m_asked.browser && m_asked.browser->isRepeated)
        return tr("Microsoft wants a sign-in with multifactor authentication. Sign in once more and confirm it.");
    if (m_asked.browser)
        //: %1: a host, for example login.example.com
        return tr("Your browser opens the page of %1. This window goes on by itself.").arg(address().host(QUrl::FullyEncoded));
    if (m_asked.code->expires.isValid())
        //: %1 is the time after which the code no longer works
        return tr("Enter this code at the address above to sign in. It is valid until %1.").arg(momentText(m_asked.code->expires));
    return tr("Enter this code at the address above to sign in.");
}

QUrl SignInBanner::address() const
{
    const auto text = m_asked.browser ? m_asked.browser->url : m_asked.code ? m_asked.code->verificationUri : QString();
    return QUrl(text, QUrl::StrictMode);
}

LinkRule SignInBanner::rule() const
{
    return m_browsing.rule(address());
}

void SignInBanner::open()
{
    const auto warning = m_asked.code ? tr("Open it only if you know it, and enter the code nowhere else.") : QString();
    m_browsing.openFor(
        this, address(), [this](bool opened) { openedBy(opened); }, warning);
}

void SignInBanner::openedBy(bool browser)
{
    if (browser)
        return;
    m_copy->setVisible(true);
    m_useCode->setVisible(m_asked.browser.has_value());
    if (m_asked.browser)
        m_note->setText(tr("No browser could be opened. Copy the address into one on this computer, or use a code."));
    else
        m_note->setText(tr("No browser could be opened. Type the address into one yourself, on any device."));
}

void SignInBanner::copy()
{
    QGuiApplication::clipboard()->setText(m_asked.browser ? m_asked.browser->url : m_userCode->text());
    if (m_asked.browser)
        m_note->setText(tr("The address is on the clipboard. Open it in a browser on this computer."));
    else
        m_note->setText(tr("The code is on the clipboard. Enter it at the address above to sign in."));
}
