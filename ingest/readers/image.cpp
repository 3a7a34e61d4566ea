#include "ingest/readers/image.h"

#include "index/model/error.h"
#include "ingest/ocr/pix.h"
#include "ingest/readers/tiff_pages.h"

#include <algorithm>
#include <cmath>
#include <leptonica/allheaders.h>
#include <string>
#include <utility>

namespace clausula {

namespace {

// What one decoded picture may take. An A0 sheet in black and white at 600 dpi takes 70 MB, an A4
// sheet in colour at 600 dpi 140 MB; a file of some kilobytes can ask for any number.
constexpr double max_decoded_bytes = 300e6;

const l_uint8* data(std::string_view bytes) {
    return reinterpret_cast<const l_uint8*>(bytes.data());
}

double decoded_bytes(double width, double height, double bits_a_pixel) {
    return width * height * (bits_a_pixel <= 1 ? 1 : bits_a_pixel <= 8 ? 8 : 32) / 8;
}

constexpr const char* make_smaller =
    "save it at a lower resolution, such as 300 dpi, and ingest that";
constexpr const char* scan_again =
    "open it in a picture viewer; scan or export it again if that shows nothing";

std::string too_large(double width, double height) {
    return "the picture has " + std::to_string(std::llround(width)) + " x " +
           std::to_string(std::llround(height)) + " pixels, more than can be read safely";
}

struct Resolution {
    double x = 0, y = 0; ///< dpi
};

/// The file's own dpi where it can be meant; else as if the picture were an A4 sheet.
///
/// 72 and 96 are what programs write that don't know, phones above all.
Resolution resolution_of(PIX& pix) {
    const double x = pixGetXRes(&pix), y = pixGetYRes(&pix);
    const bool meant = x > 96 && y > 96 && x <= 4800 && y <= 4800 && x <= 4 * y && y <= 4 * x;
    if (meant) return {x, y};
    constexpr double a4_inches = 11.69;
    const double dpi = std::max(pixGetWidth(&pix), pixGetHeight(&pix)) / a4_inches;
    return {std::clamp(dpi, 70.0, 600.0), std::clamp(dpi, 70.0, 600.0)};
}

/// The picture at about `dpi`, never enlarged but where the file's pixels are not square (fax).
Picture draw(PIX& pix, Resolution from, double dpi) {
    const double own = std::max(from.x, from.y);
    // Nearly the same is left alone: scaling blurs.
    double to = dpi > 0 && own > 1.3 * dpi ? dpi : own;
    const double inches = pixGetWidth(&pix) / from.x * (pixGetHeight(&pix) / from.y);
    to = std::min(to, std::sqrt(max_picture_pixels / inches));
    const auto x = static_cast<float>(to / from.x), y = static_cast<float>(to / from.y);
    if (std::abs(x - 1) < 0.01F && std::abs(y - 1) < 0.01F) return picture_of(pix, to);
    const bool even = std::abs(x - y) < 0.01F;
    if (pixGetDepth(&pix) == 1 && even && x < 1) {
        const PixPtr scaled(pixScaleToGray(&pix, x));
        return scaled ? picture_of(*scaled, to) : Picture{};
    }
    const PixPtr source = grey(pix);
    if (!source) return {};
    const PixPtr scaled(pixScaleGeneral(source.get(), x, y, 0, 0));
    return scaled ? picture_of(*scaled, to) : Picture{};
}

void give_page(PIX& pix, int number, ReaderOutput& output) {
    const Resolution resolution = resolution_of(pix);
    Page page;
    page.number = number;
    page.width = pixGetWidth(&pix) / resolution.x * 72;
    page.height = pixGetHeight(&pix) / resolution.y * 72;
    page.picture_cover = 1;
    output.page(std::move(page), [&](double dpi) { return draw(pix, resolution, dpi); });
}

bool starts_with(std::string_view bytes, std::string_view magic) {
    return bytes.substr(0, magic.size()) == magic;
}

int bid_png(std::string_view bytes) { return starts_with(bytes, "\x89PNG\r\n\x1a\n") ? 90 : 0; }

void read_png(std::string_view bytes, ReaderOutput& output) {
    setMsgSeverity(L_SEVERITY_NONE);
    l_int32 width = 0, height = 0, bits = 0, samples = 0;
    if (readHeaderMemPng(data(bytes), bytes.size(), &width, &height, &bits, &samples, nullptr) != 0)
        throw Error("", "the PNG picture is broken: its header can't be read", scan_again);
    if (decoded_bytes(width, height, bits * samples) > max_decoded_bytes)
        throw Error("", too_large(width, height), make_smaller);
    const PixPtr pix(pixReadMemPng(data(bytes), bytes.size()));
    if (!pix) throw Error("", "the PNG picture is broken or ends too early", scan_again);
    give_page(*pix, 1, output);
}

int bid_jpeg(std::string_view bytes) { return starts_with(bytes, "\xFF\xD8\xFF") ? 90 : 0; }

void read_jpeg(std::string_view bytes, ReaderOutput& output) {
    setMsgSeverity(L_SEVERITY_NONE);
    l_int32 width = 0, height = 0, samples = 0, cmyk = 0;
    if (readHeaderMemJpeg(data(bytes), bytes.size(), &width, &height, &samples, nullptr, &cmyk) !=
        0)
        throw Error("", "the JPEG picture is broken: its header can't be read", scan_again);
    // JPEG can be decoded at a part of its size, and in grey, without ever being large.
    const bool as_grey = samples == 3 && cmyk == 0;
    l_int32 reduction = 1;
    while (reduction < 8 && decoded_bytes(width, height, as_grey ? 8 : 8 * samples) >
                                max_decoded_bytes * reduction * reduction)
        reduction *= 2;
    if (decoded_bytes(width, height, as_grey ? 8 : 8 * samples) >
        max_decoded_bytes * reduction * reduction)
        throw Error("", too_large(width, height), make_smaller);
    l_int32 warnings = 0;
    const int hints = L_JPEG_CONTINUE_WITH_BAD_DATA | (as_grey ? L_JPEG_READ_LUMINANCE : 0);
    const PixPtr pix(pixReadMemJpeg(data(bytes), bytes.size(), 0, reduction, &warnings, hints));
    if (!pix) throw Error("", "the JPEG picture is broken or ends too early", scan_again);
    if (warnings > 0)
        output.problem(
            {Severity::warning, Stage::reader, 1,
             "the JPEG picture is damaged or ends too early; a part of it may be missing",
             scan_again});
    if (pixGetXRes(pix.get()) > 0)
        pixSetResolution(pix.get(), pixGetXRes(pix.get()) / reduction,
                         pixGetYRes(pix.get()) / reduction);
    give_page(*pix, 1, output);
}

int bid_tiff(std::string_view bytes) {
    using namespace std::string_view_literals;
    for (std::string_view magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv})
        if (starts_with(bytes, magic)) return 90;
    return 0;
}

/// A page that can't be decoded stays a page, so that the pages after it keep their numbers.
void give_broken_page(int number, std::string message, const char* hint, ReaderOutput& output) {
    output.problem({Severity::error, Stage::reader, number, std::move(message), hint});
    Page page;
    page.number = number;
    output.page(std::move(page), {});
}

void read_tiff(std::string_view bytes, ReaderOutput& output) {
    setMsgSeverity(L_SEVERITY_NONE);
    const auto [pages, is_whole] = tiff_pages(bytes);
    if (pages.empty())
        throw Error("", "the TIFF has no page: it is broken or ends too early", scan_again);
    const auto count = static_cast<int>(pages.size());
    for (int number = output.begin(count); number <= count; ++number) {
        const TiffPage& page = pages[static_cast<std::size_t>(number) - 1];
        const auto width = static_cast<double>(page.width);
        const auto height = static_cast<double>(page.height);
        if (decoded_bytes(width, height, static_cast<double>(page.bits)) > max_decoded_bytes) {
            give_broken_page(number, too_large(width, height), make_smaller, output);
            continue;
        }
        std::size_t offset = page.offset;
        const PixPtr pix(pixReadMemFromMultipageTiff(data(bytes), bytes.size(), &offset));
        if (pix)
            give_page(*pix, number, output);
        else
            give_broken_page(number, "the TIFF's page is broken or ends too early", scan_again,
                             output);
    }
    if (!is_whole)
        output.problem({Severity::error,
                        Stage::reader,
                        {},
                        "the TIFF's list of pages is broken or cut off after page " +
                            std::to_string(count) + "; pages may be missing",
                        scan_again});
}

} // namespace

const Reader png_reader = {"png", 1, bid_png, read_png};
const Reader jpeg_reader = {"jpeg", 1, bid_jpeg, read_jpeg};
const Reader tiff_reader = {"tiff", 1, bid_tiff, read_tiff};

} // namespace clausula
