#include "index/language/commitment_words.h"

namespace clausula {

namespace {

using Word = std::string_view;

// Lists of phrases, which clang-format would print one a line.
// clang-format off
constexpr Word binding[] = {
    "står för", "utfäst sig", "förpliktat sig", "äro pliktig*", "är pliktig*", "lovades",
    "hade krävt att", "förbinder sig", "förband sig", "förbundit sig", "har förbundit sig",
    "åtar sig", "åtog sig", "åtagit sig", "har åtagit sig", "är skyldig*", "är förpliktad*",
    "är förpliktig*", "förpliktar sig", "förpliktas", "garanterar", "lovar", "lovade", "har lovat",
    "utfäster sig", "utfäste sig", "är bunden", "är bundna", "är ansvarig*", "har till uppgift att",
    "har i uppdrag att", "uppdras åt", "bär ansvaret", "är överens om att *a",
    "kom överens om att *a", "enades om att *a", "har enats om att *a", "skyldig att",
    "har ~ åtagit sig", "har ~ förbundit sig", "har ~ lovat", "förbinda sig", "åtaga sig",
    "äro skyldig*", "äro förpliktade", "äro icke berättigad*", "är inte berättigad*",
    "varit skyldig*", "är ej berättigad*", "har ansvar för", "har ansvaret för", "bär ansvar för",
    "har ansvaret", "ansvarar för att", "ansvarar för", "svarar för", "svarar för att",
    "sörjer för", "ser till att", "tillser", "hade åtagit sig", "hade förbundit sig", "hade lovat",
    "hade utlovat", "har utlovat", "förpliktade sig", "har utfäst sig", "hade utfäst sig",
    "förbinder oss", "förband oss", "åtar oss", "åtog oss", "tar på sig att", "tog på sig att",
    "får i uppdrag att", "fick i uppdrag att", "ges i uppdrag att", "gavs i uppdrag att",
    "anmodas"};
constexpr Word modal[] = {
    "får ~ inte", "får ske endast", "bör", "kommer att", "ska", "skall", "skola", "skulle", "måste",
    "får inte", "får ej", "får icke", "får _ inte", "äger inte", "äger ej", "får inte heller",
    "får dock inte", "får inte utan", "har att", "må icke", "må ej", "må inte", "får endast",
    "får enbart", "får bara", "bör senast"};
constexpr Word weak[] = {"skulle", "bör", "kommer att"};
constexpr Word falls_to[] = {
    "åligger", "ålåg", "det åligger", "ankommer på", "ankommer det på", "åvilar", "åläggs",
    "det är _ skyldighet", "det är _ uppgift", "det ankommer på"};
constexpr Word intention[] = {
    "vill utreda", "vill undersöka", "ville ~ undersöka", "ville ~ utreda", "hoppas",
    "kommer att ta upp", "bör ingås", "har enats om att undersöka", "avser att", "avser ~ att",
    "ämnar", "har för avsikt", "har som mål", "har som avsikt", "strävar efter", "strävar till",
    "strävar mot", "eftersträvar", "försöker", "utreder", "undersöker", "planerar", "siktar på",
    "kommer att verka för", "kommer att sträva", "kommer att försöka", "verkar för",
    "söker åstadkomma", "överväger", "kartlägger", "utarbetar förslag", "bereder", "avsåg att",
    "har för avsikt att", "har ambitionen", "arbetar för att", "går in för att", "tänker",
    "har till avsikt", "tar fram ett förslag", "söka gemensamt", "söker gemensamt", "söka utreda",
    "hoppas kunna", "tänker sig", "kommer att undersöka"};
constexpr Word decided[] = {
    "beslutades", "beslutade", "beslöt", "beslöts", "beslut", "avtalades", "överenskoms", "enades",
    "bestämdes", "avtalats", "beslutar", "beslöts", "överenskommes"};
constexpr Word readiness[] = {
    "är ~ beredd*", "är ~ berett", "är ~ villig*", "vara beredd*", "vara villig*", "är öppen för",
    "är öppna för", "är beredd", "är beredda", "är berett", "är villig", "är villiga", "är villigt",
    "är redo", "förklarar sig villig*", "förklarar sig beredd*", "var beredd", "var beredda",
    "är också beredd", "är också beredda", "är vid behov beredda", "är dessutom beredd",
    "är därtill beredd", "är även beredd", "är även beredda", "är vid behov beredd",
    "är för sin del beredd", "är för sin del beredda", "är gärna", "förklarade sig villig*",
    "förklarade sig beredd*", "sig vara beredd*", "sig vara villig*", "sig beredd*", "sig villig*",
    "är fortsatt beredd*", "var villig*", "var redo", "var berett", "är fortsättningsvis beredd*",
    "är i princip beredd*"};
constexpr Word position[] = {
    "tycker det", "tycker är", "anser det", "menar", "är av åsikten", 
    "anser", "ansåg", "har ansett", "är överens om att", "är eniga om att", "är ense om att",
    "framhåller", "framhöll", "betonar", "betonade", "understryker", "underströk",
    "ser det som viktigt", "ser det som angeläget", "finner det", "fann det", "håller för viktigt",
    "fäster vikt", "fäster stor vikt", "delar uppfattningen", "är av den uppfattningen",
    "är av den åsikten", "menar att", "menade att", "poängterar", "poängterade", "ser positivt på",
    "ser gärna att", "ställer sig bakom", "förordar", "förordade", "förespråkar", "håller det för",
    "ser som viktigt", "tar avstånd", "bedömer", "ser det som", "ställer sig positiv*",
    "ställer sig negativ*", "motsätter sig", "välkomnar", "ställde sig positiv*",
    "ställde sig bakom", "ser det som en *", "tycker att", "tyckte att", "delar åsikten"};
constexpr Word rights[] = {
    "är inte ~ beredd*", "är ~ inte beredd*", "är ~ inte villig*", "är inte längre skyldig*",
    "är ~ inte skyldig*", "är inte ~ skyldig*", "får", "kan", "har rätt", "äger rätt", "må",
    "ska ha rätt", "skall ha rätt", "skall äga rätt", "behöver inte", "är inte skyldig*",
    "är inte förpliktad*", "är berättigad*", "har möjlighet", "skall vara berättigad",
    "är ej skyldig*", "har dock rätt", "ska äga rätt", "ansvarar inte", "svarar inte",
    "är inte ansvarig*", "ska inte ansvara", "skall inte ansvara", "ska inte vara ansvarig*",
    "skall inte vara ansvarig*", "ska inte svara", "skall inte svara", "har inte rätt till ersättning", "garanterar inte", "äro berättigad*"};
constexpr Word stating[] = {
    "gälla", "anses", "tolkas", "avgöras av", "avgöras", "ha följande lydelse", "vara", "utgöra",
    "innebära", "förstås", "äga tillämpning", "tillämpas", "upphöra", "träda i kraft", "börja",
    "omfatta", "avse", "bestå", "ha rätt", "ha följande", "äga giltighet", "regleras", "tas upp",
    "lyda", "slitas", "ingå", "löpa", "fortsätta", "framgå", "föreligga", "inte vara", "ha till",
    "äga rätt", "räknas"};
constexpr Word aims[] = {
    "försöka", "sträva", "eftersträva", "verka för", "söka", "sträva efter", "undersöka möjlighe*",
    "utreda möjlighe*", "medverka till att"};
constexpr Word passive[] = {"*as", "*es", "*ges", "bli", "ske", "vara *t", "ha *t", "vara *d"};
constexpr Word agent[] = {"av"};
constexpr Word fallen[] = {
    "skulle", "förband sig", "åtog sig", "ålåg", "lovade", "har lovat", "utfäste sig",
    "kom överens om att *a", "enades om att *a", "har förbundit sig", "har åtagit sig",
    "har enats om att *a", "har ~ åtagit sig", "har ~ förbundit sig", "har ~ lovat",
    "varit skyldig*", "hade åtagit sig", "hade förbundit sig", "hade lovat", "hade utlovat",
    "har utlovat", "förpliktat sig", "förpliktade sig", "har utfäst sig", "hade utfäst sig",
    "förband oss", "åtog oss", "tog på sig att"};
constexpr Word acts[] = {
    "*ar", "*er", "*ör", "*är", "*år", "*yr", "möts", "träffas", "för protokoll", "för bok",
    "för en förteckning", "för register", "för ett register", "för anteckningar",
    "för medlemsförteckning"};
constexpr Word no_acts[] = {
    "träffar", "är", "har", "får", "kan", "anser", "består", "gäller", "heter", "utgör", "upphör",
    "innebär", "tillhör", "hör", "äger", "eller", "efter", "under", "över", "för", "per", "utöver",
    "där", "när", "var", "mer", "år", "inklusive", "förutsätter", "omfattar", "avser", "innehåller",
    "innehar", "bedriver", "känner", "förstår", "erkänner", "bekräftar", "konstaterar", "noterar",
    "vill", "önskar", "blir", "börjar", "slutar", "pågår", "fortsätter", "löper", "ligger", "står",
    "finns", "kommer", "deltar i", "syftar", "grundar", "bygger", "kallar", "nedan", "emellertid",
    "därefter", "därunder", "tillsammans", "kvarstår", "saknar", "måste", "medger", "verkar inom",
    "förlorar", "beror", "betyder", "varar", "tillkommer", "leder", "arbetar inom", "berör",
    "driver", "äter", "behöver", "inser", "förklarar", "uppger", "fungerar", "höll", "bor",
    "dessutom", "därför", "samlar", "framgår", "nummer", "*nummer", "tecknas", "orgnr"};
constexpr Word tasks[] = {
    "betalar", "levererar", "svarar", "ansvarar", "ombesörjer", "ordnar", "arrangerar", "meddelar",
    "underrättar", "informerar", "rapporterar", "utser", "väljer", "samlar", "kallar",
    "sammankallar", "bekostar", "ersätter", "erlägger", "återlämnar", "återbetalar",
    "tillhandahåller", "överlämnar", "lämnar", "inlämnar", "anordnar", "förvaltar", "koordinerar",
    "samordnar", "leder", "övervakar", "granskar", "godkänner", "sänder", "skickar", "publicerar",
    "förvarar", "utför", "genomför", "utbildar", "finansierar", "deltar", "bistår", "sköter", "tar",
    "ger", "håller", "hör", "sammanträder", "möts", "träffas", "köper", "anskaffar", "installerar",
    "reparerar", "städar", "rengör", "försäkrar", "fakturerar", "redovisar", "avger", "upprättar",
    "skriver", "uppdaterar", "följer", "öppnar", "transporterar", "avlönar", "anställer", "bjuder",
    "bär", "bereder", "åtgärdar", "behandlar", "raderar", "anmäler", "för", "ansöker", "beviljar",
    "anvisar", "handhar", "stöder", "stödjer", "bidrar", "står", "presenterar", "avlägger",
    "utfärdar", "tillställer", "uppbär", "driver"};
constexpr Word not_doing[] = {"inte"};
constexpr Word passive_acts[] = {
    "*alas", "*nas", "*tas", "*ras", "*das", "*gas", "*kas", "*sas", "*pas", "*ias", "*vas", "*mas",
    "*jas", "*las", "*es", "*ges", "används", "bärs", "stryks", "byts", "hålls", "*säljs", "*sänds",
    "*förs", "*görs", "*ersätts", "utses", "*läggs", "*läses", "*hörs", "*lämnas", "*ställs",
    "*betalas", "*skrivs", "*rivs", "*bjuds", "väljs", "*skänks", "*stängs", "*utförs", "*köps",
    "*hyrs", "*körs", "*stäms", "*följs", "*sköts", "*töms", "*delges", "*byggs", "*vs", "sker",
    "utgår", "löper", "förfaller", "*höjs", "höjs", "*sägs", "är inte tillåt*", "är ej tillåt*",
    "är förbju*"};
constexpr Word no_passives[] = {
    "finansieras", "görs följande", "förklaras", "tillämpas", "omfattas", "avses", "anses",
    "regleras", "finns", "minns", "trivs", "krävs", "fordras", "utgörs", "bedrivs", "kallas",
    "benämns", "hänvisas", "undervisas", "hoppas", "*ades", "*ddes", "*rdes", "*ldes", "*gdes",
    "*vdes", "*mdes", "*jdes", "*ttes", "*ktes", "*stes", "*ptes", "skrevs", "drevs", "gavs", "togs",
    "hölls", "bröts", "leds", "ingås", "godkännes", "bifogas", "fogas", "konstaterades",
    "konstateras", "noteras", "antas", "behövs", "fattas", "räknas", "tycks", "bestäms", "tecknas"};
constexpr Word actors[] = {
    "parterna", "part", "parten", "vardera parten", "ingen av parterna", "var och en av parterna",
    "avtalsparterna", "avtalsparten", "båda parter", "undertecknarna", "undertecknade",
    "bägge parterna", "de", "den", "han", "hon", "denne", "envar", "*givaren", "*givarna",
    "*tagaren", "*tagarna", "*tagare", "*givare", "*hyresgästen", "hyresgästen", "hyresvärden",
    "hyresvärd", "hyresgäst", "leverantören", "leverantör", "leverantörerna", "beställaren",
    "beställare", "köparen", "köpare", "säljaren", "säljare", "konsulten", "konsult", "kunden",
    "kund", "kunderna", "entreprenören", "entreprenör", "utföraren", "producenten", "operatören",
    "ägaren", "ägarna", "aktieägaren", "aktieägarna", "aktieägare", "delägarna", "delägaren",
    "borgenären", "gäldenären", "*ansvarige", "*ansvarig", "ansvarige", "biträdet", "*biträdet",
    "medlem", "medlemmen", "medlemmarna", "medlemmar", "en medlem", "sökanden", "mottagaren",
    "*mottagaren", "*mottagare", "stödtagaren", "uppdragstagaren", "uppdragsgivaren", "långivaren",
    "låntagaren", "säljarna", "investeraren", "investerarna", "grundarna", "personal*n", "anställd",
    "den anställde", "anställda", "*gruppen", "*grupperna", "*nämnden", "*nämnderna", "*styrelsen",
    "*styrelse", "*sektionen", "*rådet", "*kommittén", "*utskottet", "*fullmäktige", "*förbundet",
    "*förbunden", "*bolaget", "*bolagen", "*kommunen", "*kommunerna", "*staden", "*städerna",
    "*samkommunen", "*regionen", "*regionerna", "*avdelningen", "*enheten", "*verket",
    "*myndigheten", "*centralen", "*institutet", "*universitetet", "*högskolan", "*skolan",
    "*stiftelsen", "*föreningen", "*föreningarna", "*organisationen", "*organisationerna",
    "*företaget", "*företagen", "*banken", "*kontoret", "*kansliet", "*sekretariatet",
    "*ministeriet", "*departementet", "*området", "*välfärdsområdet", "*laget", "*andelslaget",
    "*fonden", "*teamet", "*ledningen", "*ledaren", "*ledarna", "*chefen", "*cheferna",
    "*direktören", "*ordföranden", "ordförande", "*sekreteraren", "*ombudet", "*ombuden", "*mannen",
    "*männen", "revisorerna", "revisorn", "*kassören", "*samordnaren", "*representanterna",
    "*företrädarna", "*handledaren", "*studenten", "*partnern", "*partnerna", "staten", "*klubben",
    "*sällskapet", "*huset", "*delegationen", "*jaosten", "*värden", "*innehavaren", "*havaren",
    "församlingen", "ab", "rf", "oy", "abp", "hb", "kb", "*parterna", "*parten", "vi", "jag",
    "*växthus", "*stad", "*grupp", "*nämnd", "*kommitté", "*förbund", "*bolag", "*avdelning",
    "*förening", "*organisation", "*kommun", "*myndighet", "*arbetsgivare", "*sekreterare",
    "revisor", "*företag", "*samkommun", "*chef", "*ledare", "*aren", "*tören", "*ören", "*enten",
    "*anten", "*isten", "*terna", "*föreläsaren", "*orerna", "*torn", "rektor", "rektorn",
    "*rederiet", "*biblioteket", "*museet", "*gillet", "*kaptenen", "*lingen", "*lingarna"};
constexpr Word receivers[] = {
    "till _ *givaren", "till *givaren", "till *tagaren", "till *en", "till *et", "åt *en",
    "till *erna", "till *arna", "till *styrelsen"};
constexpr Word things[] = {
    "avtal", "avtalet", "*avtalet", "tvist", "tvister", "punkt", "lagen", "bestämmelserna",
    "bestämmelsen", "tillägget", "bilaga", "bilagan", "uppdraget", "projektet", "programmet",
    "protokollet", "villkoren", "uppsägning", "stadgarna", "stadgar", "avtalstiden", "hyrestiden",
    "*tiden", "lagrum", "paragraf", "nästa möte", "nästa sammanträde", "följande möte"};
constexpr Word nobody[] = {"ingen av parterna", "ingen", "ingendera", "ingen _", "inga", "intet"};
constexpr Word relative[] = {"som", "vilka", "vars", "vilken"};
constexpr Word bounds[] = {
    "att", "som", "vilket", "vilken", "vilka", "när", "då", "om", "där", "eftersom", "medan",
    "innan", "efter", "enligt", "genom", "i", "på", "vid", "med", "för", "under", "från", "till",
    "av", "utan", "mot", "inom", "senast", "därutöver", "därtill", "samt", "och", "men", "utan att",
    "varvid", "vars", "dessutom", "dock", "härvid", "därvid", "även", "så", "det", "detta",
    "utöver", "före", "därefter", "vidare", "såvida", "ifall"};
constexpr Word that[] = {"att"};
constexpr Word adverbs[] = {
    "även", "också", "dock", "därvid", "tillsammans", "gemensamt", "dessutom", "därför",
    "därutöver", "i sin tur", "för sin del", "härmed", "således", "alltid", "därtill", "själv",
    "vid behov", "inte", "ej", "likaså", "årligen", "ensam", "för vår del", "å sin sida"};
constexpr Word attributes[] = {
    "en", "ett", "den", "det", "de", "varje", "båda", "respektive", "ingen", "*a", "*s", "någon",
    "vardera", "gemensam", "ny", "ordinarie", "var", "envar", "ingendera", "all", "alla",
    "särskild", "lokal", "annan", "egen"};
constexpr Word conditions[] = {
    "så länge", "om", "ifall", "såvida", "under förutsättning att", "förutsatt att", "därest",
    "i den mån", "i fall", "för den händelse"};
constexpr Word limits[] = {
    "högst", "endast", "enbart", "bara", "med undantag", "utom", "förutom", "i den mån",
    "vid behov", "såvitt möjligt", "om möjligt"};
constexpr Word and_also[] = {"och", "samt", "även", "också"};
constexpr Word either[] = {"eller"};
constexpr Word duties[] = {
    "åtaganden", "skyldigheter", "förpliktelser", "uppgifter", "åligganden", "ansvar",
    "ansvarsområden", "del", "sida"};
constexpr Word head_ends[] = {
    "att", "följande", "bland annat", "bl a", "särskilt", "härmed", "i synnerhet", "sig att",
    "till följande", "till att", "därvid"};
constexpr Word agreements[] = {
    "*avtalet", "*avtal", "*avtalets", "*protokollet", "*överenskommelsen", "*överenskommelse",
    "*förbindelsen", "*kontraktet", "*beslutet", "*protokoll", "*besluten", "*beslut",
    "avsiktsförklaringen", "*programmet"};
constexpr Word plain_agreements[] = {
    "avtalet", "avtal", "kontraktet", "protokollet", "beslutet", "avtalets", "avsiktsförklaringen",
    "protokoll", "beslut", "programmet"};
constexpr Word according[] = {
    "enligt", "genom", "enlighet med", "i det", "av de", "i ett", "i den"};
constexpr Word own[] = {"detta", "denna", "dessa"};
constexpr Word other[] = {"det", "den", "de", "då", "ett", "förra", "tidigare", "nämnda", "sagda"};
constexpr Word concluded[] = {
    "ingick", "ingått", "ingicks", "slöt", "slutit", "undertecknade", "undertecknades",
    "undertecknat", "tecknade", "tecknades", "träffade", "träffat", "har", "hade", "daterat",
    "ingåtts"};
constexpr Word reported[] = {
    "kräver att", "förutsätter att", "enligt vilket", "enligt vilken", "har lovat",
    "kom överens om att", "har kommit överens", "förbundit sig", "har meddelat", "hade lovat"};
constexpr Word due_before[] = {
    "senast", "före", "innan", "till och med", "t o m", "till", "till den", "senast den", "intill",
    "senast i", "under", "fram till", "utgången av"};
constexpr Word due_earlier[] = {"före", "innan"};
constexpr Word due_behind[] = {"vid utgången", "månads utgång", "månads slut"};
constexpr Word no_due[] = {"av den", "daterat", "daterad", "undertecknades", "av", "ingick", "från", "från den", "från och med", "fr o m", "från och med den",
    "börjar", "räknat från"};
constexpr Word units[] = {
    "dagar", "dag", "veckor", "vecka", "månader", "månad", "år", "timmar", "timme", "dygn",
    "bankdagar", "arbetsdagar", "vardagar", "arbetsdag", "bankdag", "minuter", "kalenderdagar"};
constexpr CountWord unit_days[] = {
    {"dagar", 1}, {"dag", 1}, {"dygn", 1}, {"veckor", 7}, {"vecka", 7}};
constexpr Word more_numbers[] = {
    "ett", "en", "sju", "åtta", "tio", "elva", "fjorton", "femton", "tjugo", "tjugoen", "trettio",
    "fyrtiofem", "sextio", "nittio", "hundra", "några"};
constexpr Word inside[] = {"inom", "senast"};
constexpr Word within[] = {"minst", "tidigast", "högst"};
constexpr Word within_behind[] = {"efter", "före", "i förväg", "på förhand", "innan", "efter det", "från"};
constexpr Word at_once[] = {
    "utan dröjsmål", "omedelbart", "genast", "skyndsamt", "omgående", "utan oskäligt dröjsmål",
    "utan onödigt dröjsmål", "på anfordran", "snarast"};
constexpr Word before_event[] = {
    "så snart", "före sommaren", "till nästa möte", "före nästa möte", "till nästa sammanträde",
    "före nästa sammanträde", "innan arbetet", "före jul", "före *ens", "innan *",
    "vid anställningens början", "vid uppdragets början", "till nästa *", "så fort",
    "före midsommar", "till midsommar", "före påsk", "före nästa sommar", "före", "innan", "när _ _",
    "till dess", "intill dess", "vid nästa", "i samband med", "samma dag", "följande dag",
    "under läsåret", "under det kommande", "under det första", "först när", "_ dagar netto",
    "till våren", "till hösten", "till sommaren", "till jul", "till påsk", "vid *dens slut",
    "vid *ens slut", "vid *ens början", "efter avslutad"};
constexpr Word recurring[] = {
    "årligen", "varje år", "månadsvis i efterskott", "månadsvis i förskott", "månadsvis",
    "varje månad", "varje vecka", "varje höst", "varje vår", "varje dag", "varje kvartal",
    "varje termin", "kvartalsvis", "halvårsvis", "veckovis", "vart _ år", "varannan _",
    "vartannat år", "var _ månad", "en gång om året", "en gång per år", "en gång i månaden",
    "_ gånger om året", "_ gånger per år", "_ gånger i året", "_ gång om året",
    "en gång i kvartalet", "_ gånger per kalenderår", "minst en gång i kvartalet",
    "minst en gång per år", "minst en gång om året", "den _ varje månad", "den _ e varje månad",
    "en gång per kvartal", "en gång i veckan", "regelbundet", "per år senast",
    "minst _ gånger om året", "minst _ gånger per år", "varje sommar", "varje vardag", "per läsår", "per termin", "en _ i veckan", "dagligen",
    "i början av varje _", "i slutet av varje _", "före utgången av varje _", "terminsvis",
    "varje *dag", "före varje _", "vid varje _", "på *dagar", "en gång i _", "_ gånger i _",
    "_ gånger per _", "vid månadsskiftet", "vid varje månadsskifte", "varje natt", "_ dagar per _",
    "_ dagar i _", "_ timmar i veckan", "_ timmar per vecka", "två gånger per _", "varje vinter",
    "varje läsår", "vid årsskiftet"};
constexpr Word term[] = {
    "avtalstidens utgång", "avtalets utgång", "avtalets upphörande", "avtalet upphör",
    "avtalets giltighetstid", "under avtalstiden", "avtalsperiodens utgång", "hyrestidens utgång",
    "uppdragets slut", "programmet är slut", "projektet är slut", "projekttidens utgång",
    "sista anställningsdagen", "anställningens upphörande", "avsiktsförklaringens utgång",
    "under avtalsperioden", "projektets slut", "programmets slut", "programperiodens slut",
    "projektperiodens slut", "avtalsperiodens slut", "mandatperiodens slut",
    "uppdragets upphörande", "överenskommelsens utgång", "avtalstidens slut",
    "avtalsförhållandets upphörande", "anställningen upphör", "hyrestidens slut",
    "hyresförhållandets upphörande", "programperiodens utgång"};
constexpr Word year_ends[] = {
    "utgången av", "slutet av", "utgången av år", "slutet av år", "under", "utgången av den",
    "före utgången av"};
constexpr CountWord feasts[] = {
    {"påsk", 0}, {"påsken", 0}, {"jul", 1225}, {"julen", 1225}, {"lucia", 1213}};
constexpr CountWord seasons[] = {{"våren", 5}, {"sommaren", 8}, {"hösten", 11}};
constexpr Word weeks[] = {"vecka", "veckan", "v"};
constexpr Word before_middle[] = {"mitten av", "medlet av", "mitten på"};
constexpr Word this_year_end[] = {
    "årets slut", "årets utgång", "årsskiftet", "utgången av året", "slutet av året"};
constexpr Word done[] = {
    "ska vara klar", "ska vara färdig", "är klar", "blir klar", "ska vara slutförd",
    "skall vara klar", "ska vara klart", "ska vara färdigt", "blir färdig"};
constexpr Word own_day[] = {
    "undertecknandet", "avtalets undertecknande", "underskrivandet", "undertecknande"};
constexpr Word founding[] = {
    "stadgar", "stadgarna", "*stadgar", "beslut", "*beslut", "instruktion", "arbetsordning",
    "reglemente", "avsiktsförklaring", "överenskommelse", "*överenskommelse", "*avtal", "villkor",
    "ordningsregler", "föreskrifter", "*förbindelse"};
constexpr Word task_columns[] = {
    "uppgift", "uppgifter", "åtgärd", "åtgärder", "vad", "aktivitet", "aktiviteter", "arbetspaket", "insats", "leverans", "leveranser", "milstolpe",
    "moment"};
constexpr Word who_columns[] = {"vem", "ansvarig", "ansvariga", "ansvar", "utförare", "av vem", "ansvarig part", "ansvarstagare"};
constexpr Word when_columns[] = {
    "när", "tidsfrist", "senast", "tidpunkt", "klart", "tidtabell", "deadline", "färdigt", "datum", "tidplan", "klar"};
constexpr Word by_laws[] = {
    "stadgar", "stadgarna", "*stadgar", "reglemente", "*reglemente", "instruktion", "arbetsordning",
    "ordningsregler", "föreskrifter"};
constexpr Word defines[] = {"avses", "betyder", "förstås"};
constexpr Word recitals[] = {
    "bakgrund", "bakgrund och syfte", "inledning", "definitioner", "motivering", "utgångspunkter"};
// clang-format on

} // namespace

const CommitmentWords swedish_commitments = {.binding = binding,
                                             .modal = modal,
                                             .weak = weak,
                                             .falls_to = falls_to,
                                             .intention = intention,
                                             .readiness = readiness,
                                             .position = position,
                                             .decided = decided,
                                             .rights = rights,
                                             .stating = stating,
                                             .aims = aims,
                                             .passive = passive,
                                             .agent = agent,
                                             .fallen = fallen,
                                             .acts = acts,
                                             .no_acts = no_acts,
                                             .tasks = tasks,
                                             .not_doing = not_doing,
                                             .passive_acts = passive_acts,
                                             .no_passives = no_passives,
                                             .verb_first = true,
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
