import type { Resources } from "#app/lib/i18n/i18n.ts"
import type { Messages } from "#app/locales/messages.ts"
import { account } from "./account.ts"
import { auth } from "./auth.ts"
import { catalogue } from "./catalogue.ts"
import { common } from "./common.ts"
import { guide } from "./guide.ts"
import { home } from "./home.ts"
import { listing } from "./listing.ts"
import { papers } from "./papers.ts"
import { places } from "./places.ts"
import { problems } from "./problems.ts"
import { producer } from "./producer.ts"
import { quoting } from "./quoting.ts"
import { rfq } from "./rfq.ts"
import { trade } from "./trade.ts"
import { listingEditor } from "./listing-editor.ts"

export const de = {
  account,
  auth,
  catalogue,
  common,
  guide,
  home,
  listing,
  listingEditor,
  papers,
  places,
  problems,
  producer,
  quoting,
  rfq,
  trade,
} satisfies Messages<Resources>
