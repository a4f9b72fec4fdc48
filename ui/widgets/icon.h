#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

/// The bundled icons: one-colour SVG files `:/icons/<role>.svg`, named after what they stand for ("sync", "degraded"), drawn in a colour of
/// the tokens at whatever size and device pixel ratio is asked. GUI thread. A role that is not bundled draws nothing.

/// Follows the application's palette at the moment of painting: text colour, or the disabled colour for QIcon::Disabled.
QIcon themedIcon(const QString &role);
/// Always `colour`, except in QIcon::Disabled.
QIcon colouredIcon(const QString &role, const QColor &colour);
/// `side` is in device-independent pixels; the pixmap carries `ratio`.
QPixmap iconPixmap(const QString &role, const QColor &colour, int side, qreal ratio);
/// Centred in `rect` with the smaller of its sides; for delegates.
void paintIcon(QPainter &painter, const QRect &rect, const QString &role, const QColor &colour);
/// Whether an icon of that role is bundled.
bool hasIcon(const QString &role);
