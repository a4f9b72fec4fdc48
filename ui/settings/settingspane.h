#pragma once

#include "models/core/feed.h"
#include "models/core/syncstate.h"
#include "models/health/noticegate.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class ActionRegistry;
class HealthBook;
class Preferences;
class QComboBox;
class QFormLayout;
class QLabel;
class QTimeEdit;
class QVBoxLayout;
struct Settings;

/// What a person may set: language, looks, keyboard, synchronisation, protection; and where the files are. Every change counts at once. GUI
/// thread.
class SettingsPane : public QWidget
{
    Q_OBJECT
public:
    /// References outlive it.
    struct Inputs {
        Preferences &preferences;
        ActionRegistry &actions; ///< "cache.rebuild" is offered when it is there
        ValueFeed<SyncState> &state;
        QString dataDir{};
        HealthBook *health = nullptr; ///< names the services of which there may be notices
        std::function<qint64()> cacheBytes{}; ///< size of the mirror's files now; null: not said
    };
    explicit SettingsPane(const Inputs &inputs, QWidget *parent = nullptr);

signals:
    /// Another language than before, "" for the system's. The window is rebuilt by its owner; not before this call has returned.
    void languageChosen(const QString &language);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addLooks(QVBoxLayout *column);
    void addKeyboard(QVBoxLayout *column, ActionRegistry &actions);
    void addSynchronisation(QVBoxLayout *column);
    void addNotices(QVBoxLayout *column, HealthBook *health);
    QTimeEdit *quietTime(const QString &objectName, const QString &name, QTime NoticeRules::*member, QTime otherwise, QWidget *page);
    void addProtection(QVBoxLayout *column);
    void addFiles(QVBoxLayout *column, ActionRegistry &actions, const QString &dataDir);
    void change(const std::function<void(Settings &)> &change);
    void describeCache();
    void measureCache();

    Preferences &m_preferences;
    std::function<qint64()> m_cacheBytes;
    SyncState m_state{};
    qint64 m_bytes = -1;
    QTimer m_measured; ///< runs while the last measuring is recent
    bool m_isOld = false; ///< something changed since
    QLabel *m_cache = nullptr;
};
