#include "ingest/sources/bundle.h"
#include "fuzz/target.h"
#include "index/model/error.h"

using namespace clausula;

namespace {

constexpr BundleLimits limits = {
    .members = 100, .depth = 3, .bytes = 4 << 20, .member_bytes = 1 << 20, .ratio = 50};

/// Holds what comes out against the limits.
class Counted final : public BundleOutput {
public:
    void member(const MemberPath& path, std::string_view bytes) override {
        meet(path);
        bytes_ += bytes.size();
        must(bytes.size() <= limits.member_bytes && bytes_ <= limits.bytes);
    }

    void refused(const MemberPath& path, std::string error, std::string) override {
        meet(path);
        must(!error.empty());
    }

    void nested(const MemberPath& path, std::string_view bytes, std::string_view format,
                const Problems&) override {
        must(!path.empty() && path.size() < limits.depth && !format.empty());
        must(bytes.size() <= limits.member_bytes);
    }

private:
    void meet(const MemberPath& path) {
        must(!path.empty() && path.size() <= limits.depth && ++members_ <= limits.members);
    }

    std::uint64_t members_ = 0, bytes_ = 0;
};

} // namespace

// ZIP, tar, 7z and the filters, with bundles in them.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = bytes_of(data, size);
    if (recognise_bundle(bytes).empty()) return 0;
    Counted output;
    try {
        walk_bundle(bytes, "bundle.gz", limits, output);
    } catch (const Error& error) {
        must(!error.message.empty());
    }
    return 0;
}
