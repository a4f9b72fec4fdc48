#pragma once

#include <QList>
#include <QString>

#include <functional>

class QObject;

/// Something the palette found that can be opened: a customer.
struct PaletteHit {
    QString id{};
    QString title{};
    QString caption{}; ///< told apart by it: the domain; may be empty
    bool similar = false; ///< found only by forgiving a typing mistake
    bool operator==(const PaletteHit &) const = default;
};

/// Finds what `text` means, best first, a dozen at most. `receive` on the GUI thread if `receiver` still lives, with nothing when the
/// search fails; late answers are harmless, but the newest text is always answered.
using PaletteSearch = std::function<void(const QString &text, QObject *receiver, std::function<void(const QList<PaletteHit> &)> receive)>;
