#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// What a worker says, and in brackets what comes with it (codec.h has the forms).
enum class Said : std::uint8_t {
    format,     ///< what follows are pages [the reader's name]
    begun,      ///< each of which can be read by itself [how many there are, in digits]
    page,       ///< [Page]
    problem,    ///< [Problem]
    title,      ///< the format's own title [text]
    pages_done, ///< the reader is through
    document,   ///< the last message [Document]
    bundle,     ///< what follows are members [the bundle's format]
    member,     ///< [the path's texts; the bytes] as joined by join_member()
    refused,    ///< [texts: error, hint, path…]
    nested, ///< a bundle inside, after its members [texts: digest, size, format, Problems, path…]
    bundle_end, ///< the last message [Problems]
    unread,     ///< the last message [texts: error, hint, "again" when another try may go better]
};

struct Message {
    Said said;
    std::string content;
};

/// What stands before a message's content of `size` bytes.
std::string head_of(Said said, std::uint64_t size);

/// Writes a message whole: `head` and `tail` one after the other.
void say(int pipe, Said said, std::string_view head, std::string_view tail = {});

/// A member's message is its path, encoded, with a length before it, and then its bytes.
std::string join_member(std::string_view path);

/// Takes the encoded path off a member's message and leaves the bytes. Throws Error when the length
/// is not right.
std::string split_member(std::string& content);

/// Puts messages together again from what a pipe gives.
class Listener {
public:
    /// Takes what is there now, waiting if nothing is; false at the end. Throws Error for a message
    /// that is unknown or longer than `longest` bytes.
    bool listen(int pipe, std::uint64_t longest);

    /// Takes bytes that came by another way; throws as above.
    void hear(std::string_view heard, std::uint64_t longest);

    /// The next whole message, if there is one.
    std::optional<Message> next();

private:
    std::string header_;
    Message message_{};
    std::uint64_t missing_ = 0; ///< bytes of message_
    std::deque<Message> whole_;
};

} // namespace clausula
