#include "ingest/readers/pdf.h"

#include "index/model/error.h"
#include "index/text/unicode.h"
#include "ingest/readers/pdf_pictures.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <memory>

namespace clausula {

namespace {

/// Poppler's complaints while one file is read. Its error function is one for the whole process, so
/// the listener is found through a thread-local pointer.
class Complaints {
public:
    Complaints() {
        poppler::set_debug_error_function(&Complaints::hear, nullptr);
        listening_ = this;
    }

    ~Complaints() { listening_ = nullptr; }

    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    std::size_t count() const { return count_; }

    const std::string& first() const { return first_; }

private:
    static void hear(const std::string& message, void*) {
        if (listening_ && listening_->count_++ == 0) {
            std::string text = clean_utf8(message.substr(0, 200));
            constexpr std::string_view prefix = "poppler/error: ";
            if (text.starts_with(prefix)) text.erase(0, prefix.size());
            // Poppler prints a line's end as "<0a>".
            if (text.ends_with("<0a>")) text.resize(text.size() - 4);
            while (!text.empty() && text.back() == '\n') text.pop_back();
            listening_->first_ = std::move(text);
        }
    }

    static inline thread_local Complaints* listening_ = nullptr;
    std::size_t count_ = 0;
    std::string first_;
};

std::string to_utf8(const poppler::ustring& text) {
    poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

/// Latin ligatures (U+FB00 to U+FB06) as their letters; control characters and white space go. A
/// soft hyphen that is drawn on a page is a hyphen.
std::string clean_word(std::string_view raw) {
    constexpr std::array<std::string_view, 7> ligatures = {"ff",  "fi", "fl", "ffi",
                                                           "ffl", "st", "st"};
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    std::string drawn(raw);
    for (std::size_t at = 0; (at = drawn.find(soft_hyphen, at)) != std::string::npos;)
        drawn.replace(at, soft_hyphen.size(), "-");
    const std::string text = clean_utf8(drawn);
    std::string word;
    word.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c >= 0xFB00 && c <= 0xFB06)
            word += ligatures[c - 0xFB00];
        else if (c >= 0x20 && !(c >= 0x7F && c < 0xA0) && !is_space(c))
            word.append(text, begin, at - begin);
    }
    return word == text ? word : clean_utf8(word); // what stood on either side may be one sign
}

bool names_bold(std::string name) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
    });
    for (std::string_view mark : {"bold", "black", "heavy", "demi"})
        if (name.find(mark) != std::string::npos) return true;
    return false;
}

/// A page's box and words turned together, so that most of the words stand upright.
Box turned_box(const Box& box, double width, double height, int quarter_turns) {
    switch (quarter_turns) {
    case 1:
        return {height - box.bottom, box.left, height - box.top, box.right};
    case 2:
        return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case 3:
        return {box.top, width - box.right, box.bottom, width - box.left};
    default:
        return box;
    }
}

Word make_word(const poppler::text_box& box) {
    const poppler::rectf place = box.bbox();
    Word word;
    word.text = clean_word(to_utf8(box.text()));
    word.box = {place.left(), place.top(), place.right(), place.bottom()};
    word.space_after = box.has_space_after();
    if (box.has_font_info()) {
        word.font_size = box.get_font_size();
        word.bold = names_bold(box.get_font_name());
    }
    return word;
}

bool is_sane(const Box& box) {
    for (double side : {box.left, box.top, box.right, box.bottom})
        if (!std::isfinite(side) || std::abs(side) > 1e6) return false;
    return box.right >= box.left && box.bottom >= box.top;
}

Page read_page(const poppler::page& source, int number) {
    Page page;
    page.number = number;
    const poppler::rectf crop = source.page_rect(poppler::crop_box);
    page.width = crop.width();
    page.height = crop.height();
    const auto orientation = source.orientation();
    if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
        std::swap(page.width, page.height);

    const std::vector<poppler::text_box> boxes =
        source.text_list(poppler::page::text_list_include_font);
    std::array<std::size_t, 4> directions{};
    for (const poppler::text_box& box : boxes)
        ++directions[static_cast<unsigned>(box.rotation()) % 4];
    // Poppler counts the text's turn clockwise; turning the page back by it sets the text upright.
    // A stamp or two does not say which way up the page is.
    constexpr std::size_t enough = 20;
    const auto most = std::ranges::max_element(directions);
    const auto turn = *most < enough ? 0 : most - directions.begin();
    const int back = static_cast<int>((4 - turn) % 4);

    page.words.reserve(boxes.size());
    for (const poppler::text_box& box : boxes) {
        Word word = make_word(box);
        if (word.text.empty() || !is_sane(word.box)) continue;
        word.box = turned_box(word.box, page.width, page.height, back);
        page.words.push_back(std::move(word));
    }
    if (back % 2 == 1) std::swap(page.width, page.height);
    page.turned = back * 90;
    page.origin = page.words.empty() ? PageOrigin::none : PageOrigin::text_layer;
    return page;
}

Picture draw_page(const poppler::page& source, double dpi, int turned) {
    const poppler::rectf crop = source.page_rect(poppler::crop_box);
    const double square_inches = crop.width() * crop.height() / (72.0 * 72.0);
    if (!(square_inches > 0) || !(dpi > 0)) return {};
    dpi = std::min(dpi, std::sqrt(max_picture_pixels / square_inches) * 0.999);
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hints(poppler::page_renderer::antialiasing |
                              poppler::page_renderer::text_antialiasing);
    const poppler::image image = renderer.render_page(
        &source, dpi, dpi, -1, -1, -1, -1, static_cast<poppler::rotation_enum>(turned / 90));
    if (!image.is_valid() || image.format() != poppler::image::format_gray8) return {};
    Picture picture{image.width(), image.height(), dpi, {}};
    const auto width = static_cast<std::size_t>(picture.width);
    const auto height = static_cast<std::size_t>(picture.height);
    picture.pixels.resize(width * height);
    for (std::size_t row = 0; row < height; ++row)
        std::copy_n(image.const_data() + row * static_cast<std::size_t>(image.bytes_per_row()),
                    width, reinterpret_cast<char*>(&picture.pixels[row * width]));
    return picture;
}

std::unique_ptr<poppler::document> open(std::string_view bytes, const Complaints& complaints) {
    if (bytes.size() > INT_MAX)
        throw Error("", "larger than 2 GB, which can't be read as a PDF", "split it");
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        throw Error("",
                    "a broken or truncated PDF" +
                        (complaints.first().empty() ? "" : ": " + complaints.first()),
                    "get the file again from where it came from");
    if (document->is_locked())
        throw Error("", "an encrypted PDF that opens with a password only",
                    "save a copy without the password and take that in");
    if (document->pages() < 1)
        throw Error("",
                    "a PDF without pages" +
                        (complaints.first().empty() ? "" : ": " + complaints.first()),
                    "get the file again from where it came from");
    return document;
}

/// A page count is the file's own word: after so many pages in a row that aren't there, no more are
/// looked for.
constexpr int max_missing_pages = 1000;

void read_pdf(std::string_view bytes, ReaderOutput& output) {
    const Complaints complaints;
    const std::unique_ptr<poppler::document> document = open(bytes, complaints);
    if (std::string title = clean_utf8(to_utf8(document->get_title())); !title.empty())
        output.metadata_title(std::move(title));

    constexpr double glancing_dpi = 30;
    const bool pictures = may_hold_large_picture(bytes);
    int missing = 0;
    const int pages = document->pages();
    for (int index = output.begin(pages) - 1; index < pages; ++index) {
        const std::unique_ptr<poppler::page> source(document->create_page(index));
        if (source) {
            Page page = read_page(*source, index + 1);
            const int turned = page.turned;
            if (pictures)
                page.picture_cover =
                    share_of_pictures(draw_page(*source, glancing_dpi, turned), page);
            output.page(std::move(page),
                        [&](double dpi) { return draw_page(*source, dpi, turned); });
            missing = 0;
            continue;
        }
        output.problem({Severity::error, Stage::reader, index + 1, "the page can't be read",
                        "open the file in a viewer and print it to a new PDF"});
        Page page;
        page.number = index + 1;
        output.page(std::move(page), {});
        if (++missing == max_missing_pages) {
            output.problem({Severity::error, Stage::reader, index + 1,
                            "no page from here on can be read; the file says that it has " +
                                std::to_string(pages),
                            "get the file again from where it came from"});
            break;
        }
    }
    if (complaints.count() > 0)
        output.problem({Severity::note, Stage::reader, std::nullopt,
                        "the PDF has flaws (" + std::to_string(complaints.count()) +
                            "), the first: " + complaints.first(),
                        ""});
}

/// Poppler's own data (encodings, fonts of the system) is there as long as some document is.
void warm_up_pdf() {
    static constexpr std::string_view page =
        "%PDF-1.4\n"
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        "4 0 obj<</Length 27>>stream\nBT /F 9 Tf 9 9 Td(a)Tj ET \nendstream endobj\n"
        "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        "trailer<</Root 1 0 R>>\n";
    const Complaints complaints;
    static const std::unique_ptr<poppler::document> document = open(page, complaints);
    const std::unique_ptr<poppler::page> first(document->create_page(0));
    if (!first) return;
    read_page(*first, 1);
    draw_page(*first, 72, 0);
}

int bid_pdf(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 1024);
    const std::size_t header = head.find("%PDF-");
    if (header == 0) return 90;
    // Behind other bytes: some programs write those; but a tar may begin with a PDF, and a text may
    // speak of one.
    if (header != std::string_view::npos && bytes.find(" obj", header) != std::string_view::npos)
        return 60;
    // The header is gone, but an object is left: worth saying what is wrong with it as a PDF.
    return head.find(" 0 obj") != std::string_view::npos &&
                   head.find("<<") != std::string_view::npos
               ? 60
               : 0;
}

} // namespace

const Reader pdf_reader = {"pdf", 1, &bid_pdf, &read_pdf, &warm_up_pdf};

} // namespace clausula
