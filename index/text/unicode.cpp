#include "index/text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace clausula {

namespace {

bool is_ascii(std::string_view text) {
    for (char c : text)
        if (static_cast<unsigned char>(c) >= 0x80 || c == '\0') return false;
    return true;
}

void append(std::string& out, char32_t code_point) {
    char buffer[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code_point));
    out.append(buffer, static_cast<std::size_t>(length));
}

} // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    UChar32 code_point = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT_OR_FFFD(bytes, at, text.size(), code_point);
    return static_cast<char32_t>(code_point);
}

bool is_letter(char32_t code_point) { return u_isalpha(static_cast<UChar32>(code_point)); }

bool is_digit(char32_t code_point) { return u_isdigit(static_cast<UChar32>(code_point)); }

bool is_upper(char32_t code_point) { return u_isupper(static_cast<UChar32>(code_point)); }

bool is_space(char32_t code_point) { return u_isUWhiteSpace(static_cast<UChar32>(code_point)); }

std::string clean_utf8(std::string_view bytes) {
    if (is_ascii(bytes)) return std::string(bytes);
    std::string valid;
    valid.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        char32_t code_point = next_code_point(bytes, at);
        if (code_point != U'\0' && code_point != U'\u00AD') append(valid, code_point);
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    nfc->normalizeUTF8(0, valid, sink, nullptr, status);
    return U_SUCCESS(status) ? composed : valid;
}

std::string fold_case(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded);
    icu::CaseMap::utf8Fold(U_FOLD_CASE_DEFAULT,
                           icu::StringPiece(text.data(), static_cast<int>(text.size())), sink,
                           nullptr, status);
    return U_SUCCESS(status) ? folded : std::string(text);
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const std::string folded = fold_case(text);
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t begin = at;
        char32_t code_point = next_code_point(folded, at);
        if (is_letter(code_point) || is_digit(code_point)) {
            word.append(folded, begin, at - begin);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        UChar32 code_point = 0;
        const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
        U8_NEXT(data, at, bytes.size(), code_point);
        if (code_point < 0) return false;
    }
    return true;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
    return count;
}

} // namespace clausula
