#include "index/text/encoding.h"

#include <limits>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace clausula {

std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding) {
    constexpr auto longest = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()) / 4;
    if (bytes.size() > longest || encoding.find('\0') != std::string::npos) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
        ucnv_open(encoding.c_str(), &status), ucnv_close);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    if (U_FAILURE(status)) return std::nullopt;
    icu::UnicodeString text;
    const auto size = static_cast<std::int32_t>(bytes.size());
    const std::int32_t capacity = 2 * size + 2;
    char16_t* buffer = text.getBuffer(capacity);
    if (!buffer) return std::nullopt;
    const std::int32_t length =
        ucnv_toUChars(converter.get(), buffer, capacity, bytes.data(), size, &status);
    text.releaseBuffer(U_SUCCESS(status) ? length : 0);
    if (U_FAILURE(status)) return std::nullopt;
    if (text.startsWith(icu::UnicodeString(u'\uFEFF'))) text.remove(0, 1);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

} // namespace clausula
