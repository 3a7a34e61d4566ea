#include "index/language/lexicon/transducer.h"

#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace clausula {

namespace {

std::size_t number_of(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number > 50'000'000)
        throw std::runtime_error("not the number of a state: " + std::string(text));
    return number;
}

std::string symbol_of(std::string_view text) { return text == "ε" ? "" : std::string(text); }

} // namespace

Transducer::State& Transducer::state(std::size_t number) {
    if (number >= states_.size()) states_.resize(number + 1);
    return states_[number];
}

std::vector<Transducer> Transducer::read(std::istream& text) {
    std::vector<Transducer> parts(1);
    std::string line;
    while (std::getline(text, line)) {
        if (line == "--") {
            parts.emplace_back();
            continue;
        }
        std::array<std::string_view, 5> fields;
        std::size_t count = 0;
        std::string_view rest = line;
        while (count < fields.size()) {
            const std::size_t tab = rest.find('\t');
            fields[count++] = rest.substr(0, tab);
            if (tab == std::string_view::npos) break;
            rest.remove_prefix(tab + 1);
        }
        const std::size_t from = number_of(fields[0]);
        if (count < 4) {
            parts.back().state(from).is_final = true;
            continue;
        }
        const std::size_t to = number_of(fields[1]);
        parts.back().state(to);
        parts.back().state(from).arcs.push_back(
            {static_cast<std::uint32_t>(to), symbol_of(fields[2]), symbol_of(fields[3])});
    }
    return parts;
}

struct Transducer::Walk {
    const std::vector<State>& states;
    const std::function<bool(std::string_view, std::string_view)>& wanted;
    const std::function<void(std::string_view, std::string_view)>& take;
    std::vector<bool> on_the_way;
    std::string input, output;

    void from(std::size_t number) {
        if (on_the_way[number] || !wanted(input, output)) return;
        on_the_way[number] = true;
        const State& state = states[number];
        if (state.is_final) take(input, output);
        for (const Arc& arc : state.arcs) {
            const std::size_t input_size = input.size();
            const std::size_t output_size = output.size();
            input += arc.input;
            output += arc.output;
            from(arc.target);
            input.resize(input_size);
            output.resize(output_size);
        }
        on_the_way[number] = false;
    }
};

void Transducer::each_pair(
    const std::function<bool(std::string_view, std::string_view)>& wanted,
    const std::function<void(std::string_view, std::string_view)>& take) const {
    if (states_.empty()) return;
    Walk walk{states_, wanted, take, std::vector<bool>(states_.size(), false), {}, {}};
    walk.from(0);
}

} // namespace clausula
