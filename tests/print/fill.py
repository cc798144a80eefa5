"""Fills in a PDF as a reader would: python fill.py FILE OUT. Every text gets its own name as its value, every box is ticked,
and of every question the last ring is chosen. Prints a line per field: its kind, its name, what it asks."""

import sys

import pypdf


def main() -> None:
    reader = pypdf.PdfReader(sys.argv[1])
    writer = pypdf.PdfWriter(clone_from=reader)
    fields = reader.get_fields() or {}
    values = {}
    for name, field in fields.items():
        kind = "text" if field["/FT"] == "/Tx" else "rings" if "/Kids" in field else "box"
        print(kind, name, field.get("/TU", ""), sep="\t")
        states = [state for state in field.get("/_States_", []) if state != "/Off"]
        values[name] = f"<{name}>" if kind == "text" else states[-1]
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=False)
    writer.write(sys.argv[2])
    kept = pypdf.PdfReader(sys.argv[2]).get_fields() or {}
    wrong = [name for name, value in values.items() if kept[name].get("/V") != value]
    if wrong:
        raise SystemExit(f"these do not keep what was filled in: {wrong}")


main()
