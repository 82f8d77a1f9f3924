/**
 * What the glossary's column "not" cannot mean in code: a word that has a second, honest use there,
 * or one that the frameworks bring along.
 */
export const waived: Record<string, string> = {
  user: "Medusa's word for whoever signs in to the Admin",
  client: "a program that calls a server",
  item: "a row of an RFQ; Web Storage has items too",
  version: "quotes, the catalogue and databases have versions",
  admin: "the program, and Medusa's folder of its routes",
  badge: "the small mark with an icon, whatever it says",
  owner: "a member's role",
  step: "a step of a Medusa workflow, of a test or of a form",
}

/** A word that is wrong in some folders only, because others speak of something else by it. */
export const scopes: Record<string, { in: RegExp; why: string }> = {
  document: {
    in: /^(domain|backend|scripts\/demo|tests)\/|^storefront\/(?!app\/components\/ui\/document\.css)/,
    why: "a search server keeps documents, and RFQs and quotes look like the document they become",
  },
  request: {
    in: /^(domain\/|storefront\/app\/(features|routes|components|enhance|styles)\/|scripts\/demo\/|tests\/e2e\/)/,
    why: "elsewhere requests are those of HTTP",
  },
  lead: {
    in: /^(domain|backend|storefront)\//,
    why: "a search term can be any word, a metal too",
  },
  paper: {
    in: /^(domain|backend|storefront|search)\//,
    why: "the demo's drawings show paper bags on a paper ground",
  },
}

/** Names that may hold such a word, each with its reason. */
export const allowed: Record<string, string> = {
  document: "the browser's document, a search document, or a printed RFQ or quote",
  documentElement: "the browser's document",
  Document: "a page that a script has read",
  DocumentFragment: "the browser's",
  IDBRequest: "what the browser's database answers with",
  documents: "search documents",
  documentsCss: "the sheet of printed RFQs and quotes",
  QuoteDocument: "a quote as it is printed",
  "quote-document": "a quote as it is printed",
  RfqDocument: "an RFQ as it is printed",
  "rfq-document": "an RFQ as it is printed",
  ListingDocument: "a listing as the search server keeps it",
  toListingDocument: "a listing as the search server keeps it",
  "listing-document": "a listing as the search server keeps it",
  IssuedDocument: "what a producer issues with a number",
  IssuedDocumentModuleService: "what a producer issues with a number",
  issuedDocument: "the module of it",
  ISSUED_DOCUMENT_MODULE: "what a producer issues with a number",
  createIssuedDocuments: "what a producer issues with a number",
  listIssuedDocuments: "what a producer issues with a number",
  listAndCountIssuedDocuments: "what a producer issues with a number",
  retrieveIssuedDocument: "what a producer issues with a number",
  documentId: "in addresses: what a producer issues with a number",
  XmlDocument: "libxml2's",
  destination_documents: "the gate: a market asks for more papers than certificates",
  withoutDocuments: "the gate: a market asks for more papers than certificates",
  Request: "the Fetch API",
  RequestInit: "the Fetch API",
  request: "an HTTP request",
  requests: "HTTP requests",
  perRequest: "HTTP requests",
  requestSubmit: "a method of forms in browsers",
  requestAnimationFrame: "the browser's",
  requestPermission: "the browser's",
  Notification: "the browser's",
  notification: "what the browser shows of a notice, in its worker",
  showNotification: "the browser's",
  requestToken: "asks the backend for a token",
  requestTokenSoon: "asks the backend for a token",
  "request-changes": "the verb: a curator requests changes",
  changes_requested: "the verb: a curator requests changes",
  offers: "schema.org",
  offerCount: "schema.org",
  sku: "schema.org",
}
