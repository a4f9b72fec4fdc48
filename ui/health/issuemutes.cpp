#include "ui/health/issuemutes.h"

#include "ui/health/issuecolumns.h"
#include "ui/health/worddialog.h"
#include "ui/widgets/banner.h"

using namespace Qt::StringLiterals;

IssueMutes::IssueMutes(const Sources &sources, QWidget *parent) : QObject(parent), m_sources(sources), m_window(parent)
{
}

void IssueMutes::mute(const IssueLine &line)
{
    ask({.key = line.key,
         .title = tr("Mute an issue"),
         //: %1: id of an issue, %2: its title
         .sentence = tr("%1, “%2”, is left out of the board and of notices until then. It is still read, and its customers stay known.")
                         .arg(line.told.id, line.told.title),
         //: %1: id of an issue
         .done = tr("%1 is muted.").arg(line.told.id),
         .mayUndo = !IssueColumns::isMuted(line, m_sources.clock.utcNow())});
}

/// Without a way back: the service may have been muted before, which nothing here tells.
void IssueMutes::muteService(const QString &service)
{
    ask({.service = service,
         .title = tr("Mute a service"),
         //: %1: a service
         .sentence = tr("All issues of %1, and those that come, are left out of the board and of notices until then. They are still read, "
                        "and their customers stay known.")
                         .arg(service),
         //: %1: a service
         .done = tr("%1 is muted.").arg(service)});
}

void IssueMutes::ask(const Question &question)
{
    const auto now = m_sources.clock.utcNow();
    auto *dialog = new WordDialog(
        {.name = u"mute"_s,
         .title = question.title,
         .sentence = question.sentence,
         .caption = tr("&Reason"),
         //: A button
         .button = tr("Mute"),
         .until = now.addDays(1),
         .earliest = now},
        [this, question](const WordDialog::Answer &answer, QObject *receiver, WordDialog::Done done) {
            m_sources.commands.muteHealth(question.key, question.service, answer.words, answer.until, receiver, std::move(done));
        },
        m_window);
    connect(dialog, &WordDialog::recorded, this, [this, question] {
        if (question.mayUndo) {
            m_sources.banner().tell(question.done, tr("Undo"), [this, question] {
                m_sources.commands.unmuteHealth(question.key, question.service, this, [this](const Result<void> &done) { told(done, {}); });
            });
        } else {
            m_sources.banner().tell(question.done);
        }
        emit changed();
    });
    dialog->open();
}

void IssueMutes::unmute(const IssueLine &line)
{
    if (!IssueColumns::isMuted(line, m_sources.clock.utcNow())) {
        m_sources.banner().warn(tr("This issue is not muted."));
        return;
    }
    m_sources.commands.unmuteHealth(line.key, {}, this, [this, key = line.key](const Result<void> &done) {
        if (done)
            m_sources.book.issue(key, this, [this](const Result<IssueRecord> &record) { unmuted(record); });
        else
            told(done, {});
    });
}

/// An issue whose service is muted stays out of sight with it.
void IssueMutes::unmuted(const Result<IssueRecord> &record)
{
    if (!record) {
        told(record.error(), {});
        return;
    }
    const auto &issue = record->line.told;
    if (!IssueColumns::isMuted(record->line, m_sources.clock.utcNow())) {
        //: %1: id of an issue
        told(Result<void>(), tr("%1 is shown again.").arg(issue.id));
        return;
    }
    //: %1: id of an issue, %2: a service
    m_sources.banner().tell(tr("%1 stays hidden: its service, %2, is muted.").arg(issue.id, issue.service),
                            //: a button: ends the mute of a service
                            tr("Show the service again"), [this, service = issue.service] {
                                m_sources.commands.unmuteHealth({}, service, this, [this, service](const Result<void> &done) {
                                    //: %1: a service
                                    told(done, tr("%1 is shown again.").arg(service));
                                });
                            });
    emit changed();
}

void IssueMutes::told(const Result<void> &done, const QString &sentence)
{
    if (!done)
        m_sources.banner().fail(done.error());
    else if (!sentence.isEmpty())
        m_sources.banner().tell(sentence);
    emit changed();
}
