// Asks an archive, and prints each clause found with the matched words in brackets:
//     search ARCHIVE QUERY
#include <clausula/index/model/error.h>
#include <clausula/index/store/archive.h>
#include <clausula/search/search.h>

#include <iostream>

int main(int argc, char** argv) try {
    if (argc != 3) {
        std::cerr << "usage: search ARCHIVE QUERY\n";
        return 2;
    }
    const clausula::Archive archive = clausula::Archive::open(argv[1]);
    const auto [hits, total] = clausula::search(archive, clausula::parse_query(argv[2]));
    for (const clausula::Hit& hit : hits) {
        std::cout << hit.title << ", " << hit.number << " " << hit.heading << ", p. "
                  << hit.first_page << ": ";
        std::size_t at = 0;
        for (const clausula::Span& mark : hit.marks) {
            std::cout << hit.text.substr(at, mark.begin - at) << '['
                      << hit.text.substr(mark.begin, mark.size()) << ']';
            at = mark.end;
        }
        std::cout << hit.text.substr(at) << "\n\n";
    }
    std::cout << total << " in all\n";
    return total > 0 ? 0 : 1;

} catch (const clausula::Error& error) {

    std::cerr << error.what() << "\n";
    return 2;
}
