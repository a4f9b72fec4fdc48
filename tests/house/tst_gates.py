#!/usr/bin/env python3
"""Every gate is shown a small tree with one mistake in it and must turn red, naming the place; and stay green without the mistake."""

import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
LUPDATE = os.environ.get("LUPDATE", "/usr/lib/qt6/bin/lupdate")
QT_HEADERS = os.environ.get("QT_HEADERS", "/usr/include/x86_64-linux-gnu/qt6")

WELL = {
    "tests/layers.txt": open(os.path.join(HERE, "..", "layers.txt"), encoding="utf-8").read(),
    "models/core/result.h": "#pragma once\n#include <QString>\n",
    "models/store/store.h": '#pragma once\n#include "models/core/result.h"\n#include <QtSql/QSqlDatabase>\n',
    "models/invoices/invoice.h": '#pragma once\n#include "models/core/result.h"\n',
    "ui/widgets/banner.h": "#pragma once\n#include <QLabel>\n",
    "ui/invoices/invoicespane.h": '#pragma once\n#include "models/invoices/invoice.h"\n#include "ui/widgets/banner.h"\n',
    "ui/invoices/invoicespane.cpp": '#include "ui/invoices/invoicespane.h"\n',
    "app/main.cpp": '#include "ui/invoices/invoicespane.h"\n#include "models/store/store.h"\n',
    "app/sandbox/main.cpp": '#include "app/sandbox/books.h"\n#include <QHttpServer>\n',
    "app/sandbox/books.h": "#pragma once\n",
}

WELL_SPOKEN = """#include <QCoreApplication>
class Greeting { Q_DECLARE_TR_FUNCTIONS(Greeting)
public:
    static QString words(int n) { return tr("Open %1").arg(n) + tr("%n customer(s)", nullptr, n); } };
"""


def catalogue(open_text="%1 openen", forms=("%n klant", "%n klanten"), state="", extra=""):
    plural = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL"><context><name>Greeting</name>
<message><source>Open %1</source><translation{state}>{open_text}</translation></message>
<message numerus="yes"><source>%n customer(s)</source><translation>{plural}</translation></message>{extra}
</context></TS>
"""


class Gate(unittest.TestCase):
    def run_gate(self, script, tree, *arguments):
        with tempfile.TemporaryDirectory() as root:
            for path, text in tree.items():
                os.makedirs(os.path.dirname(os.path.join(root, path)) or root, exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(text)
            done = subprocess.run(
                [sys.executable, os.path.join(HERE, script), "--root", root, *arguments], capture_output=True, text=True, check=False
            )
        return done.returncode, done.stdout + done.stderr

    def expect(self, script, tree, told, *arguments):
        status, output = self.run_gate(script, tree, *arguments)
        if told is None:
            self.assertEqual(status, 0, output)
        else:
            self.assertEqual(status, 1, output)
            self.assertIn(told, output)


class Layers(Gate):
    def check(self, told, files=None):
        self.expect("check_layers.py", {**WELL, **(files or {})}, told, "--qt-headers", QT_HEADERS)

    def test_a_well_built_tree_is_green(self):
        self.check(None)

    def test_forbidden_includes(self):
        cases = {
            "a pane that knows the store": ("ui/invoices/bad.cpp", '\n#include "models/store/store.h"\n', "ui/invoices/bad.cpp:2: ui/invoices must not include models/store"),
            "a pane that knows a pane": ("ui/customers/bad.h", '#include "ui/invoices/invoicespane.h"\n', "ui/customers/bad.h:1: ui/customers must not include ui/invoices"),
            "a model that knows a widget of ours": ("models/core/bad.h", '#include "ui/widgets/banner.h"\n', "models/core must not include ui/widgets"),
            "a model with a widget": ("models/core/bad.h", "#include <QLabel>\n", "models/core/bad.h:1: <QLabel> (QtWidgets/QLabel) belongs in"),
            "a whole module": ("models/invoices/bad.h", "#include <QtWidgets>\n", "QtWidgets/QtWidgets"),
            "a resource that knows another": ("models/invoices/bad.h", '#include "models/store/store.h"\n', "models/invoices must not include models/store"),
            "SQL in a pane": ("ui/invoices/bad.cpp", "#include <QSqlQuery>\n", "belongs in models/store alone"),
            "SQLite outside the store": ("models/sync/bad.cpp", "#include <sqlite3.h>\n", "belongs in models/store alone"),
            "network in the store": ("models/store/bad.cpp", "#include <QNetworkReply>\n", "models/store/bad.cpp:1: <QNetworkReply>"),
            "a mutex in the store": ("models/store/bad.cpp", "#include <QMutex>\n", "belongs in models/engine alone"),
            "the sandbox that borrows": ("app/sandbox/bad.cpp", '#include "models/core/result.h"\n', "app/sandbox must not include models/core"),
            "the sandbox that lends": ("app/bad.cpp", '#include "app/sandbox/books.h"\n', "app must not include app/sandbox"),
            "something that points at app": ("ui/shell/bad.h", '#include "app/application.h"\n', "no file of ours"),
            "an include not from the root": ("models/store/bad.cpp", '#include "store.h"\n', "no file of ours written from the root"),
        }
        for name, (path, text, told) in cases.items():
            with self.subTest(name):
                self.check(told, files={path: text})

    def test_folders_that_include_each_other(self):
        self.check(
            "the folders ui/delegates, ui/widgets include each other",
            files={
                "ui/widgets/bad.h": '#include "ui/delegates/paint.h"\n',
                "ui/delegates/paint.h": '#pragma once\n#include "ui/widgets/banner.h"\n',
            },
        )

    def test_a_commented_include_is_none(self):
        self.check(None, files={"ui/invoices/fine.cpp": '/*\n#include "models/store/store.h"\n*/\n'})


class Sources(Gate):
    def check(self, path, text, told):
        tree = {"CMakeLists.txt": "\n", path: text}
        self.expect("check_sources.py", tree, told)

    def test_rules(self):
        cases = [
            ("models/core/a.h", "#pragma once\nclass CustomerManager\n{\n};\n", "models/core/a.h:2: CustomerManager"),
            ("models/core/a.h", "#pragma once\nstruct TokenData final {\n};\n", "TokenData"),
            ("models/core/a.h", "class Ledger { };\n", "#pragma once"),
            ("tests/core/tst_a.cpp", "void f() { QTest::qWait(10); }\n", "tests/core/tst_a.cpp:1: no sleeping"),
            ("tests/core/tst_a.cpp", "QTEST_MAIN(Tester)\n", "GUILESS"),
            ("ui/shell/a.cpp", "void f() { QCoreApplication::processEvents(); }\n", "nested event loop"),
            ("models/sync/a.cpp", "QEventLoop loop;\n", "nested event loop"),
            ("app/cli/a.cpp", "QEventLoop loop;\n", "nested event loop"),
            ("models/engine/a.cpp", "f(Qt::BlockingQueuedConnection);\n", "nested event loop"),
            ("ui/shell/a.cpp", "void f() { dialog->exec(); }\n", "never exec()uted"),
            ("ui/shell/a.cpp", "QMessageBox::warning(this, a, b);\n", "static message boxes"),
            ("ui/shell/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));\n", "string connects"),
            ("ui/shell/a.cpp", "connect(a, &A::b, [this] { f(); });\n", "context object"),
            ("ui/shell/a.cpp", "connect(a, &A::b, this, [&] { f(); });\n", "explicitly"),
            ("models/core/a.cpp", "static Ledger &instance();\n", "singletons"),
            ("models/core/a.cpp", "void f() { throw 1; }\n", "exceptions"),
            ("models/remote/a.cpp", "reply->ignoreSslErrors();\n", "TLS"),
            ("models/remote/a.cpp", "configuration.setPeerVerifyMode(QSslSocket::QueryPeer);\n", "TLS"),
            ("models/remote/a.cpp", "request.setSslConfiguration(mine);\n", "TLS"),
            ("tests/remote/tst_a.cpp", "trusting.addCaCertificate(mine);\n", "TLS"),
            ("app/main.cpp", "QSslConfiguration::setDefaultConfiguration(mine);\n", "TLS"),
            ("models/sync/a.cpp", "auto *thread = new QThread(this);\n", "threads are made"),
            ("models/sync/a.cpp", "QMutex lock;\n", "a mutex outside"),
            ("models/sync/a.cpp", "qDebug() << 1;\n", "category"),
            ("models/sync/a.cpp", "auto text = tr(\"Hello\");\n", "tr() belongs"),
            ("ui/shell/a.cpp", "auto text = tr(\"Hello\") + name;\n", "in a whole"),
            ("ui/shell/a.cpp", "view->setHtml(text);\n", "plain text"),
            ("ui/shell/a.cpp", "auto *label = new QLabel(name, this);\n", "Qt::PlainText"),
            ("ui/shell/a.cpp", "button->setToolTip(customer.name);\n", "tool tip"),
            ("ui/shell/a.cpp", "button->setToolTip(tr(\"Open %1\").arg(customer.name));\n", "tool tip"),
            ("ui/shell/a.cpp", "// TODO: later\n", "issue number"),
            ("ui/shell/a.cpp", "// -------- slots --------\n", "no banners"),
            ("ui/shell/a.ui", "<ui/>\n", "built in code"),
            ("docs/a.md", "\n", "docs: not one of the folders"),
        ]
        for path, text, told in cases:
            with self.subTest(text):
                self.check(path, text, told)

    def test_what_is_allowed(self):
        cases = [
            ("models/core/a.h", "#pragma once\n#include <x>\nclass QNetworkAccessManager;\nclass Database\n{\n};\nstruct Handlers {\n};\n"),
            ("models/core/a.cpp", "// QMutex, QEventLoop and CustomerManager are not for us, says #12. TODO #12\n"),
            ("models/core/a.cpp", 'auto text = "class CustomerManager {";\n'),
            ("models/core/a.cpp", "Q_ASSERT(thread() == QThread::currentThread());\n"),
            ("models/engine/a.cpp", "auto *thread = new QThread(this); QMutex lock;\n"),
            ("models/store/a.cpp", "query.exec();\n"),
            ("ui/shell/a.cpp", "auto *l = new QLabel(tr(\"Name\"), this); auto *m = new QLabel(this); m->setTextFormat(Qt::PlainText);\n"),
            ("ui/shell/a.cpp", "button->setToolTip(tr(\"Open\"));\n"),
            ("ui/shell/a.cpp", "connect(a, &A::b, this, [this] { f(); });\n"),
            ("tests/core/tst_a.cpp", "QTRY_COMPARE(a, b);\nQTEST_GUILESS_MAIN(Tester)\n"),
        ]
        for path, text in cases:
            with self.subTest(text):
                self.check(path, text, None)


class Translations(Gate):
    def check(self, told, source=WELL_SPOKEN, **changes):
        tree = {"ui/shell/greeting.cpp": source, "app/sandbox/quiet.cpp": WELL_SPOKEN.replace("Open", "Sandbox")}
        with tempfile.TemporaryDirectory() as folder:
            ts = os.path.join(folder, "app_nl.ts")
            with open(ts, "w", encoding="utf-8") as file:
                file.write(catalogue(**changes))
            self.expect("check_translations.py", tree, told, "--lupdate", LUPDATE, ts)

    def test_complete_is_green(self):
        self.check(None)

    def test_red(self):
        self.check("unfinished", state=' type="unfinished"')
        self.check("unfinished", open_text="")
        self.check("unfinished", forms=("%n klant", ""))
        self.check("missing", source=WELL_SPOKEN.replace("Open %1", "Shut %1"))
        self.check("no longer in the program", extra="<message><source>Old</source><translation>Oud</translation></message>")
        self.check("other placeholders", open_text="Openen")
        self.check("other placeholders", open_text="%2 openen")
        self.check("unfinished", forms=("%n klanten",))
        self.check("accelerator", open_text="%1 &amp;openen")
        self.check("ends with '…'", open_text="%1 openen…")
        self.check("markup", open_text="&lt;b&gt;%1 openen")

    def test_a_missing_or_empty_file(self):
        self.expect("check_translations.py", {"ui/a.cpp": "\n"}, "missing or empty", "--lupdate", LUPDATE)

    def test_update_finishes_english_alone(self):
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, "ui"))
            with open(os.path.join(root, "ui", "greeting.cpp"), "w", encoding="utf-8") as file:
                file.write(WELL_SPOKEN)
            paths = {}
            for language in ("en_GB", "nl_NL"):
                paths[language] = os.path.join(root, f"{language}.ts")
                with open(paths[language], "w", encoding="utf-8") as file:
                    file.write(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}"></TS>\n')
            gate = [sys.executable, os.path.join(HERE, "check_translations.py"), "--root", root, "--lupdate", LUPDATE]
            subprocess.run([*gate, "--update", *paths.values()], check=True, capture_output=True)
            self.assertEqual(subprocess.run([*gate, paths["en_GB"]], capture_output=True, check=False).returncode, 0)
            self.assertEqual(subprocess.run([*gate, paths["nl_NL"]], capture_output=True, check=False).returncode, 1)


if __name__ == "__main__":
    unittest.main()
