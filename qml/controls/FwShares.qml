import QtQuick

// Shares a width among words in a row: each gets what it needs, and an equal part of what is left. Only bindings, no
// layout that comes a frame later: what stands there can be clicked at once.
FontMetrics {
    id: shares

    required property list<string> words
    required property double room
    property double gap: 0

    readonly property var needs: measured(words)
    readonly property double rest: (room - gap * (words.length - 1) - sum(needs))
        / Math.max(1, words.length)

    function widthOf(number: int): double {
        return Math.max(0, (needs[number] ?? 0) + rest)
    }
    function xOf(number: int): double {
        return needs.slice(0, number).reduce((sum, need) => sum + need + rest + gap, 0)
    }

    // Of any list: the tools know no methods of typed ones.
    function measured(texts: var): var {
        return texts.map(text => font.pixelSize > 0 ? Math.ceil(advanceWidth(text)) : 0)
    }
    function sum(numbers: var): double {
        return numbers.reduce((all, one) => all + one, 0)
    }
}
