#pragma once

#include "index/language/lexicon/form_lexicon.h"

namespace clausula {

/// The lexicons that are made when the program is built, and are part of it.
FormLexicon swedish_lexicon();
FormLexicon english_lexicon();

} // namespace clausula
