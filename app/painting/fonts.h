#pragma once

#include <QFont>
#include <QString>

#include "core/chart/chart_layout.h"

namespace finwait {

/// Registers the fonts that the program carries with it; once, before the first text is drawn. What is
/// missing is replaced by the system's fonts.
void loadFonts();

QString sansFamily();
QString monoFamily();

/// The font of a kind of text on a chart, in logical units at zoom 1.
const QFont& chartFont(ChartFont font);

/// How wide a text is, set anew.
double measuredWidth(std::string_view utf8, const QFont& font);
/// Of each character of plain text, ligatures included, in the monospaced family; 0 in another.
double plainWidth(const QFont& font);
/// How many characters plain text has: printable ASCII, and the "…" and "·" of labels. 0: it is not plain.
std::size_t plainLength(std::string_view utf8);

/// Measures with `chartFont`. Fast for what was measured before.
TextMeasure chartTextMeasure();

} // namespace finwait
