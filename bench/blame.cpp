// Blames the last of 40 versions of 300 clauses, made by chance, and tells the CPU time; or, of an
// archive of files whose folders are chains and whose names tell their order, prints what each
// sentence of the last file of each is blamed on, a line each: path, the origin's path, "common"
// for what is told by its place, the sentence. For bench/blame.py.
//
//     bench_blame
//     bench_blame ARCHIVE > blame.tsv

#include "versions/origin/blame.h"
#include "index/model/error.h"
#include "index/store/archive.h"
#include "versions/origin/sentences.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <random>
#include <string>

namespace clausula {

namespace {

std::vector<LineageText> chain_of(const std::vector<Document>& documents) {
    std::vector<LineageText> lineage;
    for (std::size_t i = 0; i < documents.size(); ++i)
        lineage.push_back(
            {&documents[i], i == 0 ? std::vector<std::size_t>{} : std::vector{i - 1}});
    return lineage;
}

using Sentences = std::vector<std::string>; ///< of a clause; the first is its heading

class Author {
public:
    Sentences clause() {
        Sentences sentences = {words(3)};
        for (int i = 0; i < 8; ++i) sentences.push_back(words(15) + ".");
        return sentences;
    }

    /// The next version: a tenth of the clauses edited, some moved, some new, some dropped.
    void revise(std::vector<Sentences>& clauses) {
        for (Sentences& clause : clauses)
            if (below(10) == 0) clause[1 + below(clause.size() - 1)] = words(15) + ".";
        for (int i = 0; i < 3; ++i) {
            std::swap(clauses[below(clauses.size())], clauses[below(clauses.size())]);
            clauses.insert(clauses.begin() + static_cast<std::ptrdiff_t>(below(clauses.size())),
                           clause());
            clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(below(clauses.size())));
        }
    }

private:
    std::size_t below(std::size_t count) { return random_() % count; }

    /// Of a few thousand words some come often, as in a language.
    std::string words(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            const std::size_t word = below(4000) * below(4000) / 4000;
            std::string letters = std::string(1, static_cast<char>('a' + word % 26));
            for (std::size_t rest = word; rest > 0; rest /= 17)
                letters += static_cast<char>('a' + rest % 17);
            if (i == 0) letters.front() = static_cast<char>(letters.front() - 'a' + 'A');
            text += (i == 0 ? "" : " ") + letters;
        }
        return text;
    }

    std::minstd_rand random_{1};
};

Document document_of(const std::vector<Sentences>& clauses) {
    Document document;
    document.language = "en";
    std::string& text = document.text.content;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        Clause clause;
        clause.number = clause.path = std::to_string(i + 1);
        clause.span.begin = text.size();
        clause.number_span = {text.size(), text.size() + clause.number.size()};
        text += clause.number + ". ";
        clause.heading = clauses[i].front();
        clause.heading_span = {text.size(), text.size() + clause.heading.size()};
        for (const std::string& sentence : clauses[i])
            text += sentence + (&sentence == &clauses[i].front() ? "\n" : " ");
        text.back() = '\n';
        clause.span.end = text.size() - 1;
        document.clauses.push_back(clause);
    }
    document.pages.push_back({.span = {0, text.size()}});
    return document;
}

void measure() {
    Author author;
    std::vector<Sentences> clauses;
    for (int i = 0; i < 300; ++i) clauses.push_back(author.clause());
    std::vector<Document> documents;
    for (int version = 0; version < 40; ++version) {
        documents.push_back(document_of(clauses));
        author.revise(clauses);
    }
    const std::clock_t start = std::clock();
    const std::vector<BlamedSentence> blamed = blame(chain_of(documents));
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%zu versions of %zu clauses, %zu sentences blamed: %.2f s of CPU time\n",
                documents.size(), clauses.size(), blamed.size(), seconds);
}

void blame_last(const std::map<std::string, Document>& chain) {
    std::vector<Document> documents;
    std::vector<std::string> paths;
    for (const auto& [path, document] : chain) {
        paths.push_back(path);
        documents.push_back(document);
    }
    const WordedDocument last = worded(documents.back());
    const std::vector<BlamedSentence> blamed = blame(chain_of(documents));
    for (std::size_t i = 0; i < blamed.size(); ++i) {
        std::string sentence(documents.back().text[blamed[i].span]);
        std::ranges::replace(sentence, '\t', ' ');
        std::printf("%s\t%s\t%s\t%s\n", paths.back().c_str(), paths[blamed[i].origin.text].c_str(),
                    last.sentences[i].is_common ? "common" : "", sentence.c_str());
    }
}

void blame_chains(const char* folder) {
    const Archive archive = Archive::open(folder);
    std::map<std::string, std::map<std::string, Document>> chains;
    for (const DocumentSummary& summary : archive.list())
        for (const SourceFile& file : archive.paths(summary.id)) {
            const std::string path = file.display_path();
            if (path.ends_with(".md"))
                chains[path.substr(0, path.find_last_of('/'))].emplace(
                    path, archive.document(summary.id).value());
        }
    for (const auto& [name, chain] : chains) blame_last(chain);
}

} // namespace

} // namespace clausula

int main(int count, char** words) try {
    if (count == 1)
        clausula::measure();
    else
        clausula::blame_chains(words[1]);

} catch (const clausula::Error& error) {

    std::fprintf(stderr, "%s: %s\n", error.subject.c_str(), error.message.c_str());
    return 2;
}
