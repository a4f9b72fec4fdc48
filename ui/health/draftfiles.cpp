#include "ui/health/draftfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

static constexpr qsizetype filesAtOnce = 20;
static constexpr int mostOfOneName = 10'000;

DraftFiles::DraftFiles(QObject *parent) : QObject(parent)
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
    m_next.start();
}

void DraftFiles::stop()
{
    if (m_next.isActive())
        finish(Error{.kind = Error::Kind::Cancelled});
}

void DraftFiles::step()
{
    const auto end = std::min(m_at + filesAtOnce, m_drafts.size());
    for (; m_at < end; ++m_at) {
        if (const auto written = write(m_drafts.at(m_at)); !written) {
            finish(written.error());
            return;
        }
        m_written.append(m_drafts.at(m_at).customerId);
    }
    emit advanced(m_at, m_drafts.size());
    if (m_at == m_drafts.size())
        finish({});
}

Result<void> DraftFiles::write(const Draft &draft)
{
    const QDir folder(m_folder);
    const QFileInfo wanted(draft.fileName);
    auto path = folder.filePath(draft.fileName);
    for (int number = 2; QFileInfo::exists(path) && number < mostOfOneName; ++number)
        path = folder.filePath(u"%1-%2.%3"_s.arg(wanted.completeBaseName(), QString::number(number), wanted.suffix()));
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
    emit finished(std::exchange(m_written, {}), problem);
}
