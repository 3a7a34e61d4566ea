#include "ingest/readers/tiff_pages.h"

#include <optional>
#include <unordered_set>

namespace clausula {

namespace {

/// Numbers out of the file, in the file's byte order; nothing beyond its end.
class Numbers {
public:
    Numbers(std::string_view bytes, bool little) : bytes_(bytes), little_(little) {}

    std::optional<std::uint64_t> at(std::uint64_t offset, unsigned size) const {
        if (offset > bytes_.size() || bytes_.size() - offset < size) return std::nullopt;
        std::uint64_t number = 0;
        for (unsigned i = 0; i < size; ++i) {
            const unsigned byte = little_ ? size - 1 - i : i;
            number = number << 8 | static_cast<unsigned char>(bytes_[offset + byte]);
        }
        return number;
    }

private:
    std::string_view bytes_;
    bool little_;
};

/// How TIFF and BigTIFF differ: the sizes of counts and offsets.
struct Form {
    unsigned count, offset;        ///< bytes of a directory's entry count, of an offset
    std::uint64_t first_directory; ///< where the offset of the first directory stands

    unsigned entry() const { return 4 + 2 * offset; }
};

constexpr Form classic = {2, 4, 4};
constexpr Form big = {8, 8, 8};

// Real files have some dozens. Directories may overlap, so that a small file could hold very many.
constexpr std::uint64_t max_entries = 1000;
constexpr std::size_t max_directories = 20'000;

enum Tag : unsigned {
    subfile_type = 254,
    width = 256,
    height = 257,
    bits_per_sample = 258,
    samples = 277
};

/// The first value of an entry that is a SHORT or LONG; values that do not fit in the entry stand
/// elsewhere.
std::uint64_t first_value(const Numbers& numbers, std::uint64_t entry, const Form& form) {
    constexpr unsigned is_short = 3;
    const unsigned size = numbers.at(entry + 2, 2) == is_short ? 2 : 4;
    const std::uint64_t count = numbers.at(entry + 4, form.offset).value_or(0);
    std::uint64_t where = entry + 4 + form.offset;
    if (count > form.offset / size) where = numbers.at(where, form.offset).value_or(0);
    return numbers.at(where, size).value_or(0);
}

} // namespace

TiffPages tiff_pages(std::string_view bytes) {
    TiffPages found;
    const bool little = bytes.substr(0, 2) == "II";
    if (!little && bytes.substr(0, 2) != "MM") return found;
    const Numbers numbers(bytes, little);
    const std::uint64_t version = numbers.at(2, 2).value_or(0);
    if (version != 42 && version != 43) return found;
    const Form& form = version == 43 ? big : classic;

    std::unordered_set<std::uint64_t> seen;
    auto next = numbers.at(form.first_directory, form.offset);
    while (next && *next != 0 && seen.size() < max_directories && seen.insert(*next).second) {
        const auto entries = numbers.at(*next, form.count);
        if (!entries || *entries > max_entries) break;
        TiffPage page{static_cast<std::size_t>(*next), 0, 0, 1};
        std::uint64_t bits = 1, samples_a_pixel = 1, type = 0;
        std::uint64_t entry = *next + form.count;
        for (std::uint64_t i = 0; i < *entries; ++i, entry += form.entry()) {
            const auto tag = numbers.at(entry, 2);
            if (!tag) break;
            switch (*tag) {
            case subfile_type:
                type = first_value(numbers, entry, form);
                break;
            case width:
                page.width = first_value(numbers, entry, form);
                break;
            case height:
                page.height = first_value(numbers, entry, form);
                break;
            case bits_per_sample:
                bits = first_value(numbers, entry, form);
                break;
            case samples:
                samples_a_pixel = first_value(numbers, entry, form);
                break;
            default:
                break;
            }
        }
        page.bits = bits * samples_a_pixel;
        const bool thumbnail = (type & 1U) != 0;
        if (!thumbnail) found.pages.push_back(page);
        next = numbers.at(entry, form.offset);
    }
    found.is_whole = next && *next == 0;
    return found;
}

} // namespace clausula
