/** Colours and how a text, a pair of languages and a field are set, for every page. */
export const preamble = `
#let d = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let ink = rgb("#1f1a14")
#let soft = rgb("#6a5f52")
#let brown = rgb("#6b3f1d")
#let rattan = rgb("#b9853f")
#let hair = 0.4pt + rgb("#d8ccb8")

#let words(w, ..style) = text(
  dir: if w.rtl { rtl } else { ltr },
  lang: w.lang,
  ..style,
  w.text,
)
#let pair(p, ..style) = {
  text(..style, p.en)
  if p.local != none { h(0.45em); box(words(p.local)) }
}
#let over(p) = {
  text(weight: 700, p.en)
  if p.local != none { linebreak(); words(p.local, size: 7pt) }
}
#let para(w, ..style) = block(spacing: 4.5pt, width: 100%)[
  #set align(left)
  #set text(dir: if w.rtl { rtl } else { ltr }, lang: w.lang)
  #text(..style, w.text)
]
#let field(f) = block(width: 100%, inset: (top: 4pt, bottom: 5pt), breakable: false)[
  #block(spacing: 4pt)[#set text(size: 7pt, fill: soft); #pair(f.label)]
  #for (i, w) in f.lines.enumerate() {
    let strong = f.at("strong", default: false)
    if strong and i == 0 { para(w, weight: 700, size: 10.5pt) }
    else if strong { para(w, size: 8.5pt) }
    else if i > 0 { para(w, size: 8pt, fill: soft) }
    else { para(w) }
  }
]
#let fields(list, columns: 4) = grid(
  columns: (1fr,) * columns,
  column-gutter: 10pt,
  stroke: (x, y) => (top: hair),
  ..list.map(field),
)
`

/**
 * The page, in Typst. Everything written comes from `sys.inputs.data` as text and is never read as
 * markup. English leads, the buyer's language stands smaller beside it. A change to what is placed
 * where is a new `format` of contents: what was issued keeps its look.
 */
export const template = `${preamble}
#set document(title: d.title.en + " " + d.number, author: d.exporter.text, date: auto)
#set text(font: fonts, fallback: false, size: 9pt, fill: ink, lang: "en", number-type: "lining", number-width: "tabular")
#set par(leading: 0.5em, spacing: 0.6em)
#set page(
  paper: "a4",
  margin: (x: 17mm, top: 17mm, bottom: 20mm),
  header-ascent: 5mm,
  header: context if counter(page).get().first() > 1 [
    #set text(size: 7.5pt, fill: soft)
    #words(d.exporter) #h(1fr) #d.title.en #d.number
  ],
  footer-descent: 6mm,
  footer: context [
    #line(length: 100%, stroke: hair)
    #v(-3pt)
    #set text(size: 7.5pt, fill: soft)
    #d.title.en #d.number
    #h(1fr)
    #counter(page).display() / #counter(page).final().first()
  ],
  background: if d.is_draft {
    rotate(-35deg, text(size: 88pt, weight: 700, fill: rgb("#a3261d").lighten(82%))[DRAFT])
  },
)

#line(length: 100%, stroke: 2pt + rattan)
#v(2pt)
#grid(
  columns: (1fr, auto),
  column-gutter: 16pt,
  [
    #para(d.exporter, size: 13pt, weight: 700, fill: brown)
    #for row in d.head [#block(spacing: 4pt, text(size: 8pt, fill: soft, row))]
  ],
  align(right)[
    #block(spacing: 4pt, text(size: 17pt, weight: 700, fill: brown, d.title.en))
    #if d.title.local != none { block(spacing: 5pt, words(d.title.local, size: 10pt, fill: soft)) }
    #if d.is_draft { block(spacing: 4pt)[#set text(fill: rgb("#a3261d"), weight: 700, size: 8pt); #pair(d.draft)] }
  ],
)
#v(4pt)
#fields(d.facts, columns: calc.max(1, calc.min(d.facts.len(), 5)))
#fields(d.parties, columns: 2)
#fields(d.terms)
#v(6pt)

#let count = d.table.columns.len()
#table(
  columns: (auto, 1fr, ..(if count == 3 { (22mm,) } else { (auto,) }) * count),
  align: (x, y) => (if x > 1 { right } else { left }) + (if y == 0 { bottom } else { top }),
  inset: (x, y) => (
    left: if x == 0 { 0pt } else { 5pt },
    right: if x == count + 1 { 0pt } else { 5pt },
    y: 5pt,
  ),
  stroke: (x, y) => if y == 0 { (top: 0.8pt + brown, bottom: 0.8pt + brown) } else { (bottom: hair) },
  table.header(
    [],
    text(size: 8pt, over(d.table.goods)),
    ..d.table.columns.map(c => text(size: 8pt)[
      #over(c.label)
      #if c.suffix != "" { linebreak(); text(size: 7pt, fill: soft, c.suffix) }
    ]),
  ),
  ..d.table.rows.map(r => (
    text(fill: soft, r.line),
    block(breakable: false)[
      #para(r.title, weight: 700)
      #if r.local != none { para(r.local) }
      #for w in r.details { para(w, size: 7.5pt, fill: soft) }
    ],
    ..r.figures.map(f => box(f)),
  )).flatten(),
)

#if d.totals.len() > 0 {
  align(right, block(width: 62%, breakable: false, grid(
    columns: (1fr, auto),
    inset: (x, y) => (y: 3pt, left: if x == 0 { 0pt } else { 12pt }),
    align: (left, right),
    stroke: (x, y) => if d.totals.at(y).strong { (top: 0.8pt + ink, bottom: 0.8pt + ink) },
    ..d.totals.map(t => {
      let weight = if t.strong { 700 } else { 400 }
      (
        [#set text(weight: weight); #text(t.label.en)#if t.label.local != none { h(0.45em); box(words(t.label.local, size: 8pt, fill: soft)) }],
        [#set text(weight: weight); #pair(t.value)],
      )
    }).flatten(),
  )))
}

#for s in d.sections {
  v(5pt)
  block(breakable: s.fields.len() > 0 and s.title == none and s.note == none, width: 100%)[
    #if s.title != none { block(spacing: 5pt)[#set text(weight: 700, fill: brown); #pair(s.title)] }
    #if s.fields.len() > 0 {
      if s.title == none and s.note == none { fields(s.fields, columns: 1) }
      else { fields(s.fields, columns: calc.min(5, s.fields.len())) }
    }
    #if s.note != none {
      set text(size: 7.5pt, fill: soft)
      block(spacing: 3pt, s.note.en)
      if s.note.local != none { para(s.note.local) }
    }
  ]
}

#v(3pt)
#block(breakable: false, width: 100%)[
  #line(length: 100%, stroke: hair)
  #grid(
    columns: (1fr, auto),
    column-gutter: 14pt,
    field(d.signed),
    if d.check != none {
      grid(
        columns: (62mm, 24mm),
        column-gutter: 8pt,
        align(right)[
          #v(4pt)
          #set text(size: 7pt, fill: soft)
          #block(spacing: 3pt, d.check.text.en)
          #if d.check.text.local != none { block(spacing: 3pt, words(d.check.text.local)) }
          #block(spacing: 4pt, link(d.check.address, text(fill: rgb("#0f4c5c"), d.check.address)))
          #block(spacing: 3pt, d.check.checksum_label.en)
          #block(spacing: 3pt, text(size: 6pt, d.check.checksum.slice(0, 32) + linebreak() + d.check.checksum.slice(32)))
        ],
        pad(top: 4pt, image(bytes(d.check.qr), format: "svg", width: 24mm)),
      )
    },
  )
]
`
