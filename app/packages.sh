# The one list of what FinWait takes from Debian 12. Sourced by app/run and tests/run through app/setup.sh.
# shellcheck shell=bash disable=SC2034

# To compile it.
packages_build=(
    g++ cmake ninja-build
    qt6-base-dev qt6-declarative-dev
    qt6-tools-dev qt6-l10n-tools # translations
    rapidjson-dev
    libpng-dev libgif-dev # pictures
    libpcap-dev # reads captures
    fonts-inter fonts-jetbrains-mono # embedded into the program
)

# To run it. QML modules do not pull each other in.
packages_run=(
    qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
    qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-layouts
    qml6-module-qtquick-shapes qml6-module-qtquick-templates qml6-module-qtquick-window
    libqt6svg6     # the window's icon
    qt6-wayland    # for a session without X
    fonts-noto-cjk # for the Chinese window
)

# To test it (tests/run).
packages_test=(
    clang-format clang-tidy
    clang libclang-rt-14-dev # core under the sanitizers, and libFuzzer
    python3-jsonschema
    qml6-module-qttest
    desktop-file-utils appstream mandoc # what is installed beside the program (tests/install)
    zsh # completes the command line, as bash does
    librsvg2-bin poppler-utils # read the pictures that FinWait writes (tests/app/picture_test)
    tshark # reads the captures that FinWait writes, and sharkd with it (tests/capture)
    xvfb xdotool imagemagick dbus at-spi2-core python3-pyatspi # the test with a real window
)

# To test it at length (tests/run --full).
packages_full=(
    gcovr # coverage
    dpkg-dev file patchelf lintian # makes the packages and looks at them (tests/install/packages.sh)
    iproute2 # the comparison with this kernel (tests/linux)
    wireshark step # whose first frame FinWait's is compared with (tests/bench/rivals_bench)
    liblwip-dev # to measure against (tests/bench/lwip_bench)
    spin # to measure the explorer against (tests/bench/explore_bench)
    mscgen msc-generator plantuml # to measure pictures against (tests/bench/picture_bench)
    tcptrace # to measure against (tests/bench/capture_bench)
)
