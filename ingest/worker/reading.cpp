#include "ingest/worker/reading.h"

#include "index/model/error.h"
#include "ingest/worker/codec.h"

#include <algorithm>
#include <cmath>
#include <csignal>

namespace clausula {

namespace {

constexpr std::uint64_t most_said = 1ULL << 30; // bytes of pages and problems of one file
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

std::vector<std::string> rest(const std::vector<std::string>& texts, std::ptrdiff_t from) {
    return {texts.begin() + from, texts.end()};
}

} // namespace

Reading::Reading(std::string_view bytes, std::string name, const IngestOptions& options)
    : name_(std::move(name)),
      options_(options), limits_{options.seconds_per_file, options.memory_per_file},
      worker_([&](int pipe) { read_file(bytes, name_, options, pipe); }, limits_),
      started_(Clock::now()), heard_(started_) {}

void Reading::pardon_wait() {
    const Clock::time_point now = Clock::now();
    started_ += now - heard_;
    heard_ = now;
}

Reading::Clock::time_point Reading::check_clocks() {
    const Clock::time_point now = Clock::now();
    const Clock::time_point over = started_ + seconds(options_.seconds_per_file);
    const Clock::time_point stalled = heard_ + seconds(options_.seconds_without_page);
    if (now < std::min(over, stalled)) return std::min(over, stalled);
    worker_.stop();
    if (now >= over)
        ended_early("took longer than " + printed_seconds(options_.seconds_per_file) +
                        " (the limit)",
                    raise_limit, true);
    else
        ended_early("gave nothing for " + printed_seconds(options_.seconds_without_page) +
                        " (the limit)",
                    "look at the original; saved again by another program it may be read", true);
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
        format = remains_.format = std::move(content);
        break;
    case Said::title:
        remains_.title = std::move(content);
        break;
    case Said::pages_done:
        remains_.pages_done = true;
        break;
    case Said::page:
    case Said::problem:
        remains_.size += content.size();
        require(remains_.size <= most_said);
        (message.said == Said::page ? remains_.pages : remains_.problems)
            .push_back(std::move(content));
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
        if (stopped_by_limit && !remains_.pages.empty() && !finishing_) {
            worker_.stop();
            return ended_early(texts[0], texts[1], true);
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
    stopped_by_limit = by_limit;
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
    } else if (remains_.pages.empty()) {
        fail("the " + (format.empty() ? std::string("search for its format") : format + " reader") +
                 " " + how,
             what_to_do);
    } else {
        finishing_ = true;
        remains_.end = how;
        listener_ = {};
        worker_ =
            ChildProcess([this](int pipe) { finish_document(remains_, name_, pipe); }, limits_);
        started_ = heard_ = Clock::now();
    }
}

} // namespace clausula
