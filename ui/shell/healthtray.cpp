#include "ui/shell/healthtray.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <utility>

using namespace Qt::StringLiterals;

static constexpr int side = 64; // of the picture; the desktop makes it as small as it needs

/// The program's own icon with a number at its corner: what goes on is said by the number, not by a colour alone.
static QIcon iconWith(qint64 count)
{
    const auto base = QGuiApplication::windowIcon();
    auto picture = base.pixmap(side, side);
    if (picture.isNull()) {
        picture = QPixmap(side, side);
        picture.fill(Qt::transparent);
    }
    if (count <= 0)
        return base.isNull() ? QIcon(picture) : base;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto palette = QGuiApplication::palette();
    const QRectF badge(side * 0.36, side * 0.36, side * 0.64, side * 0.64);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokensOf(palette).interrupted);
    painter.drawEllipse(badge);
    auto font = QGuiApplication::font();
    font.setPixelSize(count > 99 ? 22 : 30);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::Base));
    painter.drawText(badge, Qt::AlignCenter, count > 99 ? u"99+"_s : QString::number(count));
    painter.end();
    return QIcon(picture);
}

HealthTray::HealthTray(ValueFeed<HealthCount> &count, QObject *parent, std::function<bool()> isAvailable)
    : QObject(parent), m_isAvailable(std::move(isAvailable))
{
    m_icon.setObjectName("tray"_L1);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit wanted({});
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { emit wanted(m_key); });
    count.subscribe(this, [this](const HealthCount &now) {
        m_count = now;
        dress();
    });
    QCoreApplication::instance()->installEventFilter(this);
    dress();
}

QString HealthTray::wordsOf(const HealthCount &count)
{
    if (!count.isKnown) {
        //: tooltip of the icon among the desktop's own: nothing was counted yet
        return tr("Service health: not read yet");
    }
    //: %n: how many issues of services go on
    const auto issues = count.issues > 0 ? tr("%Ln issue(s) going on", nullptr, static_cast<int>(count.issues)) : tr("No issue is known");
    QStringList lines{issues};
    if (count.notKnown > 0) {
        //: %n: of how many customers the service health is not known
        lines.append(tr("Not known of %Ln customer(s)", nullptr, static_cast<int>(count.notKnown)));
    }
    return lines.join(u'\n');
}

bool HealthTray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == QCoreApplication::instance()
        && (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange))
        dress();
    return QObject::eventFilter(watched, event);
}

bool HealthTray::findPlace()
{
    const auto isAvailable = m_isAvailable();
    if (isAvailable != m_icon.isVisible())
        m_icon.setVisible(isAvailable);
    return isAvailable;
}

void HealthTray::dress()
{
    m_icon.setIcon(iconWith(m_count.isKnown ? m_count.issues : 0));
    m_icon.setToolTip(QGuiApplication::applicationDisplayName() + u'\n' + wordsOf(m_count));
    findPlace();
}

bool HealthTray::show(const QString &title, const QString &text, const QString &key)
{
    if (!findPlace() || !QSystemTrayIcon::supportsMessages()) {
        emit notShown(title, text, key);
        return false;
    }
    m_key = key;
    m_icon.showMessage(title, text, QSystemTrayIcon::Information);
    return true;
}
