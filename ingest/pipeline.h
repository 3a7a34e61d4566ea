#pragma once

#include "index/model/document.h"
#include "index/store/archive.h"
#include "ingest/ingest.h"
#include "ingest/sources/walk.h"
#include "ingest/worker/reading.h"
#include "ingest/worker/zygote.h"
#include "versions/identity/recognise.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// One run of ingest(): the inputs that are on their way, in the order in which they were found.
///
/// Several are read at once, each in a worker process, but they are written in their order, so that
/// the same files give the same archive, number by number. The members of a bundle stand before it.
/// What is on its way is bounded in number and in bytes, and so is what a bundle may hand out ahead
/// of what stands before it: memory does not grow with the folder or the bundle.
class Pipeline {
public:
    Pipeline(Archive& archive, const std::vector<std::filesystem::path>& paths,
             const IngestOptions& options, IngestObserver& observer);

    IngestSummary run(const volatile bool* interrupted);

private:
    static constexpr std::size_t most_inputs = 64; ///< that are on their way
    static constexpr std::uint64_t most_bytes = 256ULL << 20;

    enum class State {
        twin,    ///< the same bytes are being read already: see what comes of them
        waiting, ///< for a worker
        reading,
        read, ///< waits for those before it to be written
    };

    struct Input {
        State state = State::read;
        std::string bytes;       ///< while twin or waiting
        std::string sha512;      ///< empty for a member
        bool from_store = false; ///< an earlier run took it in
        bool is_erased = false;  ///< its bytes were: they do not come in again
        std::optional<Reading> reading;
        std::optional<Document> document;
        IngestReport report;              ///< as far as it is known
        bool remember = false;            ///< the archive is to know that there is no document
        std::uint64_t size_in_memory = 0; ///< about
    };

    using Inputs = std::list<Input>;

    void start_workers();
    void listen();
    bool has_room_before(Inputs::const_iterator bundle) const;
    void take_result(Input& input);

    // pipeline_inputs.cpp: what comes in, is kept, and is it to be read?
    void find_files();
    Input* find_file();
    Input* find_unread();
    void load(Input& input, const std::string& path, Links links) const;
    void take_in(const std::vector<Input*>& found);
    bool refuse_erased(Input& input) const;
    void admit(Input& input);
    bool is_known(const SourceFile& file) const;
    bool is_on_its_way(std::string_view sha256) const;
    void take_members(Inputs::iterator bundle);

    // pipeline_results.cpp: what was read is written and told, in the order of the inputs
    void write_results();
    bool write(Input& input);
    void remove_source(Input& input) const;
    bool report_known(IngestReport& report);
    void tell(const Input& input);

    Archive& archive_;
    const IngestOptions& options_;
    IngestObserver& observer_;
    Recogniser recogniser_;
    Zygote zygote_;
    FileWalk files_;
    std::deque<Arrival> unread_; ///< what earlier runs took in and did not read
    bool all_found_ = false;
    Inputs inputs_;
    IngestSummary summary_;
    std::uint64_t done_ = 0, uncommitted_ = 0;
    std::uint64_t others_ = 0; ///< inputs that no walk found: members, and what was unread
    std::size_t workers_;
};

} // namespace clausula
