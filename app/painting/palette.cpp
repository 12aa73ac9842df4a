#include "app/painting/palette.h"

namespace finwait {

Phase phaseOf(State state) {
    switch (state) {
    case State::Closed:
        return Phase::Closed;
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
        return Phase::Opening;
    case State::Established:
        return Phase::Open;
    case State::FinWait1:
    case State::FinWait2:
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
        return Phase::Closing;
    case State::TimeWait:
        return Phase::Waiting;
    }
    return Phase::Closed;
}

const Palette& palette(ThemeKind theme) {
    static const Palette light{"#F4F6F8",
                               "#FFFFFF",
                               "#D5DAE1",
                               "#1A1F26",
                               "#5C6673",
                               "#0B6BB5",
                               "#B84500",
                               "#C62828",
                               "#1F7A45",
                               "#0B6BB5",
                               {{{"#E6E9ED", "#6B7480"},
                                 {"#FBE7B2", "#9A7500"},
                                 {"#CBEBD6", "#1F7A45"},
                                 {"#DAD7F6", "#6A5FD0"},
                                 {"#F5D3E2", "#B03A7C"}}}};
    static const Palette dark{"#0F1216",
                              "#171B21",
                              "#2C333D",
                              "#E8ECF1",
                              "#9AA6B4",
                              "#5EB1F2",
                              "#F59A5C",
                              "#FF7B72",
                              "#4CC38A",
                              "#5EB1F2",
                              {{{"#2A3038", "#8E99A8"},
                                {"#3D3110", "#D9B23D"},
                                {"#12382A", "#4CC38A"},
                                {"#2B2858", "#A59CF5"},
                                {"#46203A", "#EE8ABF"}}}};
    static const Palette highContrast{"#000000",
                                      "#000000",
                                      "#FFFFFF",
                                      "#FFFFFF",
                                      "#FFFFFF",
                                      "#6CC4FF",
                                      "#FFB27A",
                                      "#FF8A82",
                                      "#6CF0AE",
                                      "#FFE14D",
                                      {{{"#000000", "#FFFFFF"},
                                        {"#000000", "#FFE14D"},
                                        {"#000000", "#6CF0AE"},
                                        {"#000000", "#C4BDFF"},
                                        {"#000000", "#FF9FD2"}}}};
    static const Palette print{"#FFFFFF",
                               "#FFFFFF",
                               "#999999",
                               "#000000",
                               "#444444",
                               "#000000",
                               "#000000",
                               "#000000",
                               "#000000",
                               "#000000",
                               {{{"#FFFFFF", "#555555"},
                                 {"#F0F0F0", "#333333"},
                                 {"#DDDDDD", "#000000"},
                                 {"#C8C8C8", "#000000"},
                                 {"#B4B4B4", "#000000"}}}};
    switch (theme) {
    case ThemeKind::Light:
        return light;
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::HighContrast:
        return highContrast;
    case ThemeKind::Print:
        return print;
    }
    return light;
}

QColor mixed(const QColor& front, const QColor& back, double share) {
    const auto mix = [share](int f, int b) { return qRound(f * share + b * (1 - share)); };
    return {mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue())};
}

} // namespace finwait
