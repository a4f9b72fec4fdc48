#include "tests/support/testprogram.h"
#include "ui/customers/countryname.h"
#include "ui/customers/customercolumns.h"
#include "ui/customers/customerempty.h"
#include "ui/customers/customerview.h"
#include "ui/customers/customerwords.h"
#include "ui/customers/tagdialog.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/columnstate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/momenttext.h"
#include "ui/widgets/rawrecord.h"

#include <QMenu>
#include <QPainter>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QToolButton>

#include <numeric>

using namespace Qt::StringLiterals;

/// The small parts the customers pane is made of.
class TestCustomersParts : public QObject
{
    Q_OBJECT

private slots:
    void columnsFit_data();
    void columnsFit();
    void columnsFitAlways();
    void columnStateRoundTrip();
    void viewRoundTrip();
    void viewForgives();
    void profileMistakesSayWhat();
    void everyErrorHasWords();
    void words();
    void moments();
    void everyColumnSays();
    void indenting_data();
    void indenting();
    void tagsOfALine();
    void chipsOverflow();
    void statesHaveShapes();
    void cellsAreOneLine();
};

void TestCustomersParts::columnsFit_data()
{
    QTest::addColumn<QList<int>>("wanted");
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("expected");
    // least is half of wanted, ranks are 0, 1, 2, ...
    QTest::newRow("exact") << QList<int>{100, 100} << 200 << QList<int>{100, 100};
    QTest::newRow("stretch") << QList<int>{100, 300} << 600 << QList<int>{150, 450};
    QTest::newRow("shrink") << QList<int>{100, 300} << 300 << QList<int>{75, 225};
    QTest::newRow("steps aside") << QList<int>{100, 100, 100} << 120 << QList<int>{60, 60, 0};
    QTest::newRow("first stays") << QList<int>{100, 100} << 20 << QList<int>{50, 0};
    QTest::newRow("none") << QList<int>{} << 100 << QList<int>{};
}

void TestCustomersParts::columnsFit()
{
    QFETCH(QList<int>, wanted);
    QFETCH(int, room);
    QFETCH(QList<int>, expected);
    std::vector<ColumnWish> wishes;
    wishes.reserve(static_cast<std::size_t>(wanted.size()));
    for (int place = 0; place < wanted.size(); ++place)
        wishes.push_back({.wanted = wanted.at(place), .least = wanted.at(place) / 2, .rank = place});
    const auto widths = fitColumns(wishes, room);
    QCOMPARE(QList<int>(widths.begin(), widths.end()), expected);
}

void TestCustomersParts::columnsFitAlways()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 2000; ++round) {
        std::vector<ColumnWish> wishes;
        auto flexible = false;
        for (auto count = random.bounded(1, 12); count > 0; --count) {
            const auto wanted = random.bounded(40, 300);
            wishes.push_back(
                {.wanted = wanted, .least = random.bounded(30, wanted + 1), .rank = random.bounded(4), .chosen = random.bounded(4) == 0});
        }
        const auto room = random.bounded(100, 2500);
        const auto widths = fitColumns(wishes, room);
        QCOMPARE(widths.size(), wishes.size());
        for (std::size_t place = 0; place < wishes.size(); ++place) {
            if (wishes[place].chosen && widths[place] > 0)
                QCOMPARE(widths[place], wishes[place].wanted);
            else if (widths[place] > 0)
                QVERIFY(widths[place] >= std::min(wishes[place].least, wishes[place].wanted));
            else
                QVERIFY(wishes[place].rank > 0);
            flexible = flexible || (widths[place] > 0 && !wishes[place].chosen);
        }
        const auto sum = std::accumulate(widths.begin(), widths.end(), 0);
        if (flexible && sum <= room)
            QCOMPARE(sum, room);
    }
}

void TestCustomersParts::columnStateRoundTrip()
{
    using Shown = ColumnState::Choice::Shown;
    const ColumnState state{
        .columns = {{.key = u"name"_s, .width = 120}, {.key = u"id"_s, .shown = Shown::Yes}, {.key = u"city"_s, .shown = Shown::No}},
        .sortKey = u"city"_s,
        .descending = true};
    QCOMPARE(columnStateFrom(columnStateToJson(state)), state);
    QCOMPARE(columnStateFrom("rubbish"), ColumnState{});
    QCOMPARE(columnStateFrom(R"({"columns":[1,{"key":3},{"key":"name","width":"x","shown":7}],"sort":[]})"),
             (ColumnState{.columns = {{.key = u"name"_s}}}));
}

void TestCustomersParts::viewRoundTrip()
{
    const CustomerView view{.query = {.text = u"van \"x\" é"_s,
                                      .relationships = {u"reseller"_s},
                                      .countries = {u"NL"_s, u"BE"_s},
                                      .tags = {u"gold"_s},
                                      .access = CustomerQuery::Access::Missing,
                                      .changedWithinDays = 30,
                                      .endedOnly = true},
                            .columns = ColumnState{.columns = {{.key = u"name"_s, .width = 90}}, .sortKey = u"name"_s}};
    QCOMPARE(customerViewFrom(customerViewToJson(view)), view);
    QCOMPARE(customerViewFrom(customerViewToJson({})), CustomerView{});
    for (auto access = 0; access <= static_cast<int>(CustomerQuery::Access::Pending); ++access) {
        const CustomerView filtered{.query = {.access = static_cast<CustomerQuery::Access>(access)}};
        QCOMPARE(customerViewFrom(customerViewToJson(filtered)), filtered);
    }
}

void TestCustomersParts::viewForgives()
{
    QCOMPARE(customerViewFrom("[]"), CustomerView{});
    QCOMPARE(customerViewFrom(R"({"query":{"text":5,"countries":"NL","tags":[1,"a"],"access":"later","changedWithinDays":-3}})").query,
             (CustomerQuery{.tags = {u"a"_s}}));
}

void TestCustomersParts::profileMistakesSayWhat()
{
    Error error{.kind = Error::Kind::Rejected, .reason = Error::Reason::ProfileInvalid, .subject = u"office.ini:4: graph"_s};
    const auto unknown = ErrorText::sentence(error);
    QVERIFY(!unknown.contains(u'('));
    QSet<QString> sentences{unknown};
    const auto codes = {u"missing"_s,  u"twice"_s,   u"notText"_s,  u"noPair"_s, u"beforeGroup"_s, u"quote"_s,   u"empty"_s, u"tooLong"_s,
                        u"tooLarge"_s, u"address"_s, u"insecure"_s, u"tenant"_s, u"blank"_s,       u"notHere"_s, u"number"_s};
    for (const auto &code : codes) {
        error.code = code;
        const auto sentence = ErrorText::sentence(error);
        QVERIFY2(sentence.contains("office.ini:4: graph ("_L1) && !sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
}

void TestCustomersParts::everyErrorHasWords()
{
    QSet<QString> sentences;
    for (auto kind = 0; kind <= static_cast<int>(Error::Kind::ReadOnly); ++kind) {
        const Error error{.kind = static_cast<Error::Kind>(kind)};
        QVERIFY2(!ErrorText::sentence(error).isEmpty(), qPrintable(QString::number(kind)));
        QVERIFY(!ErrorText::title(error).isEmpty());
        QVERIFY(ErrorText::sentence(error).endsWith(u'.'));
        sentences.insert(ErrorText::sentence(error));
    }
    QCOMPARE(sentences.size(), static_cast<int>(Error::Kind::ReadOnly) + 1);
    for (auto reason = 1; reason <= static_cast<int>(Error::Reason::KeychainFailed); ++reason) {
        const Error error{.kind = Error::Kind::Denied, .reason = static_cast<Error::Reason>(reason), .subject = u"profile.ini:3"_s};
        // Their words come from what is missing: tst_roletext, tst_accesstext.
        if (error.reason == Error::Reason::NotPermitted || error.reason == Error::Reason::NoDelegatedAccess)
            continue;
        const auto sentence = ErrorText::sentence(error);
        QVERIFY2(!sentence.isEmpty() && !sentences.contains(sentence), qPrintable(QString::number(reason)));
        QVERIFY(!sentence.contains(u'%'));
        sentences.insert(sentence);
    }
    const Error full{.kind = Error::Kind::Throttled, .retryAfter = std::chrono::seconds(7)};
    QCOMPARE(ErrorText::sentence(full), u"The service asks us to wait 7 second(s). It is tried again by itself."_s);
    QVERIFY(ErrorText::detailsForCopy({.kind = Error::Kind::Rejected, .code = u"2055"_s, .requestId = u"abc"_s})
                .contains(u"request id: abc"_s));
}

void TestCustomersParts::words()
{
    QCOMPARE(countryName(u"NL"_s), u"Netherlands"_s);
    QCOMPARE(countryName(u"US"_s), u"United States"_s);
    QCOMPARE(countryName(u"??"_s), u"??"_s);
    QCOMPARE(countryName(u""_s), QString());
    QCOMPARE(countryName(u"<b>"_s), u"<b>"_s);
    QCOMPARE(CustomerWords::country(u"BE"_s), u"Belgium (BE)"_s);
    QCOMPARE(CustomerWords::country(u"QQ"_s), u"QQ"_s);
    QCOMPARE(CustomerWords::relationship(u"microsoft_support"_s), u"Microsoft support"_s);
    QCOMPARE(CustomerWords::relationship(u"strategic_alliance"_s), u"strategic_alliance"_s); // unknown: as it came
    CustomerRow row{.customer = {.id = u"x"_s, .relationship = u"reseller"_s}};
    QCOMPARE(CustomerWords::access(row), u"Not read yet"_s);
    QCOMPARE(CustomerWords::accessState(row), CellState::None);
    row.access.kind = AccessKind::NotTold;
    QCOMPARE(CustomerWords::access(row), u"Not stated"_s);
    row.access.kind = AccessKind::None;
    QCOMPARE(CustomerWords::access(row), u"None"_s);
    QCOMPARE(CustomerWords::accessState(row), CellState::Unknown); // never drawn like healthy
    row.access.kind = AccessKind::Gdap;
    QCOMPARE(CustomerWords::accessState(row), CellState::Healthy);
    row.access.kind = AccessKind::Expired;
    QCOMPARE(CustomerWords::accessState(row), CellState::Interrupted);
    row.end = CustomerEnd::TenantGone;
    QCOMPARE(CustomerWords::standing(row), u"Tenant gone"_s);
}

void TestCustomersParts::moments()
{
    QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
    const QDateTime moment(QDate(2025, 11, 3), QTime(9, 5), Qt::UTC);
    QCOMPARE(momentText(moment, QDateTime(QDate(2025, 11, 3), QTime(23, 0), Qt::UTC)), u"09:05"_s);
    QCOMPARE(momentText(moment, QDateTime(QDate(2025, 11, 4), QTime(0, 0), Qt::UTC)), u"03-11-2025"_s);
    QCOMPARE(fullMomentText(moment), u"03-11-2025 09:05"_s);
    QCOMPARE(momentText({}), QString());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(fullMomentText(moment), u"03/11/2025 09:05"_s);
    QLocale::setDefault(QLocale::c());
}

void TestCustomersParts::everyColumnSays()
{
    const CustomerRow unread{.customer = {.id = u"x"_s, .name = u"N"_s, .domain = u"d.example"_s, .relationship = u"reseller"_s}};
    QSet<QString> keys;
    const auto columns = CustomerColumns::all();
    for (const auto &column : columns) {
        QVERIFY(!column.title.isEmpty());
        QVERIFY(!keys.contains(column.key));
        keys.insert(column.key);
        QVERIFY(column.value);
        column.value(unread);
        column.value({});
        column.text({});
        const auto ofRecord = column.key == "country"_L1 || column.key == "city"_L1 || column.key == "access"_L1;
        QCOMPARE(column.text(unread) == "Not read yet"_L1, ofRecord);
        QCOMPARE(column.quiet && column.quiet(unread), ofRecord);
        if (const auto sort = CustomerColumns::sortOf(column.key))
            QCOMPARE(CustomerColumns::keyOf(*sort), column.key);
        else
            QCOMPARE(column.key, u"id"_s);
    }
}

void TestCustomersParts::indenting_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("object") << R"({"a":1,"b":[true,null]})"_ba << u"{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null\n  ]\n}"_s;
    QTest::newRow("strings") << R"({"a":"x:{\"y\",[]\\"})"_ba << u"{\n  \"a\": \"x:{\\\"y\\\",[]\\\\\"\n}"_s;
    QTest::newRow("blanks") << "\xEF\xBB\xBF [ 1 , 2 ] "_ba << u"[\n  1,\n  2\n]"_s;
    QTest::newRow("no json") << "]}rubbish"_ba << u"\n]\n}rubbish"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestCustomersParts::indenting()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    QCOMPARE(indentedJson(json), expected);
}

void TestCustomersParts::tagsOfALine()
{
    QCOMPARE(tagsFrom(u" a , B,, b ,c  d,"_s), (QStringList{u"a"_s, u"B"_s, u"c d"_s}));
    QCOMPARE(tagsFrom(u" , "_s), QStringList());
}

void TestCustomersParts::chipsOverflow()
{
    QWidget window;
    ChipBar bar(&window);
    QList<ChipText> chips;
    for (int number = 0; number < 6; ++number)
        chips.append({.id = QString::number(number), .text = u"Country: number %1"_s.arg(number), .spoken = u"Remove %1"_s.arg(number)});
    bar.setChips(chips);
    bar.resize(bar.sizeHint());
    window.show();
    const auto shown = [&] {
        const auto all = bar.findChildren<Chip *>();
        return std::ranges::count_if(all, [](const Chip *chip) { return chip->isVisible(); });
    };
    QCOMPARE(shown(), 6);
    bar.resize(bar.sizeHint().width() / 2, bar.height());
    auto *more = bar.findChild<QToolButton *>(u"chips.more"_s);
    QVERIFY(more->isVisible());
    QVERIFY(shown() > 0 && shown() < 6);
    QCOMPARE(more->menu()->actions().size(), 6 - shown());
    QVERIFY(more->geometry().right() < bar.width());
    QSignalSpy removed(&bar, &ChipBar::removed);
    more->menu()->actions().constLast()->trigger();
    QCOMPARE(removed.at(0).at(0).toString(), u"5"_s);
}

void TestCustomersParts::statesHaveShapes()
{
    QSet<QString> icons;
    for (auto state = 1; state <= static_cast<int>(CellState::Unknown); ++state) {
        const auto icon = RowDelegate::iconOf(static_cast<CellState>(state));
        QVERIFY2(hasIcon(icon), qPrintable(icon));
        QVERIFY(!icons.contains(icon));
        icons.insert(icon);
    }
}

/// A service may send a name with a line break in it: the row has room for one line.
void TestCustomersParts::cellsAreOneLine()
{
    const RowDelegate delegate;
    const auto painted = [&delegate](const QString &text) {
        QStandardItemModel model;
        model.appendRow(new QStandardItem(text));
        QImage image(200, 28, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        painter.setFont(option.font);
        delegate.paint(&painter, option, model.index(0, 0));
        return image;
    };
    const auto plain = painted(u"Van der Berg"_s);
    QVERIFY(plain != painted(u"Van"_s));
    QCOMPARE(painted(u"Van\nder\tBerg"_s), plain);
    QCOMPARE(painted(u"Van der\u2028Berg"_s), plain);
}

HOUSE_WINDOW_TEST(TestCustomersParts)
#include "tst_customersparts.moc"
