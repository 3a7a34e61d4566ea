"""How a list's seats are printed: the cells of its table (or its lines), and what is true of each of them."""

import re

from . import content

HEADS = {
    "sides": {"fi": [("Kunta", "Työnantajan edustaja (nimi, tehtävä)", "Henkilöstön edustaja (nimi, järjestö)"),
                     ("Kunta/hyvinvointialue", "Työnantajan edustaja", "Henkilöstön edustaja"),
                     ("Kunta", "Työnantajaedustaja, tehtävä", "Henkilöstöedustaja, järjestö")],
              "sv": [("Kommun", "Arbetsgivarens företrädare (namn, uppgift)", "Personalens företrädare (namn, organisation)"),
                     ("Kommun", "Arbetsgivarrepresentant", "Personalrepresentant")]},
    "pairs": {"fi": [("Varsinainen jäsen", "Henkilökohtainen varajäsen"), ("Varsinaiset jäsenet", "Varajäsenet"),
                     ("Jäsen", "Varajäsen")],
              "sv": [("Ordinarie ledamot", "Personlig ersättare"), ("Ordinarie medlem", "Personlig suppleant"),
                     ("Ledamot", "Ersättare")]},
    "merged": {"fi": [("Organisaatio", "Jäsen", "Varajäsen"), ("Taho", "Varsinainen jäsen", "Varajäsen")],
               "sv": [("Organisation", "Medlem", "Suppleant"), ("Organisation", "Ordinarie ledamot", "Ersättare")]},
    "roles": {"fi": [("Rooli", "Nimi", "Organisaatio", "Varajäsen"), ("Asema", "Jäsen", "Järjestö", "Varajäsen")],
              "sv": [("Roll", "Namn", "Organisation", "Ersättare"), ("Uppdrag", "Ledamot", "Organisation", "Suppleant")]},
    "register": {"fi": [{"person": "Nimi", "title": "Tehtävä", "organisation": "Organisaatio", "role": "Rooli"},
                        {"person": "Jäsenen nimi", "title": "Titteli", "organisation": "Edustaa", "role": "Asema"},
                        {"person": "Nimi", "title": "Tehtävänimike", "organisation": "Työnantaja", "role": "Rooli"}],
                 "sv": [{"person": "Namn", "title": "Titel", "organisation": "Organisation", "role": "Roll"},
                        {"person": "Namn", "title": "Uppgift", "organisation": "Representerar", "role": "Uppdrag"}]},
}
HEADS["towns"] = HEADS["pairs"]
SECTIONS = {"fi": {"employer": "Työnantajan edustajat", "employee": "Henkilöstön edustajat",
                   "full": ["Jäsenet", "Varsinaiset jäsenet"], "deputy": ["Varajäsenet"]},
            "sv": {"employer": "Arbetsgivarens företrädare", "employee": "Personalens företrädare",
                   "full": ["Medlemmar", "Ordinarie ledamöter"], "deputy": ["Ersättare", "Suppleanter"]}}
MEMBER = {"fi": "jäsen", "sv": "medlem"}
NOTES = {"fi": {"since": ["jäsen {} alkaen", "{} alkaen", "{} lähtien"], "until": ["{} asti", "poistui {}", "jäsen {} saakka"],
                "noise": ["poistui 14:35", "saapui kello 9.20", "muutos edelliseen luetteloon"],
                "replaced": ["poistui {0}, tilalle {1} {2} alkaen"]},
         "sv": {"since": ["från och med {}", "medlem fr.o.m. {}"], "until": ["till och med {}", "avgick {}", "t.o.m. {}"],
                "noise": ["avlägsnade sig 14:35", "ändrad från föregående lista"],
                "replaced": ["avgick {0}, efterträds av {1} från och med {2}"]}}
SECRETARY = {"fi": ["Jaoksen sihteerinä toimii {title} {person}, {organisation}.", "Ryhmän sihteeri on {title} {person}, {organisation}."],
             "sv": ["Gruppens sekreterare är {title} {person}, {organisation}.",
                    "Som sekreterare fungerar {title} {person}, {organisation}."]}


class Printer:
    """One document's manner of printing, chosen once."""

    def __init__(self, random, body):
        self.random, self.body, self.language = random, body, body.language
        self.order = random.choice(["given", "given", "surname", "comma"])
        if body.shape in ("list", "towns") and self.order == "comma":
            self.order = "surname"
        self.join = random.choice([", ", ", ", ", ", "br", "brackets"])
        if body.shape in ("towns", "list") or (body.shape == "pairs" and self.join == "brackets"):
            self.join = ", "
        self.role_words = {role: random.choice(words) for role, words in content.ROLES[self.language].items()}
        self.vacant = random.choice(content.VACANT[self.language])
        self.marks = random.choice([["*", "**", "***"], ["¹", "²", "³"], ["1)", "2)", "3)"]])
        self.notes, self.rows, self.noted = [], [], random.random() < 0.5

    def name(self, person):
        given, surname = person
        return {"given": f"{given} {surname}", "surname": f"{surname} {given}", "comma": f"{surname}, {given}"}[self.order]

    def mark(self, seat, row):
        """Now and then a footnote; it goes behind the name."""
        if not self.noted or len(self.notes) >= len(self.marks) or self.random.random() > 0.15:
            return ""
        mark = self.marks[len(self.notes)]
        kind = self.random.choice(["since", "until", "noise", "replaced"])
        form = self.random.choice(NOTES[self.language][kind])
        begin = (self.body.term or (self.body.updated,))[0]
        date = begin.replace(month=self.random.randint(2, 11), day=self.random.randint(1, 28))
        later = date.replace(month=date.month + 1)
        if kind == "replaced":
            taker = self.taker
            self.notes.append((mark, form.format(content.day(date), self.plain_name(taker), content.day(later))))
            self.rows.append({key: value for key, value in row.items() if key in ("seat", "side", "place", "deputy_of")} |
                             {"person": self.plain_name(taker), "from": later.isoformat()})
            row["to"] = date.isoformat()
        else:
            self.notes.append((mark, form.format(content.day(date))))
            if kind != "noise":
                row["from" if kind == "since" else "to"] = date.isoformat()
        return (" " if self.random.random() < 0.3 and mark[0] != "1" else "") + mark

    def plain_name(self, person):
        given, surname = person
        return f"{given} {surname}"

    def cell(self, seat, parts, told, taker=None):
        """'Tuula Ojakorpi, henkilöstöjohtaja, pj.'; `told` is what other cells say of the seat."""
        row = dict(told)
        self.rows.append(row)
        self.taker = taker
        if seat.person is None:
            row["vacant"] = True
            organisation = seat.organisation if "organisation" in parts and self.random.random() < 0.4 else ""
            if organisation:
                row["organisation"] = organisation
            return self.vacant + (", " + organisation if organisation else "")
        row["person"] = self.name(seat.person)
        row.update({part: getattr(seat, part) for part in parts if getattr(seat, part)})
        if seat.role:
            row["role"] = seat.role
        printed = [row[part] for part in parts if part in row]
        if seat.role and "role" not in told:
            printed.append(self.role_words[seat.role])
        name = row["person"] + self.mark(seat, row)
        if self.join == "br":
            return "<br/>".join([name, *printed])
        if self.join == "brackets" and printed:
            return f"{name} ({', '.join(printed)})"
        return ", ".join([name, *printed])


def rows_of(random, body, crowd):
    """The printed table (or lines), the printer with its true rows and notes, and the table's merged cells."""
    printer = Printer(random, body)
    language, shape = body.language, body.shape
    head, table, spans = None, [], []
    if shape == "sides":
        head = random.choice(HEADS[shape][language])
        for one, other in zip(body.seats[::2], body.seats[1::2]):
            table.append([one.place, printer.cell(one, ["title"], {"place": one.place, "side": "employer"}, crowd.next()),
                          printer.cell(other, ["organisation"], {"place": one.place, "side": "employee"}, crowd.next())])
    elif shape in ("pairs", "towns"):
        head = random.choice(HEADS[shape][language])
        parts = ["place", "party"] if shape == "towns" else random.choice([["title", "organisation"], ["organisation"]])
        for seat in body.seats:
            full = printer.cell(seat, parts, {"seat": "full"}, crowd.next())
            table.append([full, printer.cell(seat.deputy, parts, {"seat": "deputy"} | deputy_of(printer, seat), crowd.next())])
    elif shape == "merged":
        head = random.choice(HEADS[shape][language])
        for i, seat in enumerate(body.seats):
            told = {"organisation": seat.organisation}
            full = printer.cell(seat, ["title"], told | {"seat": "full"}, crowd.next())
            deputy = printer.cell(seat.deputy, ["title"], told | {"seat": "deputy"} | deputy_of(printer, seat), crowd.next())
            table.append([seat.organisation if i % 2 == 0 else "", full, deputy])
            if i % 2:
                spans.append((0, i, 0, i + 1))
    elif shape == "roles":
        head = random.choice(HEADS[shape][language])
        for seat in body.seats:
            role = printer.role_words[seat.role] if seat.role else MEMBER[language]
            told = {"organisation": seat.organisation} | ({"role": seat.role} if seat.role else {})
            full = printer.cell(seat, ["title"], told | {"seat": "full"}, crowd.next())
            deputy = printer.cell(seat.deputy, [], {"seat": "deputy", "organisation": seat.organisation} | deputy_of(printer, seat),
                                  crowd.next())
            table.append([role.capitalize(), full, seat.organisation, deputy])
    elif shape in ("register", "sections"):
        printer.join = ", "
        columns = random.choice(HEADS["register"][language])
        order = random.choice([["person", "title", "organisation", "role"], ["organisation", "person", "title", "role"],
                               ["person", "organisation", "title"]])
        numbered, mail = random.random() < 0.3, random.random() < 0.3
        head = (["Nro" if language == "fi" else "Nr"] if numbered else []) + [columns[c] for c in order] + \
            ([{"fi": "Sähköposti", "sv": "E-post"}[language]] if mail else [])
        section = ""
        for i, seat in enumerate(body.seats):
            if shape == "sections" and seat.side != section:
                section = seat.side
                spans.append((0, len(table) + 1, len(head) - 1, len(table) + 1))
                table.append([SECTIONS[language][section]] + [""] * (len(head) - 1))
            told = {"side": section} if section else {}
            cells = {"title": seat.title if seat.person else "", "organisation": seat.organisation,
                     "role": printer.role_words.get(seat.role, "") or random.choice([MEMBER[language], ""])}
            told |= {"organisation": seat.organisation} | ({"title": seat.title} if seat.person and seat.title else {})
            if "role" in order and seat.role:
                told["role"] = seat.role
            cells["person"] = printer.cell(seat, [], told, crowd.next())
            address = "".join(c for c in re.sub(r"[^a-z]+", ".", "".join(seat.person).lower())) + "@example.fi" if seat.person else ""
            table.append(([f"{i + 1}."] if numbered else []) + [cells[c] for c in order] + ([address] if mail else []))
    else:
        parts = random.choice([["title", "organisation"], ["organisation"]])
        half = (len(body.seats) * 2 + 2) // 3
        for name, seats in (("full", body.seats[:half]), ("deputy", body.seats[half:])):
            table.append([None, random.choice(SECTIONS[language][name])])
            for seat in seats:
                table.append(["", printer.cell(seat, parts, {"seat": name}, crowd.next())])
    return head, table, spans, printer


def deputy_of(printer, seat):
    return {"deputy_of": printer.name(seat.person)} if seat.person else {}
