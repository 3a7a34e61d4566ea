#include "index/language/party_words.h"

namespace clausula {

namespace {

constexpr std::string_view before[] = {"between",           "by and between",  "among",
                                       "by and among",      "entered into by", "made by",
                                       "between and among", "agreement with"};
constexpr std::string_view agree[] = {"agree as follows",
                                      "agrees as follows",
                                      "hereby agree",
                                      "have agreed",
                                      "have reached the following",
                                      "have entered into",
                                      "hereby confirm",
                                      "enter into this",
                                      "have come to"};
constexpr std::string_view headings[] = {"parties",
                                         "the parties",
                                         "parties to the agreement",
                                         "names of the parties",
                                         "contracting parties",
                                         "parties to this agreement",
                                         "signatory parties",
                                         "the partners",
                                         "partners",
                                         "participating organisations",
                                         "members of the consortium",
                                         "consortium members"};
constexpr std::string_view ends[] = {"whereas",       "recitals",          "recital",
                                     "background",    "witnesseth",        "w i t n e s s e t h",
                                     "agreed terms",  "table of contents", "preamble",
                                     "now therefore", "introduction",      "definitions"};
constexpr std::string_view conjunctions[] = {"and", "andor"};
constexpr std::string_view called[] = {"hereinafter", "hereafter", "referred", "called", "herein"};
constexpr std::string_view fillers[] = {"referred",     "called",   "to",   "as",
                                        "the",          "known",    "also", "sometimes",
                                        "individually", "commonly", "is"};
constexpr std::string_view signers[] = {"undersigned", "signatory", "signatories"};
constexpr std::string_view together[] = {"together", "collectively", "jointly", "each",
                                         "both",     "parties",      "party"};
constexpr std::string_view means[] = {"means", "mean"};
constexpr std::string_view spouses[] = {"and his wife", "his wife", "and her husband",
                                        "her husband",  "and wife", "and his spouse"};
constexpr std::string_view everyone[] = {"the parties",
                                         "parties",
                                         "both parties",
                                         "all parties",
                                         "each party",
                                         "every party",
                                         "each of the parties",
                                         "all the parties",
                                         "either party",
                                         "the undersigned",
                                         "the undersigned parties",
                                         "the signatories",
                                         "each signatory"};
constexpr std::string_view represented[] = {"represented", "acting", "attorney"};
constexpr std::string_view roles[] = {
    "landlord",   "tenant",      "lessor",      "lessee",       "buyer",      "seller",
    "purchaser",  "vendor",      "supplier",    "customer",     "client",     "licensor",
    "licensee",   "franchisor",  "franchisee",  "employer",     "employee",   "contractor",
    "consultant", "company",     "distributor", "sponsor",      "borrower",   "lender",
    "controller", "processor",   "grantee",     "grantor",      "developer",  "agent",
    "provider",   "recipient",   "discloser",   "owner",        "operator",   "sender",
    "shipper",    "carrier",     "transporter", "party",        "parties",    "affiliate",
    "bank",       "adviser",     "advisor",     "manufacturer", "user",       "guarantor",
    "agency",     "corporation", "association", "foundation",   "university", "council",
    "principal",  "insurer",     "custodian",   "partner",      "host",       "donor",
    "investor",   "founder",     "coordinator", "author",       "publisher",  "owners",
    "sellers",    "buyers",      "tenants",     "employers"};
constexpr std::string_view employer[] = {"employer", "employers"};
constexpr std::string_view employee[] = {"employee", "employees", "union",
                                         "unions",   "workers",   "staff association"};
constexpr std::string_view sides[] = {"employers",  "employees", "unions",
                                      "management", "staff",     "workers"};
constexpr std::string_view term_labels[] = {"short name",     "abbreviation", "acronym",
                                            "called",         "term",         "role",
                                            "referred to as", "defined term"};
constexpr std::string_view plurals[] = {"s"};
constexpr std::string_view name_labels[] = {"name",         "full name",       "legal name",
                                            "company name", "name of company", "organisation",
                                            "organization"};
constexpr std::string_view agents[] = {"er", "or", "ee"};
constexpr std::string_view branches[] = {"branch", "chapter", "lodge"};
constexpr std::string_view numbered[] = {"local", "unit", "lodge", "chapter", "branch", "district"};
constexpr std::string_view forms[] = {
    "inc",  "incorporated", "llc", "ltd",  "corp", "corporation", "company", "co",     "limited",
    "plc",  "llp",          "lp",  "gmbh", "ag",   "kg",          "bv",      "nv",     "sa",
    "sarl", "spa",          "srl", "pte",  "pty",  "sdn",         "bhd",     "berhad", "tbk",
    "na",   "fsb",          "gie", "scio", "cic",  "cio",         "pbc",     "pllc",   "lllp",
    "aps",  "kk",           "sas", "ulc",  "jsc",  "ojsc",        "pt",      "sl"};
constexpr std::string_view nouns[] = {
    "university",    "foundation", "association",  "council",      "trust",       "society",
    "bank",          "institute",  "college",      "authority",    "ministry",    "partners",
    "holdings",      "fund",       "government",   "enterprises",  "partnership", "federation",
    "confederation", "board",      "agency",       "commission",   "cooperative", "co-operative",
    "club",          "services",   "institution",  "laboratories", "press",       "union",
    "workers",       "employers",  "school",       "hospital",     "office",      "networks",
    "international", "systems",    "technologies", "group",        "undertaking", "department",
    "bureau",        "service",    "district"};
constexpr std::string_view inside[] = {"of", "the", "for", "at", "on", "upon",
                                       "in", "to",  "de",  "la", "du", "dba"};
constexpr std::string_view honorifics[] = {"ppa",  "pp",         "mr",        "mrs",   "ms",
                                           "miss", "dr",         "professor", "prof",  "sir",
                                           "dame", "commodore",  "captain",   "rev",   "supt",
                                           "cllr", "councillor", "hon",       "judge", "mx"};
constexpr std::string_view on_behalf[] = {"for and on behalf of",
                                          "on behalf of",
                                          "signed for and on behalf of",
                                          "signed on behalf of",
                                          "signed for",
                                          "executed by",
                                          "duly executed by",
                                          "for",
                                          "executed for and on behalf of",
                                          "executed as a deed by",
                                          "signed as a deed by",
                                          "agreed for",
                                          "for and behalf of"};
constexpr std::string_view signer_labels[] = {"by",
                                              "name",
                                              "signed by",
                                              "signature",
                                              "signed",
                                              "print name",
                                              "printed name",
                                              "printed",
                                              "per",
                                              "authorized signatory",
                                              "authorised signatory",
                                              "signature by",
                                              "print",
                                              "digitally signed by",
                                              "docusigned by",
                                              "s",
                                              "signed by the said",
                                              "signed by the above named",
                                              "signed by the above-named",
                                              "signed as a deed by the said",
                                              "executed by the said"};
constexpr std::string_view proxies[] = {"by its attorney",
                                        "by her attorney",
                                        "by his attorney",
                                        "by their attorney",
                                        "under power of attorney",
                                        "by power of attorney",
                                        "as attorney for",
                                        "per pro",
                                        "pp",
                                        "ppa",
                                        "acting by",
                                        "duly authorised attorney"};
constexpr std::string_view oneself[] = {"individually",     "personally",       "in person",
                                        "in her own right", "in his own right", "for myself"};
constexpr std::string_view signed_marks[] = {"signed", "signature", "sgd"};
constexpr std::string_view title_labels[] = {"title", "its", "position", "capacity", "office"};
constexpr std::string_view date_labels[] = {"date",           "dated",     "date signed",
                                            "signature date", "signed on", "date of signature"};
constexpr std::string_view signing_columns[] = {
    "party",   "parties", "organisation",           "organization",
    "company", "partner", "signatory organisation", "employer",
    "member"};
constexpr std::string_view other_labels[] = {
    "address",   "attention",     "attn",     "email",          "e-mail",        "telephone",
    "phone",     "fax",           "contact",  "witness",        "attest",        "ein",
    "facsimile", "tel",           "place",    "with a copy to", "ip address",    "document id",
    "reference", "notary public", "state of", "county of",      "subcontractor", "sub-contractor",
    "order",     "number",        "register", "tender",         "letter",        "matter"};
constexpr std::string_view titles[] = {"president",
                                       "officer",
                                       "director",
                                       "manager",
                                       "chairman",
                                       "chair",
                                       "chairwoman",
                                       "chairperson",
                                       "secretary",
                                       "treasurer",
                                       "counsel",
                                       "partner",
                                       "ceo",
                                       "cfo",
                                       "coo",
                                       "cto",
                                       "vp",
                                       "evp",
                                       "svp",
                                       "head",
                                       "principal",
                                       "trustee",
                                       "signatory",
                                       "convener",
                                       "convenor",
                                       "rector",
                                       "chancellor",
                                       "executive",
                                       "member",
                                       "leader",
                                       "administrator",
                                       "representative",
                                       "attorney",
                                       "agent",
                                       "founder",
                                       "resources",
                                       "witness",
                                       "capacity",
                                       "mayor",
                                       "clerk",
                                       "owner",
                                       "development",
                                       "superintendent",
                                       "constable",
                                       "guardian",
                                       "warden",
                                       "governor",
                                       "employee",
                                       "chief",
                                       "deputy",
                                       "operating",
                                       "managing",
                                       "coordinator",
                                       "bursar",
                                       "registrar",
                                       "provost",
                                       "dean",
                                       "commissioner",
                                       "supervisor",
                                       "organiser",
                                       "organizer",
                                       "inspector",
                                       "steward"};
constexpr std::string_view below[] = {"cc",        "enc",        "encl",
                                      "enclosure", "enclosures", "distribution",
                                      "copies to", "copy to",    "attachments"};
constexpr std::string_view greetings[] = {"dear", "dear sir", "dear madam"};
constexpr std::string_view countersigns[] = {"countersign", "counter-sign"};
constexpr std::string_view accepts[] = {"accepted and agreed",
                                        "agreed and accepted",
                                        "agreed to and accepted",
                                        "accepted",
                                        "acknowledged and agreed",
                                        "agreed",
                                        "accept",
                                        "seen and agreed",
                                        "agree",
                                        "received and agreed",
                                        "confirmed and agreed",
                                        "approved and agreed"};
constexpr std::string_view accepting[] = {
    "accept the above",   "accept the foregoing",   "accept the offer", "accept the terms",
    "agree to the above", "agree to the foregoing", "read and agree",   "read and agreed"};
constexpr std::string_view witnesses[] = {
    "witness", "witnesses", "witnessed by", "in the presence of", "attest", "attested by"};
constexpr std::string_view records[] = {"recorded by",
                                        "minutes taken by",
                                        "secretary of the meeting",
                                        "confirmed as a correct record",
                                        "signed as a correct record",
                                        "correct record"};
constexpr std::string_view decisions[] = {"decision", "award", "determination", "permit"};
constexpr std::string_view bodies[] = {
    "board",        "trustees", "board of directors", "the board of directors",
    "the trustees", "the board"};

} // namespace

const PartyWords english_parties = {.before = before,
                                    .agree = agree,
                                    .headings = headings,
                                    .ends = ends,
                                    .signers = signers,
                                    .conjunctions = conjunctions,
                                    .called = called,
                                    .fillers = fillers,
                                    .together = together,
                                    .everyone = everyone,
                                    .means = means,
                                    .spouses = spouses,
                                    .represented = represented,
                                    .roles = roles,
                                    .employer = employer,
                                    .employee = employee,
                                    .sides = sides,
                                    .term_labels = term_labels,
                                    .plurals = plurals,
                                    .name_labels = name_labels,
                                    .agents = agents,
                                    .forms = forms,
                                    .nouns = nouns,
                                    .branches = branches,
                                    .numbered = numbered,
                                    .inside = inside,
                                    .honorifics = honorifics,
                                    .on_behalf = on_behalf,
                                    .signer_labels = signer_labels,
                                    .proxies = proxies,
                                    .oneself = oneself,
                                    .signed_marks = signed_marks,
                                    .title_labels = title_labels,
                                    .date_labels = date_labels,
                                    .signing_columns = signing_columns,
                                    .other_labels = other_labels,
                                    .titles = titles,
                                    .below = below,
                                    .greetings = greetings,
                                    .countersigns = countersigns,
                                    .accepts = accepts,
                                    .accepting = accepting,
                                    .witnesses = witnesses,
                                    .records = records,
                                    .decisions = decisions,
                                    .bodies = bodies};

} // namespace clausula
