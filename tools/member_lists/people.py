"""People, places and organisations that do not exist, in Finnish and Swedish."""

GIVEN = {
    "fi": "Aino Antti Eeva Eino Elina Hanna-Mari Helka Ilmari Jari Juha-Matti Kaarina Kalle Kirsi Lauri Leena Maarit "
          "Markku Minna Olavi Outi Pirkko Raimo Ritva Sofia Taina Tapio Tuomas Veikko Ville Åke".split(),
    "sv": "Alfred Ann-Sofi Anders Birgitta Britt-Marie Camilla Christer Erik Fia Gunilla Göran Henrik Ingrid Jan-Erik "
          "Johanna Karin Lars Linnéa Maj-Britt Mikael Nina Örjan Patrik Rafael Sofie Stina Ulf Viveca Åsa Östen".split(),
}
SURNAME = {
    "fi": ("Haapa Hieta Kallio Kangas Keski Kivi Koivu Korpi Kuusi Lahti Lehto Mänty Niitty Oja Pelto Pihla Rauta Salo "
           "Suo Tuomi Vuori Väli Ylä".split(),
           "aho harju järvi koski kumpu lampi luoma mäki niemi nummi pää perä ranta saari salmi vaara".split()),
    "sv": ("Back Berg Björk Dahl Ek Fager Gran Häger Lind Lund Malm Ny Rosen Sand Sjö Sund Väster Åker Öster".split(),
           "blad borg by fors gren holm kvist lund man mark näs qvist roos skog strand ström".split()),
}
PLACES = {
    "fi": "Kuusikoski Peltosalmi Ylä-Hirvas Mäntyranta Vanhasalo Ristiluoma Hiidenlampi Lintuharju Koivusuo Kotavaara Närpelä "
          "Salmenkylä Uusi-Ojala Vuorela Tervaniemi".split(),
    "sv": "Björksund Nyhamn Granfors Ekvik Sundsbacka Lillmalm Strandby Västerholm Åminnefors Rosenby Klockarnäs".split(),
}
TWO_NAMES = ["Koivusalmi/Björksund", "Peltokoski/Åkerfors", "Rantala/Strandby", "Uusisatama/Nyhamn", "Vuorisaari/Bergö"]
TITLES = {
    "fi": "henkilöstöjohtaja henkilöstöpäällikkö kehittämispäällikkö hallintojohtaja kaupunginjohtaja pääluottamusmies "
          "työsuojeluvaltuutettu neuvottelujohtaja toiminnanjohtaja erityisasiantuntija palvelussuhdepäällikkö lakimies "
          "työhyvinvointipäällikkö rehtori sosiaalityöntekijä sairaanhoitaja johtava_asiantuntija "
          "henkilöstö-_ja_kehittämisjohtaja vs._henkilöstöpäällikkö".replace("_", "\u00a0").split(" "),
    "sv": "personaldirektör personalchef utvecklingschef förvaltningsdirektör stadsdirektör huvudförtroendeman "
          "arbetarskyddsfullmäktig förhandlingschef verksamhetsledare specialsakkunnig jurist rektor sjukskötare "
          "ledande_expert t.f._personalchef ekonomi-_och_personaldirektör".replace("_", "\u00a0").split(" "),
}
TITLES = {language: [title.replace("\u00a0", " ") for title in titles] for language, titles in TITLES.items()}
UNIONS = {
    "fi": ["KYL ry", "Hoitoväen Liitto HVL ry", "TAKO", "Opetusalan keskusjärjestö OKJ ry", "Julkisen työn unioni JTU",
           "Teknisten neuvottelujärjestö TENE ry", "KYL"],
    "sv": ["KTF rf", "Vårdförbundet VAF rf", "FOKO", "Lärarnas centralorganisation LCO rf", "Offentliga unionen OFU", "KTF"],
}
EMPLOYERS = {
    "fi": ["Kuusikosken kaupunki", "Etelä-Hirvaan hyvinvointialue", "Peltosalmen kunta", "Ristiluoman kuntayhtymä", "KYT",
           "Julkiset Työnantajat JTA"],
    "sv": ["Björksunds stad", "Kustlandets välfärdsområde", "Granfors kommun", "Ekviks samkommun", "KAF",
           "Offentliga Arbetsgivarna OAG"],
}
PARTIES = {"fi": ["kok.", "sd.", "kesk.", "vihr.", "vas.", "ps.", "r.", "kd."], "sv": ["saml.", "sfp", "sd.", "cent.", "gröna", "vf.", "kd."]}


def surname(random, language, doubled=0.15):
    first, last = SURNAME[language]
    one = random.choice(first) + random.choice(last)
    if random.random() < doubled:
        return one + "-" + random.choice(first) + random.choice(last)
    return one


class Crowd:
    """Persons of which no two share a name."""

    def __init__(self, random, language):
        self.random, self.language, self.seen = random, language, set()

    def next(self):
        while True:
            random = self.random
            language = self.language if random.random() < 0.85 else {"fi": "sv", "sv": "fi"}[self.language]
            given = random.choice(GIVEN[language])
            if "-" not in given and random.random() < 0.08:
                given += " " + random.choice([name for name in GIVEN[language] if "-" not in name])
            person = (given, surname(random, language))
            if person not in self.seen:
                self.seen.add(person)
                return person
