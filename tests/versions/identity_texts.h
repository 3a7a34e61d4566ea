#pragma once

#include <string>
#include <string_view>

// Agreements for the tests of versions/identity/, each written for them.

namespace clausula::identity_texts {

/// A lease of one form; who rents it out, who rents, from when and for how much.
inline std::string lease(std::string_view landlord, std::string_view tenant, std::string_view from,
                         std::string_view rent) {
    return "Huoneenvuokrasopimus\n\nVuokranantaja: " + std::string(landlord) +
           "\n\nVuokralainen: " + std::string(tenant) +
           "\n\n1 Vuokrauksen kohde\n\nVuokrattava huoneisto on asunto, jossa on kaksi huonetta, "
           "keittiö ja parveke. Huoneisto vuokrataan siinä kunnossa kuin se on vuokrasuhteen "
           "alkaessa, ja vuokralainen on tarkastanut sen ennen sopimuksen tekemistä.\n\n2 "
           "Vuokra-aika\n\nVuokrasuhde alkaa " +
           std::string(from) +
           " ja on voimassa toistaiseksi. Vuokralaisen irtisanomisaika on yksi kuukausi ja "
           "vuokranantajan kolme kuukautta, jos vuokrasuhde on kestänyt alle vuoden.\n\n3 "
           "Vuokra\n\nVuokra on " +
           std::string(rent) +
           " euroa kuukaudessa ja se maksetaan kunkin kuukauden toisena päivänä. Vuokraa "
           "tarkistetaan vuosittain elinkustannusindeksin mukaan, ei kuitenkaan alaspäin.\n\n4 "
           "Huoneiston hoito\n\nVuokralaisen on hoidettava huoneistoa huolellisesti ja "
           "ilmoitettava viipymättä vioista ja puutteista, joiden korjaaminen kuuluu "
           "vuokranantajalle. Huoneistossa ei saa tupakoida.\n";
}

/// An agreement on services, with or without its last two clauses.
inline std::string services(std::string_view title, std::string_view made,
                            std::string_view customer, bool long_form) {
    std::string text =
        std::string(title) + "\n\nThis agreement is made on " + std::string(made) + " between " +
        std::string(customer) +
        " and Northern Data Services Inc. on the running of the customer's registers.\n\n1 "
        "Services\n\nThe supplier runs the registers of the customer day and night, keeps them in "
        "two places that are at least fifty kilometres apart, and restores them within four hours "
        "of a failure.\n\n2 Fees\n\nThe customer pays a monthly fee within thirty days of the "
        "invoice. Interest on late payments is that of the Interest Act.\n\n3 "
        "Confidentiality\n\nNeither party tells others what it learns of the other's business, "
        "during the agreement and five years thereafter, unless the law obliges it to.\n";
    if (long_form)
        text +=
            "\n4 Liability\n\nThe supplier is liable for damage that it causes by negligence, up "
            "to the fees of twelve months. Nobody is liable for what could not be "
            "prevented.\n\n5 Disputes\n\nDisputes that can't be settled between the parties are "
            "decided by arbitration in Helsinki, under the rules of the Central Chamber of "
            "Commerce.\n";
    return text;
}

} // namespace clausula::identity_texts
