#include "search/match.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = Query::Kind;

bool is_left_out(const Meaning& meaning) { return meaning.query.kind == Kind::except; }

std::vector<const Meaning*> pointers_to(const std::vector<Meaning>& meanings) {
    std::vector<const Meaning*> pointers;
    for (const Meaning& meaning : meanings) pointers.push_back(&meaning);
    return pointers;
}

class Writer {
public:
    explicit Writer(Match& match) : match_(match) {}

    void write(const Meaning& meaning) {
        switch (meaning.query.kind) {
        case Kind::word:
        case Kind::phrase:
        case Kind::exact:
        case Kind::prefix:
            write_list(meaning.phrases, " OR ",
                       [&](const TermPhrase& phrase) { write(meaning, phrase); });
            break;
        case Kind::near:
            write_near(meaning);
            break;
        case Kind::except:
            write_left_out(meaning);
            break;
        case Kind::any_of:
            write_list(meaning.children, " OR ", [&](const Meaning& child) { write(child); });
            break;
        case Kind::all_of:
            write_all_of(pointers_to(meaning.children));
            break;
        case Kind::field:
        case Kind::range:
            break;
        }
    }

    void write_any_of(const std::vector<const Meaning*>& meanings) {
        write_list(meanings, " OR ", [&](const Meaning* meaning) { write(*meaning); });
    }

    void write_all_of(const std::vector<const Meaning*>& meanings) {
        std::vector<const Meaning*> wanted, unwanted;
        for (const Meaning* meaning : meanings)
            (is_left_out(*meaning) ? unwanted : wanted).push_back(meaning);
        const auto write_child = [&](const Meaning* child) { write(*child); };
        if (!unwanted.empty()) match_.expression += '(';
        write_list(wanted, " AND ", write_child);
        if (unwanted.empty()) return;
        match_.expression += " NOT ";
        write_list(unwanted, " OR ", write_child);
        match_.expression += ')';
    }

private:
    template <typename List, typename Write>
    void write_list(const List& list, std::string_view between, Write write_one) {
        const bool many = list.size() > 1;
        if (many) match_.expression += '(';
        bool first = true;
        for (const auto& one : list) {
            if (!first) match_.expression += between;
            first = false;
            write_one(one);
        }
        if (many) match_.expression += ')';
    }

    void write(const Meaning& meaning, const TermPhrase& phrase) {
        match_.expression += to_fts5(phrase);
        match_.phrases.push_back({counts_ ? &meaning : nullptr, &phrase});
    }

    void write_left_out(const Meaning& meaning) {
        const bool counted = counts_;
        counts_ = false;
        write(meaning.children.front());
        counts_ = counted;
    }

    /// Once with the words themselves, once with more of what they mean, and so on.
    void write_near(const Meaning& meaning) {
        std::size_t levels = 0;
        for (const Meaning& child : meaning.children)
            levels = std::max(levels, child.phrases.size());
        if (levels > 1) match_.expression += '(';
        for (std::size_t level = 0; level < levels; ++level) {
            match_.expression += level > 0 ? " OR NEAR(" : "NEAR(";
            for (const Meaning& child : meaning.children) {
                write(child, child.phrases[std::min(level, child.phrases.size() - 1)]);
                match_.expression += ' ';
            }
            match_.expression.back() = ',';
            match_.expression += ' ' + std::to_string(meaning.query.distance) + ')';
        }
        if (levels > 1) match_.expression += ')';
    }

    Match& match_;
    bool counts_ = true;
};

void collect(const Meaning& meaning, std::vector<const Meaning*>& terms) {
    if (is_leaf(meaning)) terms.push_back(&meaning);
    if (meaning.query.kind == Kind::all_of || meaning.query.kind == Kind::any_of)
        for (const Meaning& child : meaning.children) collect(child, terms);
}

} // namespace

bool is_leaf(const Meaning& meaning) {
    switch (meaning.query.kind) {
    case Kind::word:
    case Kind::exact:
    case Kind::prefix:
    case Kind::phrase:
    case Kind::near:
        return true;
    default:
        return false;
    }
}

bool is_text(const Meaning& meaning) {
    if (meaning.is_checked || meaning.query.kind == Kind::field ||
        meaning.query.kind == Kind::range)
        return false;
    return std::ranges::all_of(meaning.children, is_text);
}

Match match_of_all(const std::vector<const Meaning*>& meanings) {
    Match match;
    Writer(match).write_all_of(meanings);
    return match;
}

Match match_of_any(const std::vector<const Meaning*>& meanings) {
    Match match;
    Writer(match).write_any_of(meanings);
    return match;
}

std::vector<const Meaning*> positive_terms(const Meaning& meaning) {
    std::vector<const Meaning*> terms;
    collect(meaning, terms);
    return terms;
}

} // namespace clausula
