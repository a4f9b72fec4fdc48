#include "ui/profiles/profilesdialog.h"

#include "ui/profiles/connectiontestpage.h"
#include "ui/profiles/gettingstarted.h"
#include "ui/profiles/profileeditor.h"
#include "ui/profiles/profilefacts.h"
#include "ui/widgets/plainmessage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/signouttext.h"
#include "ui/widgets/tokens.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

ProfilesDialog::ProfilesDialog(ProfileBook &book, const SignInBanner::Browsing &browsing, QWidget *parent)
    : QDialog(parent), m_book(book), m_banner(new Banner(this)), m_list(new QListWidget(this)), m_pages(new QStackedWidget(this))
{
    setObjectName("profilesDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Profiles"));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(16, font()));
    middle->addWidget(makeList());
    middle->addWidget(makePages(browsing), 1);
    auto *started = new QPushButton(tr("Getting started"), this);
    started->setObjectName("profiles.started"_L1);
    started->setAutoDefault(false);
    //: Closes the profiles
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName("profiles.close"_L1);
    close->setAutoDefault(false);
    connect(started, &QPushButton::clicked, this, &ProfilesDialog::showGettingStarted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(started);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
    resize(scaled(900, font()), scaled(580, font()));
    refresh({});
}

QWidget *ProfilesDialog::makeList()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(scaled(220, font()));
    m_list->setObjectName("profiles.list"_L1);
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *add = new QPushButton(tr("Add a profile…"), side);
    add->setObjectName("profiles.add"_L1);
    add->setAutoDefault(false);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addWidget(add);
    connect(add, &QPushButton::clicked, this, &ProfilesDialog::add);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesDialog::showCurrent);
    return side;
}

QWidget *ProfilesDialog::makePages(const SignInBanner::Browsing &browsing)
{
    m_facts = new ProfileFacts(m_pages);
    m_editor = new ProfileEditor(m_pages);
    m_test = new ConnectionTestPage(m_book, browsing, m_pages);
    m_started = new GettingStarted(m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_started, m_facts, m_editor, m_test}) {
        page->layout()->setContentsMargins(0, 0, scaled(12, font()), scaled(8, font())); // no frame touches the scroll bar
        page->setMaximumWidth(scaled(760, font()));
        auto *area = new QScrollArea(m_pages);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setWidget(page);
        m_pages->addWidget(area);
    }
    connect(m_facts, &ProfileFacts::openWanted, this, [this] {
        if (const auto *known = current())
            m_book.open(known->file);
    });
    connect(m_facts, &ProfileFacts::testWanted, this, [this] {
        if (const auto *known = current()) {
            showPage(m_test);
            m_test->begin(known->profile, false);
        }
    });
    connect(m_facts, &ProfileFacts::editWanted, this, &ProfilesDialog::edit);
    connect(m_facts, &ProfileFacts::defaultWanted, this, &ProfilesDialog::makeDefault);
    connect(m_facts, &ProfileFacts::removeWanted, this, &ProfilesDialog::askToRemove);
    connect(m_editor, &ProfileEditor::saveWanted, this, &ProfilesDialog::save);
    connect(m_editor, &ProfileEditor::cancelled, this, &ProfilesDialog::showCurrent);
    connect(m_test, &ConnectionTestPage::left, this, &ProfilesDialog::showCurrent);
    connect(m_started, &GettingStarted::addWanted, this, &ProfilesDialog::add);
    return m_pages;
}

void ProfilesDialog::showPage(QWidget *page)
{
    if (page != m_test)
        m_test->stop();
    for (int i = 0; i < m_pages->count(); ++i) {
        if (static_cast<QScrollArea *>(m_pages->widget(i))->widget() == page)
            m_pages->setCurrentIndex(i);
    }
}

void ProfilesDialog::refresh(const QString &file)
{
    const auto *before = current();
    const auto wanted = !file.isEmpty() ? file : before ? before->file : QString();
    m_profiles = m_book.profiles();
    m_list->clear();
    int row = 0;
    for (qsizetype i = 0; i < m_profiles.size(); ++i) {
        const auto &known = m_profiles.at(i);
        //: %1: the name of a profile; it is taken when none is named
        m_list->addItem(known.isDefault ? tr("%1 (default)").arg(known.profile.name) : known.profile.name);
        if (wanted.isEmpty() ? known.isOpen : known.file == wanted)
            row = static_cast<int>(i);
    }
    m_list->setCurrentRow(m_profiles.isEmpty() ? -1 : row);
    showCurrent();
}

const KnownProfile *ProfilesDialog::current() const
{
    const auto row = m_list->currentRow();
    return row >= 0 && row < m_profiles.size() ? &m_profiles.at(row) : nullptr;
}

void ProfilesDialog::showCurrent()
{
    const auto *known = current();
    if (!known) {
        showGettingStarted();
        return;
    }
    m_facts->show(*known, m_book.removal(known->file));
    showPage(m_facts);
}

void ProfilesDialog::showGettingStarted()
{
    showPage(m_started);
}

void ProfilesDialog::add()
{
    m_editor->edit({}, {});
    showPage(m_editor);
}

void ProfilesDialog::edit()
{
    const auto *known = current();
    if (!known)
        return;
    m_editor->edit(known->profile, known->file);
    showPage(m_editor);
}

void ProfilesDialog::save()
{
    const auto profile = m_editor->profile();
    const auto saved = m_book.save(profile, m_editor->file());
    if (!saved) {
        m_editor->refuse(saved.error());
        return;
    }
    refresh(*saved);
    const auto *known = current();
    if (known && known->isOpen)
        m_banner->tell(tr("The profile is saved. This window goes on with it as it was until Partnerdesk is started again."));
    else
        m_banner->tell(tr("The profile is saved. Test its connection before you open it."), tr("Test connection"), [this] {
            if (const auto *fresh = current()) {
                showPage(m_test);
                m_test->begin(fresh->profile, false);
            }
        });
}

void ProfilesDialog::makeDefault()
{
    const auto *known = current();
    if (!known)
        return;
    if (const auto made = m_book.makeDefault(known->file); !made)
        m_banner->fail(made.error());
    refresh(known->file);
}

void ProfilesDialog::askToRemove()
{
    const auto *known = current();
    if (!known)
        return;
    //: %1: the name of a profile
    auto *box
        = plainMessage(QMessageBox::Warning, tr("Remove %1").arg(known->profile.name),
                       {tr("The profile, its sign-in and everything that was read from Microsoft with it are removed from this computer. "
                           "Nothing changes at Microsoft."),
                        tr("Your own notes, tags, views and the audit log are kept in a folder beside, unless you choose otherwise.")},
                       this);
    box->setObjectName("removeDialog"_L1);
    auto *notes = new QCheckBox(tr("Delete notes, tags, views and audit log, too"), box);
    notes->setObjectName("remove.notes"_L1);
    box->setCheckBox(notes);
    auto *agree = box->addButton(tr("Remove profile"), QMessageBox::DestructiveRole);
    agree->setObjectName("remove.agree"_L1);
    //: Leaves a dialog without doing anything
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(agree, &QPushButton::clicked, this, [this, notes, profile = *known] { remove(profile, notes->isChecked()); });
    box->open();
}

void ProfilesDialog::remove(const KnownProfile &known, bool withNotes)
{
    m_book.remove(known.file, withNotes, this, [this, name = known.profile.name](const ProfileGone &gone) { removed(name, gone); });
}

void ProfilesDialog::removed(const QString &name, const ProfileGone &gone)
{
    refresh({});
    if (gone.files) {
        m_banner->fail(*gone.files);
        return;
    }
    QStringList sentences;
    if (gone.notesKeptAt.isEmpty())
        //: %1: the name of a profile
        sentences.append(tr("%1 is removed.").arg(name));
    else
        //: %1: the name of a profile; %2: a folder
        sentences.append(tr("%1 is removed. Your own notes are in %2.").arg(name, QDir::toNativeSeparators(gone.notesKeptAt)));
    if (gone.signIn)
        sentences += SignOutText::problems({.signIn = gone.signIn});
    m_banner->tell(sentences.join(u' '));
}
