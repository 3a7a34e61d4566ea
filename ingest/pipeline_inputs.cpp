#include "ingest/pipeline.h"

#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/store/originals.h"
#include "ingest/sources/read_file.h"

#include <algorithm>

namespace clausula {

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
    if (archive_.originals().has(arrival.sha512))
        load(input, archive_.originals().path_of(arrival.sha512), Links::refuse);
    else
        input.report.error = "the kept original is missing";
    if (input.report.error.empty() && input.sha512 != arrival.sha512)
        input.report.error = "is not what was taken in: the kept original is damaged";
    if (!input.report.error.empty())
        input.report.hint = "`clausula verify --against BACKUP` brings it back";
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

bool Pipeline::is_known(const SourceFile& file) const {
    if (archive_.find_by_sha256(file.sha256)) return true;
    const auto earlier = archive_.find_undocumented(file.sha256);
    return earlier && earlier->reader_version == reading_version(earlier->format);
}

bool Pipeline::is_on_its_way(std::string_view sha256) const {
    return std::any_of(inputs_.begin(), inputs_.end(), [sha256](const Input& input) {
        return (input.state == State::waiting || input.state == State::reading) &&
               input.report.file.sha256 == sha256;
    });
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

} // namespace clausula
