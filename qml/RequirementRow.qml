import QtQuick
import FinWait
import FinWait.App

// A row of RFC 9293 Appendix B.
CatalogueRow {
    required property string label
    required property string level
    required property string section
    required property string words
    required property string status
    required property string mark
    required property bool met
    required property string note
    required property list<string> rules
    required property list<string> tests
    required property string heading

    groupTitle: heading
    name: label
    place: section
    saying: words
    outcome: mark + " " + status
    outcomeColor: met ? Theme.accepted : Theme.ink
}
