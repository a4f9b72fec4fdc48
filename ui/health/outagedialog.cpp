#include "ui/health/outagedialog.h"

#include "models/health/plaintext.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/health/outageletter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/healthwords.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/noticelabel.h"
#include "ui/widgets/tint.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr auto senderKey = "health/sender"_L1;
static constexpr auto listFolderKey = "health/listfolder"_L1;
static constexpr qsizetype mostMails = 5; // windows of a mail program that may open at once

static QString lackOfText()
{
    return OutageDialog::tr("A subject or a text is missing in a language that somebody is written to in.");
}

static QString standing(const RecipientLine &line)
{
    if (line.told.customerId.isEmpty())
        return {};
    if (line.told.informedAt.isValid()) {
        //: whether a customer gets a message; %1: time or date
        return OutageDialog::tr("Was told %1").arg(momentText(line.told.informedAt));
    }
    if (line.isLeftOut) {
        //: whether a customer gets a message
        return OutageDialog::tr("Left out");
    }
    if (!line.hasAddress) {
        //: whether a customer gets a message
        return OutageDialog::tr("No address");
    }
    //: whether a customer gets a message
    return OutageDialog::tr("Gets it");
}

static CellState standingState(const RecipientLine &line)
{
    if (line.told.customerId.isEmpty())
        return CellState::None;
    if (line.told.informedAt.isValid())
        return CellState::Healthy;
    if (line.isLeftOut)
        return CellState::Suspended;
    return line.hasAddress ? CellState::Advisory : CellState::Degraded;
}

static QList<Column<RecipientLine>> recipientColumns()
{
    return {
        {.key = u"customer"_s,
         .title = OutageDialog::tr("Company name"),
         .text = [](const RecipientLine &line) { return line.told.name; },
         .widthHint = 24},
        {.key = u"standing"_s,
         //: column: whether a customer gets a message
         .title = OutageDialog::tr("Message"),
         .text = standing,
         .state = standingState,
         .widthHint = 20},
        {.key = u"language"_s,
         //: column: of a message
         .title = OutageDialog::tr("Language"),
         .text =
             [](const RecipientLine &line) {
                 if (line.told.customerId.isEmpty())
                     return QString();
                 return line.told.isDutch ? OutageDialog::tr("Dutch") : OutageDialog::tr("English");
             },
         .widthHint = 12},
        {.key = u"address"_s,
         .title = OutageDialog::tr("E-mail"),
         .text = [](const RecipientLine &line) { return line.told.address; },
         .widthHint = 26},
        {.key = u"contact"_s,
         .title = OutageDialog::tr("Contact"),
         .text = [](const RecipientLine &line) { return line.told.contact; },
         .widthHint = 18,
         .rank = 1},
        {.key = u"level"_s,
         .title = OutageDialog::tr("Affected"),
         .text = [](const RecipientLine &line) { return line.told.customerId.isEmpty() ? QString() : HealthWords::level(line.told.level); },
         .widthHint = 14,
         .rank = 2},
    };
}

OutageText OutageDialog::Letter::text() const
{
    return {.subject = subject->text(), .body = body->toPlainText()};
}

OutageDialog::OutageDialog(const OutageSources &sources, const IssueRecord &record, QWidget *parent)
    : QDialog(parent),
      m_sources(sources),
      m_key(record.line.key),
      m_issueId(record.line.told.id),
      m_record(record),
      m_rows([](const RecipientLine &line) { return line.told.customerId; }),
      m_model(
          m_rows, recipientColumns(), [](const RecipientLine &line) { return line.told.customerId; }, this),
      m_drafts(this),
      m_print(this),
      m_letters(new QTabWidget(this)),
      m_sender(new QLineEdit(this)),
      m_view(new ListView(this)),
      m_banner(new Banner(this)),
      m_sum(new QLabel(this)),
      m_notice(new NoticeLabel(this)),
      m_leaveOut(new QPushButton(tr("&Leave out"), this)),
      m_takeIn(new QPushButton(tr("&Take in"), this)),
      m_make(new QPushButton(this)),
      m_open(new QPushButton(tr("&Open in the mail program"), this)),
      m_list(new QPushButton(this))
{
    setObjectName("outage"_L1);
    //: title of a dialog; %1: Microsoft's number of an issue
    setWindowTitle(tr("Tell customers of %1").arg(record.line.told.id));
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeLetters(record));
    parts->addWidget(makeRecipients());
    parts->setSizes({scaled(360, font()), scaled(620, font())});
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    column->addWidget(parts, 1);
    column->addWidget(m_sum);
    column->addWidget(m_notice);
    column->addWidget(makeButtons());
    resize(scaled(1000, font()), scaled(620, font()));
    connect(&m_drafts, &DraftFiles::advanced, this, [this](qsizetype written, qsizetype total) {
        //: %1 and %2: numbers of drafts
        m_notice->showProgress(tr("%1 of %2 drafts written").arg(QLocale().toString(written), QLocale().toString(total)));
    });
    connect(&m_drafts, &DraftFiles::wrote, this, [this](const QStringList &ids) { note(m_drafted, ids); });
    connect(&m_drafts, &DraftFiles::finished, this, &OutageDialog::draftsEnded);
    connect(&m_print, &SheetPrint::advanced, this, [this](qsizetype rows, qsizetype total) {
        //: %1 and %2: numbers of customers on a list
        m_notice->showProgress(
            tr("%1 of %2 customers on the list; Escape stops it").arg(QLocale().toString(rows), QLocale().toString(total)));
    });
    connect(&m_print, &SheetPrint::finished, this, &OutageDialog::listEnded);
    dress();
    count();
    read();
}

OutageDialog::~OutageDialog()
{
    if (const auto ids = m_drafts.takeWritten(); !ids.isEmpty()) {
        m_drafted.customerIds = ids;
        m_sources.commands.noteOutageMessage(m_drafted, QCoreApplication::instance(), [](const Result<void> &) {});
    }
}

QWidget *OutageDialog::makeLetters(const IssueRecord &record)
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    m_letters->setObjectName("outage.letters"_L1);
    m_letters->setAccessibleName(tr("The message in both languages"));
    m_dutch = makeLetter(true, record, tr("Dutch"));
    m_english = makeLetter(false, record, tr("English"));
    auto *form = new QFormLayout;
    m_sender->setObjectName("outage.sender"_L1);
    m_sender->setText(QString::fromUtf8(m_sources.memory.value(senderKey)));
    m_sender->setAccessibleDescription(tr("Stands below the message, in both languages"));
    connect(m_sender, &QLineEdit::editingFinished, this, [this] { m_sources.memory.setValue(senderKey, m_sender->text().toUtf8()); });
    form->addRow(tr("&Signed by"), m_sender);
    auto *places = new QLabel(tr("{contact}, {customer} and {sender} are filled in for each customer."), side);
    places->setTextFormat(Qt::PlainText);
    places->setWordWrap(true);
    column->addWidget(m_letters, 1);
    column->addLayout(form);
    column->addWidget(places);
    return side;
}

OutageDialog::Letter OutageDialog::makeLetter(bool isDutch, const IssueRecord &record, const QString &title)
{
    const auto name = isDutch ? u"outage.nl"_s : u"outage.en"_s;
    auto *page = new QWidget(m_letters);
    auto *column = new QVBoxLayout(page);
    const Letter letter{.subject = new QLineEdit(page), .body = new QPlainTextEdit(page)};
    const auto text = outageLetter(isDutch, record);
    letter.subject->setObjectName(name + u".subject"_s);
    letter.subject->setText(text.subject);
    letter.body->setObjectName(name + u".body"_s);
    letter.body->setPlainText(text.body);
    letter.body->setTabChangesFocus(true);
    const auto add = [column, page](const QString &caption, QWidget *field, int stretch) {
        auto *label = new QLabel(caption, page);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field, stretch);
    };
    add(tr("S&ubject"), letter.subject, 0);
    add(tr("Te&xt"), letter.body, 1);
    m_letters->addTab(page, title);
    connect(letter.subject, &QLineEdit::textChanged, this, &OutageDialog::showButtons);
    connect(letter.body, &QPlainTextEdit::textChanged, this, &OutageDialog::showButtons);
    return letter;
}

QWidget *OutageDialog::makeRecipients()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    m_view->setObjectName("outage.recipients"_L1);
    m_view->setAccessibleName(tr("Who gets the message"));
    m_view->setTable(m_model);
    m_view->setItemDelegate(new RowDelegate(this));
    m_view->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_view->viewport()->installEventFilter(this);
    auto *tools = new QHBoxLayout;
    m_leaveOut->setObjectName("outage.leaveout"_L1);
    m_takeIn->setObjectName("outage.takein"_L1);
    m_leaveOut->setToolTip(tr("The selected customers get no message"));
    m_takeIn->setToolTip(tr("The selected customers get it after all"));
    tools->addWidget(m_leaveOut);
    tools->addWidget(m_takeIn);
    tools->addStretch();
    column->addLayout(tools);
    column->addWidget(m_view, 1);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { leaveOut(true); });
    connect(m_takeIn, &QPushButton::clicked, this, [this] { leaveOut(false); });
    connect(m_view, &ListView::selectionCounted, this, &OutageDialog::showButtons);
    return side;
}

QWidget *OutageDialog::makeButtons()
{
    m_sum->setObjectName("outage.sum"_L1);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setWordWrap(true);
    m_banner->setObjectName("outage.banner"_L1);
    m_notice->setObjectName("outage.notice"_L1);
    m_make->setObjectName("outage.make"_L1);
    m_open->setObjectName("outage.open"_L1);
    m_list->setObjectName("outage.list"_L1);
    makeListMenu();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_make, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_list, QDialogButtonBox::ActionRole);
    for (auto *button : {m_make, m_open, m_list, m_leaveOut, m_takeIn})
        button->setAutoDefault(false); // Enter in a field writes to nobody
    connect(buttons, &QDialogButtonBox::rejected, this, &OutageDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &OutageDialog::chooseFolder);
    connect(m_open, &QPushButton::clicked, this, &OutageDialog::openMails);
    return buttons;
}

void OutageDialog::read()
{
    m_sources.book.outageList(m_key, this, [this](const Result<OutageList> &list) { listed(list); });
}

void OutageDialog::listed(const Result<OutageList> &list)
{
    if (!list) {
        m_banner->fail(list.error(), tr("Try again"), [this] { read(); });
        return;
    }
    m_lines.clear();
    m_lines.reserve(list->recipients.size());
    for (const auto &recipient : list->recipients) {
        m_lines.append(
            {.told = recipient, .isLeftOut = m_leftOut.contains(recipient.customerId), .hasAddress = isMailAddress(recipient.address)});
    }
    m_updateAt = list->updateAt;
    m_readAt = m_sources.clock.utcNow();
    showLines();
}

void OutageDialog::showLines()
{
    m_rows.set(m_lines);
    if (m_model.rowCount() == 0)
        m_model.setQuery(m_model.query(), WindowTable::Swap::Result, WindowTable::Tail::Hidden);
    count();
}

void OutageDialog::leaveOut(bool leftOut)
{
    for (const auto &range : m_view->selectedRanges()) {
        for (int row = range.first; row <= range.last; ++row) {
            const auto id = m_model.key(row);
            if (leftOut)
                m_leftOut.insert(id);
            else
                m_leftOut.remove(id);
        }
    }
    for (auto &line : m_lines)
        line.isLeftOut = m_leftOut.contains(line.told.customerId);
    showLines();
}

bool OutageDialog::getsIt(const RecipientLine &line)
{
    return !line.isLeftOut && !line.told.informedAt.isValid() && line.hasAddress;
}

/// Who cannot be written to needs it most.
bool OutageDialog::isListed(const RecipientLine &line) const
{
    return !line.isLeftOut && !line.told.informedAt.isValid() && !(m_onlyWithout->isChecked() && line.hasAddress);
}

QList<OutageRecipient> OutageDialog::chosen() const
{
    QList<OutageRecipient> all;
    for (const auto &line : m_lines) {
        if (getsIt(line))
            all.append(line.told);
    }
    return all;
}

void OutageDialog::count()
{
    m_counts = {};
    m_linesCounted += m_lines.size();
    for (const auto &line : std::as_const(m_lines)) {
        m_counts.without += line.hasAddress ? 0 : 1;
        m_counts.told += line.told.informedAt.isValid() ? 1 : 0;
        if (getsIt(line)) {
            ++m_counts.all;
            m_counts.dutch += line.told.isDutch ? 1 : 0;
        }
        if (isListed(line)) {
            ++m_counts.listed;
            m_counts.listedDutch += line.told.isDutch ? 1 : 0;
        }
    }
    const QLocale locale;
    //: %Ln: a number of customers; %1 and %2: how many of them in which language
    QStringList sentences{tr("%Ln customer(s) get it: %1 in Dutch, %2 in English.", nullptr, static_cast<int>(m_counts.all))
                              .arg(locale.toString(m_counts.dutch), locale.toString(m_counts.all - m_counts.dutch))};
    if (m_counts.without > 0)
        sentences.append(tr("%Ln customer(s) have no address.", nullptr, static_cast<int>(m_counts.without)));
    if (m_counts.told > 0)
        sentences.append(tr("%Ln customer(s) were told of this update already.", nullptr, static_cast<int>(m_counts.told)));
    m_sum->setText(sentences.join(u' '));
    showButtons();
}

/// What is counted is counted: this runs with every letter that is typed.
void OutageDialog::showButtons()
{
    const auto all = m_counts.all;
    const auto why = all == 0 ? tr("There is nobody to be told.") : lacksText(all, m_counts.dutch) ? lackOfText() : QString();
    //: %n: how many drafts
    m_make->setText(all == 0 ? tr("&Make drafts…") : tr("&Make %Ln draft(s)…", nullptr, static_cast<int>(all)));
    m_make->setEnabled(isFree() && why.isEmpty());
    m_make->setToolTip(why.isEmpty() ? tr("A file for each customer, which a mail program opens: nothing is sent from here") : why);
    const auto tooMany = all > mostMails;
    m_open->setEnabled(isFree() && why.isEmpty() && !tooMany);
    m_open->setToolTip(tooMany ? tr("Only for up to %Ln customer(s) at once: make drafts for more.", nullptr, static_cast<int>(mostMails))
                               : why);
    for (auto *button : {m_make, m_open})
        button->setAccessibleDescription(button->toolTip());
    showListButton();
    const auto hasSelection = m_view->selectedCount() > 0;
    m_leaveOut->setEnabled(hasSelection && isFree());
    m_takeIn->setEnabled(hasSelection && isFree());
}

bool OutageDialog::isFree() const
{
    return m_noting == 0 && !m_drafts.isUnderWay() && !m_print.isUnderWay();
}

bool OutageDialog::lacksText(qsizetype all, qsizetype dutch) const
{
    const auto isBlank
        = [](const Letter &letter) { return letter.subject->text().trimmed().isEmpty() || letter.body->toPlainText().trimmed().isEmpty(); };
    return (dutch > 0 && isBlank(m_dutch)) || (dutch < all && isBlank(m_english));
}

void OutageDialog::makeListMenu()
{
    auto *menu = new QMenu(m_list);
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const QString &name, const QString &text, void (OutageDialog::*act)()) {
        auto *action = menu->addAction(text, this, act);
        action->setObjectName(name);
        action->setToolTip(tr("Whoever stands on it counts as told of this update"));
    };
    add(u"outage.savelist"_s, tr("&Save as PDF…"), &OutageDialog::chooseListFile);
    add(u"outage.printlist"_s, tr("&Print…"), &OutageDialog::choosePrinter);
    menu->addSeparator();
    m_onlyWithout = menu->addAction(tr("Only customers &without an address"));
    m_onlyWithout->setObjectName("outage.onlywithout"_L1);
    m_onlyWithout->setCheckable(true);
    connect(m_onlyWithout, &QAction::toggled, this, &OutageDialog::count);
    m_list->setMenu(menu);
}

void OutageDialog::showListButton()
{
    const auto all = m_counts.listed;
    //: a button; opens a menu in which a list of those to be told is printed or saved; %1: how many stand on it
    m_list->setText(all == 0 ? tr("L&ist") : tr("L&ist of %1").arg(QLocale().toString(all)));
    const auto isEmptied = all == 0 && !m_onlyWithout->isChecked();
    const auto why = isEmptied ? tr("There is nobody to be told.") : lacksText(all, m_counts.listedDutch) ? lackOfText() : QString();
    m_list->setEnabled(isFree() && why.isEmpty());
    m_list->setToolTip(why.isEmpty() ? tr("On paper or as a PDF, to call people one by one: also those without an address") : why);
    m_list->setAccessibleDescription(m_list->toolTip());
    for (const auto &name : {u"outage.savelist"_s, u"outage.printlist"_s})
        m_list->menu()->findChild<QAction *>(name)->setEnabled(all > 0);
}

bool OutageDialog::mayNote()
{
    const auto may = m_sources.mayNote ? m_sources.mayNote() : Result<void>();
    if (!may)
        m_banner->fail(may.error());
    return may.has_value();
}

void OutageDialog::chooseFolder()
{
    if (!mayNote())
        return;
    auto *dialog = new QFileDialog(this, tr("Folder for the drafts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &OutageDialog::makeDrafts);
    dialog->open();
}

void OutageDialog::makeDrafts(const QString &folder)
{
    if (!mayNote())
        return;
    m_sources.memory.setValue(senderKey, m_sender->text().toUtf8());
    m_drafted = message(OutageChannel::Drafts);
    m_hasFailed = false;
    m_written = 0;
    QList<DraftFiles::Draft> drafts;
    for (const auto &recipient : chosen()) {
        drafts.append({.customerId = recipient.customerId,
                       .fileName = draftFileName(m_issueId, recipient.domain),
                       .mail = [recipient, text = recipient.isDutch ? m_drafted.dutch : m_drafted.english, sender = m_sender->text(),
                                now = m_sources.clock.utcNow()] { return outageMail(text, recipient, sender, now); }});
    }
    m_drafts.start(folder, drafts);
    showButtons();
}

OutageMessage OutageDialog::message(OutageChannel channel) const
{
    return {.issueKey = m_key, .updateAt = m_updateAt, .dutch = m_dutch.text(), .english = m_english.text(), .channel = channel};
}

void OutageDialog::openMails()
{
    if (!mayNote())
        return;
    QStringList opened;
    const auto told = message(OutageChannel::Mailto);
    m_hasFailed = false;
    m_written = 0;
    for (const auto &recipient : chosen()) {
        const auto mail = outageMail(recipient.isDutch ? told.dutch : told.english, recipient, m_sender->text(), m_sources.clock.utcNow());
        if (!m_sources.openUrl || !m_sources.openUrl(mailtoOf(mail))) {
            m_hasFailed = true;
            m_banner->warn(tr("No mail program could be opened on this computer."));
            break;
        }
        opened.append(recipient.customerId);
    }
    note(told, opened);
}

/// What left is written down, also when the rest did not: nobody is told twice.
void OutageDialog::note(const OutageMessage &message, const QStringList &customerIds)
{
    if (customerIds.isEmpty())
        return;
    auto told = message;
    told.customerIds = customerIds;
    m_written += customerIds.size();
    m_through = message.channel;
    ++m_noting;
    showButtons();
    m_sources.commands.noteOutageMessage(told, this, [this](const Result<void> &done) { noted(done); });
}

void OutageDialog::noted(const Result<void> &done)
{
    --m_noting;
    if (!done) {
        m_hasFailed = true;
        m_drafts.stop(); // more would only be told twice, too
        m_banner->fail(done.error(), {}, {}, tr("What left could not be written down: these customers could be told twice."));
    }
    if (!isFree())
        return;
    if (!m_hasFailed)
        m_banner->tell(m_through == OutageChannel::List
                           ? tr("%Ln customer(s) stand on the list and count as told; it stands on their timelines.", nullptr,
                                static_cast<int>(m_written))
                           : tr("%Ln customer(s) were written to; it stands on their timelines.", nullptr, static_cast<int>(m_written)));
    showButtons();
    read();
}

void OutageDialog::chooseListFile()
{
    if (!mayNote())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the list"));
    dialog->setObjectName("outage.listfile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    const auto kept = QString::fromUtf8(m_sources.memory.value(listFolderKey));
    dialog->setDirectory(kept.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : kept);
    const auto day = m_sources.clock.utcNow().toLocalTime().date();
    dialog->selectFile(QFileInfo(draftFileName(m_issueId, day.toString(Qt::ISODate))).completeBaseName() + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &OutageDialog::saveList);
    dialog->open();
}

void OutageDialog::choosePrinter()
{
    if (!mayNote())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName("outage.printer"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printList(printer); });
    dialog->open();
}

OutageSheet OutageDialog::beginList()
{
    m_sources.memory.setValue(senderKey, m_sender->text().toUtf8());
    m_onList = message(OutageChannel::List);
    m_hasFailed = false;
    m_written = 0;
    const auto &told = m_record.line.told;
    OutageSheet sheet{.issueId = m_issueId, .title = plainTextOf(told.title, 1000).simplified()};
    qsizetype without = 0;
    for (const auto &line : std::as_const(m_lines)) {
        if (!isListed(line))
            continue;
        sheet.recipients.append(line.told);
        m_onList.customerIds.append(line.told.customerId);
        without += line.hasAddress ? 0 : 1;
    }
    //: on a printed list; %1: a service, %2: its state
    sheet.facts.append(tr("%1 · %2").arg(told.service, HealthWords::status(told.status)));
    if (told.startedAt.isValid()) {
        //: on a printed list; %1: date and time when an issue began
        sheet.facts.append(tr("Started: %1").arg(fullMomentText(told.startedAt)));
    }
    //: on a printed list; %1: date and time of what Microsoft wrote last, %2: date and time when it was read from the cache
    sheet.facts.append(tr("Told of: the update of %1; this list as of %2").arg(fullMomentText(m_updateAt), fullMomentText(m_readAt)));
    //: on a printed list; %Ln: how many customers stand on it, %1: how many of them have no e-mail address
    sheet.facts.append(
        tr("%Ln customer(s), %1 without an address", nullptr, static_cast<int>(sheet.recipients.size())).arg(QLocale().toString(without)));
    // Read out to each of them: who it is is seen on the row.
    const OutageRecipient anybody{.name = u"……"_s};
    if (m_counts.listedDutch > 0)
        sheet.letters.append({tr("Dutch"), addressed(m_onList.dutch, anybody, m_sender->text())});
    if (m_counts.listedDutch < m_counts.listed)
        sheet.letters.append({tr("English"), addressed(m_onList.english, anybody, m_sender->text())});
    return sheet;
}

void OutageDialog::saveList(const QString &path)
{
    if (!mayNote())
        return;
    m_sources.memory.setValue(listFolderKey, QFileInfo(path).absolutePath().toUtf8());
    m_isPrinted = false;
    m_print.save(path, beginList());
    showButtons();
}

void OutageDialog::printList(std::shared_ptr<QPrinter> printer)
{
    if (!mayNote())
        return;
    m_isPrinted = true;
    m_print.print(std::move(printer), beginList());
    showButtons();
}

/// They count as told when the list is there, and not before.
void OutageDialog::listEnded(const std::optional<Error> &problem)
{
    m_notice->showProgress({});
    const auto told = std::exchange(m_onList, {});
    if (!problem)
        note(told, told.customerIds);
    else if (problem->kind == Error::Kind::Cancelled)
        m_banner->tell(tr("The list was stopped; nobody counts as told."));
    else if (m_isPrinted)
        m_banner->warn(tr("The printer did not take the list; nobody counts as told."));
    else
        m_banner->fail(*problem, {}, {}, tr("The list was not saved; nobody counts as told."));
    showButtons();
}

void OutageDialog::draftsEnded(qsizetype written, const std::optional<Error> &problem)
{
    m_notice->showProgress({});
    m_hasFailed = m_hasFailed || problem.has_value();
    if (problem && problem->kind != Error::Kind::Cancelled)
        m_banner->fail(*problem, {}, {},
                       //: %n: how many drafts of mails were written
                       tr("%Ln draft(s) were written, the others were not.", nullptr, static_cast<int>(written)));
    showButtons();
    if (m_noting == 0 && written > 0)
        read();
}

void OutageDialog::reject()
{
    if (m_drafts.isUnderWay() || m_print.isUnderWay()) {
        m_drafts.stop();
        m_print.stop();
        return;
    }
    QDialog::reject();
}

bool OutageDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitColumnsOfRecipients();
    return QDialog::eventFilter(watched, event);
}

/// What says least steps aside where room is short: nothing is scrolled sideways.
void OutageDialog::fitColumnsOfRecipients()
{
    const auto letter = m_view->fontMetrics().horizontalAdvance(u'0');
    std::vector<ColumnWish> wishes;
    for (int at = 0; at < m_model.columnCount(); ++at) {
        const auto look = m_model.look(at);
        const auto wanted = letter * look.widthHint;
        wishes.push_back({.wanted = wanted, .least = wanted * 4 / 5, .rank = look.rank});
    }
    const auto widths = fitColumns(wishes, m_view->viewport()->width());
    for (int at = 0; at < m_model.columnCount(); ++at) {
        const auto width = widths[static_cast<std::size_t>(at)];
        m_view->setColumnHidden(at, width == 0);
        if (width > 0)
            m_view->setColumnWidth(at, width);
    }
}

void OutageDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void OutageDialog::dress()
{
    tint(*m_sum, tokensOf(palette()).secondary);
    m_notice->setFont(captionFont(font()));
}
