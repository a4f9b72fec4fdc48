#pragma once

#include "models/core/clock.h"
#include "models/health/healthbook.h"
#include "ui/health/affectedlist.h"
#include "ui/widgets/viewmemory.h"

#include <QWidget>

class Banner;
class FactList;
class PageHead;
class QLabel;
class QPlainTextEdit;
class QSplitter;
class QTabWidget;
class QToolButton;

/// One issue: what Microsoft says of it, newest first, its facts, and the customers who have it or may have it. GUI thread.
class IssuePage : public QWidget
{
    Q_OBJECT

public:
    struct Sources {
        HealthBook &book;
        AffectedList::Source &affected;
        ViewMemory &memory;
        const Clock &clock;
    };

    /// All of `sources` outlives it.
    IssuePage(const Sources &sources, QWidget *parent);

    /// Shows `line` at once and the rest when it is read.
    void open(const IssueLine &line);
    /// Reads what is opened again.
    void refresh();
    void close();
    /// Of the opened issue; empty: none is.
    const QString &key() const { return m_key; }
    const IssueRecord &record() const { return m_record; }
    AffectedList &affected() { return *m_affected; }
    Banner &banner() { return *m_banner; }
    /// Mutes the issue, or ends that.
    QToolButton &muteButton() { return *m_mute; }
    /// Saves what is here for a claim of credit.
    QToolButton &dossierButton() { return *m_dossier; }
    void setCovering(bool covering);
    /// Brings the customers to the front and gives them the keys.
    void showCustomers();

signals:
    void closed();
    /// A fact was copied; its caption.
    void copied(const QString &caption);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFacts();
    void makeLayout();
    void showRead(const IssueRecord &record);
    void show(const IssueRecord &record);
    static QString possiblyWords(const IssueLine &line);
    void showFacts();
    void showDetails();
    void showPosts();
    void showCredit();
    void dress();

    Sources m_sources;
    QString m_key{};
    IssueRecord m_record{};
    bool m_isRead = false; ///< more than its line is there
    quint64 m_asked = 0;
    PageHead *m_head;
    QToolButton *m_dossier;
    QToolButton *m_mute;
    Banner *m_banner;
    QTabWidget *m_tabs;
    QSplitter *m_overview;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_impactTitle;
    QLabel *m_impact;
    QLabel *m_credit;
    FactList *m_facts;
    FactList *m_details = nullptr; ///< what Microsoft adds; made anew for every issue
    QWidget *m_factsPage = nullptr;
    QLabel *m_postsTitle;
    QPlainTextEdit *m_posts;
    AffectedList *m_affected;
};
