#include "tests/ui/customersfakes.h"
#include "ui/shell/housestyle.h"
#include "ui/shell/theme.h"
#include "ui/widgets/listview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

/// The pane as it is painted: nothing is clipped, frames are cheap. With PARTNERDESK_PICTURES naming a folder, pictures are left there.
class TestCustomersLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pictures_data();
    void pictures();
    void framesAreCheap();

private:
    static QStringList clipped(QWidget &pane);
};

void TestCustomersLook::initTestCase()
{
    QApplication::setStyle(std::make_unique<HouseStyle>(Density::Normal).release());
    QApplication::setFont(Theme::houseFont(QApplication::font()));
}

QStringList TestCustomersLook::clipped(QWidget &pane)
{
    QStringList bad;
    for (const auto *widget : pane.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
            if (button->width() < button->minimumSizeHint().width())
                bad.append(u"button %1 '%2' %3 < %4"_s.arg(button->objectName(), button->text())
                               .arg(button->width())
                               .arg(button->minimumSizeHint().width()));
        } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            if (label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                  : label->width() < label->minimumSizeHint().width())
                bad.append(u"label %1 '%2'"_s.arg(label->objectName(), label->text()));
        }
    }
    return bad;
}

void TestCustomersLook::pictures_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scene");
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto size : {QSize(1400, 900), QSize(1024, 640), QSize(720, 640)}) {
            for (const auto *scene : {"list", "search", "detail", "empty", "failed"}) {
                const auto name = u"%1-%2x%3-%4"_s.arg(QLatin1StringView(scene))
                                      .arg(size.width())
                                      .arg(size.height())
                                      .arg(scheme == Scheme::Dark ? u"dark"_s : u"light"_s);
                QTest::newRow(qPrintable(name)) << scheme << size << QString::fromLatin1(scene);
            }
        }
    }
}

void TestCustomersLook::pictures()
{
    QFETCH(Scheme, scheme);
    QFETCH(QSize, size);
    QFETCH(QString, scene);
    QApplication::setPalette(paletteOf(scheme));
    CustomersWorld world(scene == "empty"_L1 ? 0 : 300);
    world.window.forgiving = true;
    const auto pane = world.pane(size);
    pane->setAutoFillBackground(true);
    QApplication::setActiveWindow(pane.get());
    auto *view = pane->findChild<ListView *>(u"customers.table"_s);
    if (scene == "empty"_L1) {
        QTRY_VERIFY(pane->findChild<QLabel *>(u"emptystate.title"_s)->isVisible());
    } else {
        QTRY_COMPARE(view->model()->rowCount(), 300);
        view->setFocus(Qt::TabFocusReason);
        view->goTo(3);
        for (const auto row : {5, 6})
            view->selectionModel()->select(view->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (scene == "search"_L1) {
        pane->findChild<QLineEdit *>(u"filterrow.field"_s)->setText(u"berg zwo"_s);
        QTRY_VERIFY(view->model()->rowCount() < 100);
        pane->findChild<QLineEdit *>(u"filterrow.field"_s)->setFocus();
    }
    if (scene == "detail"_L1 || scene == "failed"_L1) {
        pane->open(world.window.table.at(0).customer.id);
        QTRY_VERIFY(pane->findChild<QWidget *>(u"alias.field"_s)->isVisible());
    }
    if (scene == "failed"_L1) {
        auto page = world.book.pageOf(world.window.table.at(0).customer.id);
        page.refreshProblem = Error{.kind = Error::Kind::Offline, .requestId = u"r-1"_s};
        world.book.tell(page);
    }
    const auto picture = pane->grab();
    QCOMPARE(picture.size(), size);
    if (const auto folder = qEnvironmentVariable("PARTNERDESK_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
    QTRY_VERIFY2(clipped(*pane).isEmpty(), qPrintable(clipped(*pane).join(u'\n'))); // layouts follow their texts a moment later
    if (scene != "empty"_L1)
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

void TestCustomersLook::framesAreCheap()
{
    QApplication::setPalette(paletteOf(Scheme::Light));
    CustomersWorld world(20'000);
    const auto pane = world.pane({1200, 900});
    auto *view = pane->findChild<ListView *>(u"customers.table"_s);
    QTRY_COMPARE(view->model()->rowCount(), 20'000);
    QImage image(view->viewport()->size(), QImage::Format_RGB32);
    QList<double> frames;
    auto *bar = view->verticalScrollBar();
    for (int step = 0; step < 300; ++step) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / 300));
        QElapsedTimer clock;
        clock.start();
        view->viewport()->render(&image);
        frames.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(frames);
    qInfo("%dx%d, %d columns: frame median %.2f ms, p99 %.2f ms, worst %.2f ms", image.width(), image.height(),
          view->horizontalHeader()->count() - view->horizontalHeader()->hiddenSectionCount(), frames.at(150), frames.at(297),
          frames.constLast());
    QVERIFY2(frames.at(150) < 100, "painting takes another order of magnitude than it should");
}

QTEST_MAIN(TestCustomersLook)
#include "tst_customerslook.moc"
