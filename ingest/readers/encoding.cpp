#include "ingest/readers/encoding.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>
#include <memory>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf8.h>

namespace clausula {

namespace {

constexpr std::size_t sample_size = 1 << 20;

std::string_view byte_order_mark(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 4));
    const char* name = ucnv_detectUnicodeSignature(bytes.data(), size, &length, &status);
    const std::string_view found = U_SUCCESS(status) && name ? name : "";
    // ICU knows the marks of SCSU, BOCU-1 and UTF-EBCDIC too, which in real files are an accident.
    return found.starts_with("UTF-8") || found.starts_with("UTF-16") || found.starts_with("UTF-32")
               ? found
               : "";
}

std::size_t mark_size(std::string_view encoding) {
    if (encoding == "UTF-8") return 3;
    return encoding.starts_with("UTF-32") ? 4 : 2;
}

// A few bytes that went wrong don't make UTF-8 something else: in other encodings, its sequences
// of two to four bytes hardly ever come about by chance.
bool nearly_utf8(std::string_view bytes) {
    std::size_t sequences = 0, bad = 0;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        UChar32 code_point = 0;
        U8_NEXT(data, at, bytes.size(), code_point);
        ++(code_point < 0 ? bad : sequences);
    }
    return sequences > bad || bad == 0;
}

std::string_view utf16_by_zeros(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        if (bytes[at] == '\0') ++zeros[at % 2];
    const std::size_t units = bytes.size() / 2;
    if (units < 2) return "";
    if (zeros[1] * 3 > units && zeros[0] * 50 < units) return "UTF-16LE";
    if (zeros[0] * 3 > units && zeros[1] * 50 < units) return "UTF-16BE";
    return "";
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct NordicPage {
    std::string_view name;
    std::string_view letters; // ä ö å Ä Ö Å é ü
};

constexpr std::array<NordicPage, 3> nordic_pages = {{
    {"windows-1252", "\xE4\xF6\xE5\xC4\xD6\xC5\xE9\xFC"},
    {"IBM850", "\x84\x94\x86\x8E\x99\x8F\x82\x81"},
    {"macintosh", "\x8A\x9A\x8C\x80\x85\x81\x8E\x9F"},
}};

// The code page whose Nordic letters most often stand beside an ASCII letter; uchardet knows
// neither DOS's nor the Macintosh's. None when they are a minority of such bytes: another script.
const NordicPage* nordic_page(std::string_view bytes) {
    std::array<std::size_t, nordic_pages.size()> found{};
    std::size_t letters = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) continue;
        const bool after = at > 0 && is_ascii_letter(bytes[at - 1]);
        const bool before = at + 1 < bytes.size() && is_ascii_letter(bytes[at + 1]);
        if (!before) continue; // a closing quote or a dash may follow a letter
        letters += after || before;
        for (std::size_t page = 0; page < nordic_pages.size(); ++page)
            if (nordic_pages[page].letters.find(bytes[at]) != std::string_view::npos) ++found[page];
    }
    const auto best = std::ranges::max_element(found);
    if (*best == 0 || *best * 2 < letters) return nullptr;
    return &nordic_pages[static_cast<std::size_t>(best - found.begin())];
}

std::string ask_uchardet(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         &uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

void replace_bad(const void* context, UConverterToUnicodeArgs* args, const char*, std::int32_t,
                 UConverterCallbackReason reason, UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) return; // not about bytes: the converter is reset or closed
    ++*static_cast<std::size_t*>(const_cast<void*>(context));
    *error = U_ZERO_ERROR;
    static constexpr char16_t replacement = 0xFFFD;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

Decoded decode_utf8(std::string_view bytes) {
    Decoded decoded{.text = {}, .encoding = "UTF-8"};
    std::size_t good = 0;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    auto keep = [&](std::size_t to) { decoded.text.append(bytes, good, to - good); };
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        UChar32 code_point = 0;
        U8_NEXT(data, at, bytes.size(), code_point);
        if (code_point >= 0) continue;
        keep(begin);
        decoded.text += "\uFFFD";
        ++decoded.replaced;
        good = at;
    }
    keep(bytes.size());
    return decoded;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(encoding.c_str(), &status), &ucnv_close};
}

} // namespace

std::string guess_encoding(std::string_view bytes, std::string_view declared) {
    bytes = bytes.substr(0, sample_size);
    if (const std::string_view mark = byte_order_mark(bytes); !mark.empty())
        return std::string(mark);
    if (const std::string_view utf16 = utf16_by_zeros(bytes); !utf16.empty())
        return std::string(utf16);
    if (nearly_utf8(bytes)) return "UTF-8";
    std::string name(declared);
    if (!name.empty() && ucnv_compareNames(name.c_str(), "UTF-8") != 0 && open_converter(name))
        return name;
    const NordicPage* page = nordic_page(bytes);
    const bool controls = std::ranges::any_of(bytes, [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xA0;
    });
    // The euro's place in ISO-8859-15 is a sign nobody uses in the others.
    if (page == &nordic_pages.front() && !controls && bytes.find('\xA4') != std::string_view::npos)
        return "ISO-8859-15";
    if (page) return std::string(page->name);
    const std::string asked = ask_uchardet(bytes);
    return asked.empty() || !open_converter(asked) ? "windows-1252" : asked;
}

Decoded decode(std::string_view bytes, std::string_view encoding) {
    if (byte_order_mark(bytes) == encoding && !encoding.empty())
        bytes.remove_prefix(mark_size(encoding));
    if (encoding == "UTF-8") return decode_utf8(bytes);
    // What calls itself ISO-8859-1 uses the places of its control codes for windows-1252's quotes
    // and dashes (https://encoding.spec.whatwg.org/#names-and-labels).
    Decoded decoded{.text = {}, .encoding = std::string(encoding)};
    if (ucnv_compareNames(decoded.encoding.c_str(), "ISO-8859-1") == 0 ||
        ucnv_compareNames(decoded.encoding.c_str(), "US-ASCII") == 0)
        decoded.encoding = "windows-1252";
    Converter from = open_converter(decoded.encoding);
    if (!from) from = open_converter(decoded.encoding = "windows-1252");
    const Converter to = open_converter("UTF-8");
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(from.get(), &replace_bad, &decoded.replaced, nullptr, nullptr, &status);

    std::array<char, 64 * 1024> buffer;
    std::array<char16_t, 1024> pivot;
    char16_t *pivot_source = pivot.data(), *pivot_target = pivot.data();
    const char* source = bytes.data();
    UBool first = true;
    do {
        char* target = buffer.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source,
                       bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                       pivot.data() + pivot.size(), first, true, &status);
        decoded.text.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
        first = false;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return decoded;
}

} // namespace clausula
