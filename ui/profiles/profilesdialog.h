#pragma once

#include "models/profiles/profilebook.h"
#include "ui/shell/signinbanner.h"

#include <QDialog>

class Banner;
class ConnectionTestPage;
class GettingStarted;
class ProfileEditor;
class ProfileFacts;
class QListWidget;
class QStackedWidget;

/// The profiles of this computer: add, change, test, make default, open, remove, and how to begin. Everything happens in place beside the
/// list. GUI thread.
class ProfilesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `book` outlives it.
    ProfilesDialog(ProfileBook &book, const SignInBanner::Browsing &browsing, QWidget *parent = nullptr);

    /// How to register an application, first of all.
    void showGettingStarted();

private:
    QWidget *makeList();
    QWidget *makePages(const SignInBanner::Browsing &browsing);
    void refresh(const QString &file);
    const KnownProfile *current() const;
    void showCurrent();
    void showPage(QWidget *page);
    void add();
    void edit();
    void save();
    void makeDefault();
    void askToRemove();
    void remove(const KnownProfile &known, bool withNotes);
    void removed(const QString &name, const ProfileGone &gone);

    ProfileBook &m_book;
    QList<KnownProfile> m_profiles{};
    Banner *m_banner;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    ProfileFacts *m_facts = nullptr;
    ProfileEditor *m_editor = nullptr;
    ConnectionTestPage *m_test = nullptr;
    GettingStarted *m_started = nullptr;
};
