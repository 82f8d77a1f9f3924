import type { Messages } from "#app/locales/messages.ts"
import type { guide as source } from "../en/guide.ts"

export const guide = {
  title: "So funktioniert es",
  lede: "Von der ersten Suche bis zum Angebot: was geschieht, wer was prüft und was die Wörter des Handels bedeuten.",
  contents: "Auf dieser Seite",
  buyers: {
    title: "Für Einkäufer",
    find: "Waren finden",
    findText:
      "Suchen Sie auf Deutsch. Jeder Filter zeigt, wie viel er übrig lässt; die Suche steht in der Adresse und lässt sich weitergeben.",
    ask: "Eine Anfrage senden",
    askText:
      "Sammeln Sie Waren im Anfragekorb, nennen Sie Menge, Ziel, Incoterm und Termin, und senden Sie ab. Ein Konto brauchen Sie erst beim Absenden.",
    compare: "Angebote vergleichen",
    compareText:
      "Jeder Produzent beantwortet seinen Teil. Angebote stehen nebeneinander, auch in Ihrer Währung; was fehlt, wird als fehlend benannt.",
    order: "Einig werden",
    orderText:
      "Ein Angebot bindet bis zum Ende seines letzten Tages, Zeit von Jakarta. Die Herstellung beginnt mit der Anzahlung, die das Angebot nennt.",
  },
  curation: {
    title: "So wird geprüft",
    text_one:
      "Eine Ware erscheint erst, wenn {{count, number}} Prüfer einer öffentlichen Einrichtung sie bewertet und keinen Interessenkonflikt erklärt hat.",
    text_other:
      "Eine Ware erscheint erst, wenn {{count, number}} Prüfer öffentlicher Einrichtungen sie unabhängig voneinander bewertet und keinen Interessenkonflikt erklärt haben.",
    gates: "Zwei Bedingungen müssen erfüllt sein:",
    criteria: "Sechs Kriterien erhalten 0 bis 4 Punkte, niedrige mit schriftlicher Begründung:",
    rule_one:
      "Bestanden ist, wenn jedes Kriterium im Mittel mindestens 2 und alle zusammen mindestens 2,5 Punkte erreichen. Das Urteil „exportfähig“ gilt {{count, number}} Monat. Andernfalls erhält der Produzent die Hinweise, verbessert und reicht neu ein.",
    rule_other:
      "Bestanden ist, wenn jedes Kriterium im Mittel mindestens 2 und alle zusammen mindestens 2,5 Punkte erreichen. Das Urteil „exportfähig“ gilt {{count, number}} Monate. Andernfalls erhält der Produzent die Hinweise, verbessert und reicht neu ein.",
  },
  producers: {
    title: "Für Produzenten",
    text: "Produzenten melden sich mit ihrer Unternehmensnummer (NIB) an, beschreiben ihre Waren Schritt für Schritt auf dem Telefon, fügen Zertifikate hinzu und reichen zur Prüfung ein. Anmeldung und Prüfung sind kostenlos.",
    signUp: "Als Produzent anmelden",
  },
  ladder: {
    title: "Incoterms 2020, vom Wenigsten zum Meisten",
    text: "Ein Incoterm sagt, wo Kosten und Gefahr des Produzenten enden. Er steht immer mit benanntem Ort und Ausgabe, etwa „FOB Tanjung Priok, Incoterms 2020“.",
    seaOnly: "nur See- und Binnenschifffahrt",
    EXW: "Sie holen beim Produzenten ab; die Ausfuhr ist Ihre Sache.",
    FCA: "Am benannten Ort Ihrem Frachtführer übergeben, zur Ausfuhr freigemacht. Passt für Container.",
    FAS: "Längsseits des Schiffs im benannten Hafen gestellt.",
    FOB: "Im benannten Hafen an Bord verladen. Passt für Schüttgut; für Container ist FCA besser.",
    CFR: "Seefracht bis zum benannten Hafen bezahlt; die Gefahr geht an Bord in Indonesien über.",
    CPT: "Fracht bis zum benannten Ort bezahlt; die Gefahr geht auf den ersten Frachtführer über.",
    CIF: "Wie CFR, mit Mindestversicherung.",
    CIP: "Wie CPT, mit voller Versicherung.",
    DAP: "An den benannten Ort gebracht, entladebereit; die Einfuhr ist Ihre Sache.",
    DPU: "An den benannten Ort gebracht und entladen; die Einfuhr ist Ihre Sache.",
    DDP: "An den benannten Ort gebracht, Zoll und Steuern bezahlt.",
  },
  glossary: {
    title: "Glossar",
    incoterm: "Incoterm",
    "incoterm-text":
      "Eine von elf Regeln der Internationalen Handelskammer, die Kosten und Gefahr zwischen Produzent und Käufer teilen.",
    "named-place": "Benannter Ort",
    "named-place-text":
      "Der Hafen oder Ort, der zu einem Incoterm gehört. Ohne ihn sagt die Regel nichts.",
    moq: "MOQ, Mindestmenge",
    "moq-text":
      "Die kleinste Menge, die ein Produzent verkauft, in der Einheit der Ware. Mehr gibt es in den genannten Schritten.",
    "lead-time": "Lieferzeit",
    "lead-time-text":
      "Tage von der Anzahlung bis zur Versandbereitschaft. Der Transport kommt hinzu.",
    "hs-code": "HS-Code",
    "hs-code-text":
      "Der sechsstellige Code des Harmonisierten Systems, nach dem der Zoll überall Waren einordnet. Er bestimmt Zollsatz und Papiere.",
    rfq: "RFQ, Anfrage",
    "rfq-text": "Ihre Bitte um Angebote an einen oder mehrere Produzenten. Sie bindet niemanden.",
    quote: "Angebot",
    "quote-text":
      "Die bepreiste Antwort eines Produzenten auf eine Anfrage, mit Version und Gültigkeit.",
    certificate: "Zertifikat, Inhaber, Geltungsbereich",
    "certificate-text":
      "Ein Dokument, für wen es ausgestellt ist und was es abdeckt. Inhaber kann statt des Produzenten eine Gruppe von Bauern sein, wie es das EU-Bio-Recht verlangt.",
    curation: "Prüfung",
    "curation-text": "Die Bewertung, die jede Ware besteht, bevor sie erscheint.",
    tt: "T/T, L/C",
    "tt-text": "Banküberweisung; Akkreditiv, bei dem eine Bank gegen Dokumente zahlt.",
    umkm: "UMKM, BUMDes, Koperasi",
    "umkm-text":
      "Kleinst-, Klein- und Mittelbetrieb; Betrieb im Besitz eines Dorfes; Genossenschaft.",
  },
} satisfies Messages<typeof source>
