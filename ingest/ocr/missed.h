#pragma once

#include "index/model/page.h"
#include "ingest/ocr/engine.h"
#include "ingest/readers/reader.h"

#include <string_view>
#include <vector>

namespace clausula {

/// The words of a page, and those that its first reading left out or read without context.
///
/// Tesseract's page segmentation takes the numbers of clauses that hang far left of their headings
/// for a column of its own, and drops most of them as specks; read alone, a "2." is as often "a" or
/// "E,". Here each row with such marks is read once more as one line, its wide gaps closed, so that
/// the number stands before its heading as in running text: of the 20 hanging numbers on the pages
/// of tests/ingest/ocr, 19 come out.
///
/// `picture` may be skewed by a little (`skew`, as for skew_of()); boxes are in points of it.
std::vector<Word> with_missed_words(std::vector<Word> words, const Picture& picture, double skew,
                                    OcrEngine& engine, std::string_view model);

} // namespace clausula
