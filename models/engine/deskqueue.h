#pragma once

#include "models/command/deskcommands.h"
#include "models/command/rolecommands.h"
#include "models/core/feed.h"
#include "models/roles/permit.h"
#include "models/store/store.h"
#include "models/store/storedoor.h"

#include <QPointer>

/// Commands to the desk, carried out on the store thread when the permit gives them, and the feed of saved views that follows them. GUI
/// thread.
class DeskQueue : public QObject, public DeskCommands, public RoleCommands, public Feed<SavedView>
{
    Q_OBJECT

public:
    DeskQueue(StoreDoor &door, QObject *parent);

    /// Who changes things, as rows and audit log name them.
    void setActor(const Actor &actor) { m_actor = actor; }
    const Actor &actor() const { return m_actor; }
    /// What that person may do: a command that it does not give is answered Denied and nothing is written.
    void setPermit(const Permit &permit) { m_permit = permit; }
    /// The desk file is open (again): commands work and views are read.
    void opened();
    /// Beside the writer: the views as they were read, commands are refused.
    void openedReadOnly(const Result<QList<SavedView>> &views);

    void setAlias(const QString &customerId, const QString &alias, QObject *receiver, DeskCommands::Done done) override;
    void changeTags(const QStringList &customerIds, const QStringList &add, const QStringList &remove, QObject *receiver,
                    DeskCommands::Done done) override;
    void saveView(const SavedView &view, QObject *receiver, DeskCommands::Done done) override;
    void removeView(const QString &viewId, QObject *receiver, DeskCommands::Done done) override;
    void changeGrants(const QList<GrantEdit> &edits, QObject *receiver, RoleCommands::Done done) override;
    void resetMatrix(QObject *receiver, RoleCommands::Done done) override;
    void subscribe(QObject *receiver, Feed<SavedView>::Handlers handlers) override;

signals:
    /// Who may do what in this office was changed.
    void matrixChanged();

private:
    enum class Touches { Customers, Views, Matrix };

    struct Watcher {
        QPointer<QObject> receiver{};
        Feed<SavedView>::Handlers handlers{};
    };

    void run(QStringView command, Touches touches, std::function<Result<void>(Store &)> job, QObject *receiver,
             std::function<void(Result<void>)> done);
    void readViews(QObject *only);
    void tell(const Result<QList<SavedView>> &views, const std::function<bool(const Watcher &)> &isMeant);

    StoreDoor &m_door;
    Actor m_actor{};
    Permit m_permit{};
    bool m_open = false;
    std::optional<Result<QList<SavedView>>> m_readOnly{}; ///< what there is beside a writer
    quint64 m_revision = 0;
    std::vector<Watcher> m_watchers{};
};
