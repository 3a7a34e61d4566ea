#include "index/bagit/validate.h"

#include "index/bagit/bag_files.h"
#include "index/bagit/manifest.h"
#include "index/bagit/tag_file.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/text/encoding.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace clausula {

namespace {

constexpr std::uint64_t largest_tag_file = std::uint64_t{256} << 20; // held in memory

/// A manifest's file name, "manifest-sha512.txt" or "tagmanifest-sha512.txt", taken apart.
struct ManifestName {
    std::string file;
    ListedFiles files = ListedFiles::payload;
    std::string algorithm;
};

std::optional<ManifestName> manifest_name(const std::string& file) {
    std::string_view rest = file;
    const bool is_tags = rest.starts_with("tagmanifest-");
    if (!is_tags && !rest.starts_with("manifest-")) return std::nullopt;
    rest.remove_prefix(rest.find('-') + 1);
    if (!rest.ends_with(".txt")) return std::nullopt;
    rest.remove_suffix(4);
    std::string algorithm;
    for (char c : lower_case_digest(rest)) // SHA-256 has the normal name sha256 (2.4)
        if (c != '-' && c != '_') algorithm += c;
    return ManifestName{file, is_tags ? ListedFiles::tags : ListedFiles::payload, algorithm};
}

class BagWalk {
public:
    explicit BagWalk(const std::filesystem::path& bag) : bag_(bag), files_(bag, check_.findings) {}

    BagCheck run() {
        read_declaration();
        if (!files_.has_folder("data")) error("data", "there is no such folder");
        check_.payload = files_.payload();
        if (encoding_.empty()) return std::move(check_);
        read_manifests();
        read_fetch();
        check_payload_is_listed();
        check_listed_files();
        read_tags();
        return std::move(check_);
    }

private:
    struct Claim {
        DigestAlgorithm algorithm;
        std::string digest, manifest;
    };

    void error(const std::string& place, std::string message) {
        check_.findings.push_back({Severity::error, place, std::move(message)});
    }

    void warn(const std::string& place, std::string message) {
        check_.findings.push_back({Severity::warning, place, std::move(message)});
    }

    Severity since_1_0() const {
        return check_.version >= 100 ? Severity::error : Severity::warning;
    }

    void read_declaration() {
        try {
            const auto declared = parse_declaration(
                read_small_file(bag_ / "bagit.txt", largest_tag_file), check_.findings);
            if (!declared) return;
            check_.version = declared->version;
            encoding_ = declared->encoding;
        } catch (const Error& failure) {
            error("bagit.txt", failure.message);
        }
    }

    // None, and an error, for what can't be read.
    std::optional<std::string> read_text(const std::string& file) {
        try {
            auto text = to_utf8(read_small_file(bag_ / file, largest_tag_file), encoding_);
            if (!text)
                error(file, "is not in the encoding \"" + encoding_ + "\", or that is unknown");
            return text;
        } catch (const Error& failure) {
            error(file, failure.message);
            return std::nullopt;
        }
    }

    void read_manifests() {
        bool is_checkable = false;
        for (const std::string& file : files_.tag_files()) {
            const auto name = manifest_name(file);
            if (!name) continue;
            const auto algorithm = find_digest_algorithm(name->algorithm);
            const bool is_payload = name->files == ListedFiles::payload;
            if (!algorithm)
                warn(file, "the algorithm \"" + name->algorithm + "\" is not known; not checked");
            is_checkable |= is_payload && algorithm;
            const auto text = read_text(file);
            if (!text) continue;
            const auto entries =
                parse_manifest(*text, check_.version, name->files, file, check_.findings);
            take_entries(entries, *name, algorithm);
        }
        if (!is_checkable) error("", "there is no payload manifest whose algorithm is known");
    }

    void take_entries(const std::vector<ManifestEntry>& entries, const ManifestName& name,
                      std::optional<DigestAlgorithm> algorithm) {
        std::map<std::string, std::string> listed;
        for (const ManifestEntry& entry : entries) {
            const std::string path = files_.on_disk(entry.path);
            if (path != entry.path)
                warn(name.file, "\"" + entry.path + "\" is composed otherwise in the file's name");
            const auto [first, is_new] = listed.emplace(entry.path, entry.digest);
            if (!is_new && first->second != entry.digest)
                error(name.file, "\"" + entry.path + "\" is listed twice, with two digests");
            else if (!is_new)
                check_.findings.push_back(
                    {since_1_0(), name.file, "\"" + entry.path + "\" is listed twice"});
            if (algorithm && !is_digest(*algorithm, entry.digest))
                error(name.file, "\"" + entry.digest + "\" is no " + name.algorithm + " digest");
            if (name.files == ListedFiles::tags && entry.path.starts_with("tagmanifest-"))
                check_.findings.push_back(
                    {since_1_0(), name.file, "\"" + entry.path + "\" is a tag manifest itself"});
            std::vector<Claim>& claims = claims_[path];
            if (algorithm) claims.push_back({*algorithm, entry.digest, name.file});
        }
        warn_of_lookalikes(listed, name.file, check_.findings);
        if (name.files == ListedFiles::tags) return;
        std::set<std::string>& paths = payload_manifests_[name.file];
        for (const auto& [path, digest] : listed) paths.insert(files_.on_disk(path));
    }

    void read_fetch() {
        if (!files_.has_file("fetch.txt")) return;
        const auto text = read_text("fetch.txt");
        if (!text) return;
        for (const FetchEntry& entry :
             parse_fetch(*text, check_.version, "fetch.txt", check_.findings)) {
            if (claims_.find(entry.path) == claims_.end())
                error("fetch.txt", "\"" + entry.path + "\" stands in no manifest");
            urls_.emplace(entry.path, entry.url);
        }
    }

    // 1.0 wants each file in every payload manifest (2.1.3), earlier versions in one of them.
    void check_payload_is_listed() {
        for (const std::string& path : check_.payload) {
            std::size_t found = 0;
            std::string missing_in;
            for (const auto& [manifest, paths] : payload_manifests_) {
                if (paths.count(path) > 0)
                    ++found;
                else
                    missing_in = manifest;
            }
            if (found == 0 || (check_.version >= 100 && !missing_in.empty()))
                error(path, "does not stand in " +
                                (found == 0 ? std::string("any payload manifest") : missing_in));
        }
    }

    void check_listed_files() {
        for (const auto& [path, claims] : claims_) {
            if (files_.has_file(path)) {
                check_digests(path, claims);
                continue;
            }
            const auto url = urls_.find(path);
            error(path, url == urls_.end() ? "is listed, but there is no such file"
                                           : "is still to be fetched from " + url->second);
        }
    }

    void check_digests(const std::string& path, const std::vector<Claim>& claims) {
        std::vector<DigestAlgorithm> algorithms;
        for (const Claim& claim : claims) algorithms.push_back(claim.algorithm);
        std::ranges::sort(algorithms);
        algorithms.erase(std::unique(algorithms.begin(), algorithms.end()), algorithms.end());
        try {
            const std::vector<std::string> digests = digest_file(bag_ / path, algorithms);
            for (const Claim& claim : claims) {
                const auto at = std::ranges::find(algorithms, claim.algorithm) - algorithms.begin();
                if (claim.digest != digests[static_cast<std::size_t>(at)])
                    error(path, "the digest is not the one in " + claim.manifest);
            }
        } catch (const Error& failure) {
            error(path, failure.message);
        }
    }

    void read_tags() {
        // The file's name was package-info.txt before 0.96.
        const std::string file = check_.version < 96 ? "package-info.txt" : "bag-info.txt";
        if (!files_.has_file(file)) return;
        const auto text = read_text(file);
        if (!text) return;
        for (const BagTag& tag : parse_tags(*text, check_.version, file, check_.findings))
            if (tag.label == "Payload-Oxum") check_oxum(tag.value, file);
    }

    // Bytes, a full stop, number of files.
    void check_oxum(const std::string& value, const std::string& file) {
        const std::string oxum =
            std::to_string(files_.payload_bytes()) + "." + std::to_string(check_.payload.size());
        if (value != oxum)
            error(file, "Payload-Oxum is \"" + value + "\", but the payload has " + oxum);
    }

    std::filesystem::path bag_;
    BagCheck check_;
    BagFiles files_;
    std::string encoding_;
    std::map<std::string, std::vector<Claim>> claims_; ///< by path on disk
    std::map<std::string, std::set<std::string>> payload_manifests_;
    std::map<std::string, std::string> urls_; ///< of fetch.txt, by path
};

} // namespace

BagCheck validate_bag(const std::filesystem::path& bag) { return BagWalk(bag).run(); }

} // namespace clausula
