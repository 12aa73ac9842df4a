import QtQuick
import FinWait

// A point that RFC 9293 leaves open.
CatalogueRow {
    required property string point
    required property string section
    required property string says
    required property string chooses
    required property string why
    required property string switches

    name: section
    saying: point
}
