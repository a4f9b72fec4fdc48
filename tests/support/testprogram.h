#pragma once

#include <QTest>

/// The tests of a folder are one program, `tst_<folder> NAME …`: NAME is that of tst_NAME.cpp, what follows is QtTest's. Reading the
/// headers and linking once for each folder is most of what building tests costs.
namespace TestProgram {

/// What one source of tests runs; gives back QtTest's exit status.
using Run = int (*)(int argc, char **argv);

/// At the start of the program, one call for each source. Gives back true, for a constant to be made of it.
bool add(const char *file, Run run);

template <typename Application, typename Test>
int run(int argc, char **argv)
{
    QTest::Internal::callInitMain<Test>();
    Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace TestProgram

/// At the end of a tst_*.cpp: the class whose private slots are its tests.
#define HOUSE_TEST(Test) static const bool added##Test = TestProgram::add(__FILE__, &TestProgram::run<QCoreApplication, Test>);
/// The same for tests of widgets.
#define HOUSE_WINDOW_TEST(Test) static const bool added##Test = TestProgram::add(__FILE__, &TestProgram::run<QApplication, Test>);
