#include "ui/widgets/icon.h"

#include "ui/widgets/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

static QString fileOf(const QString &role)
{
    return u":/icons/%1.svg"_s.arg(role);
}

static QPixmap rendered(const QString &role, const QColor &colour, const QSize &pixels)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile file(fileOf(role));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    auto svg = file.readAll();
    svg.replace("currentColor"_ba, colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    return pixmap;
}

static QPixmap cached(const QString &role, const QColor &colour, const QSize &pixels)
{
    const auto key = u"icon/%1/%2/%3x%4"_s.arg(role, colour.name(QColor::HexRgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(role, colour, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

namespace {
/// Draws one role at any size; an invalid colour means "the palette's".
class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(QString role, const QColor &colour) : m_role(std::move(role)), m_colour(colour) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_role, colourIn(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return cached(m_role, colourIn(mode), size); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }
    bool isNull() override { return !hasIcon(m_role); }
    QString key() const override { return u"RoleIconEngine"_s; }
    QIconEngine *clone() const override { return std::make_unique<RoleIconEngine>(*this).release(); }

private:
    QColor colourIn(QIcon::Mode mode) const
    {
        const auto palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        return m_colour.isValid() ? m_colour : palette.color(QPalette::Active, QPalette::Text);
    }

    QString m_role{};
    QColor m_colour{};
};
} // namespace

QIcon themedIcon(const QString &role)
{
    return QIcon(std::make_unique<RoleIconEngine>(role, QColor()).release());
}

QIcon colouredIcon(const QString &role, const QColor &colour)
{
    return QIcon(std::make_unique<RoleIconEngine>(role, colour).release());
}

QPixmap iconPixmap(const QString &role, const QColor &colour, int side, qreal ratio)
{
    const auto pixels = qRound(side * ratio);
    auto pixmap = cached(role, colour, QSize(pixels, pixels));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &role, const QColor &colour)
{
    const auto side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    const auto ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const QPoint corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter.drawPixmap(corner, iconPixmap(role, colour, side, ratio));
}

bool hasIcon(const QString &role)
{
    return QFile::exists(fileOf(role));
}
