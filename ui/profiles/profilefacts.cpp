#include "ui/profiles/profilefacts.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/profiletext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

ProfileFacts::ProfileFacts(QWidget *parent)
    : QWidget(parent),
      m_title(wrapped(u"profile.title"_s, this)),
      m_caption(wrapped(u"profile.caption"_s, this)),
      m_note(wrapped(u"profile.note"_s, this)),
      m_facts(new FactList(QString(), this)),
      //: A button: opens the window of a profile
      m_open(addButton(u"profile.open"_s, tr("Open"), &ProfileFacts::openWanted)),
      m_test(addButton(u"profile.test"_s, tr("Test connection"), &ProfileFacts::testWanted)),
      //: A button: changes a profile
      m_edit(addButton(u"profile.edit"_s, tr("Edit"), &ProfileFacts::editWanted)),
      //: A button: this profile is taken when none is named
      m_default(addButton(u"profile.default"_s, tr("Make default"), &ProfileFacts::defaultWanted)),
      //: A button: removes a profile from this computer
      m_remove(addButton(u"profile.remove"_s, tr("Remove…"), &ProfileFacts::removeWanted))
{
    //: Of an app registration
    m_facts->addFact(u"tenant"_s, tr("Tenant ID"));
    //: Of an app registration
    m_facts->addFact(u"client"_s, tr("Application ID"));
    m_facts->addFact(u"authority"_s, ProfileText::key(u"authority"_s));
    m_facts->addFact(u"partnerCenter"_s, ProfileText::key(u"partnerCenter"_s));
    m_facts->addFact(u"graph"_s, ProfileText::key(u"graph"_s));
    m_facts->addFact(u"file"_s, tr("File"));
    m_facts->addFact(u"folder"_s, tr("Data folder"));
    //: When a profile was last opened
    m_facts->addFact(u"used"_s, tr("Last used"));
    auto *buttons = new FlowLayout(nullptr, scaled(8, font()));
    for (auto *button : {m_open, m_test, m_edit, m_default, m_remove})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8, font()));
    column->addWidget(m_title);
    column->addWidget(m_caption);
    column->addLayout(buttons);
    column->addWidget(m_note);
    column->addWidget(m_facts);
    column->addStretch(1);
    dress();
}

QPushButton *ProfileFacts::addButton(const QString &name, const QString &words, void (ProfileFacts::*wanted)())
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

void ProfileFacts::show(const KnownProfile &known, ProfileBook::Removal removal)
{
    const auto &profile = known.profile;
    const auto cloud = cloudOf(profile);
    m_title->setText(profile.name);
    QStringList captions;
    if (!known.mistake)
        captions.append(ProfileText::cloud(cloud));
    if (known.isDefault)
        captions.append(tr("taken when none is named"));
    if (known.isOpen)
        captions.append(tr("open in this window"));
    m_caption->setText(captions.join(u" · "_s));

    QStringList notes;
    if (known.mistake)
        notes.append(ErrorText::sentence(*known.mistake));
    else if (const auto lacking = ProfileText::lacking(cloud); !lacking.isEmpty())
        notes.append(lacking);
    if (removal == ProfileBook::Removal::IsOpen)
        notes.append(tr("A profile cannot be removed from its own window. Open another one and remove it there."));
    else if (removal == ProfileBook::Removal::NeedsWindow)
        notes.append(
            tr("Profiles are removed in the window of another profile that is connected: only there the keychain can be reached."));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());

    const auto set = [this](const QString &id, const QString &text) { m_facts->setFact(id, text, text); };
    set(u"tenant"_s, profile.tenantId);
    set(u"client"_s, profile.clientId);
    set(u"authority"_s, profile.authority.toString());
    set(u"partnerCenter"_s, profile.partnerCenter.toString());
    set(u"graph"_s, profile.graph.toString());
    set(u"file"_s, QDir::toNativeSeparators(known.file));
    set(u"folder"_s, QDir::toNativeSeparators(known.dataDir));
    m_facts->setFact(u"used"_s, known.lastUsed.isValid() ? fullMomentText(known.lastUsed) : tr("not yet"), {});

    m_open->setEnabled(!known.mistake && !known.isOpen);
    m_test->setEnabled(!known.mistake);
    m_edit->setEnabled(!known.mistake);
    m_default->setEnabled(!known.mistake && !known.isDefault);
    m_remove->setEnabled(removal == ProfileBook::Removal::Possible);
}

void ProfileFacts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ProfileFacts::dress()
{
    m_title->setFont(titleFont(font()));
    tint(*m_caption, tokensOf(palette()).secondary);
    tint(*m_note, tokensOf(palette()).secondary);
}
