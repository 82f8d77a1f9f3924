import type { Messages } from "#app/locales/messages.ts"
import type { home as source } from "../en/home.ts"

export const home = {
  title: "Exportfähige Waren kleiner Produzenten aus Indonesien",
  lede: "Palmzucker aus Sobang, Rattan vom Kayan, weißer Pfeffer aus Muntok: Finden Sie Waren von Genossenschaften und Dorfbetrieben, sehen Sie, wer sie geprüft hat, und fragen Sie ein Angebot an.",
  browse_one: "{{count, number}} Ware ansehen",
  browse_other: "{{count, number}} Waren ansehen",
  categories: "Nach Warengruppe",
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
      "Zu jeder Ware stehen die Zertifikate mit Inhaber, Geltungsbereich und Laufzeit und die Punkte der Prüfer.",
    ask: "Einmal anfragen",
    askText:
      "Fassen Sie Waren mehrerer Produzenten mit Menge, Ziel und Termin in einer Anfrage zusammen. Jeder Produzent sieht nur seinen Teil.",
    answer: "Angebote vergleichen",
    answerText:
      "Angebote nennen Preis, Incoterm und Ort, Lieferzeit und Gültigkeit, umgerechnet in Ihre Währung.",
  },
  curation: {
    title: "So wird geprüft: Nichts erscheint ungeprüft",
    curators: "Prüfer je Ware",
    curatorsText:
      "Aus öffentlichen Einrichtungen, unabhängig voneinander, ohne Interessenkonflikt.",
    gates: "Bedingungen",
    gatesText:
      "Rechtmäßigkeit und die Dokumente für mindestens einen Markt. Beide müssen erfüllt sein.",
    criteria: "Kriterien, 0 bis 4 Punkte",
    criteriaText:
      "Qualität, Kapazität, Stetigkeit, Verpackung, Gestaltung, Rückverfolgbarkeit. Keines darf im Mittel unter 2 liegen, alle zusammen nicht unter 2,5.",
    months: "Monate Gültigkeit",
    monthsText:
      "Danach wird neu geprüft. Was nicht besteht, geht mit schriftlichen Hinweisen an den Produzenten zurück.",
    more: "Die Regeln im Ganzen",
  },
} satisfies Messages<typeof source>
