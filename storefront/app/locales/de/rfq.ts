import type { Messages } from "#app/locales/messages.ts"
import type { rfq as source } from "../en/rfq.ts"

export const rfq = {
  title: "Angebotsanfrage",
  intro:
    "Eine Anfrage kann an mehrere Produzenten gehen. Jeder erhält die Positionen seiner eigenen Waren und antwortet mit einem Preis. Das Absenden kostet nichts und verpflichtet niemanden.",
  empty: {
    title: "Ihre Anfrage ist leer",
    text: "Wählen Sie Waren im Katalog und nehmen Sie sie mit ihrer Menge auf. Hier sammeln sie sich, auch von mehreren Produzenten, und nichts wird gesendet, bevor Sie es sagen.",
  },
  goods: { title: "Waren", add: "Weitere Waren aufnehmen" },
  line: {
    noProducer: "Derzeit nicht angeboten",
    quantity: "Menge",
    targetPrice: "Zielpreis",
    note: "Notiz an den Produzenten",
    listPrice: "Listenpreis {{price}} / {{unit}}",
    minimum: "Mindestens {{moq}}",
    minimumMultiple: "Mindestens {{moq}}, in Vielfachen von {{multiple}}",
    total: "Zum Listenpreis",
    removeLabel: "{{title}} entfernen",
  },
  removed: { text: "„{{title}}“ wurde aus der Anfrage entfernt.", undo: "Zurücklegen" },
  total: {
    label: "Summe zu Listenpreisen",
    hint: "Ein Richtwert: Listenpreise für diese Mengen, umgerechnet zu den Kursen vom {{date}}, ohne Fracht und Zoll. Maßgeblich sind die Angebote.",
    partial: "Einige Positionen haben noch keinen Preis.",
    noRates: "Wechselkurse sind gerade nicht verfügbar.",
    update: "Neu berechnen",
  },
  delivery: {
    title: "Lieferung",
    country: "Bestimmungsland",
    city: "Bestimmungsort",
    port: "Bestimmungshafen oder -flughafen",
    portHint: "Zum Beispiel Hamburg, Bremerhaven oder FRA.",
    transport: "Transport",
    incoterm: "Incoterm (2020)",
    incotermHint:
      "FAS, FOB, CFR und CIF gelten nur für Seefracht. Für Container passen FCA, CPT und CIP besser.",
    containerHint:
      "{{rule}} passt zu loser Seefracht. Reist die Ware im Container, passt {{better}} besser.",
    currency: "Währung der Angebote",
    currencyHint: "Auch Zielpreise stehen in dieser Währung.",
    neededBy: "Benötigt bis",
    neededByHint: "Der Tag, an dem die Ware ankommen soll.",
    decisionBy: "Sie entscheiden bis",
    decisionByHint: "So wissen die Produzenten, wie lange ihr Angebot gelten muss.",
  },
  requirements: {
    title: "Anforderungen",
    certificates: "Benötigte Zertifikate",
    more: "Außerdem",
    sample: "Zuerst ein Muster",
    privateLabel: "Eigenmarke (Private Label)",
    packaging: "Verpackung",
    packagingHint: "Zum Beispiel 25-kg-Säcke oder Geschenkkartons zu 200 g.",
    repeat: "Wiederkehrende Menge",
    repeatHint: "Zum Beispiel 2 t pro Quartal.",
    message: "Nachricht an alle Produzenten",
    messageHint_one: "Höchstens {{count, number}} Zeichen.",
    messageHint_other: "Höchstens {{count, number}} Zeichen, zum Beispiel wofür die Ware ist.",
  },
  send: {
    button_one: "An {{count, number}} Produzenten senden",
    button_other: "An {{count, number}} Produzenten senden",
    note: "Jeder Produzent sieht Ihre Firma, die Lieferung und seine eigenen Positionen, nicht die der anderen.",
  },
  notice: {
    added: "Die Ware ist in Ihrer Anfrage.",
    removed: "Die Ware wurde aus Ihrer Anfrage genommen.",
    full: "Die Anfrage ist voll. Senden Sie diese zuerst ab und beginnen Sie dann eine neue.",
  },
} satisfies Messages<typeof source>
