#include "tests/support/testprogram.h"
#include "tests/ui/profilesfakes.h"
#include "ui/profiles/profilesdialog.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

/// The profiles as they are painted, in both languages and looks: nothing is clipped, nothing needs sideways scrolling. With
/// PARTNERDESK_PICTURES naming a folder, every scene is left there as a picture.
class TestProfilesLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void dialog_data();
    void dialog();

private:
    static QStringList clipped(const QWidget &root);
    static void enter(const QString &scene, FakeProfileBook &book, ProfilesDialog &dialog);
};

void TestProfilesLook::initTestCase()
{
    QApplication::setStyle(std::make_unique<HouseStyle>(Density::Normal).release());
    QApplication::setFont(Theme::houseFont(QApplication::font()));
}

QStringList TestProfilesLook::clipped(const QWidget &root)
{
    QStringList bad;
    for (const auto *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
            if (button->width() < button->minimumSizeHint().width())
                bad.append(u"button %1 '%2'"_s.arg(button->objectName(), button->text()));
        } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            const auto isCut = label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                                 : label->width() < label->minimumSizeHint().width();
            if (isCut)
                bad.append(u"label %1 '%2'"_s.arg(label->objectName(), label->text()));
        }
    }
    for (const auto *area : root.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget()->minimumSizeHint().width() > area->viewport()->width())
            bad.append(u"a page of %1 in %2"_s.arg(area->widget()->minimumSizeHint().width()).arg(area->viewport()->width()));
    }
    return bad;
}

void TestProfilesLook::dialog_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scene");
    // What fits does not depend on the colours, and Dutch words are the longer ones: the rest is painted only for the eye.
    const auto isForTheEye = qEnvironmentVariableIsSet("PARTNERDESK_PICTURES");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto &language : {u"nl"_s, u"en"_s}) {
            for (const auto &size : {QSize(1400, 900), QSize(1024, 640), QSize(900, 580)}) {
                for (const auto &scene :
                     {u"facts"_s, u"cloud"_s, u"started"_s, u"editor"_s, u"refused"_s, u"testing"_s, u"good"_s, u"bad"_s, u"signin"_s}) {
                    if (!isForTheEye && (scheme == Scheme::Dark || language == "en"_L1))
                        continue;
                    const auto look = scheme == Scheme::Dark ? u"dark"_s : u"light"_s;
                    const auto name
                        = u"%1-%2x%3-%4-%5"_s.arg(scene, QString::number(size.width()), QString::number(size.height()), look, language);
                    QTest::newRow(qPrintable(name)) << scheme << language << size << scene;
                }
            }
        }
    }
}

void TestProfilesLook::enter(const QString &scene, FakeProfileBook &book, ProfilesDialog &dialog)
{
    const auto click = [&dialog](const QString &name) { dialog.findChild<QPushButton *>(name)->click(); };
    dialog.findChild<QListWidget *>(u"profiles.list"_s)->setCurrentRow(scene == "facts"_L1 ? 0 : 1);
    if (scene == "started"_L1)
        click(u"profiles.started"_s);
    if (scene == "editor"_L1 || scene == "refused"_L1)
        click(scene == "editor"_L1 ? u"profiles.add"_s : u"profile.edit"_s);
    if (scene == "refused"_L1) {
        book.refusal = Error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ProfileInvalid, .subject = u"clientId"_s};
        click(u"editor.save"_s);
    }
    if (scene == "testing"_L1 || scene == "good"_L1 || scene == "bad"_L1 || scene == "signin"_L1) {
        click(u"profile.test"_s);
        auto report = scene == "bad"_L1 ? FakeProfileBook::report(
                          {TestStep::Clock, TestStep::Tenant, TestStep::Redirect, TestStep::Permissions, TestStep::PartnerCenter})
                                        : FakeProfileBook::report();
        if (scene == "testing"_L1 || scene == "signin"_L1) {
            for (qsizetype i = 7; i < report.size(); ++i)
                report[i] = {.step = report.at(i).step};
            report[7].state = TestOutcome::State::Running;
        }
        book.tell(report);
    }
    if (scene == "signin"_L1)
        book.prompts.set({.browser = SyncState::BrowserPrompt{.url = u"https://login.microsoftonline.com/authorize"_s}});
}

void TestProfilesLook::dialog()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const QString, scene);
    QLocale::setDefault(language == "nl"_L1 ? QLocale(QLocale::Dutch, QLocale::Netherlands)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTranslator words;
    QVERIFY(words.load(u":/i18n/app_%1.qm"_s.arg(language)) && QCoreApplication::installTranslator(&words));
    QApplication::setPalette(paletteOf(scheme));
    FakeProfileBook book;
    auto *dialog = new ProfilesDialog(book, {.open = [](const QUrl &) { return true; }});
    const std::unique_ptr<ProfilesDialog> owner(dialog);
    dialog->resize(size);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    enter(scene, book, *dialog);
    QTRY_VERIFY2(clipped(*dialog).isEmpty(), qPrintable(clipped(*dialog).join(u'\n')));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto picture = dialog->grab();
    if (const auto folder = qEnvironmentVariable("PARTNERDESK_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"profiles-%1.png"_s.arg(QLatin1StringView(QTest::currentDataTag())))));
    QCOMPARE(dialog->size(), size);
    QLocale::setDefault(QLocale::c());
}

HOUSE_WINDOW_TEST(TestProfilesLook)
#include "tst_profileslook.moc"
