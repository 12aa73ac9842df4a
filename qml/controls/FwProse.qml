import QtQuick

// Words that stand for themselves, and are read aloud too. (A control's own words are its name.)
FwLabel {
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.focusable: false
}
