#pragma once

#include "index/model/error.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace clausula {

/// A value of this type, const when it is written and not when it is read: one list of a type's
/// fields serves both ways and can't disagree with itself.
template <class T, class Value>
concept Like = std::same_as<std::remove_const_t<T>, Value>;

/// What an optional or a list is filled with before its fields are read.
template <class T>
T blank() {
    return T{};
}

/// Writes fields, one after another. A type's own fields() says which they are.
class WireWriter {
public:
    std::string take() { return std::move(out_); }

    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) out_ += static_cast<char>(value | 0x80);
        out_ += static_cast<char>(value);
    }

    void operator()(std::unsigned_integral auto value) { number(value); }

    void operator()(int value) {
        const auto wide = static_cast<std::int64_t>(value);
        number(static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63));
    }

    void operator()(bool value) { number(value ? 1 : 0); }

    void operator()(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (int shift = 0; shift < 64; shift += 8) out_ += static_cast<char>(bits >> shift);
    }

    void raw(const std::string& text) {
        number(text.size());
        out_ += text;
    }

    void operator()(const std::string& text) { raw(text); }

    template <class Enum>
    void choice(Enum value, Enum) {
        number(static_cast<std::uint64_t>(value));
    }

    template <class T>
    void operator()(const std::optional<T>& value) {
        (*this)(value.has_value());
        if (value) item(*value);
    }

    template <class T>
    void operator()(const std::vector<T>& list) {
        number(list.size());
        for (const T& element : list) item(element);
    }

    template <class T>
    void item(const T& value) {
        if constexpr (requires { (*this)(value); })
            (*this)(value);
        else
            fields(*this, value);
    }

private:
    std::string out_;
};

/// Reads what a WireWriter wrote; throws Error for anything else.
class WireReader {
public:
    explicit WireReader(std::string_view bytes) : in_(bytes) {}

    [[noreturn]] static void fail() {
        throw Error("", "what the reading process said makes no sense",
                    "the file may be an attack; tell the makers of Clausula");
    }

    void expect_end() const {
        if (!in_.empty()) fail();
    }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes(1)[0]);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        fail();
    }

    template <std::unsigned_integral T>
    void operator()(T& value) {
        const std::uint64_t wide = number();
        value = static_cast<T>(wide);
        if (value != wide) fail();
    }

    void operator()(int& value) {
        const std::uint64_t zigzag = number();
        const auto wide = static_cast<std::int64_t>(zigzag >> 1 ^ (~(zigzag & 1) + 1));
        value = static_cast<int>(wide);
        if (value != wide) fail();
    }

    void operator()(bool& value) {
        const std::uint64_t wide = number();
        if (wide > 1) fail();
        value = wide == 1;
    }

    void operator()(double& value) {
        std::uint64_t bits = 0;
        const std::string_view eight = bytes(8);
        for (std::size_t i = 8; i-- > 0;) bits = bits << 8 | static_cast<unsigned char>(eight[i]);
        value = std::bit_cast<double>(bits);
        if (!std::isfinite(value)) fail();
    }

    void raw(std::string& text) { text = bytes(number()); }

    void operator()(std::string& text) {
        raw(text);
        if (!is_utf8(text)) text = clean_utf8(text);
    }

    template <class Enum>
    void choice(Enum& value, Enum last) {
        const std::uint64_t wide = number();
        if (wide > static_cast<std::uint64_t>(last)) fail();
        value = static_cast<Enum>(wide);
    }

    template <class T>
    void operator()(std::optional<T>& value) {
        bool there = false;
        (*this)(there);
        value.reset();
        if (there) item(value.emplace(blank<T>()));
    }

    /// An element takes a byte at least, so a count can't promise more than is there.
    template <class T>
    void operator()(std::vector<T>& list) {
        const std::uint64_t count = number();
        if (count > in_.size()) fail();
        list.clear();
        constexpr std::size_t usual_element =
            32; // bytes; a lie can't cost more than a few times in_
        list.reserve(std::min<std::size_t>(count, in_.size() / usual_element));
        for (std::uint64_t i = 0; i < count; ++i) item(list.emplace_back(blank<T>()));
    }

    template <class T>
    void item(T& value) {
        if constexpr (requires { (*this)(value); })
            (*this)(value);
        else
            fields(*this, value);
    }

private:
    std::string_view bytes(std::uint64_t count) {
        if (count > in_.size()) fail();
        const std::string_view taken = in_.substr(0, count);
        in_.remove_prefix(count);
        return taken;
    }

    std::string_view in_;
};

} // namespace clausula
