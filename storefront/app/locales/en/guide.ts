export const guide = {
  title: "How it works",
  lede: "From the first search to a quote: what happens, who checks what, and what the words of the trade mean.",
  contents: "On this page",
  buyers: {
    title: "For buyers",
    find: "Find goods",
    findText:
      "Search in your language. Filters show how many listings each choice leaves; your search is in the address, so you can share it.",
    ask: "Send one request",
    askText:
      "Collect goods in the request basket, say quantity, destination, Incoterm and date, and send. You need an account only when you send.",
    compare: "Compare quotes",
    compareText:
      "Each producer answers its own part. Quotes stand side by side, also in your currency; what a quote leaves out is named as left out.",
    order: "Agree",
    orderText:
      "A quote binds until the end of its last day, Jakarta time. Producers start production with the deposit that the quote names.",
  },
  curation: {
    title: "How curation works",
    text_one:
      "A listing is public only after {{count, number}} curator of a public institution has assessed it and has declared no conflict of interest.",
    text_other:
      "A listing is public only after {{count, number}} curators of public institutions have assessed it independently and have declared no conflict of interest.",
    gates: "Two gates must hold:",
    criteria: "Six criteria are scored from 0 to 4, with a written note for low scores:",
    rule_one:
      "A listing passes when every criterion averages at least 2 and the mean of all is at least 2.5. The verdict “export grade” is valid for {{count, number}} month. Otherwise the producer gets the notes and can improve and submit again.",
    rule_other:
      "A listing passes when every criterion averages at least 2 and the mean of all is at least 2.5. The verdict “export grade” is valid for {{count, number}} months. Otherwise the producer gets the notes and can improve and submit again.",
  },
  producers: {
    title: "For producers",
    text: "Producers register with their business number (NIB), describe their goods step by step on a phone, add certificates, and submit for review. Registration and curation cost nothing.",
    signUp: "Register as a producer",
  },
  ladder: {
    title: "Incoterms 2020, from least to most included",
    text: "An Incoterm says where the producer’s costs and risk end. It always stands with a named place and its edition, for example “FOB Tanjung Priok, Incoterms 2020”.",
    seaOnly: "sea and inland waterway only",
    EXW: "You collect at the producer’s premises; export clearance is yours.",
    FCA: "Handed to your carrier at the named place, cleared for export. Fits containers.",
    FAS: "Placed alongside the ship at the named port.",
    FOB: "Loaded on board at the named port. Fits bulk; for containers FCA is better.",
    CFR: "Sea freight to the named port paid; risk passes on board in Indonesia.",
    CPT: "Carriage to the named place paid; risk passes to the first carrier.",
    CIF: "As CFR, with minimum insurance.",
    CIP: "As CPT, with full insurance.",
    DAP: "Brought to the named place, ready for unloading; import is yours.",
    DPU: "Brought and unloaded at the named place; import is yours.",
    DDP: "Brought to the named place with import duty and taxes paid.",
  },
  glossary: {
    title: "Glossary",
    incoterm: "Incoterm",
    "incoterm-text":
      "One of eleven rules of the International Chamber of Commerce that divide costs and risk between producer and buyer.",
    "named-place": "Named place",
    "named-place-text":
      "The port or place that belongs to an Incoterm. Without it the rule means nothing.",
    moq: "MOQ, minimum order",
    "moq-text":
      "The smallest quantity a producer sells, in the listing’s unit. Larger orders come in the stated steps.",
    "lead-time": "Lead time",
    "lead-time-text":
      "Days from the deposit until the goods are ready to ship. Transport comes after it.",
    "hs-code": "HS code",
    "hs-code-text":
      "The six-digit code of the Harmonized System by which customs everywhere classify goods. It decides duty and papers.",
    rfq: "RFQ, request for quotation",
    "rfq-text": "Your request to one or several producers. It binds nobody.",
    quote: "Quote",
    "quote-text": "A producer’s priced answer to an RFQ, with version and validity.",
    certificate: "Certificate, holder, scope",
    "certificate-text":
      "A document, whom it was issued to, and what it covers. The holder may be a group of farmers instead of the producer, as EU organic rules want.",
    curation: "Curation",
    "curation-text": "The assessment that a listing passes before it is shown.",
    tt: "T/T, L/C",
    "tt-text": "Bank transfer; letter of credit, where a bank pays against documents.",
    umkm: "UMKM, BUMDes, koperasi",
    "umkm-text": "Micro, small and medium enterprise; enterprise owned by a village; cooperative.",
  },
}
