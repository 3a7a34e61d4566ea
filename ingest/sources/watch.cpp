#include "ingest/sources/watch.h"

#include "ingest/sources/settled.h"

#include <algorithm>
#include <array>
#include <map>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace clausula {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto quiet = 2s, quiet_where_writers_are_unknown = 10s;
constexpr auto shortest_pause = 200ms;     // however busy the folder is
constexpr auto signal_look_around = 500ms; // a signal may come just before poll()

/// Wakes us when something changes in a folder, where the kernel can tell.
class ChangeSignal {
public:
    ChangeSignal() : queue_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}

    ~ChangeSignal() {
        if (queue_ >= 0) close(queue_);
    }

    ChangeSignal(const ChangeSignal&) = delete;
    ChangeSignal& operator=(const ChangeSignal&) = delete;

    /// A folder that is watched already stays so.
    void add(const std::string& folder) const {
        if (queue_ < 0) return;
        inotify_add_watch(queue_, folder.c_str(),
                          IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
    }

    void wait(Clock::duration longest, const volatile bool& interrupted) const {
        const auto end = Clock::now() + longest;
        while (!interrupted && Clock::now() < end) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(
                std::min<Clock::duration>(end - Clock::now(), signal_look_around));
            pollfd changes = {queue_, POLLIN, 0};
            if (poll(&changes, 1, static_cast<int>(std::max<long>(0, left.count()))) > 0) {
                std::array<char, 64 * 1024> told;
                while (read(queue_, told.data(), told.size()) > 0) {
                }
                return;
            }
        }
    }

private:
    int queue_;
};

bool has_unfinished_name(std::string_view path) {
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        if (is_unfinished_name(path.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

class Watch {
public:
    Watch(const std::filesystem::path& own_folder, WatchOutput& output)
        : own_folder_(own_folder), output_(output) {}

    void look(const std::vector<std::filesystem::path>& folders) {
        std::map<std::string, FileState> files;
        std::map<std::string, std::string> refused;
        for (const std::filesystem::path& folder : folders) {
            changes_.add(folder.string());
            FileWalk walk({folder}, own_folder_, FileWalk::Bags::ignore);
            while (const auto found = walk.next()) {
                if (has_unfinished_name(
                        std::string_view(found->path)
                            .substr(std::min(folder.string().size(), found->path.size()))))
                    continue;
                if (!found->error.empty()) {
                    if (!refused_.contains(found->path) || refused_.at(found->path) != found->error)
                        output_.refused(*found);
                    refused.emplace(found->path, found->error);
                } else if (const auto state = file_state(found->path)) {
                    changes_.add(found->path.substr(0, found->path.rfind('/')));
                    files.emplace(found->path, *state);
                }
            }
        }
        refused_ = std::move(refused);
        known_.look(files, Clock::now());
        give(files);
    }

    void wait(Clock::duration interval, const volatile bool& interrupted) const {
        const Clock::duration pause =
            known_.any_left() ? std::min<Clock::duration>(interval, quiet) : interval;
        const auto begin = Clock::now();
        changes_.wait(pause, interrupted);
        if (Clock::now() - begin < shortest_pause) usleep(200'000);
    }

private:
    void give(const std::map<std::string, FileState>& files) {
        const auto long_settled = known_.settled(quiet_where_writers_are_unknown);
        std::vector<std::filesystem::path> whole;
        for (const std::string& path : known_.settled(quiet)) {
            const Writers writers = writers_of(path); // opens it, so NFS asks its server anew
            if (writers == Writers::some || file_state(path) != files.at(path)) continue;
            if (writers == Writers::none || std::ranges::binary_search(long_settled, path))
                whole.emplace_back(path);
        }
        if (whole.empty() || !output_.settled(whole)) return;
        for (const auto& path : whole) known_.take(path.string());
    }

    const std::filesystem::path& own_folder_;
    WatchOutput& output_;
    ChangeSignal changes_;
    SettledFiles known_;
    std::map<std::string, std::string> refused_;
};

} // namespace

void watch_folders(const std::vector<std::filesystem::path>& folders,
                   const std::filesystem::path& own_folder, std::chrono::seconds interval,
                   WatchOutput& output, const volatile bool& interrupted) {
    Watch watch(own_folder, output);
    while (!interrupted) {
        watch.look(folders);
        watch.wait(interval, interrupted);
    }
}

} // namespace clausula
