#include "index/files/digest.h"
#include "tests/catch.h"

using namespace clausula;

TEST_CASE("the digest of abc is the one that FIPS 180-2 prints") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("bytes in pieces have the digest of the whole") {
    Digest digest(DigestAlgorithm::sha256);
    digest.add("a");
    digest.add("");
    digest.add("bc");
    CHECK(digest.hex() == sha256_hex("abc"));
}

TEST_CASE("each algorithm gives the digest of abc that its standard prints") {
    CHECK(digest_hex(DigestAlgorithm::md5, "abc") == "900150983cd24fb0d6963f7d28e17f72");
    CHECK(digest_hex(DigestAlgorithm::sha1, "abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
    CHECK(sha512_hex("abc") == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                               "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}
