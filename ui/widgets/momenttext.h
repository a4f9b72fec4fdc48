#pragma once

#include <QDateTime>
#include <QString>

/// A moment as a list shows it, in local time and the window's locale: the time alone when that is today, else the date; empty for an
/// invalid moment. `now` is what today is measured by. GUI thread.
QString momentText(const QDateTime &utc, const QDateTime &now = QDateTime::currentDateTime());
/// The date alone, whatever today is.
QString dayText(const QDateTime &utc);
/// Date and time, for a tooltip or a page.
QString fullMomentText(const QDateTime &utc);
