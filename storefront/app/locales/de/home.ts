import type { Messages } from "#app/locales/messages.ts"
import type { home as source } from "../en/home.ts"

export const home = {
  title: "Exporttaugliche Waren kleiner Erzeuger aus Indonesien",
  lede: "Palmzucker aus Sobang, Rattan vom Kayan, weißer Pfeffer aus Muntok: Finden Sie Waren von Genossenschaften und Dorfbetrieben, sehen Sie, wer sie geprüft hat, und fragen Sie ein Angebot an.",
  browse_one: "{{count, number}} Angebot ansehen",
  browse_other: "{{count, number}} Angebote ansehen",
  categories: "Nach Kategorie",
  newest: "Neu im Katalog",
  season: "Saison im {{month}}",
  regions: "Nach Region",
  steps: {
    title: "Von der Suche zum Angebot",
    find: "Finden",
    findText:
      "Suchen Sie auf Deutsch, nach Material, HS-Code oder Zertifikat, und sehen Sie den Preis für Ihre Menge.",
    trust: "Nachsehen",
    trustText:
      "Jedes Angebot zeigt seine Zertifikate mit Inhaber, Geltungsbereich und Daten und die Punkte seiner Prüfer.",
    ask: "Einmal anfragen",
    askText:
      "Fassen Sie Waren mehrerer Erzeuger mit Menge, Ziel und Termin in einer Anfrage zusammen. Jeder Erzeuger sieht nur seinen Teil.",
    answer: "Angebote vergleichen",
    answerText:
      "Angebote nennen Preis, Incoterm und Ort, Lieferzeit und Gültigkeit, umgerechnet in Ihre Währung.",
  },
  curation: {
    title: "Nichts erscheint ungeprüft",
    text: "Zwei Prüfer öffentlicher Einrichtungen bewerten jedes Angebot unabhängig voneinander: Rechtmäßigkeit, Dokumente, Qualität, Kapazität, Stetigkeit, Verpackung, Gestaltung und Rückverfolgbarkeit. Was besteht, gilt zwölf Monate als exporttauglich; was nicht besteht, geht mit schriftlichen Hinweisen an den Erzeuger zurück.",
    more: "So wird geprüft",
  },
} satisfies Messages<typeof source>
