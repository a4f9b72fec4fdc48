#pragma once

#include "models/core/result.h"
#include "models/desk/savedview.h"

#include <QObject>
#include <QStringList>

#include <functional>

/// Changes to what is ours alone (DESIGN 3, Desk). Each is one transaction in desk.sqlite, with author and time. GUI thread; `done` on the
/// GUI thread if `receiver` still lives.
class DeskCommands
{
public:
    using Done = std::function<void(Result<void>)>;

    DeskCommands() = default;
    DeskCommands(const DeskCommands &) = delete;
    DeskCommands &operator=(const DeskCommands &) = delete;
    virtual ~DeskCommands() = default;

    /// Empty text takes the alias away. At most 200 characters: longer is Rejected.
    virtual void setAlias(const QString &customerId, const QString &alias, QObject *receiver, Done done) = 0;
    /// Tags compare without case; a comma or line break in a tag is Rejected.
    virtual void changeTags(const QStringList &customerIds, const QStringList &add, const QStringList &remove, QObject *receiver, Done done) = 0;
    /// A new id is made when `view.id` is empty; a name that another view of the pane has is Rejected.
    virtual void saveView(const SavedView &view, QObject *receiver, Done done) = 0;
    virtual void removeView(const QString &viewId, QObject *receiver, Done done) = 0;
};
