#include "ingest/pipeline.h"

#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/store/originals.h"
#include "ingest/sources/read_file.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <thread>

namespace clausula {

namespace {

constexpr std::size_t most_inputs = 64;
constexpr std::uint64_t most_bytes = 256ULL << 20;
constexpr std::uint64_t commit_every = 32;
constexpr std::uint64_t decoded_to_encoded = 4;       // a document in memory to the same as said
constexpr int never_final = 0;                        // no reader has this version
constexpr std::chrono::milliseconds look_around{500}; // an interrupt may come just before poll()

std::string file_name(const SourceFile& file) {
    const std::string& path = file.members.empty() ? file.path : file.members.back();
    return path.substr(path.find_last_of('/') + 1);
}

bool has_any(const Problems& problems, Severity least) {
    return std::any_of(problems.begin(), problems.end(),
                       [least](const Problem& problem) { return problem.severity >= least; });
}

} // namespace

Pipeline::Pipeline(Archive& archive, const std::vector<std::filesystem::path>& paths,
                   const IngestOptions& options, IngestObserver& observer)
    : archive_(archive), options_(options), observer_(observer), recogniser_(archive),
      zygote_([&options](std::string_view request, std::string_view bytes,
                         int pipe) { do_job(request, bytes, options, pipe); },
              warm_up),
      files_(paths, archive.folder()),
      workers_(options.workers > 0 ? static_cast<std::size_t>(options.workers)
                                   : std::max(1U, std::thread::hardware_concurrency())) {
    for (Arrival& arrival : archive.take_unread()) unread_.push_back(std::move(arrival));
    others_ = unread_.size();
    summary_.sandbox = zygote_.sandbox();
    if (options.require_sandbox && summary_.sandbox == Sandbox::none)
        throw Error("", "nothing here shuts in the processes that read files: no seccomp",
                    "ask for it where this computer or container is set up, or run it without "
                    "--require-sandbox");
}

IngestSummary Pipeline::run(const volatile bool* interrupted) {
    recogniser_.recognise_missing(interrupted);
    while (!interrupted || !*interrupted) {
        find_files();
        start_workers();
        write_results();
        if (all_found_ && inputs_.empty()) break;
        listen();
    }
    inputs_.clear(); // stops the workers
    archive_.commit();
    return summary_;
}

void Pipeline::find_files() {
    std::uint64_t bytes = 0;
    for (const Input& input : inputs_) bytes += input.size_in_memory;
    // Not one by one: to make them safe on disk costs about the same for one and for dozens.
    if (inputs_.size() > most_inputs / 2 || bytes > most_bytes / 2) return;
    std::vector<Input*> found;
    while (!all_found_ && inputs_.size() < most_inputs && bytes < most_bytes) {
        Input* input = unread_.empty() ? find_file() : find_unread();
        if (input == nullptr) return take_in(found);
        found.push_back(input);
        bytes += input->bytes.size();
    }
    take_in(found);
}

Pipeline::Input* Pipeline::find_file() {
    auto found = files_.next();
    all_found_ = !found;
    if (!found) return nullptr;
    Input& input = inputs_.emplace_back();
    input.report.file.path = found->path;
    input.report.error = std::move(found->error);
    input.report.hint = std::move(found->hint);
    if (input.report.error.empty()) load(input, found->path, found->links);
    return &input;
}

/// What an earlier run took in and did not come to read.
Pipeline::Input* Pipeline::find_unread() {
    Input& input = inputs_.emplace_back();
    input.from_store = true;
    const Arrival arrival = std::move(unread_.front());
    unread_.pop_front();
    load(input, archive_.originals().path_of(arrival.sha512), Links::refuse);
    if (input.report.error.empty() && input.sha512 != arrival.sha512)
        input.report.error = "is not what was taken in: the kept original is damaged";
    if (!input.report.error.empty()) input.report.hint = "`clausula verify` tells what else is";
    input.report.file = arrival.file;
    return &input;
}

/// The bytes and what they are, or why there are none.
void Pipeline::load(Input& input, const std::string& path, Links links) const {
    try {
        FileBytes file = read_file_bytes(path, options_.max_file_size, links);
        input.report.file.sha256 = std::move(file.sha256);
        input.report.file.size = file.bytes.size();
        input.sha512 = std::move(file.sha512);
        input.bytes = std::move(file.bytes);
    } catch (const Error& error) {
        input.report.error = error.message;
        input.report.hint = error.hint;
    }
}

/// Keeps the originals, before anything is read out of them.
void Pipeline::take_in(const std::vector<Input*>& found) {
    std::vector<Incoming> incoming;
    for (Input* input : found) refuse_erased(*input);
    for (const Input* input : found)
        if (!input->from_store && input->report.error.empty())
            incoming.push_back({{input->report.file, input->sha512}, input->bytes});
    archive_.take_in(incoming);
    for (Input* input : found)
        if (input->report.error.empty()) admit(*input);
}

/// Whether its bytes were erased, and so do not come in again.
bool Pipeline::refuse_erased(Input& input) const {
    IngestReport& report = input.report;
    const Erasure* erasure = archive_.find_erasure(report.file.sha256, input.sha512);
    if (erasure == nullptr || !report.error.empty()) return false;
    const Decision& decision = erasure->decision;
    input.is_erased = true;
    input.bytes = {};
    report.outcome = IngestOutcome::failed;
    report.error = "was erased on " + decision.at.substr(0, 10) + ": " + decision.why;
    report.hint = report.file.members.empty()
                      ? ""
                      : "the bundle holds it still: `clausula erase " + report.file.bundle_sha256 +
                            "`, and take in the rest of it";
    return true;
}

/// An input whose bytes are there: is it to be read?
void Pipeline::admit(Input& input) {
    if (is_known(input.report.file)) {
        input.bytes = {};
        return;
    }
    input.size_in_memory = input.bytes.size();
    input.state = State::read; // so that it is not taken for its own twin
    input.state = is_on_its_way(input.report.file.sha256) ? State::twin : State::waiting;
}

bool Pipeline::is_on_its_way(std::string_view sha256) const {
    return std::any_of(inputs_.begin(), inputs_.end(), [sha256](const Input& input) {
        return (input.state == State::waiting || input.state == State::reading) &&
               input.report.file.sha256 == sha256;
    });
}

void Pipeline::start_workers() {
    // A bundle that is being unpacked is no load: what comes out of it is.
    auto busy = static_cast<std::size_t>(
        std::count_if(inputs_.begin(), inputs_.end(), [](const Input& input) {
            return input.state == State::reading && !input.reading->is_bundle();
        }));
    for (Input& input : inputs_) {
        if (busy >= workers_) return;
        if (input.state != State::waiting) continue;
        input.reading.emplace(zygote_, input.bytes, file_name(input.report.file), options_);
        input.state = State::reading;
        input.bytes = {}; // the worker has its own
        input.size_in_memory = 0;
        ++busy;
    }
}

bool Pipeline::has_room_before(Inputs::const_iterator bundle) const {
    std::size_t inputs = 0;
    std::uint64_t bytes = 0;
    for (auto input = inputs_.begin(); input != bundle; ++input) {
        ++inputs;
        bytes += input->size_in_memory;
    }
    return inputs < most_inputs && bytes < most_bytes;
}

/// Waits until some worker says something, and takes it.
void Pipeline::listen() {
    std::vector<pollfd> pipes;
    std::vector<Inputs::iterator> listened;
    auto wake = Reading::Clock::now() + look_around;
    bool bundle_met = false;
    for (auto input = inputs_.begin(); input != inputs_.end(); ++input) {
        if (input->state != State::reading) continue;
        // One bundle at a time hands out members: the first.
        const bool bundle = input->reading->is_bundle();
        const bool wait = bundle && (bundle_met || !has_room_before(input));
        bundle_met = bundle_met || bundle;
        if (wait) {
            input->reading->pardon_wait();
            continue;
        }
        wake = std::min(wake, input->reading->check_clocks());
        if (input->reading->done()) {
            take_result(*input);
            wake = {};
            continue;
        }
        pipes.push_back({input->reading->pipe(), POLLIN, 0});
        listened.push_back(input);
    }
    if (pipes.empty()) return; // nothing is being read: what is known waits to be written
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(wake - Reading::Clock::now());
    if (poll(pipes.data(), pipes.size(), static_cast<int>(std::max<long>(0, left.count()))) <= 0)
        return; // a clock, or a signal
    for (std::size_t i = 0; i < pipes.size(); ++i) {
        if (pipes[i].revents == 0) continue;
        listened[i]->reading->listen();
        take_members(listened[i]);
        if (listened[i]->reading->done()) take_result(*listened[i]);
    }
}

/// Puts the members that came out of a bundle before it.
void Pipeline::take_members(Inputs::iterator bundle) {
    while (auto member = bundle->reading->next_member()) {
        ++others_;
        Input& input = *inputs_.emplace(bundle);
        IngestReport& report = input.report;
        report.file.path = bundle->report.file.path;
        report.file.members = std::move(member->path);
        report.file.bundle_sha256 = bundle->report.file.sha256;
        report.outcome = member->ended.value_or(IngestOutcome::kept);
        report.format = std::move(member->format);
        report.problems = std::move(member->problems);
        report.error = std::move(member->error);
        report.hint = std::move(member->hint);
        if (member->ended) continue;
        report.file.size = member->bytes.size();
        report.file.sha256 = sha256_hex(member->bytes);
        if (member->bytes.empty()) {
            report.error = "is empty";
            continue;
        }
        input.bytes = std::move(member->bytes);
        if (!refuse_erased(input)) admit(input);
    }
}

void Pipeline::take_result(Input& input) {
    Reading& reading = *input.reading;
    IngestReport& report = input.report;
    report.format = reading.format;
    if (reading.document) {
        report.outcome = IngestOutcome::added;
        input.document = std::move(reading.document);
        input.document->file = report.file;
        input.size_in_memory = reading.size * decoded_to_encoded;
    } else if (reading.is_bundle() && reading.error.empty()) {
        report.outcome = IngestOutcome::bundle;
        report.problems = std::move(reading.bundle_problems);
        input.remember = report.problems.empty(); // a flawed one is worth another look
    } else {
        report.outcome = IngestOutcome::kept;
        report.error = reading.error;
        report.hint = reading.hint;
        input.remember = !reading.stopped_by_limit;
    }
    input.state = State::read;
    input.reading.reset();
}

void Pipeline::write_results() {
    while (!inputs_.empty()) {
        Input& input = inputs_.front();
        if (input.state == State::waiting || input.state == State::reading) return;
        if (!write(input)) {
            input.state = State::waiting;
            start_workers();
            return;
        }
        if (options_.move) remove_source(input);
        tell(input);
        inputs_.pop_front();
        if (++uncommitted_ < commit_every) continue;
        archive_.commit();
        uncommitted_ = 0;
    }
}

/// False when it must be read first: it had a twin, of which nothing came.
bool Pipeline::write(Input& input) {
    IngestReport& report = input.report;
    if (!report.file.sha256.empty() && report_known(report)) return true;
    if (input.state == State::twin) return false;
    if (input.document) {
        input.document->reader_version = reading_version(report.format);
        report.document = archive_.add(*input.document);
        report.relations = recogniser_.recognise(*report.document);
        report.title = std::move(input.document->title);
        report.pages = static_cast<int>(input.document->pages.size());
        report.clauses = static_cast<int>(input.document->clauses.size());
        report.problems = std::move(input.document->problems);
    } else if (!report.file.sha256.empty() && report.outcome != IngestOutcome::failed) {
        const int version = input.remember ? reading_version(report.format) : never_final;
        archive_.add_undocumented(report.file, {.format = report.format,
                                                .reader_version = version,
                                                .error = report.error,
                                                .hint = report.hint});
    }
    return true;
}

/// Only now that its bytes are safe, in the journal and in the index. What is kept is read back,
/// and the source must still be the same.
void Pipeline::remove_source(Input& input) const {
    IngestReport& report = input.report;
    if (input.from_store || input.sha512.empty() || report.outcome == IngestOutcome::failed) return;
    try {
        const std::filesystem::path kept = archive_.originals().path_of(input.sha512);
        if (std::filesystem::equivalent(kept, report.file.path))
            throw Error(report.file.path, "is the very file that the archive keeps",
                        "leave it where it is");
        for (const std::string& copy : {kept.string(), report.file.path})
            if (read_file_bytes(copy, options_.max_file_size, Links::refuse).sha512 != input.sha512)
                throw Error(copy, "is not what was taken in any more",
                            "look at both; `clausula verify` tells whether the archive is whole");
        std::filesystem::remove(report.file.path);
    } catch (const std::exception& error) {
        report.problems.push_back({Severity::error,
                                   Stage::source,
                                   {},
                                   std::string("was taken in, but not removed: ") + error.what(),
                                   ""});
    }
}

bool Pipeline::is_known(const SourceFile& file) const {
    if (archive_.find_by_sha256(file.sha256)) return true;
    const auto earlier = archive_.find_undocumented(file.sha256);
    return earlier && earlier->reader_version == reading_version(earlier->format);
}

/// Whether the archive knows these bytes already; says so in the report, and in the archive that
/// they were seen here.
bool Pipeline::report_known(IngestReport& report) {
    if (const auto document = archive_.find_by_sha256(report.file.sha256)) {
        archive_.add_path(*document, report.file);
        const auto summary = archive_.summary(*document);
        report.outcome = IngestOutcome::duplicate;
        report.document = document;
        report.title = summary->title;
        report.format = summary->format;
        report.pages = summary->pages;
        report.clauses = summary->clauses;
        return true;
    }
    const auto earlier = archive_.find_undocumented(report.file.sha256);
    if (!earlier || earlier->reader_version != reading_version(earlier->format)) return false;
    report.outcome = earlier->error.empty() ? IngestOutcome::duplicate : IngestOutcome::kept;
    report.format = earlier->format;
    report.error = earlier->error;
    report.hint = earlier->hint;
    return true;
}

void Pipeline::tell(const Input& input) {
    const IngestReport& report = input.report;
    switch (report.outcome) {
    case IngestOutcome::added:
        ++summary_.added;
        break;
    case IngestOutcome::duplicate:
        ++summary_.duplicates;
        break;
    case IngestOutcome::bundle:
        ++summary_.bundles;
        break;
    case IngestOutcome::kept:
        ++summary_.kept;
        break;
    case IngestOutcome::failed:
        ++summary_.failed;
        // Of what was erased, the journal is not to name a path again.
        archive_.refuse(input.is_erased ? SourceFile{} : report.file, report.error);
        break;
    }
    summary_.with_problems += has_any(report.problems, Severity::warning) ? 1 : 0;
    summary_.incomplete += has_any(report.problems, Severity::error) ? 1 : 0;
    observer_.report(report);
    observer_.progress(++done_, files_.found() + others_);
}

} // namespace clausula
