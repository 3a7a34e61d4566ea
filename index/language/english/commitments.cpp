#include "index/language/commitment_words.h"

namespace clausula {

namespace {

using Word = std::string_view;

// Lists of phrases, which clang-format would print one a line.
// clang-format off
constexpr Word binding[] = {
    "pledged ~ to", "obliges ~ to", "requires ~ to", "binds ~ to",
    "undertakes", "undertake to", "undertook to", "agrees to", "agree to", "agreed to",
    "agrees that it will", "agrees not to", "agree not to", "is obliged to", "are obliged to",
    "was obliged to", "is required to", "are required to", "was required to", "were required to",
    "is obligated to", "are obligated to", "is responsible for", "are responsible for",
    "covenants to", "is bound to", "are bound to", "is bound by", "are bound by", "are bound",
    "guarantees", "promises to", "promised to", "commits to", "commit to", "is committed to",
    "are committed to", "committed to", "commits itself to", "commit themselves to", "pledges to",
    "pledge to", "hereby undertakes", "shall be responsible for", "have undertaken to",
    "has undertaken to", "has agreed to", "have agreed to", "is under a duty to", "owes a duty",
    "is prohibited from", "are prohibited from", "have committed to", "has committed to",
    "has promised to", "have promised to", "is not permitted to", "are not permitted to",
    "is not allowed to", "are not allowed to", "duties include", "tasks are", "covenants not to",
    "covenant to", "covenant not to", "promises", "promise to", "hereby covenants to",
    "covenants and agrees to", "covenant and agree to", "it is ~ responsibility to",
    "it is ~ duty to", "it shall be ~ responsibility to", "agreed that ~ would",
    "resolved that ~ would", "decided that ~ would", "has responsibility for",
    "have responsibility for", "had undertaken to", "had promised to", "had promised ~ to",
    "had agreed to", "had committed to", "guarantee that", "guarantees that", "is in charge of",
    "are in charge of", "is answerable for", "are answerable for", "sees to it that",
    "see to it that", "takes responsibility for", "take responsibility for",
    "accepts responsibility for", "remains bound by", "remain bound by"};
constexpr Word modal[] = {"is not to", "are not to", 
    "shall", "must", "will", "may not", "is to", "are to", "was to", "were to", "has to", "had to",
    "can not", "may only", "won't", "won t"};
constexpr Word weak[] = {"will", "was to", "were to", "had to", "won't", "won t", "can not"};
constexpr Word falls_to[] = {
    "is the responsibility of", "is the duty of", "are the responsibility of",
    "shall be the responsibility of", "it is for", "it shall be the duty of"};
constexpr Word intention[] = {
    "pledges itself to explore", "would hope to", "would like to", "it is ~ intention to",
    "it is ~ aim to", "it is ~ ambition to", "intends to", "intend to", "intends", "aims to",
    "aim to", "will endeavour", "will endeavor", "endeavours to", "endeavour to", "seeks to",
    "seek to", "will seek", "plans to", "plan to", "will look into", "looks into", "will explore",
    "proposes to", "propose to", "will consider", "hopes to", "hope to", "will try",
    "will work towards", "will strive", "strives to", "strive to", "shall endeavour",
    "shall endeavor", "will examine", "is looking into", "are looking into", "will investigate",
    "will study", "is considering", "will aim", "is exploring", "are exploring", "wishes to",
    "expects to", "intention is to", "intention of", "shall strive", "shall seek to",
    "intended to"};
constexpr Word purposes[] = {
    "intention of the parties", "is the intention of", "is their intention", "is its intention"};
constexpr Word agreeing[] = {"agree that", "agrees that", "are agreed that"};
constexpr Word decided[] = {
    "was agreed", "was resolved", "was decided", "resolved", "decided", "action", "was conceded",
    "was settled", "agreed", "is agreed", "were agreed"};
constexpr Word readiness[] = {
    "is ~ willing to", "are ~ willing to", "be ~ willing to", "be ~ prepared to", "be ~ ready to",
    "be ~ glad to", "be ~ happy to", "be ~ pleased to", "is ~ prepared to", "are ~ prepared to",
    "is ~ ready to", "are ~ ready to", "is open to", "are open to", "remain open to",
    "remains open to", "is happy to", "are happy to", "is glad to", "are glad to", "is ready to",
    "are ready to", "would be willing", "was willing to", "were willing to", "was prepared to",
    "stands ready", "stand ready", "would be prepared", "would be ready", "were prepared to",
    "remains willing", "remain willing", "remains ready", "declares itself willing",
    "remains prepared", "declared itself willing", "declared themselves willing",
    "expressed ~ willingness", "indicated ~ willingness", "has offered to", "have offered to",
    "offers to", "offered to", "expressed ~ readiness"};
constexpr Word position[] = {
    "felt strongly", "feel strongly", "feels strongly", "feel that", "feels that", "regard ~ as",
    "regards ~ as", "regarded ~ as", "consider ~ essential", "considers ~ essential",
    "considered ~ essential", "consider ~ important", "considers ~ important",
    "considered ~ important", "consider ~ necessary", "considers ~ necessary",
    "considered ~ necessary", "values", "in the view of", "in the opinion of", "see ~ as",
    "sees ~ as", "believe it", "believes it", "find it", "finds it", "believes that",
    "believe that", "believed that", "considers that", "consider that", "considered that",
    "considers it", "consider it", "considered it", "are of the view", "is of the view",
    "was of the view", "are of the opinion", "is of the opinion", "attach importance",
    "attaches importance", "attach great importance", "attaches great importance",
    "recognise the importance", "recognize the importance", "recognises the importance",
    "recognizes the importance", "stressed that", "stresses that", "stress that", "emphasise*",
    "emphasize*", "underlined that", "underline that", "underlines that", "holds that", "hold that",
    "take the view", "takes the view", "took the view", "supports the", "support the principle",
    "share the view", "shares the view", "felt that", "maintain that", "maintains that", "welcomes",
    "opposes", "oppose", "opposed", "supports", "endorses", "endorse"};
constexpr Word rights[] = {
    "at will", "is not ~ willing to", "are not ~ willing to", "be not ~ willing to",
    "is not ~ prepared to", "are not ~ prepared to", "may", "shall have the right",
    "will have the right", "has the right", "have the right", "is entitled to", "are entitled to",
    "shall be entitled", "will be entitled", "can", "shall have no obligation",
    "will have no obligation", "is not obliged", "are not obliged", "is not required",
    "are not required", "shall not be obliged", "shall not be obligated", "shall not be required",
    "will not be required", "has no obligation", "have no obligation",
    "shall not be liable", "will not be liable", "is not liable", "are not liable",
    "shall not be responsible", "will not be responsible", "is not responsible",
    "shall be under no obligation", "shall have the option", "shall have one option",
    "shall have an option", "shall have sole", "shall have the sole", "shall be free to",
    "is under no obligation", "shall be permitted", "will be permitted", "need not",
    "shall have the exclusive", "shall have full", "may not be required", "is not bound to",
    "does not warrant", "do not warrant", "does not guarantee", "object of ~ is to",
    "objects of ~ are to", "purpose of ~ is to", "purposes of ~ are to", "aim of ~ is to",
    "aims of ~ are to", "objective of ~ is to"};
constexpr Word stating[] = {
    "mean", "means", "be deemed", "be construed", "be governed", "survive", "inure", "constitute",
    "have the right", "have no", "be entitled", "apply", "include", "be liable", "be void",
    "be null", "prevail", "control", "remain in", "remain valid", "remain the",
    "terminate automatically", "automatically", "commence", "begin", "run", "expire", "continue",
    "be binding", "be effective", "become effective", "be in", "have the meaning", "have the",
    "be the", "be a", "be an", "be considered", "be interpreted", "be subject", "be valid",
    "supersede", "not affect", "be enforceable", "take effect", "be treated as", "be treated",
    "enter into force", "be additional", "be of no", "be exclusive", "be cumulative",
    "be severable", "be resolved", "be settled", "be sufficient", "be invalid", "be determined",
    "be as", "be independent", "be limited", "be affected", "serve as notice", "be used in",
    "be disregarded", "operate", "be known as", "consist", "not be", "come into", "have been",
    "be ineffective", "limit", "be read", "belong", "vest", "be equal to", "accrue", "in no event",
    "be conclusive", "be based on", "equal", "require", "terminate", "be final", "be terminated",
    "not relieve", "be available", "be calculated", "be one", "be three", "be extended",
    "result in", "occur", "become", "be called", "be responsible in"};
constexpr Word charged[] = {"to"};
constexpr Word aims[] = {
    "endeavour to", "endeavor to", "use ~ efforts", "use ~ endeavours", "use ~ endeavors",
    "strive to", "seek to", "try to", "aim to", "work towards", "look into", "explore",
    "make ~ efforts", "consider", "attempt to", "make every effort", "exert ~ efforts", "do ~ best",
    "do ~ utmost"};
constexpr Word passive[] = {
    "be *ed", "be *en", "be made", "be paid", "be sent", "be given", "be kept", "be held",
    "not be *ed", "not be *en", "be done", "be _ *ed", "be _ *en", "be drawn", "be borne by",
    "be set", "be spent", "be put", "be built", "be brought", "be _ given", "be _ made"};
constexpr Word agent[] = {"by"};
constexpr Word fallen[] = {
    "pledged ~ to", "undertook to", "was required to", "were required to", "was obliged to",
    "had to", "was to", "were to", "promised to", "agreed to", "committed to", "has agreed to",
    "have agreed to", "have undertaken to", "has undertaken to", "has promised to",
    "have promised to", "have committed to", "has committed to", "had undertaken to",
    "had promised to", "had promised ~ to", "had agreed to", "had committed to"};
constexpr Word acts[] = {
    "*s", "pays", "provides", "delivers", "notifies", "waives", "repairs", "maintains", "supplies",
    "reports", "report to", "appoints", "reimburses", "submits", "bears", "covers", "prepares",
    "arranges", "organises", "organizes", "coordinates", "co ordinates", "informs", "sends",
    "keeps", "performs", "returns", "ensures", "makes available", "meets the costs", "carries out",
    "draws up", "convenes", "nominates", "elects", "insures", "indemnifies", "refrains",
    "publishes", "hosts the annual", "trains", "funds", "finances", "cleans", "collects",
    "invoices", "transfers", "contributes", "assists", "handles", "chairs", "reviews", "undertakes",
    "replaces", "issues", "audits", "pay an", "pay a", "pay the", "meet at", "meet every",
    "meet each", "meet _ times", "meet once", "meet twice", "contribute to", "appoint a",
    "appoint an", "elect a", "elect the", "share the costs", "bear the costs", "keep the minutes",
    "looks after", "sees to", "attends to", "hands over", "takes care of", "meets twice",
    "meets once", "meets quarterly", "meets every", "meets at least"};
constexpr Word tasks[] = {
    "pays", "provides", "delivers", "notifies", "repairs", "maintains", "supplies",
    "reports", "report to", "appoints", "reimburses", "submits", "bears", "covers", "prepares",
    "arranges", "organises", "organizes", "coordinates", "co ordinates", "informs", "sends",
    "keeps", "performs", "returns", "ensures", "makes available", "meets the costs", "carries out",
    "draws up", "convenes", "nominates", "elects", "insures", "indemnifies", "refrains",
    "publishes", "hosts the annual", "trains", "finances", "cleans", "collects",
    "invoices", "transfers", "contributes", "assists", "handles", "chairs", "reviews", "undertakes",
    "replaces", "issues", "audits", "pay an", "pay a", "pay the", "meet at", "meet every",
    "meet each", "meet _ times", "meet once", "meet twice", "contribute to", "appoint a",
    "appoint an", "elect a", "elect the", "share the costs", "bear the costs", "keep the minutes",
    "looks after", "sees to", "attends to", "hands over", "takes care of", "meets twice",
    "meets once", "meets quarterly", "meets every", "meets at least"};
constexpr Word no_acts[] = {
    "gives no", "gives rise", "takes effect", "falls into", "falls within", "is", "s", "has", "was",
    "does", "as", "this", "its", "his", "us", "unless", "less", "always", "besides", "means",
    "includes", "applies", "constitutes", "affects", "owns", "grants", "requires", "obliges",
    "implies", "creates", "limits", "exceeds", "represents", "warrants", "wishes", "believes",
    "considers", "acknowledges", "confirms", "recognises", "recognizes", "agrees", "desires",
    "understands", "remains", "becomes", "ceases", "holds", "consists", "begins", "ends", "starts",
    "expires", "lies", "belongs", "relates", "reserves", "*ss", "*ous", "*'s", "*s's", "intends",
    "notes", "states", "declares", "accepts", "receives", "needs", "wants", "knows", "thinks",
    "hopes", "plans", "says", "expects", "operates", "employs", "exists", "serves", "determines",
    "elects to", "chooses", "fails", "terminates", "suffers", "incurs", "uses", "perhaps", "thus",
    "towards", "afterwards", "premises", "services", "goods", "rights", "terms", "days", "weeks",
    "months", "years", "members", "parties", "others", "overseas", "across", "plus", "minus",
    "ours", "yours", "theirs", "hers", "enters into", "comprises", "leads to", "seems", "appears",
    "deems", "believes that", "leaves", "joins", "pos*", "reports that", "include", "constitute",
    "apply", "affect", "own", "have", "grant", "require", "oblige", "mean", "imply", "create",
    "limit", "exceed", "make any", "represent", "warrant", "guarantee"};
constexpr Word passive_acts[] = {
    "is paid", "are paid", "is payable", "are payable", "is due", "are due", "are held", "is held",
    "are submitted", "is submitted", "are sent", "is sent", "is given", "is borne by",
    "are borne by", "falls due", "fall due", "is kept", "are kept", "are given", "is made",
    "are made", "is drawn", "are paid out", "is *ed", "are *ed", "is forbidden", "are forbidden",
    "is not *ed", "are not *ed", "are kept", "are drawn"};
constexpr Word no_passives[] = {
    "is based", "are based", "is defined", "are defined", "is governed", "are governed",
    "is attached", "are attached", "is annexed", "are annexed", "is appended", "are appended",
    "is entitled", "are entitled", "is required", "are required", "is deemed", "are deemed",
    "is considered", "are considered", "is called", "are called", "is intended", "are intended",
    "is described", "are described", "is concerned", "are concerned", "is located", "are located",
    "is agreed", "are agreed", "is understood", "is signed", "are signed", "is executed",
    "are executed", "is expected", "are expected", "is limited", "are limited", "is named",
    "are named", "is listed", "are listed", "is included", "are included", "is incorporated",
    "are incorporated", "is varied", "are varied", "is amended", "are amended", "is replaced",
    "are replaced", "is deleted and", "is inserted", "are inserted", "is registered",
    "are registered", "is funded", "are funded", "is authorised", "is authorized",
    "are authorised", "are authorized", "is satisfied", "are satisfied", "is interested",
    "are interested", "is related", "are related", "is affected", "are affected",
    "is determined", "are determined", "is referred", "are referred", "is provided that",
    "is recognised", "is recognized", "are recognised", "are recognized", "is acknowledged",
    "are acknowledged", "is contained", "are contained", "is situated", "is excluded",
    "are excluded", "is reserved", "are reserved", "is superseded", "is terminated",
    "is resolved", "is decided", "is noted", "is pleased", "are pleased", "is dated",
    "is committed", "are committed", "is involved", "are involved", "is composed", "is constituted",
    "is used", "is established", "are established", "is vested", "are vested", "is owned",
    "are owned", "is needed", "are needed", "is led", "is employed", "are employed",
    "is not affected", "are not affected", "is prescribed", "is specified", "are specified",
    "is stated", "are stated", "is supported", "are supported", "is allowed", "are allowed",
    "is permitted", "are permitted", "is affiliated", "are affiliated", "is asked", "are asked", "is envisaged",
    "are catalogued", "is succeeded"};
constexpr Word actors[] = {
    "side", "sides", "legislature", "parliament", "city council", "landowner", "workers",
    "volunteers", "staff members", "students", "residents", "applicants", "applicant", "party",
    "parties", "neither party", "either party", "both", "we", "you", "i", "he", "she", "they",
    "supplier", "suppliers", "customer", "customers", "landlord", "tenant", "lessor", "lessee",
    "company", "contractor", "contractors", "subcontractor", "consultant", "client", "buyer",
    "purchaser", "seller", "vendor", "vendors", "provider", "distributor", "licensor", "licensee",
    "franchisor", "franchisee", "employer", "employee", "employees", "executive", "agent",
    "principal", "manager", "*manager", "borrower", "lender", "guarantor", "grantor", "grantee",
    "recipient", "discloser", "processor", "controller", "user", "publisher", "author", "sponsor",
    "partner", "partners", "member", "members", "shareholder", "shareholders", "stockholder",
    "stockholders", "holder", "founder", "founders", "investor", "investors", "board", "committee",
    "council", "*council", "group", "institute", "foundation", "institution", "institutions",
    "university", "college", "school", "association", "union", "unions", "society", "trust",
    "trustees", "trustee", "charity", "church", "chair", "chairman", "chairperson", "chairwoman",
    "secretary", "treasurer", "director", "directors", "officer", "officers", "auditor", "auditors",
    "supervisor", "coordinator", "coordinators", "ordinators", "ordinator", "secretariat",
    "authority", "agency", "department", "ministry", "government", "team", "working group",
    "steering group", "chamber", "bank", "fund", "owner", "owners", "operator", "carrier",
    "developer", "reseller", "affiliate", "affiliates", "signatories", "undersigned", "delegates",
    "representatives", "staff", "limited", "ltd", "inc", "llc", "plc", "corporation", "corp",
    "gmbh", "partnership", "consortium", "network", "centre", "center", "office", "management",
    "donor", "host", "student", "organisation", "organisations", "organization", "organizations",
    "successor", "assignee", "insurer", "volunteer", "club", "clubs", "departments", "hospital",
    "hospitals", "parish", "municipality", "city", "town", "borough", "county", "federation",
    "contracting authority", "custodian", "cooperative", "operative", "employers", "guild",
    "alliance", "forum", "tenants", "landlords", "commission", "panel", "clerk", "warden",
    "curator", "librarian", "caretaker", "keeper"};
constexpr Word receivers[] = {"to the _", "to the _ party", "to you", "to each _"};
constexpr Word things[] = {
    "agreement", "agreements", "amendment", "contract", "term", "terms", "section", "clause",
    "article", "schedule", "exhibit", "appendix", "annex", "provision", "provisions", "memorandum",
    "project", "nothing", "headings", "heading", "waiver", "law", "laws", "act", "dispute",
    "disputes", "invalidity", "failure", "references", "reference", "lease", "there", "termination",
    "liability", "remedy", "remedies", "rights", "effective date", "programme", "program",
    "it being", "title", "expiration", "obligations", "courts", "objects", "object", "purpose",
    "purposes", "aims", "aim", "membership", "next meeting"};
constexpr Word nobody[] = {
    "no part of the _", "neither party", "neither", "no party", "no _", "none of the _",
    "neither side", "no member"};
constexpr Word relative[] = {"which", "that", "who", "whom", "whose"};
constexpr Word bounds[] = {
    "that", "which", "who", "when", "where", "if", "unless", "because", "although", "while",
    "under", "upon", "on", "in", "at", "during", "within", "before", "after", "until", "for",
    "with", "without", "by", "from", "to", "and", "or", "but", "so", "as", "except", "subject",
    "provided", "pursuant", "notwithstanding", "whereas", "following", "whenever"};
constexpr Word that[] = {"that"};
constexpr Word adverbs[] = {
    "hereby", "also", "further", "each", "jointly", "always", "therefore", "additionally",
    "likewise", "nevertheless", "together", "then", "not", "severally", "and severally", "promptly",
    "irrevocably", "expressly", "for our part", "for its part", "for their part", "for my part"};
constexpr Word attributes[] = {
    "the", "a", "an", "each", "every", "either", "neither", "no", "any", "all", "your", "its",
    "his", "her", "their", "our", "both", "such", "other", "receiving", "disclosing", "host",
    "first", "second", "last", "new", "joint", "co", "steering", "working", "non", "*ing",
    "prospective", "former", "outgoing"};
constexpr Word conditions[] = {
    "if", "unless", "provided that", "in the event that", "in the event of", "so long as",
    "as long as", "on condition that", "subject to", "in case"};
constexpr Word limits[] = {
    "only", "at most", "up to", "not more than", "no more than", "except", "excluding",
    "reasonable", "where possible", "where practicable", "solely"};
constexpr Word and_also[] = {"and", "also", "including"};
constexpr Word either[] = {"or"};
constexpr Word duties[] = {
    "obligations", "duties", "responsibilities", "undertakings", "tasks", "commitments",
    "obligations of", "duties of", "responsibilities of", "undertakings of", "tasks of",
    "commitments of"};
constexpr Word head_ends[] = {
    "the following", "to", "the following obligations", "as follows", "in particular",
    "among other things", "not", "also", "at its own expense", "undertakes to", "at all times",
    "the following tasks", "the following duties"};
constexpr Word agreements[] = {
    "*agreement", "agreements", "protocol", "contract", "lease", "memorandum", "accord",
    "concordat", "compact", "charter", "deed"};
constexpr Word plain_agreements[] = {
    "agreement", "contract", "lease", "memorandum", "deed", "agreements"};
constexpr Word according[] = {"under", "pursuant to", "according to", "in accordance with"};
constexpr Word own[] = {"this", "these"};
constexpr Word other[] = {
    "that", "an", "a", "main", "former", "earlier", "previous", "said", "its", "their"};
constexpr Word concluded[] = {"signed", "concluded", "entered into", "dated", "made"};
constexpr Word reported[] = {
    "told us that", "under which", "in that agreement", "agreed in", "were agreed", "had agreed",
    "have already agreed", "had undertaken", "had promised"};
constexpr Word due_before[] = {
    "by", "before", "no later than", "not later than", "on or before", "until", "at the latest by",
    "prior to", "by the end of", "before the end of", "by no later than", "through",
    "to be completed by", "at the latest on", "due", "due on", "due by", "payable on", "payable by",
    "year end", "by year end"};
constexpr Word due_earlier[] = {"before", "prior to"};
constexpr Word due_behind[] = {"at the latest"};
constexpr Word no_due[] = {
    "dated", "of", "beginning", "since", "from", "made", "as of", "as from", "with effect from",
    "effective", "commencing", "starting", "signed", "after"};
constexpr Word units[] = {
    "days", "day", "weeks", "week", "months", "month", "years", "year", "hours", "hour",
    "business days", "working days", "business day", "calendar days", "business", "working",
    "calendar", "minutes", "school days", "school", "clear days", "banking days"};
constexpr CountWord unit_days[] = {{"days", 1}, {"day", 1}, {"weeks", 7}, {"week", 7}};
constexpr Word more_numbers[] = {
    "five", "seven", "ten", "fourteen", "fifteen", "twenty", "one", "thirty", "forty", "fifty",
    "sixty", "ninety", "hundred", "eight", "twelve", "few", "eighty", "s"};
constexpr Word inside[] = {"within", "no later than", "not later than", "inside"};
constexpr Word within[] = {
    "at least", "not less than", "no more than", "not more than", "no less than", "at the latest"};
constexpr Word within_behind[] = {
    "after", "before", "prior to", "in advance", "following", "prior", "prior written notice"};
constexpr Word at_once[] = {
    "immediately", "promptly", "without undue delay", "without delay", "on demand", "forthwith",
    "as soon as", "at once", "as soon as practicable", "as soon as possible", "upon demand",
    "without unreasonable delay"};
constexpr Word before_event[] = {
    "before the next meeting", "before they *", "before the next *", "before it *", "before work *",
    "in time for", "as soon as", "before the *", "before christmas", "by christmas",
    "before easter", "by easter", "by the next meeting", "on completion", "upon receipt", "before",
    "prior to", "until", "once", "upon", "on completion of", "on receipt of", "at the next",
    "at closing", "at the close of", "during the coming", "during the first", "by the time",
    "no later than the", "not later than the", "by the next", "by the following", "on _ first day",
    "_ days net", "by the _ bank", "at the start of", "at the latest when", "net _", "as soon as"};
constexpr Word recurring[] = {
    "annually", "yearly", "quarterly", "each semester", "every semester", "each fiscal year",
    "every fiscal year", "on the last _ of the month", "on the first _ of the month", "monthly", "weekly", "daily", "every year", "every month",
    "every week", "every day", "every _ months", "every _ weeks", "every _ years", "every quarter",
    "every term", "every business day", "every working day", "every spring", "every autumn",
    "every six months", "each year", "each month", "each week", "each quarter",
    "each calendar year", "each calendar month", "of each calendar month", "of each month",
    "of each year", "once a _", "twice a _", "_ times a _", "twice yearly", "at least once a year",
    "once every _ months", "on a monthly basis", "on a quarterly basis", "on an annual basis",
    "in each year", "in each of", "each school year", "each term", "every other _",
    "at least once a month", "at least once each year", "at least twice a year",
    "at least quarterly", "at least annually", "an annual", "of every month", "of every year",
    "once in each _", "each financial year", "half yearly", "per year in advance", "bi annually",
    "every second _", "each spring", "each autumn", "before each _ general meeting", "each january",
    "each april", "each september", "each october", "each quarterly _", "every january",
    "every april", "every september", "every october", "every december", "each february",
    "each march", "each may", "each june", "each july", "each august", "each november",
    "each december", "every february", "every march", "every may", "every june", "every july",
    "every august", "every november", "every *day", "on *days", "_ days a *", "_ hours a *",
    "_ times per _", "_ mornings a *", "_ days per *", "per annum in advance", "each night",
    "every night", "each winter", "every winter", "each summer", "every summer",
    "at each _ meeting", "quarterly in arrears", "annually in advance"};
constexpr Word term[] = {
    "end of the term", "end of this agreement", "end of the agreement", "expiry of this agreement",
    "expiry of the term", "expiration of the term", "expiration of this agreement",
    "upon termination", "upon expiry", "upon expiration", "on termination", "on expiry",
    "during the term", "end of the project period", "end of the project", "end of the programme",
    "termination of this agreement", "termination of employment", "end of the lease",
    "upon the termination", "upon the expiration", "upon any termination", "end of the employment",
    "end of the contract", "upon the expiry", "throughout the term", "end of the initial term",
    "end of the lease term"};
constexpr Word year_ends[] = {"end of", "the end of", "year end"};
constexpr CountWord feasts[] = {
    {"easter", 0}, {"christmas", 1225}, {"midsummer", 624}, {"michaelmas", 929}};
constexpr CountWord seasons[] = {{"spring", 5}, {"summer", 8}, {"autumn", 11}};
constexpr Word weeks[] = {"week"};
constexpr Word before_middle[] = {"middle of", "the middle of", "mid"};
constexpr Word this_year_end[] = {
    "end of the year", "the end of the year", "end of this year", "turn of the year",
    "the turn of the year", "year's end", "end of the calendar year", "the new year"};
constexpr Word done[] = {
    "shall be completed", "will be completed", "is to be completed", "will be ready",
    "shall be ready", "must be completed", "will be finished"};
constexpr Word own_day[] = {
    "signing", "signature", "date hereof", "date of this agreement", "effective date",
    "signing of this"};
constexpr Word founding[] = {
    "*agreement", "contract", "*amendment", "bylaws", "rules", "constitution", "decision", "terms",
    "memorandum", "letter of intent", "by laws", "articles of association", "charter", "code",
    "protocol", "lease", "deed", "statutes", "standing orders"};
constexpr Word task_columns[] = {
    "task", "tasks", "action", "actions", "what", "activity", "measure", "measures", "work package", "item", "deliverable", "deliverables", "milestone",
    "duty"};
constexpr Word who_columns[] = {
    "who", "responsible", "responsibility", "owner", "lead", "by whom", "assigned to",
    "responsible party", "person", "action by", "for action"};
constexpr Word when_columns[] = {
    "when", "deadline", "due", "by when", "due date", "due by", "target date", "by", "date", "timing", "timescale", "delivery"};
constexpr Word by_laws[] = {
    "by laws", "bylaws", "constitution", "rules", "statutes", "standing orders",
    "articles of association", "charter"};
constexpr Word defines[] = {"means", "shall mean", "has the meaning", "have the meaning", "mean"};
constexpr Word recitals[] = {
    "background", "recitals", "whereas", "preamble", "definitions", "introduction",
    "w i t n e s s e t h", "witnesseth"};
// clang-format on

} // namespace

const CommitmentWords english_commitments = {.binding = binding,
                                             .modal = modal,
                                             .weak = weak,
                                             .falls_to = falls_to,
                                             .intention = intention,
                                             .readiness = readiness,
                                             .position = position,
                                             .purposes = purposes,
                                             .agreeing = agreeing,
                                             .decided = decided,
                                             .rights = rights,
                                             .stating = stating,
                                             .charged = charged,
                                             .aims = aims,
                                             .passive = passive,
                                             .agent = agent,
                                             .fallen = fallen,
                                             .acts = acts,
                                             .no_acts = no_acts,
                                             .tasks = tasks,
                                             .passive_acts = passive_acts,
                                             .no_passives = no_passives,
                                             .verb_first = false,
                                             .actors = actors,
                                             .receivers = receivers,
                                             .things = things,
                                             .bounds = bounds,
                                             .nobody = nobody,
                                             .relative = relative,
                                             .that = that,
                                             .adverbs = adverbs,
                                             .attributes = attributes,
                                             .conditions = conditions,
                                             .limits = limits,
                                             .and_also = and_also,
                                             .either = either,
                                             .duties = duties,
                                             .head_ends = head_ends,
                                             .agreements = agreements,
                                             .plain_agreements = plain_agreements,
                                             .according = according,
                                             .own = own,
                                             .other = other,
                                             .concluded = concluded,
                                             .reported = reported,
                                             .due_before = due_before,
                                             .due_earlier = due_earlier,
                                             .due_behind = due_behind,
                                             .no_due = no_due,
                                             .units = units,
                                             .unit_days = unit_days,
                                             .more_numbers = more_numbers,
                                             .inside = inside,
                                             .within = within,
                                             .within_behind = within_behind,
                                             .at_once = at_once,
                                             .before_event = before_event,
                                             .recurring = recurring,
                                             .term = term,
                                             .year_ends = year_ends,
                                             .weeks = weeks,
                                             .before_middle = before_middle,
                                             .this_year_end = this_year_end,
                                             .feasts = feasts,
                                             .seasons = seasons,
                                             .done = done,
                                             .own_day = own_day,
                                             .founding = founding,
                                             .by_laws = by_laws,
                                             .task_columns = task_columns,
                                             .who_columns = who_columns,
                                             .when_columns = when_columns,
                                             .defines = defines,
                                             .recitals = recitals};

} // namespace clausula
