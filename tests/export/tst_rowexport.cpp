#include "models/export/csvwriter.h"
#include "models/export/rowexport.h"
#include "tests/support/testprogram.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// Rows held in memory; may fail in the middle.
class FixedRows final : public RowSource
{
public:
    FixedRows(QList<ExportColumn> columns, QList<QList<Cell>> rows) : m_columns(std::move(columns)), m_rows(std::move(rows)) { }

    QList<ExportColumn> columns() const override { return m_columns; }
    qint64 rowCount() const override { return m_rows.size(); }
    Result<bool> next(QList<Cell> &row) override
    {
        if (m_next == failAt)
            return Error{.kind = Error::Kind::StoreBusy};
        if (m_next >= m_rows.size())
            return false;
        row = m_rows.at(m_next++);
        return true;
    }

    qsizetype failAt = -1;

private:
    QList<ExportColumn> m_columns;
    QList<QList<Cell>> m_rows;
    qsizetype m_next = 0;
};

/// The same row over and over, without end; raises a flag on its way.
class EndlessRows final : public RowSource
{
public:
    explicit EndlessRows(std::atomic<bool> &stop) : m_stop(stop) { }
    QList<ExportColumn> columns() const override { return {{.key = u"name"_s}}; }
    qint64 rowCount() const override { return -1; }
    Result<bool> next(QList<Cell> &row) override
    {
        if (++m_given == 1000)
            m_stop = true;
        row = {u"Vestingbakker"_s};
        return true;
    }
    int given() const { return m_given; }

private:
    std::atomic<bool> &m_stop;
    int m_given = 0;
};

QList<ExportColumn> everyColumn()
{
    return {{.key = u"name"_s, .title = u"Bedrijfsnaam"_s}, {.key = u"tags"_s, .title = u"Labels"_s},
            {.key = u"seats"_s, .title = u"Aantal"_s},      {.key = u"share"_s},
            {.key = u"active"_s, .title = u"Actief"_s},     {.key = u"since"_s, .title = u"Sinds"_s},
            {.key = u"asOf"_s, .title = u"Stand van"_s}};
}

QList<QList<Cell>> everyRow()
{
    return {{u"Bakkerij Évora \"De Ijssel\""_s, QStringList{u"vip"_s, u"zwolle"_s}, qint64(1250), 0.5, true, QDate(2026, 3, 1),
             QDateTime(QDate(2026, 3, 29), QTime(0, 59, 30, 250), Qt::UTC)},
            {u"=1+2;\nnext"_s, QStringList(), qint64(-3), -12.25, false, Cell{}, Cell{}},
            {}};
}

OfficeWords dutch()
{
    return {.locale = QLocale(QLocale::Dutch, QLocale::Netherlands), .yes = u"ja"_s, .no = u"nee"_s, .noValue = u"nog niet gelezen"_s};
}

QByteArray exported(ExportFormat format, const ExportOptions &options = {}, QList<QList<Cell>> rows = everyRow())
{
    FixedRows source(everyColumn(), std::move(rows));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeRows(source, format, buffer, options);
    return written ? buffer.data() : QByteArray("error: ") + written.error().detail.toUtf8();
}

/// One file out of a workbook, by the system's own unzip.
QByteArray partOf(const QString &book, const QString &part)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, book, part});
    if (!unzip.waitForFinished())
        return {};
    return unzip.readAllStandardOutput();
}

/// A sheet as text: one line per cell, "A1 type style value".
QStringList cellsOf(const QByteArray &sheet)
{
    QStringList lines;
    QString head;
    QXmlStreamReader xml(sheet);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "c"_L1) {
            const auto attributes = xml.attributes();
            const auto textOf = [&](QLatin1StringView name, QLatin1StringView otherwise) {
                return attributes.hasAttribute(name) ? attributes.value(name).toString() : QString(otherwise);
            };
            head = u"%1 %2 %3 "_s.arg(textOf("r"_L1, ""_L1), textOf("t"_L1, "n"_L1), textOf("s"_L1, "0"_L1));
        } else if (xml.isStartElement() && (xml.name() == "v"_L1 || xml.name() == "t"_L1)) {
            lines.append(head + xml.readElementText());
        }
    }
    return xml.hasError() ? QStringList{u"error: "_s + xml.errorString()} : lines;
}

} // namespace

class RowExportTest : public QObject
{
    Q_OBJECT

private slots:
    void csvForPrograms()
    {
        QCOMPARE(exported(ExportFormat::Csv),
                 QByteArray("name,tags,seats,share,active,since,asOf\r\n"
                            "\"Bakkerij Évora \"\"De Ijssel\"\"\",\"vip, zwolle\",1250,0.5,true,2026-03-01,2026-03-29T00:59:30.250Z\r\n"
                            "\"=1+2;\nnext\",,-3,-12.25,false,,\r\n"
                            ",,,,,,\r\n"));
    }

    void csvForTheDutchOffice()
    {
        QCOMPARE(exported(ExportFormat::OfficeCsv, {.words = dutch()}),
                 QByteArray("\xEF\xBB\xBF"
                            "Bedrijfsnaam;Labels;Aantal;share;Actief;Sinds;Stand van\r\n"
                            "\"Bakkerij Évora \"\"De Ijssel\"\"\";vip, zwolle;1250;0,5;ja;01-03-2026;29-03-2026 00:59\r\n"
                            "\"'=1+2;\nnext\";;-3;-12,25;nee;nog niet gelezen;nog niet gelezen\r\n"
                            ";;;;;;\r\n"));
    }

    void csvForTheEnglishOffice()
    {
        const OfficeWords words{.locale = QLocale(QLocale::English, QLocale::UnitedKingdom)};
        const auto csv = exported(ExportFormat::OfficeCsv, {.words = words});
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                               "Bedrijfsnaam,Labels,"));
        QVERIFY(csv.contains(",\"vip, zwolle\",1250,0.5,yes,01/03/2026,29/03/2026 00:59\r\n"));
    }

    void formulasAreGuarded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("guarded");
        QTest::newRow("equals") << u"=HYPERLINK(\"x\")"_s << true;
        QTest::newRow("plus") << u"+31 38 123"_s << true;
        QTest::newRow("minus") << u"-1+1"_s << true;
        QTest::newRow("at") << u"@SUM(A1)"_s << true;
        QTest::newRow("tab") << u"\t=1"_s << true;
        QTest::newRow("carriage return") << u"\r=1"_s << true;
        QTest::newRow("line feed") << u"\n=1"_s << true;
        QTest::newRow("nul") << QString(QChar(0)) + u"=1"_s << true;
        QTest::newRow("full width") << u"＝1"_s << true;
        QTest::newRow("inside") << u"a=1"_s << false;
        QTest::newRow("blank first") << u" =1"_s << true;
        QTest::newRow("mark of direction first") << u"\u200E=HYPERLINK(\"x\")"_s << true;
        QTest::newRow("isolate first") << u"\u2066@SUM(A1)"_s << true;
        QTest::newRow("control first") << u"\u0001=1"_s << true;
        QTest::newRow("escape first") << u"\u001B+1"_s << true;
        QTest::newRow("byte order mark first") << u"\uFEFF=1"_s << true;
        QTest::newRow("no width first") << u"\u200B-1"_s << true;
        QTest::newRow("no break first") << u"\u00A0=1"_s << true;
        QTest::newRow("line separator first") << u"\u2028=1"_s << true;
        QTest::newRow("several first") << u"\u0001 \u202E\u200F＝1"_s << true;
        QTest::newRow("mark before a name") << u"\u200Ea=1"_s << false;
        QTest::newRow("blanks alone") << u" \u200E "_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("apostrophe") << u"'s-Hertogenbosch"_s << false;
    }
    void formulasAreGuarded()
    {
        QFETCH(QString, text);
        QFETCH(bool, guarded);
        QCOMPARE(looksLikeFormula(text), guarded);
        const auto firstLetter = [&](ExportFormat format) {
            auto row = exported(format, {.words = dutch()}, {{text}});
            row.remove(0, row.indexOf("\r\n") + 2);
            return row.startsWith('"') ? row.at(1) : row.at(0);
        };
        const char own = text.isEmpty() ? ';' : text.toUtf8().front();
        // On one line too, where some of what stood in front is left out.
        const auto line = exported(ExportFormat::Tsv, {.words = dutch()}, {{text}}).split('\n').at(1);
        QCOMPARE(line.startsWith('\''), guarded ? looksLikeFormula(oneLine(text)) : text.startsWith(u'\''));
        QVERIFY2(line.startsWith('\'') || !looksLikeFormula(QString::fromUtf8(line.split('\t').first())), line.constData());
        QCOMPARE(firstLetter(ExportFormat::OfficeCsv), guarded ? '\'' : own);
        QCOMPARE(firstLetter(ExportFormat::Csv), text.isEmpty() ? ',' : own);
    }

    void tabSeparated()
    {
        QCOMPARE(exported(ExportFormat::Tsv, {.words = dutch()}, {{u"a\tb\r\nc\u202Ed"_s, Cell{}, qint64(5)}, {u"-x"_s}}),
                 QByteArray("Bedrijfsnaam\tLabels\tAantal\tshare\tActief\tSinds\tStand van\n"
                            "a b cd\tnog niet gelezen\t5\t\t\t\t\n"
                            "'-x\t\t\t\t\t\t\n"));
    }

    void markdown()
    {
        FixedRows source({{.key = u"a|b"_s}, {.key = u"n"_s, .title = u"Naam"_s}},
                         {{u"C:\\x|y"_s, u"<img src=file:///etc/passwd> [x](y) *z* `w`"_s}, {u"regel\neen"_s}});
        const auto text = rowsAsText(source, ExportFormat::Markdown, {});
        QVERIFY(text);
        QCOMPARE(*text,
                 u"| a\\|b | Naam |\n"
                 "| --- | --- |\n"
                 "| C:\\\\x\\|y | \\<img src=file:///etc/passwd> \\[x\\](y) \\*z\\* \\`w\\` |\n"
                 "| regel een |  |\n"_s);
    }

    void json()
    {
        auto expected
            = QByteArray("[\n"
                         "{'name':'Bakkerij Évora \\'De Ijssel\\'','tags':['vip','zwolle'],'seats':1250,'share':0.5,'active':true,"
                         "'since':'2026-03-01','asOf':'2026-03-29T00:59:30.250Z'},\n"
                         "{'name':'=1+2;\\nnext','tags':[],'seats':-3,'share':-12.25,'active':false,'since':null,'asOf':null},\n"
                         "{'name':null,'tags':null,'seats':null,'share':null,'active':null,'since':null,'asOf':null}\n"
                         "]\n");
        QCOMPARE(exported(ExportFormat::Json), expected.replace('\'', '"'));
    }

    void jsonIsReadBack()
    {
        const auto odd = u"quote\" backslash\\ tab\t bell\u0007 null\u0001 line\r\n emoji 🙂 \u2028"_s;
        const auto document
            = QJsonDocument::fromJson(exported(ExportFormat::Json, {}, {{odd}, {Cell{}, Cell{}, Cell{}, qQNaN(), true, QDate()}}));
        QVERIFY(document.isArray());
        QCOMPARE(document[0][u"name"_s].toString(), odd);
        QVERIFY(document[1][u"share"_s].isNull());
        QVERIFY(document[1][u"since"_s].isNull());
        QCOMPARE(exported(ExportFormat::Json, {}, {}), QByteArray("[]\n"));
    }

    void workbook()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"klanten.xlsx"_s);
        FixedRows source(everyColumn(), everyRow());
        auto out = RowExport::toFile(source, ExportFormat::Workbook, path, {.words = dutch(), .sheet = u"Klanten [alle]: 'x'"_s});
        QVERIFY(out);
        auto more = (*out)->step(100);
        QVERIFY(more);
        QVERIFY(!*more);
        QCOMPARE((*out)->written(), 3);
        QVERIFY(partOf(path, u"xl/workbook.xml"_s).contains("name=\"Klanten alle 'x\""));
        const auto sheet = partOf(path, u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
        QVERIFY(sheet.contains("<autoFilter ref=\"A1:G4\"/>"));
        QVERIFY(sheet.contains("<cols>"));
        // 46082 is 1 March 2026; formats 2 and 3 are Excel's own short date, and short date with time.
        const auto expected
            = u"A1 inlineStr 1 Bedrijfsnaam|B1 inlineStr 1 Labels|C1 inlineStr 1 Aantal|D1 inlineStr 1 share|E1 inlineStr 1 Actief|"
              "F1 inlineStr 1 Sinds|G1 inlineStr 1 Stand van|"
              "A2 inlineStr 0 Bakkerij Évora \"De Ijssel\"|B2 inlineStr 0 vip, zwolle|C2 n 0 1250|D2 n 0 0.5|E2 b 0 1|F2 n 2 46082|"
              "G2 n 3 46110.04132233797|"
              "A3 inlineStr 0 =1+2;\nnext|C3 n 0 -3|D3 n 0 -12.25|E3 b 0 0|F3 inlineStr 0 nog niet gelezen|"
              "G3 inlineStr 0 nog niet gelezen"_s.split(u'|');
        QCOMPARE(cellsOf(sheet), expected);
        QVERIFY(partOf(path, u"xl/styles.xml"_s).contains("numFmtId=\"14\""));
        QVERIFY(partOf(path, u"xl/styles.xml"_s).contains("numFmtId=\"22\""));
    }

    /// However a program ends while it writes one: customers are in it.
    void workbookLeavesNoFileBehind()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"out.xlsx"_s);
        const QTemporaryDir temporary;
        const auto before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(temporary.path()));
        FixedRows source(everyColumn(), QList<QList<Cell>>(500, everyRow().constFirst()));
        const auto out = RowExport::toFile(source, ExportFormat::Workbook, path, {});
        QVERIFY(out);
        const auto halfWay = (*out)->step(250);
        const auto names = QDir(temporary.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        const auto atTheEnd = (*out)->step(1'000);
        qputenv("TMPDIR", before);
        QVERIFY(halfWay && *halfWay && atTheEnd && !*atTheEnd);
        QVERIFY2(names.isEmpty(), qPrintable(names.join(u' ')));
        QVERIFY(partOf(path, u"xl/worksheets/sheet1.xml"_s).contains("<autoFilter ref=\"A1:G501\"/>"));
    }

    void workbookLimits()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"x.xlsx"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        FixedRows source(
            {{.key = u"a"_s}, {.key = u"b"_s}, {.key = u"c"_s}, {.key = u"d"_s}},
            {{QString(40'000, u'x'), u"bell\u0007 non\uFFFE tag<b>&"_s, std::numeric_limits<qint64>::max(), QDate(1850, 1, 1)}});
        QVERIFY(writeRows(source, ExportFormat::Workbook, file, {.sheet = u"[]:*?/\\"_s}));
        file.close();
        const auto cells = cellsOf(partOf(path, u"xl/worksheets/sheet1.xml"_s));
        QCOMPARE(cells.size(), 8);
        QCOMPARE(cells.at(4).size(), u"A2 inlineStr 0 "_s.size() + 32'767);
        QVERIFY(cells.at(4).endsWith(u"xx…"_s));
        QCOMPARE(cells.at(5), u"B2 inlineStr 0 bell_x0007_ non tag<b>&"_s);
        QCOMPARE(cells.at(6), u"C2 inlineStr 0 9223372036854775807"_s);
        QVERIFY(cells.at(7).contains(u"1850"_s));
        QVERIFY(partOf(path, u"xl/workbook.xml"_s).contains("name=\"Sheet1\""));
    }

    void fileIsThereOnlyWhenDone_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << int(ExportFormat::Csv);
        QTest::newRow("json") << int(ExportFormat::Json);
        QTest::newRow("workbook") << int(ExportFormat::Workbook);
        QTest::newRow("table") << int(ExportFormat::Table);
    }
    void fileIsThereOnlyWhenDone()
    {
        QFETCH(int, format);
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"out"_s);
        const auto contents = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
        };
        {
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("old");
        }
        {
            FixedRows source(everyColumn(), everyRow());
            auto out = RowExport::toFile(source, ExportFormat(format), path, {});
            QVERIFY(out);
            QCOMPARE((*out)->expected(), 3);
            auto more = (*out)->step(2);
            QVERIFY(more && *more);
            QCOMPARE((*out)->written(), 2);
            QCOMPARE(contents(), QByteArray("old"));
        }
        QCOMPARE(contents(), QByteArray("old"));

        FixedRows failing(everyColumn(), everyRow());
        failing.failAt = 2;
        auto out = RowExport::toFile(failing, ExportFormat(format), path, {});
        QVERIFY(out);
        auto more = (*out)->step(10);
        QVERIFY(!more);
        QCOMPARE(more.error().kind, Error::Kind::StoreBusy);
        QVERIFY(!(*out)->step(10));
        out->reset();
        QCOMPARE(contents(), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"out"_s});

        FixedRows source(everyColumn(), everyRow());
        out = RowExport::toFile(source, ExportFormat(format), path, {});
        QVERIFY(out);
        more = (*out)->step(10);
        QVERIFY(more && !*more);
        QVERIFY(contents() != "old");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"out"_s});
    }

    void fullDisk_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << int(ExportFormat::Csv);
        QTest::newRow("office csv") << int(ExportFormat::OfficeCsv);
        QTest::newRow("tsv") << int(ExportFormat::Tsv);
        QTest::newRow("markdown") << int(ExportFormat::Markdown);
        QTest::newRow("json") << int(ExportFormat::Json);
        QTest::newRow("workbook") << int(ExportFormat::Workbook);
        QTest::newRow("table") << int(ExportFormat::Table);
    }
    void fullDisk()
    {
        QFETCH(int, format);
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly));
        FixedRows source(everyColumn(), everyRow());
        const auto written = writeRows(source, ExportFormat(format), full, {});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::DiskFull);
        QCOMPARE(written.error().subject, u"/dev/full"_s);
    }

    void fullDiskStopsEarly()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly));
        std::atomic<bool> unused = false;
        EndlessRows source(unused);
        CsvWriter writer(full, CsvStyle::localeFree());
        QVERIFY(!writer.begin(source.columns()));
        QVERIFY(!writer.row({u"x"_s}));
        QVERIFY(!writeRows(source, ExportFormat::Table, full, {}));
        QVERIFY2(source.given() < 100'000, "a failing device ends an endless table");
    }

    void noSuchFolder()
    {
        FixedRows source(everyColumn(), everyRow());
        const auto out = RowExport::toFile(source, ExportFormat::Csv, u"/nonexistent/folder/x.csv"_s, {});
        QVERIFY(!out);
        QCOMPARE(out.error().kind, Error::Kind::ReadOnly);
        QCOMPARE(out.error().subject, u"/nonexistent/folder/x.csv"_s);
    }

    void errorKinds_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        QTest::newRow("no space") << ENOSPC << int(Error::Kind::DiskFull);
        QTest::newRow("quota") << EDQUOT << int(Error::Kind::DiskFull);
        QTest::newRow("read only") << EROFS << int(Error::Kind::ReadOnly);
        QTest::newRow("permission") << EACCES << int(Error::Kind::ReadOnly);
        QTest::newRow("input/output") << EIO << int(Error::Kind::StoreFailed);
    }
    void errorKinds()
    {
        QFETCH(int, code);
        QFETCH(int, kind);
        QCOMPARE(int(fileError(u"x"_s, code, {}).kind), kind);
        QCOMPARE(int(fileError(u"x"_s, 0, qt_error_string(code)).kind), kind);
    }

    void cancelled()
    {
        std::atomic<bool> stop = false;
        EndlessRows source(stop);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = writeRows(source, ExportFormat::Csv, buffer, {}, &stop);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Cancelled);
        QCOMPARE(source.given(), 1000);
    }
};

HOUSE_TEST(RowExportTest)
#include "tst_rowexport.moc"
