#include "tests/support/testprogram.h"
#include "tests/ui/shellfakes.h"
#include "ui/shell/actionregistry.h"

#include <QSignalSpy>

using Reason = KeyRefusal::Reason;

/// Shortcuts: conflicts, what the person chose, and single letters.
class TestActionRegistry : public QObject
{
    Q_OBJECT
private slots:
    void refuses_data();
    void refuses();
    void remapsAndRemembers();
    void aTakenDefaultIsLeftOut();
    void panesMayShareAKey();
    void emptyKeyTakesTheShortcutAway();
    void resetAllUndoesASwap();
    void rememberedButForbiddenIsIgnored();
    void keepsWhatPanesNotShownYetRemember();
    void singleLetters();
    void rowsForgetTheDead();
};

static QList<QKeySequence> keys(const QString &text)
{
    return {QKeySequence::fromString(text)};
}

struct Three {
    Three()
    {
        actions.add({.id = u"one"_s, .text = u"&One…"_s, .keys = keys(u"F5"_s)}, &owner, [this] { ran.append(u"one"_s); });
        actions.add({.id = u"two"_s, .text = u"T&wo"_s, .keys = keys(u"Ctrl+2"_s), .group = ActionGroup::Help}, &owner,
                    [this] { ran.append(u"two"_s); });
    }
    QString now(const QString &id) const { return actions.action(id)->shortcut().toString(); }

    FakeMemory memory{};
    QWidget owner{};
    ActionRegistry actions{memory};
    QStringList ran{};
};

void TestActionRegistry::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("reason");
    QTest::newRow("free") << u"Ctrl+Shift+L"_s << -1;
    QTest::newRow("its own") << u"F5"_s << -1;
    QTest::newRow("taken") << u"Ctrl+2"_s << static_cast<int>(Reason::TakenBy);
    QTest::newRow("Alt+letter") << u"Alt+J"_s << static_cast<int>(Reason::AltLetter);
    QTest::newRow("Alt+digit") << u"Alt+7"_s << static_cast<int>(Reason::AltLetter);
    QTest::newRow("Ctrl+Alt+letter") << u"Ctrl+Alt+E"_s << static_cast<int>(Reason::CtrlAltLetter);
    QTest::newRow("Alt+function key is free") << u"Alt+F7"_s << -1;
    QTest::newRow("Return") << u"Return"_s << static_cast<int>(Reason::Navigation);
    QTest::newRow("Ctrl+Return is free") << u"Ctrl+Return"_s << -1;
    QTest::newRow("nothing") << QString() << static_cast<int>(Reason::Unknown);
}

void TestActionRegistry::refuses()
{
    QFETCH(QString, key);
    QFETCH(int, reason);
    Three three;
    const auto refusal = three.actions.refusal(u"one"_s, QKeySequence::fromString(key));
    QCOMPARE(refusal ? static_cast<int>(refusal->reason) : -1, reason);
    if (refusal && refusal->reason == Reason::TakenBy)
        QCOMPARE(refusal->other, u"Two"_s);
}

void TestActionRegistry::remapsAndRemembers()
{
    Three three;
    QSignalSpy spy(&three.actions, &ActionRegistry::changed);
    QVERIFY(three.actions.remap(u"one"_s, QKeySequence(Qt::CTRL | Qt::Key_2)));
    QCOMPARE(spy.size(), 0);
    QCOMPARE(three.now(u"one"_s), u"F5"_s);
    QVERIFY(!three.actions.remap(u"one"_s, QKeySequence(Qt::Key_F9)));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(three.now(u"one"_s), u"F9"_s);
    QCOMPARE(three.actions.rows().at(0).text, u"One"_s);
    QVERIFY(three.actions.rows().at(0).changed);

    ActionRegistry later(three.memory);
    QWidget owner;
    later.add({.id = u"one"_s, .text = u"One"_s, .keys = keys(u"F5"_s)}, &owner, [] {});
    QCOMPARE(later.action(u"one"_s)->shortcut(), QKeySequence(Qt::Key_F9));
    later.reset(u"one"_s);
    QCOMPARE(later.action(u"one"_s)->shortcut(), QKeySequence(Qt::Key_F5));

    ActionRegistry last(three.memory);
    QWidget lastOwner;
    last.add({.id = u"one"_s, .text = u"One"_s, .keys = keys(u"F5"_s)}, &lastOwner, [] {});
    QCOMPARE(last.action(u"one"_s)->shortcut(), QKeySequence(Qt::Key_F5));
}

void TestActionRegistry::aTakenDefaultIsLeftOut()
{
    Three three;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"shortcuts of \"three\""_s));
    three.actions.add({.id = u"three"_s, .text = u"Three"_s, .keys = keys(u"F5"_s) + keys(u"F6"_s)}, &three.owner, [] {});
    QCOMPARE(three.actions.action(u"three"_s)->shortcuts(), keys(u"F6"_s));
}

void TestActionRegistry::panesMayShareAKey()
{
    Three three;
    QAction left(u"Filter"_s);
    QAction right(u"Filter"_s);
    left.setObjectName("left.filter"_L1);
    right.setObjectName("right.filter"_L1);
    left.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    right.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    three.actions.adopt({&left}, u"left"_s, u"Left"_s);
    three.actions.adopt({&right}, u"right"_s, u"Right"_s);
    QCOMPARE(right.shortcut(), left.shortcut());
    QVERIFY(!right.shortcut().isEmpty());
    QCOMPARE(three.actions.actionsOf(ActionGroup::Current, u"right"_s), QList<QAction *>{&right});
    // What is valid everywhere clashes with what is valid in one pane.
    QCOMPARE(three.actions.refusal(u"one"_s, QKeySequence(Qt::CTRL | Qt::Key_F))->reason, Reason::TakenBy);
}

void TestActionRegistry::emptyKeyTakesTheShortcutAway()
{
    Three three;
    QVERIFY(!three.actions.remap(u"one"_s, {}));
    QVERIFY(three.actions.action(u"one"_s)->shortcuts().isEmpty());
    ActionRegistry later(three.memory);
    QWidget owner;
    later.add({.id = u"one"_s, .text = u"One"_s, .keys = keys(u"F5"_s)}, &owner, [] {});
    QVERIFY(later.action(u"one"_s)->shortcuts().isEmpty());
}

void TestActionRegistry::resetAllUndoesASwap()
{
    Three three;
    QVERIFY(!three.actions.remap(u"one"_s, QKeySequence(Qt::Key_F9)));
    QVERIFY(!three.actions.remap(u"two"_s, QKeySequence(Qt::Key_F5)));
    QVERIFY(!three.actions.remap(u"one"_s, QKeySequence(Qt::CTRL | Qt::Key_2)));
    three.actions.resetAll();
    QCOMPARE(three.now(u"one"_s), u"F5"_s);
    QCOMPARE(three.now(u"two"_s), u"Ctrl+2"_s);
    QVERIFY(three.memory.values.value(u"window/shortcuts"_s).isEmpty());
}

void TestActionRegistry::rememberedButForbiddenIsIgnored()
{
    FakeMemory memory;
    memory.values.insert(u"window/shortcuts"_s, R"({"one":["Ctrl+Alt+E","F9"],"two":7})");
    ActionRegistry actions(memory);
    QWidget owner;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"shortcuts of \"one\""_s));
    actions.add({.id = u"one"_s, .text = u"One"_s, .keys = keys(u"F5"_s)}, &owner, [] {});
    actions.add({.id = u"two"_s, .text = u"Two"_s, .keys = keys(u"F6"_s)}, &owner, [] {});
    QCOMPARE(actions.action(u"one"_s)->shortcuts(), keys(u"F9"_s));
    QCOMPARE(actions.action(u"two"_s)->shortcuts(), keys(u"F6"_s));
}

void TestActionRegistry::keepsWhatPanesNotShownYetRemember()
{
    FakeMemory memory;
    memory.values.insert(u"window/shortcuts"_s, R"({"later.pane":["F11"]})");
    ActionRegistry actions(memory);
    QWidget owner;
    actions.add({.id = u"one"_s, .text = u"One"_s, .keys = keys(u"F5"_s)}, &owner, [] {});
    QVERIFY(!actions.remap(u"one"_s, QKeySequence(Qt::Key_F9)));
    QAction late(u"Late"_s);
    late.setObjectName("later.pane"_L1);
    actions.adopt({&late}, u"later"_s, u"Later"_s);
    QCOMPARE(late.shortcut(), QKeySequence(Qt::Key_F11));
}

void TestActionRegistry::singleLetters()
{
    QVERIFY(ActionRegistry::isSingleKey(QKeySequence(Qt::Key_J)));
    QVERIFY(ActionRegistry::isSingleKey(QKeySequence(Qt::Key_Question)));
    QVERIFY(ActionRegistry::isSingleKey(QKeySequence(Qt::SHIFT | Qt::Key_A)));
    QVERIFY(!ActionRegistry::isSingleKey(QKeySequence(Qt::CTRL | Qt::Key_J)));
    QVERIFY(!ActionRegistry::isSingleKey(QKeySequence(Qt::Key_F5)));

    Three three;
    three.actions.add({.id = u"next"_s, .text = u"Next"_s, .keys = keys(u"J"_s) + keys(u"F7"_s)}, &three.owner, [] {});
    const auto *next = three.actions.action(u"next"_s);
    QCOMPARE(next->shortcuts(), keys(u"F7"_s));
    three.actions.setListFocused(true);
    QCOMPARE(next->shortcuts(), keys(u"J"_s) + keys(u"F7"_s));
    three.actions.setListKeys(false);
    QCOMPARE(next->shortcuts(), keys(u"F7"_s));
    three.actions.setListKeys(true);
    three.actions.setListFocused(false);
    QCOMPARE(next->shortcuts(), keys(u"F7"_s));
    // The table names them all the same.
    QCOMPARE(three.actions.rows().at(1).keys, keys(u"J"_s) + keys(u"F7"_s));
}

void TestActionRegistry::rowsForgetTheDead()
{
    Three three;
    auto pane = std::make_unique<ListPane>(nullptr);
    three.actions.adopt(pane->actions(), u"list"_s, u"List"_s);
    QCOMPARE(three.actions.rows().size(), 3);
    QSignalSpy spy(&three.actions, &ActionRegistry::changed);
    pane.reset();
    QCOMPARE(three.actions.rows().size(), 2);
    QVERIFY(!three.actions.action(u"customers.copytsv"_s));
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(!three.actions.remap(u"one"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)));
}

HOUSE_WINDOW_TEST(TestActionRegistry)
#include "tst_actionregistry.moc"
