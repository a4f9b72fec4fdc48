#include "tests/support/testprogram.h"
#include "tests/ui/shellfakes.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tokens.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QStyleFactory>

/// Colours that can be read, palettes without gaps, icons in every size, and the choice of the scheme.
class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void readable_data();
    void readable();
    void inputBordersShow();
    void paletteIsWhole();
    void schemes_data();
    void schemes();
    void followsPreferencesAndDesktop();
    void fonts();
    void measuresFollowTheFont();
    void densityIsTheStyles();
    void everyIconDraws_data();
    void everyIconDraws();
    void iconsTakeColourAndRatio();
    void unknownIconDrawsNothing();
};

void TestTheme::readable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const auto &t = tokens(scheme);
        const QList<std::pair<const char *, QColor>> inks{
            {"text", t.text},         {"secondary", t.secondary}, {"accent", t.accent},           {"healthy", t.healthy},
            {"advisory", t.advisory}, {"degraded", t.degraded},   {"interrupted", t.interrupted}, {"suspended", t.suspended},
            {"unknown", t.unknown}};
        const QList<std::pair<const char *, QColor>> grounds{
            {"window", t.window}, {"base", t.base}, {"alternate", t.alternate}, {"selection", t.selection}};
        const auto *name = scheme == Scheme::Light ? "light" : "dark";
        for (const auto &[inkName, ink] : inks) {
            for (const auto &[groundName, ground] : grounds)
                QTest::addRow("%s: %s on %s", name, inkName, groundName) << ink << ground;
        }
        QTest::addRow("%s: on accent", name) << t.onAccent << t.accent;
    }
}

void TestTheme::readable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(ink, ground) >= 4.4, qPrintable(QString::number(contrast(ink, ground))));
}

void TestTheme::inputBordersShow()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const auto &t = tokens(scheme);
        QVERIFY(contrast(t.inputBorder, t.base) >= 3.0);
        QVERIFY(contrast(t.inputBorder, t.window) >= 3.0);
        QVERIFY(contrast(t.accent, t.base) >= 3.0);
        QVERIFY(t.unknown != t.healthy);
    }
}

void TestTheme::paletteIsWhole()
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const auto palette = paletteOf(scheme);
        QCOMPARE(schemeOf(palette), scheme);
        QCOMPARE(tokensOf(palette), tokens(scheme));
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role != QPalette::NoRole)
                    QVERIFY2(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)),
                             qPrintable(u"group %1 role %2"_s.arg(group).arg(role)));
            }
        }
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != palette.color(QPalette::Active, QPalette::Text));
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), palette.color(QPalette::Active, QPalette::Highlight));
    }
}

void TestTheme::schemes_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addColumn<std::optional<Scheme>>("desktop");
    QTest::addColumn<Scheme>("expected");
    QTest::newRow("light") << ThemeChoice::Light << std::optional(Scheme::Dark) << Scheme::Light;
    QTest::newRow("dark") << ThemeChoice::Dark << std::optional(Scheme::Light) << Scheme::Dark;
    QTest::newRow("as the desktop: dark") << ThemeChoice::System << std::optional(Scheme::Dark) << Scheme::Dark;
    QTest::newRow("as the desktop: light") << ThemeChoice::System << std::optional(Scheme::Light) << Scheme::Light;
    QTest::newRow("the desktop says nothing") << ThemeChoice::System << std::optional<Scheme>() << Scheme::Light;
}

void TestTheme::schemes()
{
    QFETCH(ThemeChoice, choice);
    QFETCH(std::optional<Scheme>, desktop);
    QFETCH(Scheme, expected);
    QApplication::setPalette(paletteOf(Scheme::Light));
    FakeMemory memory;
    Preferences preferences(memory);
    preferences.change({.theme = choice});
    Theme theme(preferences);
    theme.setSystemScheme(desktop);
    QCOMPARE(theme.scheme(), expected);
    QCOMPARE(schemeOf(QApplication::palette()), expected);
}

void TestTheme::followsPreferencesAndDesktop()
{
    FakeMemory memory;
    Preferences preferences(memory);
    preferences.change({.theme = ThemeChoice::Light});
    Theme theme(preferences);
    QSignalSpy spy(&theme, &Theme::schemeChanged);
    preferences.change({.theme = ThemeChoice::Dark});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokens(Scheme::Dark).base);
    theme.setSystemScheme(Scheme::Light);
    QCOMPARE(spy.size(), 1);
    preferences.change({.theme = ThemeChoice::System});
    QCOMPARE(spy.size(), 2);
    theme.setSystemScheme(Scheme::Dark);
    QCOMPARE(spy.size(), 3);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokens(Scheme::Dark).base);
}

void TestTheme::fonts()
{
    QFont nobody(u"Sans"_s);
    nobody.setPixelSize(12);
    const auto house = Theme::houseFont(nobody);
    QCOMPARE(house.families(), QStringList{u"Inter"_s});
    QCOMPARE(house.pointSizeF(), 10.0);
    QFont chosen(u"Inter Display"_s, 13);
    QCOMPARE(Theme::houseFont(chosen).family(), u"Inter Display"_s);
    QCOMPARE(Theme::houseFont(chosen).pointSizeF(), 13.0);
}

void TestTheme::measuresFollowTheFont()
{
    const QFont ten(u"Inter"_s, 10);
    const QFont twenty(u"Inter"_s, 20);
    QCOMPARE(rowHeight(Density::Compact, ten), 24);
    QCOMPARE(rowHeight(Density::Normal, ten), 28);
    QCOMPARE(rowHeight(Density::Comfortable, ten), 36);
    QCOMPARE(rowHeight(Density::Normal, twenty), 56);
    QCOMPARE(rowIconSize(ten), 16);
    QCOMPARE(navigationIconSize(twenty), 40);
    QCOMPARE(titleFont(ten).pointSizeF(), 14.0);
    QCOMPARE(captionFont(ten).pointSizeF(), 9.0);
    QCOMPARE(sectionFont(ten).weight(), QFont::DemiBold);
}

void TestTheme::densityIsTheStyles()
{
    FakeMemory memory;
    Preferences preferences(memory);
    Theme theme(preferences);
    const auto rows = [] { return QApplication::style()->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical); };
    const auto normal = rows();
    QCOMPARE(QTableWidget(3, 1).rowHeight(0), normal);
    preferences.change({.density = Density::Compact});
    QVERIFY(rows() < normal);
    QCOMPARE(QTableWidget(3, 1).rowHeight(0), rows());
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

void TestTheme::everyIconDraws_data()
{
    QTest::addColumn<QString>("role");
    const auto files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 40);
    for (const auto &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestTheme::everyIconDraws()
{
    QFETCH(QString, role);
    const QColor ink(0x0F, 0x7A, 0x40);
    for (const auto side : {16, 20}) {
        const auto image = iconPixmap(role, ink, side, 1).toImage().convertToFormat(QImage::Format_ARGB32);
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (const auto pixel = image.pixelColor(x, y); pixel.alpha() > 150) {
                    ++drawn;
                    QVERIFY2(qAbs(pixel.green() - ink.green()) < 12 && qAbs(pixel.red() - ink.red()) < 12, "in the colour asked for");
                }
            }
        }
        QVERIFY2(drawn > 3, qPrintable(QString::number(drawn)));
    }
}

void TestTheme::iconsTakeColourAndRatio()
{
    const auto twice = iconPixmap(u"sync"_s, Qt::black, 16, 2);
    QCOMPARE(twice.size(), QSize(32, 32));
    QCOMPARE(twice.deviceIndependentSize(), QSizeF(16, 16));
    const auto icon = colouredIcon(u"degraded"_s, Qt::red);
    const auto usable = icon.pixmap(QSize(16, 16)).toImage();
    const auto disabled = icon.pixmap(QSize(16, 16), QIcon::Disabled).toImage();
    QVERIFY(usable != disabled);
    QApplication::setPalette(paletteOf(Scheme::Light));
    const auto onLight = themedIcon(u"sync"_s).pixmap(QSize(16, 16)).toImage();
    QApplication::setPalette(paletteOf(Scheme::Dark));
    QVERIFY(themedIcon(u"sync"_s).pixmap(QSize(16, 16)).toImage() != onLight);
}

void TestTheme::unknownIconDrawsNothing()
{
    QVERIFY(!hasIcon(u"no-such-role"_s));
    QVERIFY(themedIcon(u"no-such-role"_s).isNull());
    QImage image(16, 16, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, image.rect(), u"no-such-role"_s, Qt::black);
    painter.end();
    QCOMPARE(image.pixelColor(8, 8).alpha(), 0);
}

HOUSE_WINDOW_TEST(TestTheme)
#include "tst_theme.moc"
