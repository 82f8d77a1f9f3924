import type account from "@serumpun/domain/locales/en/account.json"
import type autosave from "@serumpun/domain/locales/en/autosave.json"
import type auth from "@serumpun/domain/locales/en/auth.json"
import type capital from "@serumpun/domain/locales/en/capital.json"
import type catalogue from "@serumpun/domain/locales/en/catalogue.json"
import type delivery from "@serumpun/domain/locales/en/delivery.json"
import type common from "@serumpun/domain/locales/en/common.json"
import type compare from "@serumpun/domain/locales/en/compare.json"
import type comparison from "@serumpun/domain/locales/en/comparison.json"
import type dashboard from "@serumpun/domain/locales/en/dashboard.json"
import type conversation from "@serumpun/domain/locales/en/conversation.json"
import type phrases from "@serumpun/domain/locales/en/phrases.json"
import type goods from "@serumpun/domain/locales/en/goods.json"
import type groupCertificate from "@serumpun/domain/locales/en/groupCertificate.json"
import type guide from "@serumpun/domain/locales/en/guide.json"
import type company from "@serumpun/domain/locales/en/company.json"
import type deeds from "@serumpun/domain/locales/en/deeds.json"
import type markets from "@serumpun/domain/locales/en/markets.json"
import type home from "@serumpun/domain/locales/en/home.json"
import type listing from "@serumpun/domain/locales/en/listing.json"
import type listingActs from "@serumpun/domain/locales/en/listingActs.json"
import type listingImport from "@serumpun/domain/locales/en/listingImport.json"
import type listingEditor from "@serumpun/domain/locales/en/listingEditor.json"
import type listingNotes from "@serumpun/domain/locales/en/listingNotes.json"
import type costs from "@serumpun/domain/locales/en/costs.json"
import type card from "@serumpun/domain/locales/en/card.json"
import type offline from "@serumpun/domain/locales/en/offline.json"
import type openRfq from "@serumpun/domain/locales/en/openRfq.json"
import type passport from "@serumpun/domain/locales/en/passport.json"
import type issued from "@serumpun/domain/locales/en/issued.json"
import type notices from "@serumpun/domain/locales/en/notices.json"
import type order from "@serumpun/domain/locales/en/order.json"
import type settlement from "@serumpun/domain/locales/en/settlement.json"
import type certificate from "@serumpun/domain/locales/en/certificate.json"
import type profile from "@serumpun/domain/locales/en/profile.json"
import type places from "@serumpun/domain/locales/en/places.json"
import type problems from "@serumpun/domain/locales/en/problems.json"
import type producer from "@serumpun/domain/locales/en/producer.json"
import type quote from "@serumpun/domain/locales/en/quote.json"
import type pause from "@serumpun/domain/locales/en/pause.json"
import type photos from "@serumpun/domain/locales/en/photos.json"
import type people from "@serumpun/domain/locales/en/people.json"
import type phone from "@serumpun/domain/locales/en/phone.json"
import type attend from "@serumpun/domain/locales/en/attend.json"
import type registerClaim from "@serumpun/domain/locales/en/registerClaim.json"
import type regionPicture from "@serumpun/domain/locales/en/regionPicture.json"
import type pool from "@serumpun/domain/locales/en/pool.json"
import type quoteOptions from "@serumpun/domain/locales/en/quoteOptions.json"
import type rfqForm from "@serumpun/domain/locales/en/rfqForm.json"
import type rfqDraft from "@serumpun/domain/locales/en/rfqDraft.json"
import type rfqChange from "@serumpun/domain/locales/en/rfqChange.json"
import type rfq from "@serumpun/domain/locales/en/rfq.json"
import type rubric from "@serumpun/domain/locales/en/rubric.json"
import type sample from "@serumpun/domain/locales/en/sample.json"
import type shortlist from "@serumpun/domain/locales/en/shortlist.json"
import type trade from "@serumpun/domain/locales/en/trade.json"

/** The namespaces that pages use. Their keys are those of the English files. */
export type Resources = {
  delivery: typeof delivery
  account: typeof account
  auth: typeof auth
  autosave: typeof autosave
  capital: typeof capital
  catalogue: typeof catalogue
  common: typeof common
  company: typeof company
  compare: typeof compare
  comparison: typeof comparison
  dashboard: typeof dashboard
  conversation: typeof conversation
  phrases: typeof phrases
  goods: typeof goods
  groupCertificate: typeof groupCertificate
  guide: typeof guide
  deeds: typeof deeds
  home: typeof home
  markets: typeof markets
  listing: typeof listing
  listingActs: typeof listingActs
  listingEditor: typeof listingEditor
  listingNotes: typeof listingNotes
  listingImport: typeof listingImport
  card: typeof card
  costs: typeof costs
  offline: typeof offline
  openRfq: typeof openRfq
  issued: typeof issued
  passport: typeof passport
  notices: typeof notices
  order: typeof order
  rubric: typeof rubric
  sample: typeof sample
  settlement: typeof settlement
  certificate: typeof certificate
  profile: typeof profile
  places: typeof places
  pause: typeof pause
  photos: typeof photos
  people: typeof people
  phone: typeof phone
  registerClaim: typeof registerClaim
  attend: typeof attend
  regionPicture: typeof regionPicture
  pool: typeof pool
  problems: typeof problems
  producer: typeof producer
  quote: typeof quote
  quoteOptions: typeof quoteOptions
  rfqChange: typeof rfqChange
  rfqForm: typeof rfqForm
  rfqDraft: typeof rfqDraft
  rfq: typeof rfq
  shortlist: typeof shortlist
  trade: typeof trade
}

/** Texts by namespace; plural forms differ from language to language, so only English has a type. */
export type LocaleTexts = Record<string, Record<string, unknown>>

/** ".../domain/locales/de/common.json" → ["de", "common"]. */
export function localeAndNamespace(path: string): [locale: string, namespace: string] {
  const [file = "", locale = ""] = path.split("/").reverse()
  return [locale, file.replace(/\.json$/, "")]
}
