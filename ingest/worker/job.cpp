#include "ingest/worker/job.h"

#include "index/model/error.h"
#include "ingest/layout/layout.h"
#include "ingest/make_document.h"
#include "ingest/ocr/ocr.h"
#include "ingest/readers/other_office.h"
#include "ingest/readers/reader.h"
#include "ingest/readers/text.h"
#include "ingest/sources/bundle.h"
#include "ingest/sources/magic.h"
#include "ingest/sources/read_file.h"
#include "ingest/worker/codec.h"
#include "ingest/worker/message.h"
#include "ingest/worker/wire.h"

#include <algorithm>
#include <fcntl.h>
#include <memory>
#include <new>
#include <unistd.h>

namespace clausula {

namespace {

constexpr int bundle_version = 1; // raised when the same bundle gives other members
// The parent has all of a document in memory, with 64 bytes for the place of each word, and its
// message: some 150 bytes a word. 1.5 million words are 3,000 closely printed pages.
constexpr std::size_t most_words = 1'500'000;
constexpr std::size_t most_text = 12U << 20; // bytes

using Texts = std::vector<std::string>;

/// A reader gave more than is taken of one document.
struct EnoughRead {};

/// Lays each page out, has its picture read if need be, and says it at once.
class PageTeller : public ReaderOutput {
public:
    PageTeller(Draft& draft, int first_page, int pipe)
        : draft_(draft), first_page_(first_page), pipe_(pipe) {}

    int begin(int pages) override {
        say(pipe_, Said::begun, std::to_string(pages));
        return first_page_;
    }

    void page(Page page, const DrawPage& draw) override {
        page = with_ocr(std::move(page), draw);
        page = lay_out(std::move(page));
        words_ += page.words.size();
        for (const Word& word : page.words) text_ += word.text.size() + 1;
        if (words_ > most_words || text_ > most_text) {
            problem({Severity::error, Stage::reader, page.number,
                     "the text up to here is more than the " + std::to_string(most_words) +
                         " words or " + printed_size(most_text) +
                         " that one document may have; this page and those behind it are left out",
                     "split the document"});
            throw EnoughRead();
        }
        if (page.words.empty() && explained_ != page.number)
            problem({Severity::note, Stage::reader, page.number,
                     "no words were found: the page is empty, or a picture without words", ""});
        say(pipe_, Said::page, encode(page));
        draft_.pages.push_back(std::move(page));
    }

    void problem(Problem problem) override {
        explained_ = problem.page.value_or(explained_);
        say(pipe_, Said::problem, encode(problem));
        draft_.problems.push_back(std::move(problem));
    }

    void metadata_title(std::string title) override {
        say(pipe_, Said::title, title);
        draft_.metadata_title = std::move(title);
    }

private:
    Page with_ocr(Page page, const DrawPage& draw) {
        if (!draw) return page;
        bool drawn = true;
        const DrawPage watched = [&](double dpi) {
            Picture picture = draw(dpi);
            drawn = drawn && !picture.empty();
            return picture;
        };
        Problems found;
        try {
            page = ocr_.read(std::move(page), watched, found);
        } catch (const Error& error) {
            found.push_back({Severity::error, Stage::ocr, page.number, error.message, error.hint});
        }
        if (page.words.empty() && !drawn && found.empty())
            found.push_back({Severity::error, Stage::ocr, page.number,
                             "the page holds no words, and could not be drawn to look for them",
                             "open it in a viewer; print it to a new PDF if it shows something"});
        for (Problem& one : found) problem(std::move(one));
        return page;
    }

    Draft& draft_;
    int first_page_;
    int pipe_;
    std::unique_ptr<OcrEngine> engine_ = tesseract_engine();
    Ocr ocr_{*engine_};
    std::size_t words_ = 0, text_ = 0;
    int explained_ = 0; ///< the page that the last problem was about
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
    const auto worst = std::max_element(
        draft.problems.begin(), draft.problems.end(),
        [](const Problem& a, const Problem& b) { return a.severity < b.severity; });
    if (worst != draft.problems.end() && worst->severity > Severity::note)
        return say_unread(pipe, "no text could be read: " + worst->message, worst->hint);
    say_unread(pipe,
               "no text could be read: its " + std::to_string(draft.pages.size()) +
                   " pages are empty, or pictures without words",
               "look at the original");
}

void read_pages(const Reader& reader, std::string_view bytes, const Request& request, int pipe) {
    say(pipe, Said::format, reader.name);
    Draft draft{.format = std::string(reader.name), .file_name = request.name};
    PageTeller teller(draft, request.first_page, pipe);
    try {
        reader.read(bytes, teller);
    } catch (const EnoughRead&) { // said by the teller
    } catch (const Error& error) {
        if (draft.pages.empty()) throw;
        teller.problem({Severity::error, Stage::reader, {}, error.message, error.hint});
    }
    say(pipe, Said::pages_done, "");
    if (request.first_page == 1) say_document(std::move(draft), pipe);
}

void unpack(std::string_view format, std::string_view bytes, std::string_view name,
            const IngestOptions& options, int pipe) {
    say(pipe, Said::bundle, format);
    MemberTeller teller(pipe);
    const BundleLimits limits{.members = options.max_bundle_members,
                              .depth = options.max_bundle_depth,
                              .bytes = options.max_bundle_bytes,
                              .member_bytes = options.max_file_size,
                              .ratio = options.max_bundle_ratio};
    const Problems problems = walk_bundle(bytes, name, limits, teller);
    say(pipe, Said::bundle_end, encode(problems));
}

void read_file(std::string_view bytes, const Request& request, const IngestOptions& options,
               int pipe) {
    if (const auto format = recognise_bundle(bytes); !format.empty())
        unpack(format, bytes, request.name, options, pipe);
    else if (const Reader* reader = choose_reader(bytes))
        read_pages(*reader, bytes, request, pipe);
    else
        say_unknown(bytes, pipe);
}

/// `said` is what reading processes said of one file, in its order.
void finish_document(std::string_view said, const Request& request, int pipe) {
    constexpr std::size_t piece = 1 << 16;
    Draft draft{.file_name = request.name};
    Listener listener;
    while (!said.empty()) {
        listener.hear(said.substr(0, piece), said.size());
        said.remove_prefix(std::min(piece, said.size()));
        while (const auto message = listener.next()) {
            if (message->said == Said::format) draft.format = message->content;
            if (message->said == Said::title) draft.metadata_title = message->content;
            if (message->said == Said::page) draft.pages.push_back(decode_page(message->content));
            if (message->said == Said::problem)
                draft.problems.push_back(decode_problem(message->content));
        }
    }
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

std::string encode(const Request& request) {
    constexpr std::size_t longest_name = 4096;
    WireWriter wire;
    wire.choice(request.kind, Request::Kind::finish);
    wire.raw(request.name.substr(0, longest_name));
    wire(request.first_page);
    return wire.take();
}

Request decode_request(std::string_view bytes) {
    WireReader wire(bytes);
    Request request;
    wire.choice(request.kind, Request::Kind::finish);
    wire.raw(request.name);
    wire(request.first_page);
    wire.expect_end();
    return request;
}

void do_job(std::string_view request, std::string_view bytes, const IngestOptions& options,
            int pipe) {
    saying_failures(pipe, [&] {
        const Request wanted = decode_request(request);
        if (wanted.kind == Request::Kind::read)
            read_file(bytes, wanted, options, pipe);
        else
            finish_document(bytes, wanted, pipe);
    });
}

void warm_up() {
    for (const Reader* reader : all_readers())
        if (reader->warm_up) reader->warm_up();
    // Whatever a document is made with: tables of words, encodings.
    constexpr std::string_view sample = "Agreement\n\n1 Purpose\n\nThe parties agree.\n";
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    read_pages(text_reader, sample, {}, nowhere);
    close(nowhere);
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
