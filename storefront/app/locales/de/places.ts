import type { Messages } from "#app/locales/messages.ts"
import type { places as source } from "../en/places.ts"

export const places = {
  map: { label: "Karte Indonesiens mit Markierung: {{place}}" },
  producer: {
    since: "seit {{year}}",
    people_one: "{{amount}} Person",
    people_other: "{{amount}} Personen",
    women: "{{percent}} Frauen",
    demo: "Für die Vorführung erfunden; den Ort gibt es.",
    verified: "Geprüft am {{date}}",
    nibLabel: "Unternehmensnummer (NIB)",
    nib: "endet auf {{ending}}",
    story: "Wer sie sind",
    facts: "Angaben",
    place: "Ort",
    legalForm: "Rechtsform",
    founded: "Gegründet",
    peopleLabel: "Beteiligte",
    certificates: "Zertifikate",
    listings: "Was hier entsteht",
    noListings: "Von diesem Produzenten steht heute nichts im Katalog.",
  },
  regions: {
    title: "Regionen",
    lede: "Indonesien hat 38 Provinzen. Diese haben heute Produzenten im Katalog; jede zeigt sich in der Mustersprache ihrer Stoffe und Flechtwaren.",
    description: "Provinzen Indonesiens mit kleinen Produzenten, deren Waren exportfähig sind.",
    counts: "{{listings}} von {{producers}}",
    producers_one: "{{count, number}} Produzenten",
    producers_other: "{{count, number}} Produzenten",
    regionTitle: "Waren aus {{province}}",
    regionDescription:
      "Exportfähige Waren und ihre kleinen Produzenten in {{province}}, Indonesien.",
    producersTitle: "Produzenten",
    goodsTitle: "Waren",
    inCatalogue: "Diese Waren im Katalog filtern",
    emptyTitle: "Noch nichts aus {{province}}",
    emptyText:
      "Aus dieser Provinz steht heute keine Ware im Katalog. Produzenten von dort können sich anmelden und ihre Waren prüfen lassen.",
  },
} satisfies Messages<typeof source>
