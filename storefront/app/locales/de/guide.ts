import type { Messages } from "#app/locales/messages.ts"
import type { guide as source } from "../en/guide.ts"

export const guide = {
  title: "So funktioniert es",
  lede: "Von der ersten Suche bis zum Angebot: was geschieht, wer was prüft und was die Wörter des Handels bedeuten.",
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
      "Jeder Erzeuger beantwortet seinen Teil. Angebote stehen nebeneinander, auch in Ihrer Währung; was fehlt, wird als fehlend benannt.",
    order: "Einig werden",
    orderText:
      "Ein Angebot bindet bis zum Ende seines letzten Tages, Zeit von Jakarta. Die Herstellung beginnt mit der Anzahlung, die das Angebot nennt.",
  },
  curation: {
    title: "So wird geprüft",
    text_one:
      "Ein Angebot erscheint erst, wenn {{count, number}} Prüfer einer öffentlichen Einrichtung es bewertet und keinen Interessenkonflikt erklärt hat.",
    text_other:
      "Ein Angebot erscheint erst, wenn {{count, number}} Prüfer öffentlicher Einrichtungen es unabhängig voneinander bewertet und keinen Interessenkonflikt erklärt haben.",
    gates: "Zwei Bedingungen müssen erfüllt sein:",
    criteria: "Sechs Kriterien erhalten 0 bis 4 Punkte, niedrige mit schriftlicher Begründung:",
    rule_one:
      "Bestanden ist, wenn jedes Kriterium im Mittel mindestens 2 und alle zusammen mindestens 2,5 Punkte erreichen. Das Urteil „exporttauglich“ gilt {{count, number}} Monat. Andernfalls erhält der Erzeuger die Hinweise, verbessert und reicht neu ein.",
    rule_other:
      "Bestanden ist, wenn jedes Kriterium im Mittel mindestens 2 und alle zusammen mindestens 2,5 Punkte erreichen. Das Urteil „exporttauglich“ gilt {{count, number}} Monate. Andernfalls erhält der Erzeuger die Hinweise, verbessert und reicht neu ein.",
  },
  producers: {
    title: "Für Erzeuger",
    text: "Erzeuger melden sich mit ihrer Unternehmensnummer (NIB) an, beschreiben ihre Waren Schritt für Schritt auf dem Telefon, fügen Zertifikate hinzu und reichen zur Prüfung ein. Anmeldung und Prüfung sind kostenlos.",
    signUp: "Als Erzeuger anmelden",
  },
  ladder: {
    title: "Incoterms 2020, vom Wenigsten zum Meisten",
    text: "Ein Incoterm sagt, wo Kosten und Gefahr des Erzeugers enden. Er steht immer mit benanntem Ort und Ausgabe, etwa „FOB Tanjung Priok, Incoterms 2020“.",
    seaOnly: "nur See- und Binnenschifffahrt",
    EXW: "Sie holen beim Erzeuger ab; die Ausfuhr ist Ihre Sache.",
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
      "Eine von elf Regeln der Internationalen Handelskammer, die Kosten und Gefahr zwischen Erzeuger und Käufer teilen.",
    "named-place": "Benannter Ort",
    "named-place-text":
      "Der Hafen oder Ort, der zu einem Incoterm gehört. Ohne ihn sagt die Regel nichts.",
    moq: "MOQ, Mindestmenge",
    "moq-text":
      "Die kleinste Menge, die ein Erzeuger verkauft, in der Einheit der Ware. Mehr gibt es in den genannten Schritten.",
    "lead-time": "Lieferzeit",
    "lead-time-text":
      "Tage von der Anzahlung bis zur Versandbereitschaft. Der Transport kommt hinzu.",
    "hs-code": "HS-Code",
    "hs-code-text":
      "Der sechsstellige Code des Harmonisierten Systems, nach dem der Zoll überall Waren einordnet. Er bestimmt Zollsatz und Papiere.",
    rfq: "RFQ, Anfrage",
    "rfq-text": "Ihre Bitte um Angebote an einen oder mehrere Erzeuger. Sie bindet niemanden.",
    quote: "Angebot des Erzeugers",
    "quote-text":
      "Die bepreiste Antwort eines Erzeugers auf eine Anfrage, mit Version und Gültigkeit.",
    certificate: "Zertifikat, Inhaber, Geltungsbereich",
    "certificate-text":
      "Ein Dokument, für wen es ausgestellt ist und was es abdeckt. Inhaber kann statt des Erzeugers eine Gruppe von Bauern sein, wie es das EU-Bio-Recht verlangt.",
    curation: "Prüfung",
    "curation-text": "Die Bewertung, die jedes Angebot besteht, bevor es erscheint.",
    tt: "T/T, L/C",
    "tt-text": "Banküberweisung; Akkreditiv, bei dem eine Bank gegen Dokumente zahlt.",
    umkm: "UMKM, BUMDes, Koperasi",
    "umkm-text":
      "Kleinst-, Klein- und Mittelbetrieb; Betrieb im Besitz eines Dorfes; Genossenschaft.",
  },
} satisfies Messages<typeof source>
