#include "ingest/worker/reading.h"

#include "index/model/error.h"
#include "ingest/worker/codec.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <csignal>

namespace clausula {

namespace {

constexpr std::uint64_t most_said = 1ULL << 30; // bytes of pages and problems of one file
constexpr int most_lost = 20;                   // pages, before what is left is given up
constexpr const char* raise_limit = "raise the limit and run it again";
constexpr std::uint64_t path_room = 1ULL << 20; // a member's message is its bytes and its path

Reading::Clock::duration seconds(double count) {
    return std::chrono::duration_cast<Reading::Clock::duration>(
        std::chrono::duration<double>(count));
}

std::string printed_seconds(double count) { return std::to_string(std::lround(count)) + " s"; }

void require(bool sense) {
    if (!sense)
        throw Error("", "what the reading process said makes no sense",
                    "the file may be an attack; tell the makers of Clausula");
}

int decode_count(std::string_view digits) {
    int count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    require(error == std::errc() && end == digits.data() + digits.size() && count >= 0);
    return count;
}

std::vector<std::string> rest(const std::vector<std::string>& texts, std::ptrdiff_t from) {
    return {texts.begin() + from, texts.end()};
}

MemoryFile sealed(std::string_view bytes) {
    MemoryFile file(bytes);
    file.seal();
    return file;
}

} // namespace

Reading::Reading(Zygote& zygote, std::string_view bytes, std::string name,
                 const IngestOptions& options)
    : zygote_(zygote), name_(std::move(name)), options_(options),
      bytes_(sealed(bytes)), limits_{options.seconds_per_file, options.memory_per_file},
      worker_(zygote.start(encode(Request{.name = name_}), bytes_, limits_)),
      started_(Clock::now()), heard_(started_) {}

void Reading::pardon_wait() {
    const Clock::time_point now = Clock::now();
    started_ += now - heard_;
    heard_ = now;
}

Reading::Clock::time_point Reading::over() const {
    return started_ + seconds(options_.seconds_per_file);
}

void Reading::pardon_busy_machine() {
    const double waited = worker_.seconds_waiting();
    started_ += seconds(waited - waited_);
    heard_ += seconds(waited - waited_);
    waited_ = waited;
}

Reading::Clock::time_point Reading::check_clocks() {
    const Clock::time_point now = Clock::now();
    const auto limit = [&] {
        return std::min(over(), heard_ + seconds(options_.seconds_without_page));
    };
    if (now < limit()) return limit();
    pardon_busy_machine();
    if (now < limit()) return limit();
    worker_.stop();
    if (now >= over())
        ended_early("took longer than " + printed_seconds(options_.seconds_per_file) +
                        " (the limit)",
                    raise_limit, true);
    else
        ended_early("gave nothing for " + printed_seconds(options_.seconds_without_page) +
                        " (the limit)",
                    "look at the original; saved again by another program it may be read", false);
    return now;
}

void Reading::listen() {
    heard_ = Clock::now();
    try {
        if (listener_.listen(worker_.pipe(),
                             std::max(options_.max_file_size + path_room, most_said))) {
            while (!done_) {
                auto message = listener_.next();
                if (!message) return;
                take(std::move(*message));
            }
            worker_.stop();
            return;
        }
    } catch (const NoMemory&) { // no fault of the file: the run can't go on
        throw;
    } catch (const Error& wrong) {
        worker_.stop();
        return fail(wrong.message, wrong.hint);
    }
    const Ending ending = worker_.wait();
    const bool by_limit = ending.signal == SIGXCPU;
    ended_early(ending.printed(limits_),
                by_limit ? raise_limit : "look at the original; tell the makers of Clausula",
                by_limit);
}

void Reading::take(Message message) {
    std::string& content = message.content;
    switch (message.said) {
    case Said::format:
        format = content;
        record(message.said, content);
        break;
    case Said::begun:
        pages_ = decode_count(content);
        begun_ = true;
        break;
    case Said::pages_done:
        pages_done_ = true;
        if (lost_ > 0) start(Request::Kind::finish);
        break;
    case Said::page:
        ++page_;
        [[fallthrough]];
    case Said::title:
    case Said::problem:
        said_size_ += content.size();
        require(said_size_ <= most_said);
        record(message.said, content);
        break;
    case Said::document:
        size = content.size();
        document = decode_document(content);
        document->format = format;
        done_ = true;
        break;
    case Said::bundle:
        is_bundle_ = true;
        format = std::move(content);
        break;
    case Said::member: {
        require(is_bundle_);
        Member& member = members_.emplace_back();
        member.path = decode_texts(split_member(content));
        member.bytes = std::move(content);
        break;
    }
    case Said::refused: {
        const std::vector<std::string> texts = decode_texts(content);
        require(is_bundle_ && texts.size() > 2);
        Member& member = members_.emplace_back();
        member.ended = IngestOutcome::kept;
        member.error = texts[0];
        member.hint = texts[1];
        member.path = rest(texts, 2);
        break;
    }
    case Said::nested: {
        const std::vector<std::string> texts = decode_texts(content);
        require(is_bundle_ && texts.size() > 2);
        Member& member = members_.emplace_back();
        member.ended = IngestOutcome::bundle;
        member.format = texts[0];
        member.problems = decode_problems(texts[1]);
        member.path = rest(texts, 2);
        break;
    }
    case Said::bundle_end:
        bundle_problems = decode_problems(content);
        done_ = true;
        break;
    case Said::unread: {
        const std::vector<std::string> texts = decode_texts(content);
        require(texts.size() == 3);
        stopped_by_limit = !texts[2].empty();
        const bool at_pages = begun_ || page_ > 1;
        if (!finishing_ && ((stopped_by_limit && at_pages) || lost_ > 0)) {
            worker_.stop();
            return ended_early(texts[0], texts[1], stopped_by_limit);
        }
        fail(texts[0], texts[1]);
        break;
    }
    }
}

std::optional<Member> Reading::next_member() {
    if (members_.empty()) return std::nullopt;
    Member member = std::move(members_.front());
    members_.pop_front();
    return member;
}

void Reading::fail(std::string why, std::string what_to_do) {
    error = std::move(why);
    hint = std::move(what_to_do);
    done_ = true;
}

void Reading::ended_early(const std::string& how, const std::string& what_to_do, bool by_limit) {
    stopped_by_limit = stopped_by_limit || by_limit;
    if (is_bundle_) {
        bundle_problems.push_back(
            {Severity::error,
             Stage::source,
             {},
             "the unpacking " + how + "; members after the last one are missing",
             what_to_do});
        done_ = true;
    } else if (finishing_) {
        fail("the making of the document " + how, what_to_do);
    } else if (pages_done_) {
        record(Said::problem,
               encode(Problem{Severity::error,
                              Stage::structure,
                              {},
                              "the making of the document " + how + "; it was made once more",
                              "tell the makers of Clausula"}));
        start(Request::Kind::finish);
    } else if (page_ == 1 && !begun_) {
        fail("the " + (format.empty() ? std::string("search for its format") : format + " reader") +
                 " " + how,
             what_to_do);
    } else {
        lose_pages(how, what_to_do);
    }
}

/// The page that the worker was at is lost, and all behind it if there is no way to go on.
void Reading::lose_pages(const std::string& how, const std::string& what_to_do) {
    const bool goes_on = begun_ && lost_ + 1 < most_lost && Clock::now() < over();
    const bool is_last = pages_ && page_ >= *pages_;
    std::string message = "the " + format + " reader " + how + "; this page ";
    if (goes_on || is_last)
        message += "is lost";
    else
        message += "and those behind it" +
                   (pages_ ? ", up to page " + std::to_string(*pages_) + "," : "") + " are missing";
    record(Said::problem,
           encode(Problem{Severity::error, Stage::reader, page_, std::move(message), what_to_do}));
    record(Said::page, encode(Page{.number = page_}));
    ++page_;
    ++lost_;
    start(goes_on && !is_last ? Request::Kind::read : Request::Kind::finish);
}

void Reading::record(Said said, std::string_view content) {
    said_.append(head_of(said, content.size()));
    said_.append(content);
}

/// Another worker takes over.
void Reading::start(Request::Kind kind) {
    const Clock::time_point now = Clock::now();
    finishing_ = kind == Request::Kind::finish;
    begun_ = false;
    listener_ = {};
    ProcessLimits limits = limits_;
    if (finishing_) {
        said_.seal();
        started_ = now;
    } else {
        limits.cpu_seconds = std::max(1.0, std::chrono::duration<double>(over() - now).count());
    }
    worker_ =
        zygote_.start(encode(Request{kind, name_, page_}), finishing_ ? said_ : bytes_, limits);
    heard_ = now;
    waited_ = 0;
}

} // namespace clausula
