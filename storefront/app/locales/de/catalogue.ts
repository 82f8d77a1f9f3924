import type { Messages } from "#app/locales/messages.ts"
import type { catalogue as source } from "../en/catalogue.ts"

export const catalogue = {
  titleQuery: "„{{query}}“ im Katalog",
  description:
    "Waren kleiner Produzenten aus Indonesien, jede von mindestens zwei Prüfern begutachtet: filtern nach Warengruppe, Provinz, Zertifikat, Incoterm, Mindestmenge und Lieferzeit.",
  understood: "Ergebnisse für „{{query}}“.",
  insteadFor: "Stattdessen nach „{{query}}“ suchen",
  ignored: "Die Adresse enthält Filter, die es hier nicht gibt. Sie wurden weggelassen.",
  allCategories: "Alle Warengruppen",
  anyMarket: "Alle Märkte",
  suggestCategory_one: "{{name}} – {{count, number}} Ware",
  suggestCategory_other: "{{name}} – {{count, number}} Waren",
  suggestProducer: "{{name}} – Produzent in {{province}}",
  zero: {
    textQuery: "Im Katalog passt nichts zu „{{query}}“.",
    textFilters: "Keine Ware hat alle gewählten Eigenschaften.",
    widen: "So findet sich etwas",
    without: "Ohne „{{label}}“",
    withoutQuery: "Dieselben Filter ohne „{{query}}“",
    only: "Nur „{{query}}“",
    tips: "Versuchen Sie ein kürzeres oder allgemeineres Wort, das Material oder den HS-Code. Waren werden auch unter ihren englischen und indonesischen Namen gefunden.",
    categories: "Was der Katalog enthält",
  },
} satisfies Messages<typeof source>
