#pragma once

#include <string>
#include <string_view>

struct sb_stemmer;

namespace clausula {

/// Cuts the endings off words by the rules of one language (Snowball, M. F. Porter 2001). Not for
/// two threads at once.
class Stemmer {
public:
    /// `language` is the English name or the ISO 639 code of one that Snowball has; throws Error
    /// otherwise.
    explicit Stemmer(const char* language);
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;
    ~Stemmer();

    /// The word must be case-folded.
    std::string stem(std::string_view word);

private:
    sb_stemmer* stemmer_;
};

} // namespace clausula
