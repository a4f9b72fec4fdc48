#include "ui/customers/customerviews.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/tokens.h"

#include <QActionGroup>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

CustomerViews::CustomerViews(Feed<SavedView> &feed, DeskCommands &commands, QToolButton &button, Banner &banner, QWidget *parent)
    : QObject(parent),
      m_commands(commands),
      m_button(button),
      m_banner(banner),
      m_parent(parent),
      m_own(
          feed, {{.key = u"name"_s, .title = tr("Name"), .text = [](const SavedView &view) { return view.name; }}},
          [](const SavedView &view) { return view.id; }, this),
      m_menu(new QMenu(&button)),
      m_current(u"all"_s)
{
    m_button.setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &CustomerViews::fillMenu);
    const auto feedTold = [this] {
        // Who has begun to search or filter meanwhile keeps that.
        if (!m_awaited.isEmpty() && own(m_awaited)) {
            const auto awaited = std::exchange(m_awaited, {});
            if (!isChanged() && m_present.query.text.isEmpty())
                choose(awaited);
        }
        show();
    };
    connect(&m_own, &QAbstractItemModel::modelReset, this, feedTold);
    connect(&m_own, &QAbstractItemModel::rowsInserted, this, feedTold);
    connect(&m_own, &QAbstractItemModel::rowsRemoved, this, feedTold);
    connect(&m_own, &QAbstractItemModel::dataChanged, this, feedTold);
    connect(&m_own, &RowTable::failed, this, [this](const Error &error) { m_banner.fail(error); });
    show();
}

QList<CustomerViews::BuiltIn> CustomerViews::builtIns()
{
    return {{.id = u"all"_s, .name = tr("All customers")},
            {.id = u"changed-week"_s, .name = tr("Changed this week"), .query = {.changedWithinDays = 7}},
            {.id = u"not-read"_s, .name = tr("Record not read yet"), .query = {.access = CustomerQuery::Access::NotRead}},
            {.id = u"ended"_s, .name = tr("Ended customers"), .query = {.endedOnly = true}}};
}

const SavedView *CustomerViews::own(const QString &id) const
{
    const auto *view = m_own.row(m_own.rowOf(id));
    return view && view->pane == "customers"_L1 ? view : nullptr;
}

CustomerView CustomerViews::definitionOf(const QString &id) const
{
    if (const auto *view = own(id))
        return customerViewFrom(view->definition);
    for (const auto &view : builtIns()) {
        if (view.id == id)
            return {.query = view.query};
    }
    return {};
}

QString CustomerViews::nameOf(const QString &id) const
{
    if (const auto *view = own(id))
        return view->name;
    for (const auto &view : builtIns()) {
        if (view.id == id)
            return view.name;
    }
    return builtIns().constFirst().name;
}

void CustomerViews::choose(const QString &id)
{
    const auto views = builtIns();
    const auto known = own(id) || std::ranges::any_of(views, [&](const BuiltIn &view) { return view.id == id; });
    m_awaited = known ? QString() : id;
    m_current = known ? id : u"all"_s;
    m_present = definitionOf(m_current);
    show();
    emit chosen(m_current, m_present);
}

void CustomerViews::setPresent(const CustomerView &view)
{
    m_present = view;
    show();
}

bool CustomerViews::isChanged() const
{
    return !sameFilters(definitionOf(m_current).query, m_present.query);
}

void CustomerViews::show()
{
    const auto name = nameOf(m_current);
    //: %1: name of a saved view whose filters were changed since
    const auto text = isChanged() ? tr("%1 (changed)").arg(name) : name;
    const auto metrics = m_button.fontMetrics();
    m_button.setText(inMenu(metrics.elidedText(text, Qt::ElideRight, scaled(180, m_button.font()))));
    //: %1: name of the saved view in force
    m_button.setAccessibleName(tr("View: %1").arg(text));
}

void CustomerViews::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString &id, const QString &name) {
        auto *action = m_menu->addAction(inMenu(name));
        action->setObjectName("view."_L1 + id);
        action->setCheckable(true);
        action->setChecked(id == m_current);
        connect(action, &QAction::triggered, this, [this, id] { choose(id); });
    };
    for (const auto &view : builtIns())
        add(view.id, view.name);
    QList<const SavedView *> views;
    for (int row = 0; row < m_own.rowCount(); ++row) {
        if (m_own.row(row)->pane == "customers"_L1)
            views.append(m_own.row(row));
    }
    std::ranges::sort(views, [](const auto *one, const auto *other) { return one->name.localeAwareCompare(other->name) < 0; });
    if (!views.isEmpty())
        m_menu->addSeparator();
    for (const auto *view : views)
        add(view->id, view->name);
    m_menu->addSeparator();
    if (const auto *view = own(m_current))
        addOwnActions(*m_menu, *view);
    auto *saveAs = m_menu->addAction(tr("Save as a new view…"));
    saveAs->setObjectName("view.saveas"_L1);
    connect(saveAs, &QAction::triggered, this, [this] {
        //: button: saves the view under the name typed
        askName(tr("Save what you see as a view"), tr("Save view"), {},
                [this](const QString &name) { save({.pane = u"customers"_s, .name = name, .definition = customerViewToJson(m_present)}); });
    });
}

void CustomerViews::addOwnActions(QMenu &menu, const SavedView &view)
{
    //: %1: name of a saved view
    auto *update = menu.addAction(inMenu(tr("Save the changes in “%1”").arg(view.name)));
    update->setObjectName("view.update"_L1);
    connect(update, &QAction::triggered, this, [this, view] {
        auto changed = view;
        changed.definition = customerViewToJson(m_present);
        save(changed);
    });
    //: %1: name of a saved view
    auto *rename = menu.addAction(inMenu(tr("Rename “%1”…").arg(view.name)));
    rename->setObjectName("view.rename"_L1);
    connect(rename, &QAction::triggered, this, [this, view] {
        //: button: gives the view the name typed
        askName(tr("Rename the view"), tr("Rename view"), view.name, [this, view](const QString &name) {
            auto renamed = view;
            renamed.name = name;
            save(renamed);
        });
    });
    //: %1: name of a saved view
    auto *remove = menu.addAction(inMenu(tr("Delete “%1”").arg(view.name)));
    remove->setObjectName("view.remove"_L1);
    connect(remove, &QAction::triggered, this, [this, view] { this->remove(view); });
}

void CustomerViews::askName(const QString &title, const QString &verb, const QString &name, std::function<void(const QString &)> done)
{
    auto *dialog = new QDialog(m_parent);
    m_dialog = dialog;
    dialog->setObjectName("view.name"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *label = new QLabel(tr("&Name of the view"), dialog);
    auto *field = new QLineEdit(name, dialog);
    field->setObjectName("view.name.field"_L1);
    field->setMaxLength(100);
    field->setMinimumWidth(scaled(280, m_parent->font()));
    label->setBuddy(field);
    field->setAccessibleName(tr("Name of the view"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    auto *accept = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    accept->setObjectName("view.name.accept"_L1);
    accept->setDefault(true);
    accept->setEnabled(!name.trimmed().isEmpty());
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(buttons);
    connect(field, &QLineEdit::textChanged, accept, [accept](const QString &text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [field, done = std::move(done)] { done(field->text().trimmed()); });
    dialog->open();
    field->selectAll();
}

void CustomerViews::save(const SavedView &view)
{
    m_commands.saveView(view, this, [this, view](const Result<void> &saved) {
        if (saved) {
            //: %1: name of a saved view
            m_banner.tell(tr("The view “%1” is saved.").arg(view.name));
            return;
        }
        if (saved.error().kind == Error::Kind::Rejected) {
            //: %1: name of a saved view
            m_banner.tell(tr("There is a view “%1” already. Choose another name.").arg(view.name), tr("Choose another name…"),
                          [this, view] {
                              askName(tr("Save what you see as a view"), tr("Save view"), view.name, [this, view](const QString &name) {
                                  auto renamed = view;
                                  renamed.name = name;
                                  save(renamed);
                              });
                          });
            return;
        }
        m_banner.fail(saved.error(), tr("Try again"), [this, view] { save(view); });
    });
}

void CustomerViews::remove(const SavedView &view)
{
    m_commands.removeView(view.id, this, [this, view](const Result<void> &removed) {
        if (!removed) {
            m_banner.fail(removed.error(), tr("Try again"), [this, view] { remove(view); });
            return;
        }
        if (m_current == view.id)
            choose(u"all"_s);
        //: %1: name of a saved view
        m_banner.tell(tr("The view “%1” is deleted.").arg(view.name), tr("Undo"), [this, view] { save(view); });
    });
}
