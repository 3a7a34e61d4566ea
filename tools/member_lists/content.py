"""What a member list says: its body, its time, its seats and who sits in them."""

import dataclasses
import datetime

from . import people

BODIES = {
    "fi": [("{}n kehittämisjaos", "{}n kehittämisjaoksen"), ("Yhteistyöryhmä {}", "Yhteistyöryhmä {}n"),
           ("{}n ohjausryhmä", "{}n ohjausryhmän"), ("{}n johtokunta", "{}n johtokunnan"),
           ("{}n neuvottelukunta", "{}n neuvottelukunnan")],
    "sv": [("Utvecklingssektionen {}", "Utvecklingssektionen {}s"), ("Samarbetsgruppen {}", "Samarbetsgruppen {}s"),
           ("Styrgruppen för {}", "Styrgruppen för {}s"), ("Delegationen {}", "Delegationen {}s")],
}
NAMED = {"fi": "Valo Kajo Verso Kipinä Luotsi Aura Pulssi Tuulia Sävy Rengas-Itu".split(),
         "sv": "Framsteg Kompass Vågen Lyftet Gnistan Stigen Norrsken Källan".split()}
TITLE_FORMS = {"fi": ["{genitive} jäsenet", "{name}, jäsenet", "{genitive} kokoonpano", "{name} – jäsenluettelo"],
               "sv": ["{name}, medlemmar", "{name} – sammansättning", "Medlemmar i {name_lower}", "Medlemsförteckning: {name}"]}
TERM_FORMS = {"fi": ["Toimikausi {}–{}", "Toimikausi: {} – {}", "Toimikausi on {}–{}."],
              "sv": ["Mandatperiod {}–{}", "Mandattid: {} – {}", "Mandatperioden är {}–{}."]}
UPDATED = {"fi": ["Päivitetty {}", "päivitetty {}", "Tilanne {}"], "sv": ["Uppdaterad {}", "Uppdaterat {}", "Läget {}"]}
VACANT = {"fi": ["NN", "avoin", "N.N.", "nimetään myöhemmin"], "sv": ["NN", "vakant", "utses senare"]}
ROLES = {"fi": {"chair": ["pj.", "pj", "puheenjohtaja"], "vice_chair": ["vpj.", "varapuheenjohtaja", "varapj."],
                "secretary": ["siht.", "sihteeri"]},
         "sv": {"chair": ["ordf.", "ordförande"], "vice_chair": ["v. ordf.", "vice ordförande", "viceordf."],
                "secretary": ["sekr.", "sekreterare"]}}


@dataclasses.dataclass
class Seat:
    """Somebody's, or nobody's; `deputy` is the seat of who stands in for him."""
    person: tuple | None
    role: str = ""
    title: str = ""
    organisation: str = ""
    place: str = ""
    party: str = ""
    side: str = ""
    deputy: "Seat | None" = None
    since: datetime.date | None = None  # a footnote says so
    until: datetime.date | None = None


@dataclasses.dataclass
class Body:
    name: str
    genitive: str
    language: str
    shape: str
    seats: list
    term: tuple | None
    updated: datetime.date | None


def day(date):
    return f"{date.day}.{date.month}.{date.year}"


def new_seat(random, crowd, language, shape, side=""):
    seat = Seat(crowd.next(), side=side)
    if shape == "towns":
        seat.place = random.choice(people.PLACES[language] + people.TWO_NAMES)
        seat.party = random.choice(people.PARTIES[language])
    else:
        seat.title = random.choice(people.TITLES[language])
        seat.organisation = random.choice((people.UNIONS if side == "employee" else people.EMPLOYERS)[language]
                                          if side else people.UNIONS[language] + people.EMPLOYERS[language])
    return seat


def make(random, language, shape, rows):
    """A body with `rows` seats (or pairs of seats)."""
    name, genitive = random.choice(BODIES[language])
    called = random.choice(NAMED[language])
    crowd = people.Crowd(random, language)
    seats = []
    places = random.sample(people.PLACES[language] + people.TWO_NAMES, min(rows, len(people.PLACES[language])))
    for i in range(rows):
        if shape == "sides":  # of one place: one side's title, the other's organisation
            place = places[i % len(places)]
            for side in ("employer", "employee"):
                seat = new_seat(random, crowd, language, shape, side)
                seat.place = place
                seat.title, seat.organisation = (seat.title, "") if side == "employer" else ("", seat.organisation)
                seats.append(seat)
            if i + 1 >= len(places):
                break
        else:
            side = ("employer" if i < (rows + 1) // 2 else "employee") if shape == "sections" else ""
            seat = new_seat(random, crowd, language, shape, side)
            if shape in ("pairs", "towns", "merged", "roles"):
                seat.deputy = new_seat(random, crowd, language, shape)
                if shape in ("merged", "roles"):
                    seat.deputy.organisation = seat.organisation
            seats.append(seat)
    if shape == "merged":  # two members of each organisation
        for one, other in zip(seats[::2], seats[1::2]):
            for seat in (other, other.deputy, one.deputy):
                seat.organisation = one.organisation
        fresh = random.sample(people.UNIONS[language][:-1] + people.EMPLOYERS[language],
                              min((rows + 1) // 2, len(people.UNIONS[language]) - 1 + len(people.EMPLOYERS[language])))
        for i, seat in enumerate(seats):
            for each in (seat, seat.deputy):
                each.organisation = fresh[i // 2 % len(fresh)]
        seats = seats[:2 * len(fresh)]
    full = [seat for seat in seats if seat.side != "employee" or shape != "sides"]
    full[0].role = "chair"
    seats[-1].role = seats[-1].role or "vice_chair"
    for seat in seats:
        for place in (seat, seat.deputy):
            if place and not place.role and random.random() < 0.08:
                place.person = None
                place.title = "" if place.title else place.title
    begin = datetime.date(random.randint(2018, 2024), 1, 1)
    term = (begin, datetime.date(begin.year + random.choice([1, 2, 3]), 12, 31))
    updated = begin + datetime.timedelta(days=random.randint(5, 300))
    stated = random.choice(["term", "updated", "both"])
    return Body(name.format(called), genitive.format(called), language, shape, seats,
                term if stated != "updated" else None, updated if stated != "term" else None)


def next_year(random, body):
    """The list a year later: some have left, others have come, one has another employer."""
    crowd = people.Crowd(random, body.language)
    seats = [dataclasses.replace(seat, deputy=dataclasses.replace(seat.deputy) if seat.deputy else None)
             for seat in body.seats]
    for seat in seats:
        for place in (seat, seat.deputy):
            if place and place.person is None:
                if random.random() < 0.5:
                    place.person = crowd.next()
            elif place and not place.role and random.random() < 0.15:
                place.person = crowd.next()
    year = datetime.timedelta(days=365)
    return dataclasses.replace(body, seats=seats, updated=(body.updated or datetime.date(body.term[0].year, 2, 1)) + year)
