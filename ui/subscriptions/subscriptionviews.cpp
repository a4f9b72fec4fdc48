#include "ui/subscriptions/subscriptionviews.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

SubscriptionViews::SubscriptionViews(QToolButton &button, QObject *parent) : QObject(parent), m_button(button), m_menu(new QMenu(&button))
{
    m_button.setMenu(m_menu);
    fill();
    show();
}

bool SubscriptionViews::isTimed(View view)
{
    return view == View::Renewing || view == View::Expiring || view == View::Cancellable;
}

QString SubscriptionViews::name(View view)
{
    switch (view) {
    case View::Renewing:
        return u"renewing"_s;
    case View::Expiring:
        return u"expiring"_s;
    case View::Suspended:
        return u"suspended"_s;
    case View::Cancellable:
        return u"cancellable"_s;
    case View::All:
        break;
    }
    return u"all"_s;
}

QString SubscriptionViews::title(const SubscriptionQuery &query)
{
    switch (query.view) {
    case View::Renewing:
        //: which subscriptions are shown: those that renew by themselves
        return tr("Renewing within %n day(s)", nullptr, query.days);
    case View::Expiring:
        //: which subscriptions are shown: those that end without renewing
        return tr("Expiring within %n day(s)", nullptr, query.days);
    case View::Suspended:
        //: which subscriptions are shown
        return tr("Suspended");
    case View::Cancellable:
        //: which subscriptions are shown: those that can be cancelled only for so long
        return tr("Cancellation window closing within %n day(s)", nullptr, query.days);
    case View::All:
        break;
    }
    return tr("All subscriptions");
}

SubscriptionQuery SubscriptionViews::over(SubscriptionQuery query) const
{
    query.view = m_query.view;
    query.days = m_query.days;
    return query;
}

void SubscriptionViews::choose(View view)
{
    m_query.view = view;
    show();
    emit chosen();
}

void SubscriptionViews::chooseDays(int days)
{
    m_query.days = days;
    if (!isTimed(m_query.view))
        m_query.view = View::Renewing;
    show();
    emit chosen();
}

void SubscriptionViews::restore(const QByteArray &remembered)
{
    const auto parts = QString::fromUtf8(remembered).split(u':');
    const auto views = all();
    const auto view = std::ranges::find_if(views, [&parts](View each) { return name(each) == parts.first(); });
    if (view != views.cend())
        m_query.view = *view;
    if (const auto number = parts.value(1).toInt(); days().contains(number))
        m_query.days = number;
    show();
}

QByteArray SubscriptionViews::toRemember() const
{
    return u"%1:%2"_s.arg(name(m_query.view)).arg(m_query.days).toUtf8();
}

void SubscriptionViews::fill()
{
    const auto add = [this](const QString &objectName, const QString &text, QActionGroup *group) {
        auto *action = m_menu->addAction(text);
        action->setObjectName(objectName);
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    auto *viewGroup = new QActionGroup(this);
    const std::pair<View, QString> words[] = {//: a view of the subscriptions: those that renew by themselves
                                              {View::Renewing, tr("Renewing")},
                                              //: a view of the subscriptions: those that end without renewing
                                              {View::Expiring, tr("Expiring")},
                                              {View::Suspended, tr("Suspended")},
                                              //: a view of the subscriptions: those that can be cancelled only for so long
                                              {View::Cancellable, tr("Cancellation window closing")},
                                              {View::All, tr("All subscriptions")}};
    for (const auto &[view, text] : words) {
        auto *action = add("view."_L1 + name(view), text, viewGroup);
        m_views.append({view, action});
        connect(action, &QAction::triggered, this, [this, view = view] { choose(view); });
    }
    m_menu->addSeparator();
    auto *daysGroup = new QActionGroup(this);
    for (const auto number : days()) {
        //: how far ahead the view looks
        auto *action = add(u"days.%1"_s.arg(number), tr("Within %n day(s)", nullptr, number), daysGroup);
        m_days.append({number, action});
        connect(action, &QAction::triggered, this, [this, number] { chooseDays(number); });
    }
}

void SubscriptionViews::show()
{
    for (const auto &[view, action] : std::as_const(m_views))
        action->setChecked(view == m_query.view);
    for (const auto &[number, action] : std::as_const(m_days)) {
        action->setChecked(number == m_query.days);
        action->setEnabled(isTimed(m_query.view));
    }
    m_button.setText(title(m_query));
    //: %1: the view that is chosen, for example "Renewing within 30 days"; read aloud
    m_button.setAccessibleName(tr("Which subscriptions are shown: %1").arg(m_button.text()));
}
