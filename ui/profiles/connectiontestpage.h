#pragma once

#include "models/command/synccommands.h"
#include "models/profiles/profilebook.h"
#include "ui/shell/signinbanner.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

/// The test of a profile's connection as it goes on: each step with what was seen, and of what is not in order what is missing and where to
/// mend it. GUI thread.
class ConnectionTestPage : public QWidget
{
    Q_OBJECT

public:
    /// `book` outlives it.
    ConnectionTestPage(ProfileBook &book, SignInBanner::Browsing browsing, QWidget *parent);
    ~ConnectionTestPage() override;

    /// Begins at once. `withSignIn`: a person is asked to sign in, too.
    void begin(const Profile &profile, bool withSignIn);
    /// Ends the test under way.
    void stop();
    /// The whole report in words, as it is copied.
    QString text() const;

signals:
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What can be asked of a sign-in under way.
    class Asking;
    struct Row {
        QLabel *icon = nullptr;
        QLabel *title = nullptr;
        QLabel *words = nullptr;
    };

    QPushButton *addButton(const QString &name, const QString &words, const std::function<void()> &run);
    QLayout *layOut(SignInBanner *banner);
    void take(const TestReport &report);
    bool isOver() const;
    void dress();

    ProfileBook &m_book;
    std::unique_ptr<Asking> m_asking;
    Profile m_profile{};
    TestReport m_report{};
    bool m_isRunning = false;
    QGridLayout *m_grid;
    QList<Row> m_rows{};
    QLabel *m_title;
    QLabel *m_verdict;
    QPushButton *m_again;
    QPushButton *m_signIn;
    QPushButton *m_stop;
    QPushButton *m_copy;
};
