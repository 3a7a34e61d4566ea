#pragma once

#include "index/store/sketch_rows.h"
#include "versions/identity/profile.h"

namespace clausula {

/// Raised when the same document gives another sketch or another relation: all are compared anew.
constexpr int sketch_version = 1;

/// Some of a document's hashes, so chosen that documents which share some of what they are made
/// from share some of these: the smallest of its word shingles and of its shingles of numbers
/// (bottom-k sketches: Cohen and Kaplan, "Summarizing data using bottom-k sketches", 2007), more of
/// a longer text; the words of its parties and of its title. About 90 hashes a document.
SketchRow sketch_of(const Profile& profile);

} // namespace clausula
