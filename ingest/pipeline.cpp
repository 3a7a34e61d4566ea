#include "ingest/pipeline.h"

#include "index/model/error.h"

#include <algorithm>
#include <poll.h>
#include <thread>

namespace clausula {

namespace {

constexpr std::uint64_t decoded_to_encoded = 4;       // a document in memory to the same as said
constexpr std::chrono::milliseconds look_around{500}; // an interrupt may come just before poll()

std::string file_name(const SourceFile& file) {
    const std::string& path = file.members.empty() ? file.path : file.members.back();
    return path.substr(path.find_last_of('/') + 1);
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

} // namespace clausula
