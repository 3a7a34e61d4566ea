#include "ingest/worker/job.h"

#include "index/model/error.h"
#include "ingest/layout/layout.h"
#include "ingest/make_document.h"
#include "ingest/ocr/ocr.h"
#include "ingest/readers/other_office.h"
#include "ingest/readers/reader.h"
#include "ingest/sources/bundle.h"
#include "ingest/sources/magic.h"
#include "ingest/sources/read_file.h"
#include "ingest/worker/codec.h"
#include "ingest/worker/message.h"

#include <memory>
#include <new>

namespace clausula {

namespace {

constexpr int bundle_version = 1;                // raised when the same bundle gives other members
constexpr std::uint64_t most_text = 64ULL << 20; // bytes of words in one document

using Texts = std::vector<std::string>;

/// A reader gave more than is taken of one document.
struct EnoughRead {};

/// Lays each page out, has its picture read if need be, and says it at once.
class PageTeller : public ReaderOutput {
public:
    PageTeller(Draft& draft, int pipe) : draft_(draft), pipe_(pipe) {}

    void page(Page page, const DrawPage& draw) override {
        Problems found;
        try {
            if (draw) page = ocr_.read(std::move(page), draw, found);
        } catch (const Error& error) {
            found.push_back({Severity::error, Stage::ocr, page.number, error.message, error.hint});
        }
        for (Problem& one : found) problem(std::move(one));
        page = lay_out(std::move(page));
        for (const Word& word : page.words) text_ += word.text.size() + 1;
        if (text_ > most_text) {
            problem({Severity::error, Stage::reader, page.number,
                     "the text up to here is more than the " + printed_size(most_text) +
                         " that one document may have; this page and those behind it are left out",
                     "split the document"});
            throw EnoughRead();
        }
        say(pipe_, Said::page, encode(page));
        draft_.pages.push_back(std::move(page));
    }

    void problem(Problem problem) override {
        say(pipe_, Said::problem, encode(problem));
        draft_.problems.push_back(std::move(problem));
    }

    void metadata_title(std::string title) override {
        say(pipe_, Said::title, title);
        draft_.metadata_title = std::move(title);
    }

private:
    Draft& draft_;
    int pipe_;
    std::unique_ptr<OcrEngine> engine_ = tesseract_engine();
    Ocr ocr_{*engine_};
    std::uint64_t text_ = 0;
};

class MemberTeller : public BundleOutput {
public:
    explicit MemberTeller(int pipe) : pipe_(pipe) {}

    void member(const MemberPath& path, std::string_view bytes) override {
        say(pipe_, Said::member, join_member(encode(path)), bytes);
    }

    void refused(const MemberPath& path, std::string error, std::string hint) override {
        say_of(Said::refused, {std::move(error), std::move(hint)}, path);
    }

    void nested(const MemberPath& path, std::string_view, std::string_view format,
                const Problems& problems) override {
        say_of(Said::nested, {std::string(format), encode(problems)}, path);
    }

private:
    void say_of(Said said, Texts texts, const MemberPath& path) {
        texts.insert(texts.end(), path.begin(), path.end());
        say(pipe_, said, encode(texts));
    }

    int pipe_;
};

void say_unread(int pipe, const std::string& error, const std::string& hint, bool again = false) {
    say(pipe, Said::unread, encode(Texts{error, hint, again ? "again" : ""}));
}

void say_unknown(std::string_view bytes, int pipe) {
    std::string formats;
    for (const Reader* reader : all_readers())
        if (reader != &other_office_reader) // it only says what can't be read
            formats += (formats.empty() ? "" : ", ") + std::string(reader->name);
    const std::string_view known = name_unread_format(bytes);
    say_unread(pipe,
               known.empty() ? "is of an unknown format"
                             : "is " + std::string(known) + ", a format that is not read",
               "turn it into a format that is read: " + formats);
}

bool has_words(const Draft& draft) {
    for (const Page& page : draft.pages)
        if (!page.words.empty()) return true;
    return false;
}

void say_document(Draft draft, int pipe) {
    if (has_words(draft)) return say(pipe, Said::document, encode(make_document(std::move(draft))));
    if (!draft.problems.empty())
        return say_unread(pipe, "no text could be read: " + draft.problems.front().message,
                          draft.problems.front().hint);
    say_unread(pipe,
               "no text could be read: its " + std::to_string(draft.pages.size()) +
                   " pages are empty, or pictures without words",
               "look at the original");
}

void read_pages(const Reader& reader, std::string_view bytes, std::string_view name, int pipe) {
    say(pipe, Said::format, reader.name);
    Draft draft{.format = std::string(reader.name), .file_name = std::string(name)};
    PageTeller teller(draft, pipe);
    try {
        reader.read(bytes, teller);
    } catch (const EnoughRead&) { // said by the teller
    } catch (const Error& error) {
        if (draft.pages.empty()) throw;
        teller.problem({Severity::error, Stage::reader, {}, error.message, error.hint});
    }
    say(pipe, Said::pages_done, "");
    say_document(std::move(draft), pipe);
}

/// Runs a job and says how it failed, if it does.
template <class Job>
void saying_failures(int pipe, const Job& job) {
    try {
        job();
    } catch (const Error& error) {
        say_unread(pipe, error.message, error.hint);
    } catch (const std::bad_alloc&) {
        say_unread(pipe, "needed more memory than one file may use (the limit)",
                   "raise the limit on memory", true);
    } catch (const std::exception& error) {
        say_unread(pipe, std::string("can't be read: ") + error.what(),
                   "tell the makers of Clausula");
    }
}

} // namespace

void read_file(std::string_view bytes, std::string_view name, const IngestOptions& options,
               int pipe) {
    saying_failures(pipe, [&] {
        if (const auto format = recognise_bundle(bytes); !format.empty()) {
            say(pipe, Said::bundle, format);
            MemberTeller teller(pipe);
            const BundleLimits limits{.members = options.max_bundle_members,
                                      .depth = options.max_bundle_depth,
                                      .bytes = options.max_bundle_bytes,
                                      .member_bytes = options.max_file_size,
                                      .ratio = options.max_bundle_ratio};
            const Problems problems = walk_bundle(bytes, name, limits, teller);
            say(pipe, Said::bundle_end, encode(problems));
        } else if (const Reader* reader = choose_reader(bytes)) {
            read_pages(*reader, bytes, name, pipe);
        } else {
            say_unknown(bytes, pipe);
        }
    });
}

void finish_document(const Remains& remains, std::string_view name, int pipe) {
    saying_failures(pipe, [&] {
        Draft draft{.format = remains.format,
                    .metadata_title = remains.title,
                    .file_name = std::string(name)};
        for (const std::string& page : remains.pages) draft.pages.push_back(decode_page(page));
        for (const std::string& one : remains.problems)
            draft.problems.push_back(decode_problem(one));
        if (remains.pages_done) {
            draft.problems.push_back(
                {Severity::error,
                 Stage::structure,
                 {},
                 "the making of the document " + remains.end + "; it was made once more",
                 "tell the makers of Clausula"});
        } else {
            const int page = draft.pages.empty() ? 1 : draft.pages.back().number + 1;
            draft.problems.push_back({Severity::error, Stage::reader, page,
                                      "page " + std::to_string(page) + ": the " + remains.format +
                                          " reader " + remains.end +
                                          "; this page and those behind it are missing",
                                      "look at the original"});
        }
        say_document(std::move(draft), pipe);
    });
}

int reading_version(std::string_view format) {
    int all = 0;
    for (const Reader* reader : all_readers()) {
        if (reader->name == format) return reader->version;
        all += reader->version;
    }
    return format.empty() ? all : bundle_version;
}

} // namespace clausula
