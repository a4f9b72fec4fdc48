#include "ui/settings/settingspane.h"

#include "ui/settings/quietservices.h"
#include "ui/settings/shortcuteditor.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/tokens.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QFormLayout *section(const QString &title, QVBoxLayout *column, QWidget *page)
{
    auto *heading = new QLabel(title, page);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(sectionFont(page->font()));
    heading->setContentsMargins(0, scaled(16, page->font()), 0, 0);
    column->addWidget(heading);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setHorizontalSpacing(scaled(24, page->font()));
    column->addLayout(form);
    return form;
}

/// Captions of all sections are equally wide, so that the fields stand in one column.
static void addRow(QFormLayout *form, const QString &caption, QWidget *field)
{
    auto *label = new QLabel(caption, field->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(scaled(190, field->font()));
    label->setBuddy(field);
    form->addRow(label, field);
}

/// What stands around a number, and instead of 0.
struct NumberWords {
    QString before{};
    QString behind{};
    QString none{};
};

static QSpinBox *numberOrNone(const QString &objectName, const QString &name, int most, const NumberWords &words, QWidget *page)
{
    auto *box = new QSpinBox(page);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setRange(0, most);
    box->setSpecialValueText(words.none);
    box->setPrefix(words.before);
    box->setSuffix(words.behind);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setMinimumWidth(scaled(200, page->font()));
    return box;
}

static QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// A choice among values; `chosen` is called when the person picks another, `current` tells what is in force.
template <typename Value>
static QComboBox *choice(const QList<std::pair<QString, Value>> &values, const QString &objectName, const QString &name,
                         Preferences &preferences, Value Settings::*member, std::function<void(Value)> chosen, QWidget *page)
{
    auto *box = new QComboBox(page);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setMinimumWidth(scaled(200, page->font()));
    for (const auto &value : values)
        box->addItem(value.first);
    const auto follow = [box, values, member](const Settings &settings) {
        const QSignalBlocker quiet(box);
        for (qsizetype at = 0; at < values.size(); ++at) {
            if (values.at(at).second == settings.*member)
                box->setCurrentIndex(static_cast<int>(at));
        }
    };
    follow(preferences.settings());
    QObject::connect(&preferences, &Preferences::changed, box, follow);
    QObject::connect(box, &QComboBox::currentIndexChanged, page,
                     [values, chosen = std::move(chosen)](int at) { chosen(values.at(at).second); });
    return box;
}

SettingsPane::SettingsPane(const Inputs &inputs, QWidget *parent)
    : QWidget(parent), m_preferences(inputs.preferences), m_cacheBytes(inputs.cacheBytes), m_measured(this)
{
    setObjectName("settingsPane"_L1);
    auto *page = new QWidget;
    page->setMaximumWidth(scaled(760, font()));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(scaled(24, font()), scaled(16, font()), scaled(24, font()), scaled(24, font()));
    auto *title = new QLabel(tr("Settings"), page);
    title->setFont(titleFont(font()));
    column->addWidget(title);
    addLooks(column);
    addSynchronisation(column);
    addNotices(column, inputs.health);
    addProtection(column);
    addFiles(column, inputs.actions, inputs.dataDir);
    addKeyboard(column, inputs.actions);
    column->addStretch(1);

    auto *area = new QScrollArea(this);
    area->setAccessibleName(tr("Settings"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    area->viewport()->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    setFocusProxy(findChild<QComboBox *>(u"settingsLanguage"_s));

    m_measured.setSingleShot(true);
    m_measured.setInterval(3s);
    connect(&m_measured, &QTimer::timeout, this, [this] {
        if (m_isOld)
            describeCache();
    });
    measureCache();
    inputs.state.subscribe(this, [this](const SyncState &state) {
        m_state = state;
        describeCache();
    });
}

void SettingsPane::addLooks(QVBoxLayout *column)
{
    auto *page = column->parentWidget();
    auto *form = section(tr("Language and looks"), column, page);
    // Languages are named in themselves, so that whoever is lost finds the way back.
    auto *language = choice<QString>(
        {{tr("As the system"), QString()}, {u"Nederlands"_s, u"nl"_s}, {u"English"_s, u"en"_s}}, u"settingsLanguage"_s, tr("Language"),
        m_preferences, &Settings::language,
        [this](const QString &chosen) {
            change([&chosen](Settings &s) { s.language = chosen; });
            emit languageChosen(chosen);
        },
        page);
    //: Light or dark
    auto *theme = choice<ThemeChoice>(
        {{tr("As the system"), ThemeChoice::System}, {tr("Light"), ThemeChoice::Light}, {tr("Dark"), ThemeChoice::Dark}},
        u"settingsTheme"_s, tr("Theme"), m_preferences, &Settings::theme,
        [this](ThemeChoice chosen) { change([chosen](Settings &s) { s.theme = chosen; }); }, page);
    //: How high the rows of a list are
    auto *density = choice<Density>(
        {{tr("Compact"), Density::Compact}, {tr("Normal"), Density::Normal}, {tr("Comfortable"), Density::Comfortable}},
        u"settingsDensity"_s, tr("Row height"), m_preferences, &Settings::density,
        [this](Density chosen) { change([chosen](Settings &s) { s.density = chosen; }); }, page);
    addRow(form, tr("Language"), language);
    //: Light or dark
    addRow(form, tr("Theme"), theme);
    addRow(form, tr("Row height"), density);
}

void SettingsPane::addSynchronisation(QVBoxLayout *column)
{
    auto *page = column->parentWidget();
    auto *form = section(tr("Synchronisation"), column, page);
    auto *interval = new QSpinBox(page);
    interval->setObjectName("settingsInterval"_L1);
    interval->setAccessibleName(tr("Minutes between two synchronisations"));
    interval->setRange(1, 60);
    interval->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    interval->setMinimumWidth(scaled(200, page->font()));
    //: Behind a number of minutes; mind the leading blank
    interval->setSuffix(tr(" min"));
    interval->setValue(static_cast<int>(m_preferences.settings().syncInterval.count()));
    connect(interval, &QSpinBox::valueChanged, this,
            [this](int minutes) { change([minutes](Settings &s) { s.syncInterval = std::chrono::minutes(minutes); }); });
    addRow(form, tr("Ask for changes every"), interval);
}

QTimeEdit *SettingsPane::quietTime(const QString &objectName, const QString &name, QTime NoticeRules::*member, QTime otherwise,
                                   QWidget *page)
{
    auto *time = new QTimeEdit(page);
    time->setObjectName(objectName);
    time->setAccessibleName(name);
    const auto kept = m_preferences.settings().notices.*member;
    time->setTime(kept.isValid() ? kept : otherwise);
    time->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    time->setMinimumWidth(scaled(200, page->font()));
    connect(time, &QTimeEdit::timeChanged, this,
            [this, member](QTime chosen) { change([member, chosen](Settings &s) { s.notices.*member = chosen; }); });
    return time;
}

void SettingsPane::addNotices(QVBoxLayout *column, HealthBook *health)
{
    auto *page = column->parentWidget();
    auto *form = section(tr("Notices of service health"), column, page);
    const auto &rules = m_preferences.settings().notices;
    const auto box = [&](const QString &objectName, const QString &words, bool NoticeRules::*member) {
        auto *check = new QCheckBox(words, page);
        check->setObjectName(objectName);
        check->setChecked(rules.*member);
        connect(check, &QCheckBox::toggled, this,
                [this, member](bool on) { change([member, on](Settings &s) { s.notices.*member = on; }); });
        return check;
    };
    auto *all = box(u"settingsNotices"_s, tr("Tell me by itself what becomes of issues"), &NoticeRules::isOn);
    const QList<QWidget *> kinds{box(u"settingsNoticeCame"_s, tr("An issue begins"), &NoticeRules::came),
                                 box(u"settingsNoticeWorsened"_s, tr("An issue becomes worse"), &NoticeRules::worsened),
                                 box(u"settingsNoticeChanged"_s, tr("An issue has another state or a new post"), &NoticeRules::changed),
                                 box(u"settingsNoticeEnded"_s, tr("An issue ends"), &NoticeRules::ended),
                                 box(u"settingsNoticeAdvisories"_s, tr("Advisories too, not only incidents"), &NoticeRules::advisories)};
    auto *quiet = new QCheckBox(tr("Quiet hours: what comes then is told together at their end"), page);
    quiet->setObjectName("settingsQuiet"_L1);
    quiet->setChecked(rules.quietFrom.isValid() && rules.quietUntil.isValid());
    auto *from = quietTime(u"settingsQuietFrom"_s, tr("Quiet from"), &NoticeRules::quietFrom, QTime(18, 0), page);
    auto *until = quietTime(u"settingsQuietUntil"_s, tr("Quiet until"), &NoticeRules::quietUntil, QTime(8, 0), page);
    connect(quiet, &QCheckBox::toggled, this, [this, from, until](bool on) {
        change([&](Settings &s) {
            s.notices.quietFrom = on ? from->time() : QTime();
            s.notices.quietUntil = on ? until->time() : QTime();
        });
    });
    auto *services = new QuietServices(health, rules.quietServices, page);
    services->setObjectName("settingsQuietServices"_L1);
    services->setAccessibleName(tr("Services of which no notice is told"));
    services->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    services->setMinimumWidth(scaled(200, page->font()));
    connect(services, &QuietServices::chosenChanged, this,
            [this](const QSet<QString> &chosen) { change([&chosen](Settings &s) { s.notices.quietServices = chosen; }); });
    const auto follow = [all, quiet, from, until, services, kinds] {
        for (auto *kind : kinds)
            kind->setEnabled(all->isChecked());
        quiet->setEnabled(all->isChecked());
        services->setEnabled(all->isChecked());
        for (auto *time : {from, until})
            time->setEnabled(all->isChecked() && quiet->isChecked());
    };
    connect(all, &QCheckBox::toggled, this, follow);
    connect(quiet, &QCheckBox::toggled, this, follow);
    follow();
    form->addRow(all);
    for (auto *kind : kinds)
        form->addRow(kind);
    addRow(form, tr("No notices of"), services);
    form->addRow(quiet);
    addRow(form, tr("Quiet from"), from);
    addRow(form, tr("Quiet until"), until);
    column->addWidget(sentence(
        tr("One notice for each cause, whatever the number of customers. An issue or a service can be muted for everybody in Service "
           "health."),
        page));
}

void SettingsPane::addProtection(QVBoxLayout *column)
{
    auto *page = column->parentWidget();
    auto *form = section(tr("Protection"), column, page);
    //: Before a number of days or minutes; mind the blank behind it
    const auto after = tr("after ");
    //: Behind a number of days; mind the leading blank
    const auto days = tr(" days without a sign-in");
    //: When the cache is wiped
    const auto eachTime = tr("at every start");
    auto *keep = numberOrNone(u"settingsKeepDays"_s, tr("Days without a sign-in after which the cache is wiped"), 365,
                              {.before = after, .behind = days, .none = eachTime}, page);
    keep->setValue(m_preferences.settings().keepDays);
    connect(keep, &QSpinBox::valueChanged, this, [this](int chosen) { change([chosen](Settings &s) { s.keepDays = chosen; }); });
    //: Behind a number of minutes; mind the leading blank
    const auto minutes = tr(" min without a key or the mouse");
    //: When this window is locked
    const auto whenAsked = tr("only when I ask for it");
    auto *lock = numberOrNone(u"settingsLockAfter"_s, tr("Minutes without a key or the mouse after which this window is locked"), 240,
                              {.before = after, .behind = minutes, .none = whenAsked}, page);
    lock->setValue(static_cast<int>(m_preferences.settings().lockAfter.count()));
    connect(lock, &QSpinBox::valueChanged, this,
            [this](int chosen) { change([chosen](Settings &s) { s.lockAfter = std::chrono::minutes(chosen); }); });
    addRow(form, tr("Wipe the cache"), keep);
    addRow(form, tr("Lock this window"), lock);
    column->addWidget(
        sentence(tr("Wiping happens when Partnerdesk starts, also offline. Your own notes, tags and views stay. A locked window is "
                    "opened by signing in again; offline the screen of this computer is locked instead."),
                 page));
}

void SettingsPane::addFiles(QVBoxLayout *column, ActionRegistry &actions, const QString &dataDir)
{
    auto *page = column->parentWidget();
    auto *form = section(tr("Cache and files"), column, page);
    m_cache = new QLabel(page);
    m_cache->setObjectName("settingsCache"_L1);
    m_cache->setTextFormat(Qt::PlainText);
    m_cache->setWordWrap(true);
    auto *folder = new ElidedLabel(page, Qt::ElideMiddle);
    folder->setText(QDir::toNativeSeparators(dataDir));
    folder->setObjectName("settingsFolder"_L1);
    folder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new QPushButton(tr("Copy the folder’s path"), page);
    copy->setObjectName("settingsCopyFolder"_L1);
    connect(copy, &QPushButton::clicked, this, [dataDir] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(dataDir)); });
    addRow(form, tr("Cache"), m_cache);
    addRow(form, tr("Folder"), folder);
    auto *buttons = new QHBoxLayout;
    if (auto *rebuild = actions.action(u"cache.rebuild"_s)) {
        auto *button = new QPushButton(tr("Rebuild cache…"), page);
        button->setObjectName("settingsRebuild"_L1);
        button->setEnabled(rebuild->isEnabled());
        connect(button, &QPushButton::clicked, rebuild, &QAction::trigger);
        connect(rebuild, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        buttons->addWidget(button);
    }
    buttons->addWidget(copy);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(
        sentence(tr("Partnerdesk does not encrypt these files. They hold your customers’ names and contacts, so use the disk encryption "
                    "of this computer (LUKS, BitLocker or FileVault) and lock your screen."),
                 page));
}

void SettingsPane::addKeyboard(QVBoxLayout *column, ActionRegistry &actions)
{
    auto *page = column->parentWidget();
    section(tr("Keyboard"), column, page);
    auto *single = new QCheckBox(tr("Single letters act while a list or an opened customer has the keyboard"), page);
    single->setObjectName("settingsListKeys"_L1);
    single->setChecked(m_preferences.settings().listKeys);
    connect(single, &QCheckBox::toggled, this, [this](bool on) { change([on](Settings &s) { s.listKeys = on; }); });
    column->addWidget(single);
    column->addWidget(new ShortcutEditor(actions, page));
}

void SettingsPane::change(const std::function<void(Settings &)> &change)
{
    auto settings = m_preferences.settings();
    change(settings);
    m_preferences.change(settings);
}

void SettingsPane::measureCache()
{
    // Listing a folder can be slow, and the state is told many times a second while something is read.
    m_isOld = m_measured.isActive();
    if (m_isOld)
        return;
    m_bytes = m_cacheBytes ? m_cacheBytes() : -1;
    m_measured.start();
}

void SettingsPane::describeCache()
{
    if (isVisible())
        measureCache();
    const auto asOf = m_state.asOf.isValid()
        //: %1 is date and time
        ? tr("Last read completely on %1.").arg(fullMomentText(m_state.asOf))
        : tr("Not read completely yet.");
    m_cache->setText(m_bytes < 0
                         ? asOf
                         //: %1 is a size such as 120 MB, %2 the sentence on when the cache was last read completely
                         : tr("It takes %1. %2").arg(QLocale().formattedDataSize(m_bytes, 0, QLocale::DataSizeTraditionalFormat), asOf));
}

void SettingsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    describeCache();
}
