#include "ui/shell/signinbanner.h"

#include "models/command/synccommands.h"
#include "ui/shell/plainmessage.h"
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
      m_open(new QPushButton(tr("Open browser"), this))
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
    //: A button: copies the sign-in code
    auto *copyCode = new QPushButton(tr("Copy code"), this);
    copyCode->setObjectName("signInCopy"_L1);
    //: A button: gives up signing in
    auto *giveUp = new QPushButton(tr("Cancel"), this);
    giveUp->setObjectName("signInCancel"_L1);
    connect(m_open, &QPushButton::clicked, this, &SignInBanner::open);
    connect(copyCode, &QPushButton::clicked, this, &SignInBanner::copy);
    connect(giveUp, &QPushButton::clicked, this, [&commands] { commands.cancel(); });

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
    row->addWidget(m_open);
    row->addWidget(copyCode);
    row->addWidget(giveUp);

    auto *under = new QFrame(this);
    under->setFrameShape(QFrame::HLine);
    under->setFixedHeight(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(under);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    hide();
    state.subscribe(this, [this](const SyncState &now) { takeCode(now.deviceCode); });
}

void SignInBanner::takeCode(const std::optional<SyncState::DeviceCode> &code)
{
    if (!code) {
        m_code = {};
        hide();
        return;
    }
    if (isVisibleTo(parentWidget()) && *code == m_code)
        return;
    m_code = *code;
    m_userCode->setText(code->userCode);
    m_address->setText(code->verificationUri);
    const auto allowed = rule() != LinkRule::Refuse;
    m_open->setEnabled(allowed);
    if (!allowed)
        m_note->setText(tr("This address is not a safe one, so it is not opened from here."));
    else if (code->expires.isValid())
        //: %1 is the time after which the code no longer works
        m_note->setText(tr("Enter this code at the address above to sign in. It is valid until %1.").arg(momentText(code->expires)));
    else
        m_note->setText(tr("Enter this code at the address above to sign in."));
    setVisible(true);
}

LinkRule SignInBanner::rule() const
{
    return linkRule(QUrl(m_code.verificationUri, QUrl::StrictMode), m_browsing.profileHosts ? m_browsing.profileHosts() : QStringList());
}

void SignInBanner::open()
{
    switch (rule()) {
    case LinkRule::Open:
        openNow(QUrl(m_code.verificationUri, QUrl::StrictMode));
        break;
    case LinkRule::AskFirst:
        askFirst();
        break;
    case LinkRule::Refuse:
        break;
    }
}

void SignInBanner::askFirst()
{
    const QUrl url(m_code.verificationUri, QUrl::StrictMode);
    // Encoded, so that letters of another alphabet cannot pass for those of a known name.
    const auto host = url.host(QUrl::FullyEncoded);
    auto *box = plainMessage(QMessageBox::Question, tr("Open this address?"),
                             //: %1: a host, for example login.example.com
                             {tr("The address leads to “%1”. That is neither a known host of Microsoft nor one of your profile.").arg(host),
                              tr("Open it only if you know it, and enter the code nowhere else.")},
                             this);
    box->setObjectName("openAddressDialog"_L1);
    auto *agree = box->addButton(tr("Open browser"), QMessageBox::AcceptRole);
    //: Leaves a dialog without doing anything
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, agree, url](QAbstractButton *clicked) {
        if (clicked == agree)
            openNow(url);
    });
    box->open();
}

void SignInBanner::openNow(const QUrl &url)
{
    if (!m_browsing.open || !m_browsing.open(url))
        m_note->setText(tr("No browser could be opened. Type the address into one yourself, on any device."));
}

void SignInBanner::copy()
{
    QGuiApplication::clipboard()->setText(m_code.userCode);
    m_note->setText(tr("The code is on the clipboard. Enter it at the address above to sign in."));
}
