#include "cli/render/svg.h"

#include "cli/render/html.h"
#include "cli/render/terminal.h"
#include "index/model/error.h"
#include "index/text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace clausula {

namespace {

using std::chrono::sys_days;
using std::chrono::year;

constexpr double width = 1000, left = 340, right = 130, top = 60, row_height = 24, bottom = 30;
constexpr std::size_t most_rows = 2000; ///< of a line of time; a taller picture is none

/// Colours that people without full colour vision tell apart (Tol, "bright" scheme, 2021), the
/// yellow and the grey darker for contrast on white.
constexpr std::array<std::string_view, 7> colours = {"#4477aa", "#228833", "#aa3377", "#2a7f9e",
                                                     "#cc3311", "#8a6d00", "#666666"};

/// Text of a document as text of XML: no markup, no control character, and no code point that XML
/// does not have.
std::string xml_safe(std::string_view bytes) {
    const std::string safe = html_safe(bytes);
    std::string text;
    for (std::size_t at = 0; at < safe.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(safe, at);
        text += c == 0xFFFE || c == 0xFFFF ? "\uFFFD" : safe.substr(begin, at - begin);
    }
    return text;
}

/// As much as fits into so many columns, of which a capital takes more than one.
std::string shortened(std::string_view bytes, double columns) {
    constexpr double capital = 1.35;
    std::string safe = terminal_safe(bytes);
    double taken = 0;
    for (std::size_t at = 0; at < safe.size();) {
        const std::size_t begin = at;
        const bool is_capital = is_upper(next_code_point(safe, at));
        taken += is_capital ? capital
                            : static_cast<double>(display_width(safe.substr(begin, at - begin)));
        if (taken > columns) return safe.substr(0, begin) + "…";
    }
    return safe;
}

std::string head_of(const Chart& chart, double height) {
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
        "viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" aria-labelledby=\"title description\" "
        "font-family=\"system-ui, 'DejaVu Sans', sans-serif\" font-size=\"12\" fill=\"#222\">\n"
        "<title id=\"title\">{2}</title>\n<desc id=\"description\">{3}</desc>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
        "<text x=\"16\" y=\"24\" font-size=\"16\" font-weight=\"bold\">{4}</text>\n",
        width, height, xml_safe(chart.title), xml_safe(chart.description),
        xml_safe(shortened(chart.title, 90)));
}

class TimeLine {
public:
    explicit TimeLine(const Chart& chart) : chart_(chart) {
        for (const ChartMark& mark : chart.marks) {
            for (const auto& day : {mark.first, mark.last})
                if (day) {
                    if (!begin_ || *day < *begin_) begin_ = *day;
                    if (!end_ || *day > *end_) end_ = *day;
                }
            if (std::ranges::count(series_, mark.series) == 0) series_.push_back(mark.series);
            if (mark.is_point) points_.insert(mark.series);
        }
        if (!begin_) return;
        first_year_ = int(std::chrono::year_month_day(*begin_).year());
        last_year_ = int(std::chrono::year_month_day(*end_).year()) + 1;
    }

    std::string draw() const {
        const std::size_t rows = std::min(chart_.marks.size(), most_rows);
        const double height = top + 20 + static_cast<double>(rows) * row_height + bottom;
        std::string svg = head_of(chart_, height) + legend();
        if (begin_) svg += grid(height);
        for (std::size_t i = 0; i < rows; ++i) svg += row(chart_.marks[i], i);
        if (rows < chart_.marks.size())
            svg += fmt::format("<text x=\"16\" y=\"{:.0f}\">and {} more</text>\n", height - 8,
                               chart_.marks.size() - rows);
        return svg + "</svg>\n";
    }

private:
    double x_of(sys_days day) const {
        const sys_days from = year(first_year_) / 1 / 1, to = year(last_year_) / 1 / 1;
        return left + (width - left - right) * static_cast<double>((day - from).count()) /
                          static_cast<double>((to - from).count());
    }

    std::string_view colour_of(const std::string& series) const {
        const auto at = std::ranges::find(series_, series) - series_.begin();
        return colours[static_cast<std::size_t>(at) % colours.size()];
    }

    std::string legend() const {
        std::string svg;
        double x = 16;
        for (const std::string& series : series_) {
            const double side = points_.contains(series) ? 10 : 14; // of a circle, or of a bar
            svg += fmt::format("<rect x=\"{:.0f}\" y=\"39\" width=\"{:.0f}\" height=\"10\" "
                               "rx=\"{:.0f}\" fill=\"{}\"/><text x=\"{:.0f}\" y=\"48\">{}</text>\n",
                               x, side, side == 10 ? 5.0 : 2.0, colour_of(series), x + 18,
                               xml_safe(series));
            x += 32 + 7.5 * static_cast<double>(display_width(series));
        }
        return svg;
    }

    std::string grid(double height) const {
        constexpr int most_lines = 14;
        int step = 1;
        for (const int wider : {2, 5, 10, 20, 50, 100, 200, 500})
            if ((last_year_ - first_year_) / step > most_lines) step = wider;
        std::string svg;
        for (int at = first_year_; at <= last_year_; ++at) {
            if (at % step != 0) continue;
            const double x = x_of(sys_days(year(at) / 1 / 1));
            svg += fmt::format("<line x1=\"{0:.1f}\" y1=\"{1:.0f}\" x2=\"{0:.1f}\" y2=\"{2:.0f}\" "
                               "stroke=\"#ddd\"/><text x=\"{0:.1f}\" y=\"{3:.0f}\" "
                               "text-anchor=\"middle\" fill=\"#555\">{4}</text>\n",
                               x, top + 18, height - bottom + 4, top + 13, at);
        }
        return svg;
    }

    std::string row(const ChartMark& mark, std::size_t index) const {
        const double y = top + 20 + row_height * (static_cast<double>(index) + 0.5);
        std::string svg = fmt::format(
            "<g><title>{}, {}: {}</title><text x=\"{:.0f}\" y=\"{:.1f}\" text-anchor=\"end\">{}"
            "</text>",
            xml_safe(mark.label), xml_safe(mark.dates), xml_safe(mark.detail), left - 12, y + 4,
            xml_safe(shortened(mark.label, 44)));
        const std::string_view colour = colour_of(mark.series);
        double end = left;
        if (mark.is_point && mark.first) {
            const double x = (x_of(*mark.first) + x_of(mark.last.value_or(*mark.first))) / 2;
            svg +=
                fmt::format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="5" fill="{}"/>)", x, y, colour);
            end = x + 5;
        } else if (mark.first || mark.last) {
            svg += bar(mark, y, colour, end);
        }
        svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"#555\" font-size=\"11\">{}"
                           "</text></g>\n",
                           end + 7, y + 4, xml_safe(shortened(mark.dates, 30)));
        return svg;
    }

    /// A side that is not known ends in a dashed line.
    std::string bar(const ChartMark& mark, double y, std::string_view colour, double& end) const {
        constexpr double thinnest = 3, dashes = 26;
        const double from = mark.first ? x_of(*mark.first) : x_of(*mark.last) - dashes;
        end = mark.last ? x_of(*mark.last + std::chrono::days(1)) : x_of(*mark.first) + dashes;
        end = std::max(end, from + thinnest);
        if (!mark.first || !mark.last)
            return fmt::format("<line x1=\"{0:.1f}\" y1=\"{1:.1f}\" x2=\"{2:.1f}\" y2=\"{1:.1f}\" "
                               "stroke=\"{3}\" stroke-width=\"4\" stroke-dasharray=\"5 3\"/>"
                               "<rect x=\"{4:.1f}\" y=\"{5:.1f}\" width=\"4\" height=\"14\" "
                               "fill=\"{3}\"/>",
                               from, y, end, colour, mark.first ? from : end - 4, y - 7);
        return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"14\" "
                           "rx=\"3\" fill=\"{}\"/>",
                           from, y - 7, end - from, colour);
    }

    const Chart& chart_;
    std::optional<sys_days> begin_, end_;
    int first_year_ = 0, last_year_ = 1;
    std::vector<std::string> series_;
    std::set<std::string> points_; ///< of them those that are points
};

std::string draw_columns(const Chart& chart) {
    constexpr double height = 320, floor = 270, ceiling = 60, edge = 40;
    std::size_t most = 1;
    for (const ChartColumn& column : chart.columns) most = std::max(most, column.count);
    const double step =
        (width - 2 * edge) / static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    // Labels of neighbours must not touch.
    const auto every = static_cast<std::size_t>(std::max(1.0, 56 / step));
    std::string svg = head_of(chart, height);
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
        const ChartColumn& column = chart.columns[i];
        const double tall =
            (floor - ceiling) * static_cast<double>(column.count) / static_cast<double>(most);
        const double x = edge + step * static_cast<double>(i), middle = x + step / 2;
        svg +=
            fmt::format("<g><title>{}: {}</title><rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                        "height=\"{:.1f}\" fill=\"{}\"/>",
                        xml_safe(column.label), column.count, x + step * 0.1, floor - tall,
                        step * 0.8, tall, colours.front());
        const std::size_t behind = chart.columns.size() - 1 - i;
        if (behind == 0 || (i % every == 0 && behind >= every))
            svg += fmt::format("<text x=\"{0:.1f}\" y=\"{1:.0f}\" text-anchor=\"middle\">{2}</text>"
                               "<text x=\"{0:.1f}\" y=\"{3:.1f}\" text-anchor=\"middle\" "
                               "fill=\"#555\">{4}</text>",
                               middle, floor + 18, xml_safe(column.label), floor - tall - 5,
                               column.count);
        svg += "</g>\n";
    }
    return svg + fmt::format("<line x1=\"{0:.0f}\" y1=\"{2:.0f}\" x2=\"{1:.0f}\" y2=\"{2:.0f}\" "
                             "stroke=\"#888\"/>\n</svg>\n",
                             edge, width - edge, floor);
}

std::string render(const Answer& answer, const Look&) {
    if (!answer.chart)
        throw Error("--format", "this answer has no picture",
                    "`clausula timeline --format svg` draws one");
    return answer.chart->columns.empty() ? TimeLine(*answer.chart).draw()
                                         : draw_columns(*answer.chart);
}

} // namespace

const Renderer svg_renderer = {"svg", render};

} // namespace clausula
