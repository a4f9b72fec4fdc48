#include "tests/support/testprogram.h"

#include <cstdio>
#include <map>
#include <string>

namespace {

/// By name.
std::map<std::string, TestProgram::Run> &programs()
{
    static std::map<std::string, TestProgram::Run> all;
    return all;
}

} // namespace

bool TestProgram::add(const char *file, Run run)
{
    std::string name(file);
    name.erase(0, name.rfind("tst_") + 4);
    name.erase(name.rfind('.'));
    return programs().emplace(name, run).second;
}

int main(int argc, char **argv)
{
    const auto found = argc > 1 ? programs().find(argv[1]) : programs().end();
    if (found == programs().end()) {
        std::fprintf(stderr, "usage: %s NAME [what QtTest takes], with one of these names:\n", argv[0]);
        for (const auto &[name, run] : programs())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
