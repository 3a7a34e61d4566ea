// How well questions in running language find their paragraph: any of their words, by our ranking.
//
//     build/release/bench/bench_retrieval ../shared/data
//
// squad-fi and xquad-sv: the share of questions whose paragraph is among the first five. acord:
// nDCG of the first five of the judged clauses, with linear gain, at the mean of the queries.

#include "index/files/digest.h"
#include "index/store/archive.h"
#include "index/text/word_forms.h"
#include "search/search.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>

using namespace clausula;
using nlohmann::json;

namespace {

/// An archive of paragraphs, each a clause; a hit's clause is found by its text's place.
class Paragraphs {
public:
    explicit Paragraphs(const std::vector<std::string>& texts)
        : folder_(std::filesystem::temp_directory_path() / "clausula-retrieval-bench"),
          archive_(make(texts)), searcher_(archive_) {}

    ~Paragraphs() { std::filesystem::remove_all(folder_); }

    Paragraphs(const Paragraphs&) = delete;
    Paragraphs& operator=(const Paragraphs&) = delete;

    /// The numbers of the paragraphs with any of the words, best first.
    std::vector<std::size_t> find(const std::string& question, int limit) {
        Query query;
        query.kind = Query::Kind::any_of;
        WordForm word;
        for (std::size_t at = 0; next_word_form(question, at, word);) {
            query.children.emplace_back();
            query.children.back().kind = Query::Kind::word;
            query.children.back().text = word.form;
        }
        std::vector<std::size_t> found;
        for (const Hit& hit : searcher_.search(query, {.limit = limit}).hits)
            found.push_back(static_cast<std::size_t>(hit.document - 1) * in_a_document +
                            hit.position);
        return found;
    }

private:
    static constexpr std::size_t in_a_document = 100;

    Archive make(const std::vector<std::string>& texts) const {
        std::filesystem::remove_all(folder_);
        Archive archive = Archive::create(folder_);
        for (std::size_t first = 0; first < texts.size(); first += in_a_document) {
            Document document;
            document.file = {.sha256 = sha256_hex(std::to_string(first)), .path = "paragraphs"};
            document.pages.push_back({.number = 1});
            for (std::size_t i = first; i < std::min(texts.size(), first + in_a_document); ++i) {
                std::string& content = document.text.content;
                const std::size_t begin = content.size() + (content.empty() ? 0 : 1);
                content += (content.empty() ? "" : "\n") + texts[i];
                document.clauses.push_back({.span = {begin, content.size()}});
            }
            archive.add(document);
        }
        archive.commit();
        return archive;
    }

    std::filesystem::path folder_;
    Archive archive_;
    Searcher searcher_;
};

struct Question {
    std::string text;
    std::size_t paragraph = 0;
};

json read_json(const std::filesystem::path& file) {
    std::ifstream in(file);
    return json::parse(in);
}

double recall_at_5(Paragraphs& paragraphs, const std::vector<Question>& questions) {
    int found = 0;
    for (const Question& question : questions) {
        const std::vector<std::size_t> first = paragraphs.find(question.text, 5);
        found += std::ranges::count(first, question.paragraph) > 0 ? 1 : 0;
    }
    return static_cast<double>(found) / static_cast<double>(questions.size());
}

void measure_squad(const std::filesystem::path& file) {
    const json data = read_json(file);
    std::vector<std::string> texts;
    std::map<std::string, std::size_t> numbers;
    for (const auto& [id, text] : data.at("docs").items()) {
        numbers[id] = texts.size();
        texts.push_back(text);
    }
    std::vector<Question> questions;
    for (const json& query : data.at("queries"))
        questions.push_back({query.at("q"), numbers.at(query.at("doc"))});
    Paragraphs paragraphs(texts);
    std::printf("squad-fi R@5 %.3f\n", recall_at_5(paragraphs, questions));
}

struct Xquad {
    std::vector<std::string> texts;
    std::vector<Question> questions;
};

Xquad read_xquad(const std::filesystem::path& file) {
    Xquad xquad;
    const json data = read_json(file);
    for (const json& article : data.at("data"))
        for (const json& paragraph : article.at("paragraphs")) {
            for (const json& question : paragraph.at("qas"))
                xquad.questions.push_back({question.at("question"), xquad.texts.size()});
            xquad.texts.push_back(paragraph.at("context"));
        }
    return xquad;
}

void measure_xquad(const std::filesystem::path& folder) {
    const Xquad swedish = read_xquad(folder / "xquad.sv.json");
    {
        Paragraphs paragraphs(swedish.texts);
        std::printf("xquad-sv R@5 %.3f\n", recall_at_5(paragraphs, swedish.questions));
    }
    Paragraphs paragraphs(read_xquad(folder / "xquad.en.json").texts);
    std::printf("xquad, Swedish question to English paragraph, R@5 %.3f\n",
                recall_at_5(paragraphs, swedish.questions));
}

/// A field of a TSV file as csv writes it: in quotes where it has some, which are doubled.
std::string unquoted(std::string field) {
    if (!field.starts_with('"')) return field;
    std::string text;
    for (std::size_t i = 1; i + 1 < field.size(); ++i) {
        text += field[i];
        if (field[i] == '"' && field[i + 1] == '"') ++i;
    }
    return text;
}

double gain(const std::vector<double>& grades) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(5, grades.size()); ++i)
        sum += grades[i] / std::log2(static_cast<double>(i) + 2);
    return sum;
}

void measure_acord(const std::filesystem::path& folder) {
    std::vector<std::string> texts, ids;
    std::ifstream corpus(folder / "corpus.jsonl");
    for (std::string line; std::getline(corpus, line);) {
        const json clause = json::parse(line);
        texts.push_back(clause.at("text"));
        ids.push_back(clause.at("_id"));
    }
    std::map<std::string, std::map<std::string, double>> grades;
    std::ifstream judged(folder / "qrels/train.tsv");
    std::string line;
    for (std::getline(judged, line); std::getline(judged, line);) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        grades[unquoted(line.substr(0, first))][line.substr(first + 1, second - first - 1)] =
            std::stod(line.substr(second + 1));
    }
    Paragraphs paragraphs(texts);
    double sum = 0;
    for (const auto& [query, of_clauses] : grades) {
        std::vector<double> ideal, found;
        for (const auto& [clause, grade] : of_clauses) ideal.push_back(grade);
        std::ranges::sort(ideal, std::ranges::greater());
        for (const std::size_t clause : paragraphs.find(query, std::numeric_limits<int>::max()))
            if (const auto grade = of_clauses.find(ids[clause]); grade != of_clauses.end())
                found.push_back(grade->second);
        if (gain(ideal) > 0) sum += gain(found) / gain(ideal);
    }
    std::printf("acord train nDCG@5 %.1f over %zu queries\n",
                100 * sum / static_cast<double>(grades.size()), grades.size());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::puts("usage: bench_retrieval ../shared/data"), 2;
    const std::filesystem::path data = argv[1];
    measure_squad(data / "squad-fi/dev_500q.json");
    measure_xquad(data / "xquad-sv");
    measure_acord(data / "acord");
}
