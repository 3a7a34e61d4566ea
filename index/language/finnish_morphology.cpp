#include "index/language/finnish_morphology.h"

#include "index/model/error.h"
#include "index/text/unicode.h"

#include <fstream>
#include <libvoikko/voikko.h>

namespace clausula {

namespace {

/// In bytes; the longest words of real texts have about 60 letters.
constexpr std::size_t longest_word = 120;

constexpr std::size_t most_readings = 100;

/// Whether Voikko may have given up before it had tried everything.
///
/// It does after 99 readings or 100,000 steps, which a word of 27 letters ("yliyliyli…") can take,
/// and does not say so. libvoikko 4.3.1 then keeps flags of the path it was on, and reads *other*
/// words otherwise from there on ("aineksista" as "aineksinen" too). Opening it anew takes 0.3 ms.
bool may_be_cut_off(std::string_view word, std::size_t readings) {
    return readings >= 32 || (readings == 0 && word.size() > 20) || word.size() > 40;
}

/// Where Debian puts the dictionary; Voikko looks in its other places after it.
constexpr const char* dictionaries = "/usr/lib/voikko";

std::string value(const voikko_mor_analysis* analysis, const char* key) {
    char* const found = ::voikko_mor_analysis_value_cstr(analysis, key);
    if (!found) return {};
    std::string text = found;
    ::voikko_free_mor_analysis_value_cstr(found);
    return text;
}

FinnishClass class_of(std::string_view name) {
    if (name == "nimisana") return FinnishClass::noun;
    if (name == "laatusana" || name == "nimisana_laatusana") return FinnishClass::adjective;
    if (name == "teonsana") return FinnishClass::verb;
    if (name == "seikkasana" || name == "sidesana" || name == "suhdesana")
        return FinnishClass::particle;
    return FinnishClass::other;
}

FinnishAnalysis read_analysis(const voikko_mor_analysis* analysis) {
    FinnishAnalysis read;
    read.base = fold_case(value(analysis, "BASEFORM"));
    read.word_class = class_of(value(analysis, "CLASS"));
    read.segments = parse_fst_output(value(analysis, "FSTOUTPUT"));
    read.grammatical_case = value(analysis, "SIJAMUOTO");
    read.comparison = value(analysis, "COMPARISON");
    read.mood = value(analysis, "MOOD");
    read.participle = value(analysis, "PARTICIPLE");
    read.person = value(analysis, "PERSON");
    read.possessive = value(analysis, "POSSESSIVE");
    return read;
}

/// "2.5" of the line "SM-Version: 2.5".
std::string dictionary_version() {
    std::ifstream index(std::string(dictionaries) + "/5/mor-standard/index.txt");
    constexpr std::string_view key = "SM-Version: ";
    for (std::string line; std::getline(index, line);)
        if (line.starts_with(key)) return line.substr(key.size());
    return "unknown";
}

} // namespace

void FinnishMorphology::Terminate::operator()(VoikkoHandle* handle) const {
    ::voikkoTerminate(handle);
}

FinnishMorphology::FinnishMorphology() { open(); }

void FinnishMorphology::open() {
    const char* error = nullptr;
    handle_.reset(::voikkoInit(&error, "fi-x-standard", dictionaries));
    if (!handle_)
        throw Error("Finnish words", error ? error : "Voikko does not start", "install voikko-fi");
}

std::vector<FinnishAnalysis> FinnishMorphology::analyse(std::string_view word) {
    std::vector<FinnishAnalysis> read;
    if (word.size() > longest_word || word.find('\0') != std::string_view::npos) return read;
    voikko_mor_analysis** analyses =
        ::voikkoAnalyzeWordCstr(handle_.get(), std::string(word).c_str());
    if (!analyses) return read;
    for (auto** one = analyses; *one && read.size() < most_readings; ++one)
        read.push_back(read_analysis(*one));
    ::voikko_free_mor_analysis(analyses);
    if (may_be_cut_off(word, read.size())) open();
    std::erase_if(read, [](const FinnishAnalysis& reading) { return reading.base.empty(); });
    return read;
}

std::string FinnishMorphology::version() {
    return std::string("voikko ") + ::voikkoGetVersion() + " standard " + dictionary_version();
}

} // namespace clausula
