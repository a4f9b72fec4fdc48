#pragma once

#include "models/command/healthcommands.h"
#include "models/core/clock.h"
#include "models/health/healthbook.h"
#include "models/table/heldrows.h"
#include "models/table/windowmodel.h"
#include "ui/health/draftfiles.h"
#include "ui/health/outagesheet.h"
#include "ui/widgets/viewmemory.h"

#include <QDialog>
#include <QSet>
#include <QUrl>

#include <functional>

class Banner;
class ListView;
class NoticeLabel;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

/// What a message about an outage stands on. All of it outlives the dialog.
struct OutageSources {
    HealthBook &book;
    HealthCommands &commands;
    ViewMemory &memory;
    const Clock &clock;
    std::function<bool(const QUrl &)> openUrl{}; ///< the desktop's
    std::function<Result<void>()> mayNote{}; ///< whether the person may tell customers now; empty: yes
};

/// A line of the list: who could be told, and whether it is.
struct RecipientLine {
    OutageRecipient told{};
    bool isLeftOut = false; ///< by the person
    bool hasAddress = false; ///< one that a mail can go to
    bool operator==(const RecipientLine &) const = default;
};

/// One outage, one message: written once in Dutch and in English, to the customers of an issue in the language of each. Who gets it is
/// listed by name before anything leaves; who was told of this update already gets none, and who has no address no mail. It leaves as
/// drafts that a person sends, or as a list by which people are called, and stands on each customer's timeline. GUI thread.
class OutageDialog : public QDialog
{
    Q_OBJECT

public:
    OutageDialog(const OutageSources &sources, const IssueRecord &record, QWidget *parent);
    /// What was written until then is written down.
    ~OutageDialog() override;

    /// Where drafts go; asked of the person, in tests told.
    void makeDrafts(const QString &folder);
    /// Where the list goes; as above.
    void saveList(const QString &path);
    void printList(std::shared_ptr<QPrinter> printer);
    /// How many lines were looked at to count who gets it, all in all.
    qint64 linesCounted() const { return m_linesCounted; }

protected:
    void reject() override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Letter {
        QLineEdit *subject = nullptr;
        QPlainTextEdit *body = nullptr;
        OutageText text() const;
    };

    /// Of the lines, counted once for each list of them.
    struct Counts {
        qsizetype all = 0; ///< who get the message
        qsizetype dutch = 0; ///< among them
        qsizetype without = 0; ///< an address
        qsizetype told = 0; ///< of this update already
        qsizetype listed = 0; ///< who stand on a list
        qsizetype listedDutch = 0; ///< among them
    };

    QWidget *makeLetters(const IssueRecord &record);
    QWidget *makeRecipients();
    QWidget *makeButtons();
    Letter makeLetter(bool isDutch, const IssueRecord &record, const QString &title);
    void read();
    void listed(const Result<OutageList> &list);
    void showLines();
    void leaveOut(bool leftOut);
    static bool getsIt(const RecipientLine &line);
    bool isListed(const RecipientLine &line) const;
    bool lacksText(qsizetype all, qsizetype dutch) const;
    void count();
    QList<OutageRecipient> chosen() const;
    void showButtons();
    void makeListMenu();
    void showListButton();
    void chooseFolder();
    void chooseListFile();
    void choosePrinter();
    /// What the list says; who stands on it is kept until it is written.
    OutageSheet beginList();
    void listEnded(const std::optional<Error> &problem);
    bool isFree() const;
    void openMails();
    bool mayNote();
    /// What is told now, to nobody yet.
    OutageMessage message(OutageChannel channel) const;
    void note(const OutageMessage &message, const QStringList &customerIds);
    void noted(const Result<void> &done);
    void draftsEnded(qsizetype written, const std::optional<Error> &problem);
    void fitColumnsOfRecipients();
    void dress();

    OutageSources m_sources;
    QString m_key;
    QString m_issueId;
    IssueRecord m_record;
    HeldRows<RecipientLine> m_rows;
    WindowModel<RecipientLine, HeldQuery> m_model;
    DraftFiles m_drafts;
    SheetPrint m_print;
    QTabWidget *m_letters;
    Letter m_dutch{};
    Letter m_english{};
    QLineEdit *m_sender;
    ListView *m_view;
    Banner *m_banner;
    QLabel *m_sum;
    NoticeLabel *m_notice;
    QPushButton *m_leaveOut;
    QPushButton *m_takeIn;
    QPushButton *m_make;
    QPushButton *m_open;
    QPushButton *m_list;
    QAction *m_onlyWithout = nullptr; ///< those without an address alone stand on the list
    QList<RecipientLine> m_lines{};
    QSet<QString> m_leftOut{}; ///< ids of customers
    Counts m_counts{};
    qint64 m_linesCounted = 0;
    QDateTime m_updateAt{}; ///< UTC: of the update that the list was read for
    OutageMessage m_drafted{}; ///< what the drafts say that are being written
    OutageMessage m_onList{}; ///< what the list says that is being written, and to whom
    bool m_isPrinted = false; ///< it goes to a printer
    QDateTime m_readAt{}; ///< UTC: when the list was read
    qsizetype m_written = 0; ///< since it began
    OutageChannel m_through = OutageChannel::Drafts; ///< how what was noted last left
    int m_noting = 0; ///< how many times something is being written down
    bool m_hasFailed = false; ///< something could not be written, or not be written down
};
