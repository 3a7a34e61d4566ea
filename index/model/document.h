#pragma once

#include "index/model/clause.h"
#include "index/model/date.h"
#include "index/model/document_kind.h"
#include "index/model/fact.h"
#include "index/model/problem.h"
#include "index/model/source_file.h"
#include "index/model/text.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// What kind of document it is, and the words that say so.
struct KindFact {
    DocumentKind kind;
    Evidence evidence;
    bool operator==(const KindFact&) const = default;
};

/// The document's own date (signed, issued, held), chosen from all that it states, and the words
/// that say so.
struct DateFact {
    PrintedDate date;
    Evidence evidence;
    bool operator==(const DateFact&) const = default;
};

/// That a rule read the document's facts, in which version of it; also where it found none.
struct Extraction {
    std::string extractor; ///< "kind", "dates"
    int version = 0;
    bool operator==(const Extraction&) const = default;
};

/// What is known of one page, without its words.
struct PageInfo {
    int number = 1;
    double width = 0, height = 0; ///< points; 0 where the format has no pages
    PageOrigin origin = PageOrigin::none;
    int turned = 0;
    std::optional<double> confidence; ///< mean OCR confidence, 0 to 1; none when there was no OCR
    std::string language;
    Span span; ///< the page's part of the text; empty for a page without text
    bool operator==(const PageInfo&) const = default;
};

/// Everything that was read out of one file: what ingest makes and the store keeps.
struct Document {
    SourceFile file;
    std::string format;     ///< the reader's name: "pdf", "docx", "png", …
    int reader_version = 0; ///< raised when the same bytes give another text
    std::string title; ///< the printed title; else the format's metadata title; else the file name
    std::string language;                ///< "fi", "sv", "en", or empty when not recognised
    std::optional<KindFact> kind;        ///< none: not stated
    std::optional<DateFact> date;        ///< none: not stated
    std::vector<StatedDate> dates;       ///< every date it states about itself, in reading order
    std::vector<Fact> facts;             ///< what else it states; of one kind in reading order
    std::vector<Extraction> extractions; ///< what the facts were read by; by name
    std::vector<PageInfo> pages;
    Text text;
    std::vector<Clause> clauses;
    Problems problems;

    bool operator==(const Document&) const = default;
};

} // namespace clausula
