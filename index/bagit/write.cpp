#include "index/bagit/write.h"

#include "index/bagit/manifest.h"
#include "index/files/durable_file.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <fcntl.h>
#include <map>

namespace clausula {

namespace {

namespace fs = std::filesystem;

/// Both digests of a file that was written.
struct Digests {
    std::string sha512, sha256;
};

/// The folder in which a bag is made; goes with all that is in it unless it is put in place.
class NewBag {
public:
    explicit NewBag(const fs::path& folder) : folder_(folder), made_(folder.string() + ".new") {
        for (const fs::path& taken : {folder_, made_})
            if (fs::symlink_status(taken).type() != fs::file_type::not_found)
                throw Error(taken.string(), "is there already",
                            taken == made_
                                ? "remove what a stopped export left, or name another folder"
                                : "name a folder that does not exist yet");
        fs::create_directories(made_ / "data");
    }

    NewBag(const NewBag&) = delete;
    NewBag& operator=(const NewBag&) = delete;

    ~NewBag() {
        std::error_code ignored;
        if (!is_in_place_) fs::remove_all(made_, ignored);
    }

    void copy(const BagItem& item) {
        const std::string path = "data/" + item.path;
        fs::create_directories((made_ / path).parent_path());
        const FileDescriptor out =
            open_file(made_ / path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        Digest sha512(DigestAlgorithm::sha512), sha256(DigestAlgorithm::sha256);
        read_pieces(item.file, [&](std::string_view piece) {
            sha512.add(piece);
            sha256.add(piece);
            write_all(out, piece, made_ / path);
            payload_bytes_ += piece.size();
        });
        const Digests digests = {sha512.hex(), sha256.hex()};
        if (digests.sha256 != item.sha256)
            throw Error(item.file.string(), "its bytes are not those that were taken in",
                        "restore it from a copy; `clausula verify` finds all that is damaged");
        payload_[path] = digests;
    }

    void write_tag_file(const std::string& name, std::string_view bytes) {
        write_new_file(made_ / name, bytes);
        tags_[name] = {sha512_hex(bytes), sha256_hex(bytes)};
    }

    std::string oxum() const {
        return std::to_string(payload_bytes_) + "." + std::to_string(payload_.size());
    }

    void write_payload_manifests() {
        write_tag_file("manifest-sha512.txt", manifest(payload_, &Digests::sha512));
        write_tag_file("manifest-sha256.txt", manifest(payload_, &Digests::sha256));
    }

    void put_in_place() {
        write_new_file(made_ / "tagmanifest-sha512.txt", manifest(tags_, &Digests::sha512));
        write_new_file(made_ / "tagmanifest-sha256.txt", manifest(tags_, &Digests::sha256));
        sync_file_system(made_);
        rename_to_free_name(made_, folder_);
        is_in_place_ = true;
        const fs::path parent = fs::absolute(folder_).parent_path();
        sync_folder(parent);
    }

private:
    using Files = std::map<std::string, Digests>;

    static std::string manifest(const Files& files, std::string Digests::*digest) {
        std::string lines;
        for (const auto& [path, digests] : files)
            lines += digests.*digest + "  " + encode_path(path) + "\n";
        return lines;
    }

    fs::path folder_, made_;
    Files payload_, tags_;
    std::uint64_t payload_bytes_ = 0;
    bool is_in_place_ = false;
};

} // namespace

void write_bag(const fs::path& folder, std::span<const BagItem> items, std::vector<BagTag> info,
               std::span<const BagTagFile> tag_files) {
    // "bag/" would be made as "bag/.new".
    NewBag bag(folder.has_filename() ? folder : folder.parent_path());
    for (const BagItem& item : items) bag.copy(item);
    bag.write_tag_file("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    info.push_back({"Payload-Oxum", bag.oxum()});
    std::string tags;
    for (BagTag& tag : info) {
        std::ranges::replace_if(
            tag.value, [](char c) { return c == '\r' || c == '\n'; }, ' ');
        tags += tag.label + ": " + tag.value + "\n";
    }
    bag.write_tag_file("bag-info.txt", tags);
    for (const BagTagFile& file : tag_files) bag.write_tag_file(file.name, file.bytes);
    bag.write_payload_manifests();
    bag.put_in_place();
}

std::string bag_file_name(const std::string& name) {
    constexpr std::size_t longest = 200; // file systems take 255
    std::string_view last = std::string_view(name).substr(name.find_last_of('/') + 1);
    last = last.substr(0, last.find('\0'));
    std::string file = is_utf8(last) ? std::string(last) : clean_utf8(last);
    if (file.empty() || file == "." || file == "..") return "original";
    if (file.size() <= longest) return file;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(file[end]) & 0xC0) == 0x80) --end;
    return file.substr(0, end);
}

} // namespace clausula
