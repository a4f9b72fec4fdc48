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
    bool operator==(const PaletteHit &) const = default;
};

/// Finds what `text` means, best first, a dozen at most. `receive` on the GUI thread if `receiver` still lives; late answers are harmless.
using PaletteSearch = std::function<void(const QString &text, QObject *receiver, std::function<void(const QList<PaletteHit> &)> receive)>;
