import { preamble } from "./template"

/** The certificate of completion, in Typst; see `template`. A change to what is placed where is a new `format` of contents. */
export const completionTemplate = `${preamble}
#set document(title: d.title.en + " " + d.number, author: d.issuer.text, date: auto)
#set text(font: fonts, fallback: false, size: 9.5pt, fill: ink, lang: "en", number-type: "lining", number-width: "tabular")
#set par(leading: 0.55em, spacing: 0.7em)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 24mm, bottom: 22mm),
  background: place(top + left, dx: 11mm, dy: 11mm, rect(
    width: 188mm, height: 275mm, stroke: 0.8pt + rattan,
  )),
)
#let middle(w, ..style) = block(width: 100%, spacing: 6pt)[
  #set align(center)
  #set text(dir: if w.rtl { rtl } else { ltr }, lang: w.lang)
  #text(..style, w.text)
]
#let said(p) = {
  block(width: 100%, spacing: 4pt, align(center, text(size: 10.5pt, p.en)))
  if p.local != none { middle(p.local, size: 9pt, fill: soft) }
}

#middle(d.issuer, size: 13pt, weight: 700, fill: brown)
#if d.partners != none { middle(d.partners, size: 8.5pt, fill: soft) }
#v(10pt)
#line(length: 100%, stroke: 2pt + rattan)
#v(14pt)
#block(width: 100%, spacing: 6pt, align(center, text(size: 26pt, weight: 700, fill: brown, d.title.en)))
#if d.title.local != none { middle(d.title.local, size: 14pt, fill: soft) }
#v(16pt)
#said(d.certifies)
#v(8pt)
#middle(d.business, size: 20pt, weight: 700)
#middle(d.place, size: 10pt)
#v(10pt)
#said(d.completed)
#v(8pt)
#middle(d.programme, size: 15pt, weight: 700, fill: brown)
#v(16pt)
#fields(d.facts, columns: 3)
#if d.steps.len() > 0 {
  v(8pt)
  block(spacing: 5pt)[#set text(weight: 700, fill: brown); #pair(d.steps_title)]
  table(
    columns: (1fr, auto),
    align: (left, right),
    inset: (x: 0pt, y: 4pt),
    stroke: (x, y) => (top: hair),
    ..d.steps.map(s => (pair(s.name), text(s.day))).flatten(),
  )
}
#v(1fr)
#block(breakable: false, width: 100%)[
  #line(length: 100%, stroke: hair)
  #grid(
    columns: (1fr, 62mm, 24mm),
    column-gutter: 10pt,
    field(d.signed),
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
]
`
