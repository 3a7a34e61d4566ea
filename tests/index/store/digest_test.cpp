#include "index/store/digest.h"
#include "tests/catch.h"

using namespace clausula;

TEST_CASE("the digest of abc is the one that FIPS 180-2 prints") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("bytes in pieces have the digest of the whole") {
    Sha256 digest;
    digest.add("a");
    digest.add("");
    digest.add("bc");
    CHECK(digest.hex() == sha256_hex("abc"));
}
