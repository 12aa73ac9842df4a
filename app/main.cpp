#include <QStringList>

#include <cstdio>

#include "app/window/window.h"

int main(int argc, char* argv[]) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto parsed = finwait::parseWindowOptions(arguments);
    if (const auto* error = std::get_if<finwait::WindowOptionsError>(&parsed)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error->text));
        return 2;
    }
    return finwait::runWindow(argc, argv, std::get<finwait::WindowOptions>(parsed));
}
