#pragma once

#include "ui/shell/palettehit.h"

#include <QAbstractListModel>

class ActionRegistry;
class QAction;

/// The palette's lines: what was found, then the actions whose words contain all that was typed, each with its shortcut, then what is only
/// similar to what was typed. What cannot be used now stands there too, with the reason in place of where it belongs: it can be reached and
/// read aloud, but not run. GUI thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CaptionRole = Qt::UserRole + 1, KeysRole, IconRole, UsableRole };

    /// `actions` outlives it.
    explicit PaletteModel(const ActionRegistry &actions, QObject *parent = nullptr);

    /// Which actions are offered follows at once; hits stay until `setHits`.
    void setText(const QString &text);
    void setHits(const QList<PaletteHit> &hits);
    /// Takes the actions' state anew: that changes without a word.
    void rebuild();

    /// Null when the line is a hit.
    QAction *actionAt(int row) const;
    /// Empty when the line is an action.
    QString hitAt(int row) const;
    /// The pane the line's action belongs to; empty: none.
    QString paneAt(int row) const;
    /// -1 when there is no such line any more.
    int rowOf(const QAction *action, const QString &hit) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line {
        QString title{};
        QString caption{};
        QString keys{};
        QString icon{};
        QString hit{};
        QString pane{};
        QString reason{}; ///< why it cannot be used; empty: nobody says
        QAction *action = nullptr;
        bool enabled = true;
        bool similar = false;
    };
    void addHits(bool similar);
    void addActions();

    const ActionRegistry &m_actions;
    QString m_text{};
    QList<PaletteHit> m_hits{};
    QList<Line> m_lines{};
};
