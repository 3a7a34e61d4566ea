#include "index/store/form_table.h"

#include <algorithm>
#include <cstring>

namespace clausula {

namespace {

constexpr std::size_t first_slots = 1024;
constexpr std::size_t block_size = 64 << 10;

/// What stands before an entry's form and terms.
struct Head {
    std::uint32_t form_size, terms_size, languages;
};

/// Multiplies eight bytes at a time with an odd constant near 2^64 divided by the golden ratio
/// (Knuth, The Art of Computer Programming 3, 6.4).
std::uint64_t hash_of(std::string_view form) {
    constexpr std::uint64_t multiplier = 0x9E37'79B9'7F4A'7C15;
    std::uint64_t hash = form.size() * multiplier;
    for (; !form.empty(); form.remove_prefix(std::min<std::size_t>(8, form.size()))) {
        std::uint64_t word = 0;
        std::memcpy(&word, form.data(), std::min<std::size_t>(8, form.size()));
        hash = (hash ^ word) * multiplier;
        hash ^= hash >> 29;
    }
    return hash;
}

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32) | 1; }

Head head_of(const char* entry) {
    Head head{};
    std::memcpy(&head, entry, sizeof head);
    return head;
}

std::string_view form_of(const char* entry) {
    return {entry + sizeof(Head), head_of(entry).form_size};
}

} // namespace

FormTable::FormTable() : slots_(first_slots) {}

FormTable::Reading FormTable::find(std::string_view form) const {
    const std::uint64_t hash = hash_of(form);
    const std::uint32_t tag = tag_of(hash);
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].tag != 0;
         at = (at + 1) & (slots_.size() - 1)) {
        const char* entry = slots_[at].entry;
        if (slots_[at].tag != tag || form_of(entry) != form) continue;
        const Head head = head_of(entry);
        return {{entry + sizeof head + head.form_size, head.terms_size}, head.languages};
    }
    return {};
}

FormTable::Reading FormTable::add(std::string_view form, Reading reading) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    const Head head{static_cast<std::uint32_t>(form.size()),
                    static_cast<std::uint32_t>(reading.terms.size()), reading.languages};
    char* entry = allocate(sizeof head + form.size() + reading.terms.size());
    std::memcpy(entry, &head, sizeof head);
    std::ranges::copy(form, entry + sizeof head);
    char* terms = std::ranges::copy(reading.terms, entry + sizeof head + form.size()).out -
                  reading.terms.size();
    const std::uint64_t hash = hash_of(form);
    slots_[free_slot(hash)] = {tag_of(hash), entry};
    ++size_;
    return {{terms, reading.terms.size()}, reading.languages};
}

void FormTable::clear() { *this = FormTable(); }

std::size_t FormTable::free_slot(std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].tag != 0) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void FormTable::grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_ = std::vector<Slot>(2 * old.size());
    for (const Slot& slot : old)
        if (slot.tag != 0) slots_[free_slot(hash_of(form_of(slot.entry)))] = slot;
}

char* FormTable::allocate(std::size_t size) {
    if (size > room_) {
        room_ = std::max(size, block_size);
        blocks_.push_back(std::make_unique<char[]>(room_));
        block_end_ = blocks_.back().get() + room_;
    }
    room_ -= size;
    return block_end_ - room_ - size;
}

} // namespace clausula
