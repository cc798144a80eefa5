// A small module with a question of every form and a conversation: what the stories about exercises do.
const front = (title, more = "") => `---\ntitle: ${title}\nowner: Team\nreview-before: 2030-01-01\n${more}---\n\n`;

export const LESSON = `${front("Les een", "practises: [outcomes/mentor#me-1]\n")}## Lezen
<!-- id: lezen; explains: outcomes/mentor#me-1 -->

Feedback gaat over gedrag.

### Vraag: Welke zin helpt?
<!-- id: een; attempts: 2; confidence: true; practises: outcomes/mentor#me-1 -->

- ( ) “Jij bent goed.”
  > Dit gaat over de persoon.
- (x) “Je wachtte.”
  > Je noemt gedrag.
- ( ) “Doe maar.”
  > Hier zit geen waarneming in.

> [!TIP]
> Zoek het gedrag.

> [!NOTE]
> Gedrag kun je herhalen.

### Vraag: Wat hoort erbij?
<!-- id: meer; points: 2; practises: outcomes/mentor#me-2 -->

- [x] Een waarneming
- [ ] Een cijfer
  > Een cijfer zegt hoeveel.
- [x] Een maatstaf

### Waar of niet waar: Feedback kan kort zijn.
<!-- id: waar; practises: outcomes/mentor#me-1 -->

- (x) Waar
- ( ) Niet waar
  > Drie minuten volstaan.

### Koppel: Wat hoort samen?
<!-- id: koppel; points: 2; practises: outcomes/mentor#me-1 -->

- “Je knielde.” → waarneming
- “Super!” → lof
- → samenvatting

### Volgorde: Zo vraag je het
<!-- id: orde; practises: outcomes/mentor#me-1 -->

1. Kies een punt.
2. Zeg waarop te letten.
3. Vraag wat de ander zag.

### Invul: Maak af
<!-- id: invul; practises: outcomes/mentor#me-1 -->

Feedback gaat over {gedrag; handelen}, niet over de {(persoon) | zaak}.

### Getal: Hoeveel punten?
<!-- id: getal; practises: outcomes/mentor#me-1 -->

- = 2,5 ± 0,1
- ~ 2 tot 4
  > Bijna.

### Reflectie: Beschrijf een moment
<!-- id: denk; min-words: 5; practises: outcomes/mentor#me-1 -->

#### Modelantwoord

Ik telde tot drie.

#### Checklist

- [ ] Ik beschreef gedrag.

### Schaal: Hoe zeker ben je?
<!-- id: schaal; scale: niet | beetje | heel; measure: before; practises: outcomes/mentor#me-1 -->

- Ik durf het te zeggen.

### Stelling: Feedback is werk.
<!-- id: stelling; practises: outcomes/mentor#me-1 -->

| Antwoord | Stemmen (%) |
|---|---|
| Ja | 92 |
| Nee | 8 |

### Open: Wat neem je mee?
<!-- id: open; lines: 3; practises: outcomes/mentor#me-1 -->

Schrijf op wat blijft.
`;

export const TALK = `${front("Les twee", "practises: [outcomes/mentor#me-2]\n")}## Oefenen
<!-- id: oefenen; explains: outcomes/mentor#me-2 -->

Speel het gesprek.

### Gesprek: Slecht nieuws voor Noor
<!-- id: noor; goals: duidelijkheid, empathie; pass: duidelijkheid >= 2; practises: outcomes/mentor#me-2 -->

Zeg wat er beslist is.

#### Opening

> **Noor:** Wat is er? *(gespannen)*

- [“Hoe ging het?”](#uitstel)
  > **Coach:** stel de kern niet uit. *(duidelijkheid −1)*
- [“Je stage is onvoldoende.”](#stilte)
  > **Coach:** één zin. *(duidelijkheid +2)*

#### Uitstel

> **Noor:** Goed, toch? *(hoopvol)*

- [“Nee. Je bent niet geslaagd.”](#stilte)
  > *(duidelijkheid +1)*
- [“We zien wel.”](#weg)
  > *(duidelijkheid −2)*

#### Stilte

> **Noor:** … *(verdrietig)*

- [Je wacht.](#slot)
  > **Coach:** stilte is ruimte. *(empathie +1)*
- [“Kom, niet huilen.”](#slot)
  > *(empathie −1)*

#### Weg

Noor gaat weg. **Einde.**

#### Slot

> **Noor:** Dank je. *(rustig)*

**Einde.**

### Schaal: Hoe zeker ben je nu?
<!-- id: schaal; scale: niet | beetje | heel; measure: after; practises: outcomes/mentor#me-2 -->

- Ik durf het te zeggen.
`;

/** The files of a guide with the module, in Dutch alone. */
export const MODULE = {
  "content/guide.yml": "title: Proef\nurl: https://school.example/\nlanguages: [nl]\nseverity: {}\n",
  "content/index.md": `${front("Start")}- [Module](modules/leren/index.md)\n- [Leerresultaten](outcomes/mentor.md)\n`,
  "content/outcomes/mentor.md": `${front("Mentor")}## Uitleggen wat feedback is\n<!-- id: me-1; code: ME 1 -->\n\nUitleg.\n\n## Slecht nieuws brengen\n<!-- id: me-2; code: ME 2 -->\n\nBrengen.\n`,
  "content/modules/leren/index.md": `${front("Leren", "pass-mark: 60\ncertificate: true\n")}Welkom.\n`,
  "content/modules/leren/01-een.md": LESSON,
  "content/modules/leren/02-twee.md": TALK,
};

/** A model of two steps with a sheet to write on, and a lesson of which three questions are drawn. */
const asked = (id, outcome) => `### Waar of niet waar: Zin ${id}.\n<!-- id: ${id}; practises: outcomes/mentor#${outcome} -->\n\n- (x) Waar\n- ( ) Niet waar\n  > Toch wel.\n\n`;
export const MORE = {
  ...MODULE,
  "content/index.md": `${front("Start")}- [Module](modules/leren/index.md)\n- [Leerresultaten](outcomes/mentor.md)\n- [Model](conversations/g.md)\n`,
  "content/conversations/g.md": `${front("Vier", "compose: true\navoid: [altijd, jij bent]\n")}Vooraf.\n\n## Gedrag\n\n- “Ik zag dat je …”\n- [ ] Een camera zag het ook.\n\n## Gevolg\n\n- “Daardoor …”\n`,
  "content/modules/leren/03-bank.md": `${front("Les drie", "draw: 3\nshuffle: true\npractises: [outcomes/mentor#me-1]\n")}## Toets\n<!-- id: toets -->\n\n${["a", "b", "c", "d"].map((id) => asked(id, "me-1")).join("")}${["e", "f"].map((id) => asked(id, "me-2")).join("")}`,
};

/** The module again, asked for in the packages that play. */
export const PACKED = { "content/modules/leren/index.md": `${front("Leren", "pass-mark: 60\ncertificate: true\npackages: [scorm-1.2, scorm-2004, cmi5]\n")}Welkom.\n` };
