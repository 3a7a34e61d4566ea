#include "ingest/worker/message.h"

#include "index/model/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace clausula {

namespace {

constexpr std::size_t header_size = 1 + sizeof(std::uint64_t); // what it is, and its length

void write_all(int pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(pipe, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw Error("", "nobody listens to the reading process");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

[[noreturn]] void nonsense() {
    throw Error("", "what the reading process said makes no sense",
                "the file may be an attack; tell the makers of Clausula");
}

} // namespace

std::string head_of(Said said, std::uint64_t size) {
    std::string header(header_size, static_cast<char>(said));
    std::memcpy(header.data() + 1, &size, sizeof size);
    return header;
}

void say(int pipe, Said said, std::string_view head, std::string_view tail) {
    write_all(pipe, head_of(said, head.size() + tail.size()));
    write_all(pipe, head);
    write_all(pipe, tail);
}

std::string join_member(std::string_view path) {
    const std::uint64_t size = path.size();
    std::string head(sizeof size, '\0');
    std::memcpy(head.data(), &size, sizeof size);
    return head += path;
}

std::string split_member(std::string& content) {
    std::uint64_t size = 0;
    if (content.size() < sizeof size) nonsense();
    std::memcpy(&size, content.data(), sizeof size);
    if (size > content.size() - sizeof size) nonsense();
    std::string path = content.substr(sizeof size, size);
    content.erase(0, sizeof size + size);
    return path;
}

bool Listener::listen(int pipe, std::uint64_t longest) {
    std::array<char, 1 << 16> buffer; // a pipe holds no more
    ssize_t got = 0;
    do {
        got = read(pipe, buffer.data(), buffer.size());
    } while (got < 0 && errno == EINTR);
    if (got <= 0) return false;
    hear({buffer.data(), static_cast<std::size_t>(got)}, longest);
    return true;
}

void Listener::hear(std::string_view heard, std::uint64_t longest) {
    while (!heard.empty()) {
        if (header_.size() < header_size) {
            const std::size_t part = std::min(heard.size(), header_size - header_.size());
            header_ += heard.substr(0, part);
            heard.remove_prefix(part);
            if (header_.size() < header_size) break;
            std::memcpy(&missing_, header_.data() + 1, sizeof missing_);
            message_ = {static_cast<Said>(header_[0]), {}};
            if (static_cast<std::uint8_t>(header_[0]) > static_cast<std::uint8_t>(Said::unread) ||
                missing_ > longest)
                nonsense();
            message_.content.reserve(missing_);
        }
        const std::size_t part = std::min<std::uint64_t>(heard.size(), missing_);
        message_.content += heard.substr(0, part);
        heard.remove_prefix(part);
        missing_ -= part;
        if (missing_ > 0) break;
        whole_.push_back(std::exchange(message_, {}));
        header_.clear();
    }
}

std::optional<Message> Listener::next() {
    if (whole_.empty()) return std::nullopt;
    Message message = std::move(whole_.front());
    whole_.pop_front();
    return message;
}

} // namespace clausula
