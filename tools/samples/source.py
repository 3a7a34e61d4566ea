"""The plain texts under samples/source/, read into blocks that the writers lay out.

    # Title   ## Heading   ### Heading below it
    > an indented item    >> one further in
    | a | table | row |   (the first row is its header)
    ~ left | right        (a row of signatures; <br/> breaks a line)
    ---                   (a new page)
    %columns 2            (what follows stands in two columns)
    @header … @footer … @landscape
"""

from dataclasses import dataclass, field


@dataclass
class Block:
    kind: str  # heading, paragraph, table, signatures, page, columns
    text: str = ""
    level: int = 0  # of a heading; of a paragraph's indent; the number of columns
    rows: list[list[str]] = field(default_factory=list)


@dataclass
class Source:
    header: str = ""
    footer: str = ""
    landscape: bool = False
    blocks: list[Block] = field(default_factory=list)


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|~").split("|")]


def add_row(blocks, kind, line):
    if not blocks or blocks[-1].kind != kind:
        blocks.append(Block(kind))
    blocks[-1].rows.append(cells(line))


def read(path):
    source = Source()
    blocks = source.blocks
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if not line:
            continue
        elif mark == "@header":
            source.header = rest
        elif mark == "@footer":
            source.footer = rest
        elif mark == "@landscape":
            source.landscape = True
        elif mark == "%columns":
            blocks.append(Block("columns", level=int(rest)))
        elif mark == "---":
            blocks.append(Block("page"))
        elif mark in ("#", "##", "###"):
            blocks.append(Block("heading", rest, len(mark)))
        elif mark in (">", ">>"):
            blocks.append(Block("paragraph", rest, len(mark)))
        elif mark == "|":
            add_row(blocks, "table", line)
        elif mark == "~":
            add_row(blocks, "signatures", line)
        else:
            blocks.append(Block("paragraph", line))
    return source
