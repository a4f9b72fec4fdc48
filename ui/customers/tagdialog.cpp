#include "ui/customers/tagdialog.h"

#include "ui/customers/knowntags.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/tokens.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

static constexpr int mostNames = 50;

QStringList tagsFrom(const QString &line)
{
    QStringList tags;
    const auto parts = line.split(u',');
    for (const auto &part : parts) {
        const auto tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

TagDialog::TagDialog(DeskCommands &commands, const QList<Target> &targets, KnownTags &known, QWidget *parent)
    : QDialog(parent),
      m_commands(commands),
      m_known(known),
      m_targets(targets),
      m_add(addField(u"tags.add"_s, tr("Tags to add"))),
      m_remove(addField(u"tags.remove"_s, tr("Tags to take away"))),
      m_problem(new QLabel(this))
{
    setObjectName("tags"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto count = static_cast<int>(targets.size());
    setWindowTitle(tr("Tag %Ln customer(s)", nullptr, count));

    QStringList names;
    for (const auto &target : targets) {
        if (names.size() < mostNames)
            names.append(target.name);
    }
    if (count > mostNames)
        names.append(tr("and %Ln more", nullptr, count - mostNames));
    auto *listLabel = new QLabel(tr("&These %Ln customer(s) will be changed:", nullptr, count), this);
    auto *list = new QPlainTextEdit(names.join(u'\n'), this);
    list->setObjectName("tags.names"_L1);
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setAccessibleName(tr("Customers that will be changed"));
    list->setMinimumSize(scaled(360, font()), scaled(120, font()));
    listLabel->setBuddy(list);
    auto *addLabel = new QLabel(tr("Tags to &add, divided by commas"), this);
    addLabel->setBuddy(m_add);
    auto *removeLabel = new QLabel(tr("Tags to &take away, divided by commas"), this);
    removeLabel->setBuddy(m_remove);
    m_problem->setObjectName("tags.problem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("Tag %Ln customer(s)", nullptr, count), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName("tags.apply"_L1);
    m_apply->setDefault(true);

    auto *column = new QVBoxLayout(this);
    for (auto *widget : {static_cast<QWidget *>(listLabel), static_cast<QWidget *>(list), static_cast<QWidget *>(addLabel),
                         static_cast<QWidget *>(m_add), static_cast<QWidget *>(removeLabel), static_cast<QWidget *>(m_remove),
                         static_cast<QWidget *>(m_problem), static_cast<QWidget *>(buttons)})
        column->addWidget(widget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagDialog::apply);
    m_known.want();
    m_add->setFocus();
    follow();
}

QLineEdit *TagDialog::addField(const QString &name, const QString &accessibleName)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    auto *completer = new QCompleter(m_known.model(), field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    field->setCompleter(completer);
    connect(field, &QLineEdit::textChanged, this, &TagDialog::follow);
    return field;
}

void TagDialog::follow()
{
    if (m_apply)
        m_apply->setEnabled(!tagsFrom(m_add->text()).isEmpty() || !tagsFrom(m_remove->text()).isEmpty());
}

void TagDialog::apply()
{
    const auto add = tagsFrom(m_add->text());
    const auto remove = tagsFrom(m_remove->text());
    m_apply->setEnabled(false);
    QStringList ids;
    for (const auto &target : m_targets)
        ids.append(target.id);
    m_commands.changeTags(ids, add, remove, this, [this, add, remove](const Result<void> &done) {
        follow();
        m_known.expire();
        if (!done) {
            m_problem->setText(ErrorText::sentence(done.error()));
            m_problem->show();
            return;
        }
        emit changed(static_cast<int>(m_targets.size()), inverseOf(add, remove));
        accept();
    });
}

QList<TagChange> TagDialog::inverseOf(const QStringList &added, const QStringList &removed) const
{
    QList<TagChange> inverse;
    const auto idsWith = [this](const QString &tag, bool had) {
        QStringList ids;
        for (const auto &target : m_targets) {
            if (target.tags.contains(tag, Qt::CaseInsensitive) == had)
                ids.append(target.id);
        }
        return ids;
    };
    for (const auto &tag : added) {
        if (const auto ids = idsWith(tag, false); !ids.isEmpty())
            inverse.append({.ids = ids, .remove = {tag}});
    }
    for (const auto &tag : removed) {
        // As each of them had it written.
        std::map<QString, QStringList> idsBySpelling;
        for (const auto &target : m_targets) {
            const auto had
                = std::ranges::find_if(target.tags, [&](const QString &own) { return own.compare(tag, Qt::CaseInsensitive) == 0; });
            if (had != target.tags.end())
                idsBySpelling[*had].append(target.id);
        }
        for (const auto &[spelling, ids] : idsBySpelling)
            inverse.append({.ids = ids, .add = {spelling}});
    }
    return inverse;
}
