#include "app/windowstart.h"

#include "app/cli/invocation.h"
#include "app/place.h"
#include "models/export/celltext.h"
#include "ui/profiles/profilesdialog.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/plainmessage.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>

#include <utility>

using namespace std::chrono_literals;

WindowStart::WindowStart(const Parts &parts, CommandLine line) : m_parts(parts), m_line(std::move(line))
{
    m_again.setSingleShot(true);
    m_again.setInterval(100ms);
    connect(&m_again, &QTimer::timeout, this, &WindowStart::takeTurn);
}

WindowStart::~WindowStart() = default;

void WindowStart::start()
{
    const auto place = placeOf(m_line, m_parts.shelf);
    if (!place) {
        sayFailed(place.error(), true);
        return;
    }
    m_dataDir = place->dataDir;
    m_profileFile = place->profileFile;
    m_source = place->source;
    if (const auto prepared = ProfileShelf::prepareDataDir(m_dataDir); !prepared) {
        sayFailed(prepared.error(), false);
        return;
    }
    m_instance = std::make_unique<SingleInstance>(m_dataDir, nullptr);
    takeTurn();
}

void WindowStart::takeTurn()
{
    const auto mine = m_instance->acquire();
    if (!mine)
        sayFailed(mine.error(), false);
    else if (*mine)
        open();
    else
        askOther();
}

void WindowStart::askOther()
{
    m_instance->ask(
        {{u"command"_s, u"show"_s}},
        [this](const QJsonObject &answer) {
            m_unreached = 0;
            if (answer.value("done"_L1).toBool())
                emit ended(ExitDone);
            else
                waitForOther();
        },
        [this](const Error &error) {
            // Whoever had the folder may have ended just now: then it is our turn.
            if (++m_unreached > SingleInstance::mostUnreached)
                sayFailed(error, false);
            else
                m_again.start();
        });
}

void WindowStart::open()
{
    if (m_waiting) {
        m_waiting->disconnect(this);
        m_waiting->close();
    }
    if (!m_line.demo)
        m_parts.shelf.rememberLast(m_profileFile, m_parts.clock.utcNow());
    // The sandbox agrees to a code by itself.
    const auto usual = m_line.demo ? SignInWay::DeviceCode : SignInWay::Browser;
    m_window = std::make_unique<Application>(m_parts.application,
                                             Application::Start{.dataDir = m_dataDir,
                                                                .profileFile = m_profileFile,
                                                                .source = m_source,
                                                                .demoCustomers = m_line.demo ? m_line.demoCustomers : -1,
                                                                .language = m_line.language,
                                                                .signIn = m_line.signIn.value_or(usual),
                                                                .usersMask = m_parts.usersMask,
                                                                .desktopLocks = DesktopLock::usualWays()},
                                             *m_instance, m_parts.clock, m_parts.languages);
    m_window->run();
}

void WindowStart::waitForOther()
{
    if (m_waiting)
        return;
    m_waiting = box(
        QMessageBox::Information, tr("Synchronising"),
        tr("A synchronisation from the command line is using the data of this window. The window opens by itself when that is done."));
    m_waiting->setObjectName("start.waiting"_L1);
    m_waiting->addButton(tr("Do not wait"), QMessageBox::RejectRole);
    connect(m_waiting, &QMessageBox::finished, this, [this] { emit ended(ExitFailed); });
    m_waiting->open();
}

void WindowStart::sayFailed(const Error &error, bool offerAnother)
{
    const auto sentence = ErrorText::sentence(error);
    m_parts.err << oneLine(sentence) << Qt::endl;
    auto *message = box(QMessageBox::Critical, ErrorText::title(error), sentence);
    message->setObjectName("start.failed"_L1);
    auto *close = message->addButton(QMessageBox::Close);
    message->setEscapeButton(close);
    message->setDefaultButton(close);
    if (offerAnother) {
        auto *look = message->addButton(tr("Look around (sandbox)"), QMessageBox::AcceptRole);
        look->setObjectName("start.lookAround"_L1);
        auto *choose = message->addButton(tr("Choose a profile file…"), QMessageBox::ActionRole);
        choose->setObjectName("start.chooseProfile"_L1);
        auto *setUp = message->addButton(tr("Set up a profile…"), QMessageBox::ActionRole);
        setUp->setObjectName("start.setUp"_L1);
        connect(message, &QMessageBox::buttonClicked, this, [this, look, choose, setUp](QAbstractButton *clicked) {
            if (clicked == setUp)
                setUpProfile();
            else if (clicked == look)
                lookAround();
            else if (clicked == choose)
                chooseProfile();
            else
                emit ended(ExitFailed);
        });
    } else {
        connect(message, &QMessageBox::finished, this, [this] { emit ended(ExitFailed); });
    }
    message->open();
}

void WindowStart::lookAround()
{
    m_line.demo = true;
    m_line.profile.clear();
    m_line.dataDir.clear(); // that folder is meant for another service
    start();
}

void WindowStart::chooseProfile()
{
    auto *dialog = new QFileDialog(nullptr, tr("Choose a profile file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAttribute(Qt::WA_QuitOnClose, false);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Profiles (*.ini)"), tr("All files (*)")});
    if (QDir(m_parts.shelf.folder()).exists())
        dialog->setDirectory(m_parts.shelf.folder());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_line.profile = file;
        start();
    });
    connect(dialog, &QFileDialog::rejected, this, [this] { emit ended(ExitFailed); });
    dialog->open();
}

void WindowStart::setUpProfile()
{
    const auto opened = std::make_shared<bool>(false);
    const auto begin = [this, opened](const QString &file) {
        *opened = true;
        // From the event loop: this comes out of a button of the dialog that goes.
        QTimer::singleShot(0, this, [this, file] {
            m_line.profile = file;
            start();
        });
    };
    const auto mask = m_parts.usersMask;
    m_book = std::make_unique<ShelfBook>(ShelfBook::Parts{.shelf = m_parts.shelf, .clock = m_parts.clock});
    auto *dialog = new ProfilesDialog(*m_book,
                                      {.open =
                                           [mask](const QUrl &url) {
                                               const UsersMask theirs(mask);
                                               return QDesktopServices::openUrl(url);
                                           }},
                                      nullptr);
    dialog->setAttribute(Qt::WA_QuitOnClose, false);
    m_book->setOpen([dialog, begin](const QString &file) {
        begin(file);
        dialog->accept();
    });
    connect(dialog, &QDialog::finished, this, [this, opened] {
        if (!*opened)
            emit ended(ExitFailed);
    });
    dialog->open();
}

QMessageBox *WindowStart::box(QMessageBox::Icon icon, const QString &title, const QString &text)
{
    auto *message = plainMessage(icon, title, {text}, nullptr);
    message->setAttribute(Qt::WA_QuitOnClose, false); // what follows its closing is said here, not guessed from no window being left
    return message;
}
