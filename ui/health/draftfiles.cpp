#include "ui/health/draftfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

static constexpr qint64 longestStep = 10; // milliseconds, after which the window has its turn
static constexpr qsizetype toldAtOnce = 200;

DraftFiles::DraftFiles(QObject *parent, int mostOfOneName) : QObject(parent), m_mostOfOneName(mostOfOneName)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &DraftFiles::step);
}

void DraftFiles::start(const QString &folder, const QList<Draft> &drafts)
{
    m_folder = folder;
    m_drafts = drafts;
    m_at = 0;
    m_written.clear();
    m_numbers.clear();
    m_next.start();
}

void DraftFiles::stop()
{
    if (m_next.isActive())
        finish(Error{.kind = Error::Kind::Cancelled});
}

QStringList DraftFiles::takeWritten()
{
    return std::exchange(m_written, {});
}

void DraftFiles::step()
{
    QElapsedTimer spent;
    spent.start();
    while (m_at < m_drafts.size() && m_written.size() < toldAtOnce && !spent.hasExpired(longestStep)) {
        if (const auto written = write(m_drafts.at(m_at)); !written) {
            finish(written.error());
            return;
        }
        m_written.append(m_drafts.at(m_at++).customerId);
    }
    emit advanced(m_at, m_drafts.size());
    if (m_at == m_drafts.size())
        finish({});
    else if (m_written.size() >= toldAtOnce)
        emit wrote(takeWritten());
}

Result<void> DraftFiles::write(const Draft &draft)
{
    const QDir folder(m_folder);
    const QFileInfo wanted(draft.fileName);
    auto &number = m_numbers[draft.fileName];
    QString path;
    do {
        if (number >= m_mostOfOneName)
            return Error{.kind = Error::Kind::ReadOnly, .subject = folder.filePath(draft.fileName), .detail = u"no name is free"_s};
        ++number;
        path = folder.filePath(number == 1 ? draft.fileName
                                           : u"%1-%2.%3"_s.arg(wanted.completeBaseName(), QString::number(number), wanted.suffix()));
    } while (QFileInfo::exists(path));
    QSaveFile file(path);
    const auto bytes = emlOf(draft.mail());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        const auto isFull = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
        return Error{.kind = isFull ? Error::Kind::DiskFull : Error::Kind::ReadOnly, .subject = path, .detail = file.errorString()};
    }
    return {};
}

void DraftFiles::finish(const std::optional<Error> &problem)
{
    m_next.stop();
    m_drafts.clear();
    if (const auto last = takeWritten(); !last.isEmpty())
        emit wrote(last);
    emit finished(m_at, problem);
}
