#pragma once

#include "app/application.h"
#include "app/cli/commandline.h"
#include "app/cli/processguard.h"
#include "app/profileshelf.h"
#include "app/shelfbook.h"

#include <QMessageBox>
#include <QPointer>
#include <QTextStream>
#include <QTimer>

/// From the words of the command line to the window: finds profile and folder, waits for its turn at the folder, and says in a box what
/// stands in the way, since whoever starts from a desktop sees no terminal. GUI thread.
class WindowStart : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        QApplication &application;
        const ProfileShelf &shelf;
        Clock &clock;
        Languages &languages;
        QTextStream &err; ///< gets each sentence too
        FileMask usersMask = 022; ///< the umask the program was started with
    };

    WindowStart(const Parts &parts, CommandLine line);
    ~WindowStart() override;

    void start();
    /// Null until the window is there.
    Application *application() const { return m_window.get(); }

signals:
    /// There is no window and there will be none, or it is somebody else's, who has brought it forward.
    void ended(int exitStatus);

private:
    void takeTurn();
    void askOther();
    void open();
    void waitForOther();
    void sayFailed(const Error &error, bool offerAnother);
    void lookAround();
    void chooseProfile();
    void setUpProfile();
    QMessageBox *box(QMessageBox::Icon icon, const QString &title, const QString &text);

    Parts m_parts;
    CommandLine m_line;
    QString m_dataDir{};
    QString m_profileFile{};
    QString m_source{};
    std::unique_ptr<SingleInstance> m_instance{};
    std::unique_ptr<ShelfBook> m_book{}; ///< once a profile was to be set up; its dialog may outlive the choice a little
    std::unique_ptr<Application> m_window{};
    QPointer<QMessageBox> m_waiting{};
    QTimer m_again;
    int m_unreached = 0;
};
