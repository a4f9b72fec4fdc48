#include "ui/profiles/profileeditor.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/profiletext.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCalls = 100'000;

QUrl addressIn(const QLineEdit *field)
{
    auto text = field->text().trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl(text, QUrl::StrictMode);
}

} // namespace

ProfileEditor::ProfileEditor(QWidget *parent)
    : QWidget(parent),
      m_form(new QFormLayout),
      m_title(new QLabel(this)),
      m_cloud(new QComboBox(this)),
      m_calls(new QSpinBox(this)),
      m_lacking(new QLabel(this)),
      m_fault(new QLabel(this)),
      m_save(new QPushButton(tr("Save profile"), this))
{
    setObjectName("profileEditor"_L1);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(scaled(16, font()));
    for (auto *label : {m_title, m_lacking, m_fault}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_fault->setObjectName("editor.fault"_L1);
    m_lacking->setObjectName("editor.lacking"_L1);
    m_cloud->setObjectName("editor.cloud"_L1);
    for (const auto cloud : cloudsToChoose())
        m_cloud->addItem(ProfileText::cloud(cloud), static_cast<int>(cloud));
    addField(u"name"_s, tr("What you call it, such as the name of your office"));
    //: A field: which of Microsoft's clouds
    addRow(tr("Cloud"), m_cloud);
    addField(u"tenantId"_s, tr("From the overview of your app registration"));
    addField(u"clientId"_s, tr("From the overview of your app registration"));
    for (const auto &key : {u"authority"_s, u"partnerCenter"_s, u"graph"_s})
        addField(key, u"https://"_s);
    m_calls->setObjectName("editor.calls"_L1);
    m_calls->setRange(0, mostCalls);
    m_calls->setSpecialValueText(tr("no limit"));
    m_calls->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_calls->setMinimumWidth(scaled(160, font()));
    addRow(ProfileText::key(u"callsPerMinute"_s), m_calls);

    m_save->setObjectName("editor.save"_L1);
    //: A button: leaves a form without saving
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName("editor.cancel"_L1);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8, font()));
    column->addWidget(m_title);
    column->addLayout(m_form);
    column->addWidget(m_lacking);
    column->addWidget(m_fault);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &ProfileEditor::takeCloud);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::saveWanted);
    connect(cancel, &QPushButton::clicked, this, &ProfileEditor::cancelled);
    dress();
}

void ProfileEditor::addRow(const QString &caption, QWidget *field)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(caption);
    label->setMinimumWidth(scaled(150, font()));
    label->setBuddy(field);
    field->setAccessibleName(caption);
    m_form->addRow(label, field);
}

QLineEdit *ProfileEditor::addField(const QString &key, const QString &hint)
{
    auto *field = new QLineEdit(this);
    field->setObjectName("editor."_L1 + key);
    field->setPlaceholderText(hint);
    m_fields.insert(key, field);
    addRow(ProfileText::key(key), field);
    return field;
}

void ProfileEditor::edit(const Profile &profile, const QString &file)
{
    m_kept = profile;
    m_file = file;
    m_title->setText(file.isEmpty() ? tr("New profile") : tr("Edit profile"));
    m_fault->clear();
    m_fault->hide();
    m_fields.value(u"name"_s)->setText(profile.name);
    // The name stands for the data folder.
    lock(u"name"_s, !file.isEmpty());
    m_fields.value(u"name"_s)->setToolTip(
        file.isEmpty() ? QString() : tr("The data folder is called by the name, so it stays. Add a profile for another name."));
    m_fields.value(u"tenantId"_s)->setText(profile.tenantId);
    m_fields.value(u"clientId"_s)->setText(profile.clientId);
    m_calls->setValue(profile.callsPerMinute);
    const auto at = m_cloud->findData(static_cast<int>(file.isEmpty() ? Cloud::Global : cloudOf(profile)));
    m_cloud->setCurrentIndex(at < 0 ? m_cloud->count() - 1 : at);
    takeCloud();
    if (!file.isEmpty()) {
        m_fields.value(u"authority"_s)->setText(profile.authority.toString());
        m_fields.value(u"partnerCenter"_s)->setText(profile.partnerCenter.toString());
        m_fields.value(u"graph"_s)->setText(profile.graph.toString());
    }
    m_fields.value(file.isEmpty() ? u"name"_s : u"tenantId"_s)->setFocus(Qt::OtherFocusReason);
    m_save->setDefault(true); // of the pages of a dialog only one has it
}

/// What cannot be typed into has no frame.
void ProfileEditor::lock(const QString &key, bool isFixed)
{
    m_fields.value(key)->setReadOnly(isFixed);
    m_fields.value(key)->setFrame(!isFixed);
}

void ProfileEditor::takeCloud()
{
    const auto cloud = static_cast<Cloud>(m_cloud->currentData().toInt());
    const auto preset = presetOf(cloud);
    const auto isOwn = cloud == Cloud::Own;
    for (const auto &[key, url] : {std::pair{u"authority"_s, preset.authority}, std::pair{u"partnerCenter"_s, preset.partnerCenter},
                                   std::pair{u"graph"_s, preset.graph}}) {
        m_fields.value(key)->setText(url.toString());
        lock(key, !isOwn);
    }
    m_lacking->setText(isOwn ? tr("A sandbox writes its own profile with --print-profile; copy the addresses and IDs from there.")
                             : ProfileText::lacking(cloud));
    m_lacking->setVisible(!m_lacking->text().isEmpty());
}

Profile ProfileEditor::profile() const
{
    auto profile = m_kept;
    profile.name = m_fields.value(u"name"_s)->text().trimmed();
    profile.tenantId = m_fields.value(u"tenantId"_s)->text().trimmed();
    profile.clientId = m_fields.value(u"clientId"_s)->text().trimmed();
    profile.authority = addressIn(m_fields.value(u"authority"_s));
    profile.partnerCenter = addressIn(m_fields.value(u"partnerCenter"_s));
    profile.graph = addressIn(m_fields.value(u"graph"_s));
    if (const auto cloud = static_cast<Cloud>(m_cloud->currentData().toInt()); cloud != Cloud::Own)
        profile.azure = presetOf(cloud).azure;
    profile.callsPerMinute = m_calls->value();
    return profile;
}

void ProfileEditor::refuse(const Error &error)
{
    const auto isFault = error.reason == Error::Reason::ProfileInvalid && m_fields.contains(error.subject);
    m_fault->setText(isFault ? ProfileText::fault(error) : ErrorText::sentence(error));
    m_fault->show();
    m_fields.value(isFault ? error.subject : u"name"_s)->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent event(m_fault, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ProfileEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void ProfileEditor::dress()
{
    m_title->setFont(titleFont(font()));
    tint(*m_lacking, tokensOf(palette()).secondary);
    tint(*m_fault, tokensOf(palette()).interrupted);
}
