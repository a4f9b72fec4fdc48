#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

/// One message to one customer about an issue: a draft that a person sends.
struct OutageMail {
    QString to{}; ///< an address
    QString toName{};
    QString subject{};
    QString body{}; ///< plain text, lines by '\n'
    QDateTime writtenAt{}; ///< UTC
    QString id{}; ///< makes the draft one of a kind; a UUID
    bool operator==(const OutageMail &) const = default;
};

/// Whether that can stand as one address in a mail: one '@' with something on both sides, and nothing that ends a line or begins another
/// address. Pure; any thread, as all below.
bool isMailAddress(QStringView text);
/// As a file that mail programs open as a draft (RFC 5322, 2045, 2047; X-Unsent). Whatever stands in names and subject stays in its own
/// header.
QByteArray emlOf(const OutageMail &mail);
/// The same as a link that opens the mail program (RFC 6068). Longer bodies than programs take are cut with an ellipsis.
QUrl mailtoOf(const OutageMail &mail);
/// A name for the draft's file: letters, digits, '-', '.' of the customer's domain, never a path.
QString draftFileName(const QString &issueId, const QString &domain);
