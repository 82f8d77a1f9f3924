import { keyOf, type Route } from "./routes.ts"
import { type Kind, kinds } from "./roles.ts"

const everyone = [...kinds]
const desk: Kind[] = ["curator", "operator"]
const signedIn: Kind[] = ["buyer", "producer", "curator", "operator"]
const signedOut: Kind[] = ["anonymous"]

/** Who may use a route, by method and path as the router knows them. */
const open: Record<string, readonly Kind[]> = {
  "GET /app": everyone,
  "GET /health": everyone,
  "GET /health/database": everyone,
  "GET /health/mail": everyone,
  "GET /media/pictures/:file": everyone,
  "GET /static/pictures/:file": everyone,
  "GET /store/catalogue-state": everyone,
  "GET /store/listings": everyone,
  "GET /store/listings/:handle": everyone,
  "GET /store/producers": everyone,
  "GET /store/producers/:handle": everyone,
  "GET /store/provinces": everyone,
  "GET /store/provinces/:code": everyone,
  "GET /store/documents/:code": everyone,
  "POST /store/sign-up": everyone,
  "POST /store/sign-up-producer": everyone,

  "GET /auth/:actor_type/providers": everyone,
  "POST /auth/:actor_type/:auth_provider": everyone,
  "POST /auth/:actor_type/:auth_provider/register": everyone,
  "POST /auth/:actor_type/:auth_provider/reset-password": everyone,
  "POST /auth/session": everyone,
  "DELETE /auth/session": everyone,
  "POST /auth/token/refresh": everyone,
  "GET /cloud/auth": everyone,
  "GET /account/sessions": signedIn,
  "DELETE /account/sessions": signedIn,
  "DELETE /account/sessions/:id": signedIn,
  "POST /account/sign-out": signedIn,
  "GET /account/email": signedIn,
  "POST /account/email/verification": signedIn,
  "POST /account/password": signedIn,
  "POST /recovery/password": everyone,
  "POST /recovery/password/confirm": everyone,
  "POST /recovery/email/confirm": everyone,
  "POST /hooks/stripe": everyone,

  "GET /store/buyer/me": ["buyer"],
  "GET /store/buyer/overview": ["buyer"],
  "GET /store/buyer/rfqs": ["buyer"],
  "POST /store/buyer/rfqs": ["buyer"],
  "GET /store/buyer/rfqs/:id": ["buyer"],
  "POST /store/buyer/open-rfqs": ["buyer"],
  "POST /store/buyer/attachments": ["buyer"],
  "GET /store/buyer/rfq-drafts": ["buyer"],
  "POST /store/buyer/rfq-drafts": ["buyer"],
  "GET /store/buyer/rfq-drafts/:id": ["buyer"],
  "POST /store/buyer/rfq-drafts/:id": ["buyer"],
  "POST /store/buyer/rfq-drafts/:id/delete": ["buyer"],
  "GET /store/buyer/attachments/:id": ["buyer"],
  "POST /store/buyer/rfqs/:id/cancel": ["buyer"],
  "POST /store/buyer/quotes/:id/accept": ["buyer"],
  "GET /store/buyer/orders": ["buyer"],
  "GET /store/buyer/orders/:id": ["buyer"],
  "POST /store/buyer/orders/:id/transfers": ["buyer"],
  "POST /store/buyer/orders/:id/transfers/:transferId/proof": ["buyer"],
  "POST /store/buyer/orders/:id/card-payments": ["buyer"],
  "POST /store/buyer/orders/:id/card-payments/check": ["buyer"],
  "POST /store/buyer/orders/:id/receive": ["buyer"],
  "POST /store/buyer/orders/:id/cancel": ["buyer"],
  "POST /store/buyer/orders/:id/ask-cancel": ["buyer"],
  "POST /store/buyer/rfqs/:id/close": ["buyer"],
  "POST /store/buyer/rfqs/:id/change": ["buyer"],
  "GET /store/buyer/rfqs/:id/comparison": ["buyer"],
  "POST /store/buyer/rfqs/:id/cost-figures": ["buyer"],
  "POST /store/buyer/quotes/:id/decline": ["buyer"],
  "POST /store/buyer/quotes/:id/wishes": ["buyer"],
  "GET /store/buyer/documents": ["buyer"],
  "GET /store/buyer/documents/:id/:form": ["buyer"],

  "GET /producer/me": ["producer"],
  "POST /producer/me": ["producer"],
  "POST /producer/me/submit": ["producer"],
  "GET /producer/certificates": ["producer"],
  "POST /producer/certificates": ["producer"],
  "GET /producer/certificates/:id": ["producer"],
  "POST /producer/certificates/:id": ["producer"],
  "DELETE /producer/certificates/:id": ["producer"],
  "GET /producer/certificates/:id/file": ["producer"],
  "POST /producer/certificates/:id/file": ["producer"],
  "GET /producer/listings": ["producer"],
  "POST /producer/listings": ["producer"],
  "GET /producer/listings/:id": ["producer"],
  "POST /producer/listings/:id": ["producer"],
  "POST /producer/listings/:id/images": ["producer"],
  "DELETE /producer/listings/:id/images/:imageId": ["producer"],
  "POST /producer/listings/:id/submit": ["producer"],
  "POST /producer/listings/:id/withdraw": ["producer"],
  "GET /producer/overview": ["producer"],
  "GET /producer/rfqs": ["producer"],
  "GET /producer/open-rfqs": ["producer"],
  "POST /producer/attachments": ["producer"],
  "GET /producer/attachments/:id": ["producer"],
  "GET /producer/rfqs/:id": ["producer"],
  "POST /producer/rfqs/:id/quotes": ["producer"],
  "POST /producer/quotes/:id/send": ["producer"],
  "POST /producer/quotes/:id/withdraw": ["producer"],
  "GET /producer/orders": ["producer"],
  "GET /producer/orders/:id": ["producer"],
  "POST /producer/orders/:id/ready": ["producer"],
  "POST /producer/orders/:id/ship": ["producer"],
  "POST /producer/orders/:id/cancel": ["producer"],
  "POST /producer/orders/:id/ask-cancel": ["producer"],
  "GET /producer/payouts": ["producer"],
  "POST /producer/quotes/:id/extend": ["producer"],
  "GET /producer/quotes/:id/preview": ["producer"],
  "POST /producer/rfqs/:id/quotes/preview": ["producer"],
  "GET /producer/documents": ["producer"],
  "GET /producer/documents/:id/:form": ["producer"],
  "POST /producer/orders/:id/documents": ["producer"],

  "GET /admin/curation/me": desk,
  "GET /admin/curation/overview": desk,
  "GET /admin/curation/reviews": desk,
  "GET /admin/curation/reviews/:id": desk,
  "POST /admin/curation/reviews/:id/assessments": ["curator"],
  "POST /admin/curation/reviews/:id/request-changes": ["curator"],
  "POST /admin/curation/reviews/:id/reject": ["curator"],
  "POST /admin/curation/reviews/:id/withdraw": desk,
  "GET /admin/curation/producers": desk,
  "POST /admin/curation/producers/:id/verify": desk,
  "POST /admin/curation/producers/:id/request-changes": desk,
  "POST /admin/curation/producers/:id/suspend": desk,
  "GET /admin/curation/certificates/:id/file": desk,
  "POST /admin/curation/certificates/:id/verify": desk,
  "POST /admin/curation/certificates/:id/refuse": desk,
  "POST /admin/curation/curators": ["operator"],
  "POST /admin/accounts/verify-email": ["operator"],
  "GET /admin/orders": ["operator"],
  "GET /admin/orders/:id": ["operator"],
  "GET /admin/orders/:id/preview": ["operator"],
  "GET /admin/orders/:id/changes": ["operator"],
  "GET /admin/stuck-orders": ["operator"],
  "GET /admin/transfers": ["operator"],
  "POST /admin/transfers/:id/confirm": ["operator"],
  "POST /admin/transfers/:id/refuse": ["operator"],
  "GET /admin/transfers/:id/proof": ["operator"],
  "GET /admin/documents": ["operator"],
  "GET /admin/documents/:id/:form": ["operator"],
  "GET /admin/money": ["operator"],
  "POST /admin/money/:id/receipts": ["operator"],
  "POST /admin/money/:id/refunds": ["operator"],
  "POST /admin/money/:id/cancellation": ["operator"],
  "POST /admin/money/:id/payouts": ["operator"],
  "POST /admin/payouts/:id/counter": ["operator"],
  "GET /admin/settlement-proofs/:id": ["operator"],
  "POST /admin/settlement-proofs/:id": ["operator"],
  "GET /admin/exchange-rates": ["operator"],
  "POST /admin/exchange-rates": ["operator"],
  "GET /admin/notices": ["operator"],
  "POST /admin/notices/:id/retry": ["operator"],

  "GET /admin/feature-flags": everyone,
  "POST /admin/invites/accept": signedOut,
  "GET /admin/users/me": desk,
  "GET /admin/stores": desk,
  "GET /admin/layouts/configurations": desk,
  "GET /admin/layouts/:zone/configuration": desk,
  "GET /admin/users": ["operator"],
  "GET /admin/users/:id": ["operator"],
  "POST /admin/users/:id": ["operator"],
  "DELETE /admin/users/:id": ["operator"],
  "GET /admin/invites": ["operator"],
  "POST /admin/invites": ["operator"],
  "GET /admin/invites/:id": ["operator"],
  "DELETE /admin/invites/:id": ["operator"],
  "POST /admin/invites/:id/resend": ["operator"],
}

/** Parts of Medusa and of its plugins that are closed to everybody, with all that is below them. */
const closed = [
  ..."api-keys campaigns claims collections currencies customer-groups customers draft-orders exchanges fulfillment-providers fulfillment-sets fulfillments index inventory-items locales meilisearch notifications order-changes order-edits orders payment-collections payments plugins price-lists price-preferences product-categories product-options product-tags product-types product-variants products promotions property-labels rbac refund-reasons regions reservations return-reasons returns sales-channels search search-indexes shipping-option-types shipping-options shipping-profiles stock-locations tax-providers tax-rates tax-regions translations uploads views workflows-executions"
    .split(" ")
    .map((section) => `/admin/${section}`),
  ..."carts collections currencies customers locales meilisearch orders payment-collections payment-providers product-categories product-options product-tags product-types product-variants products regions return-reasons returns search shipping-options"
    .split(" ")
    .map((section) => `/store/${section}`),
  "/auth/mfa",
  "/auth/verification",
  "/cloud",
  "/hooks",
]

/** Single routes of Medusa that are closed although their neighbours are open. */
const closedRoutes = new Set([
  "GET /auth/:actor_type/:auth_provider",
  "GET /auth/:actor_type/:auth_provider/callback",
  "POST /auth/:actor_type/:auth_provider/callback",
  "POST /auth/:auth_provider/user",
  "POST /auth/:actor_type/:auth_provider/update",
  "POST /admin/layouts/:zone/configuration",
  "DELETE /admin/layouts/:zone/configuration",
  "GET /admin/stores/:id",
  "POST /admin/stores/:id",
  "GET /admin/users/:id/auth-providers",
  "POST /admin/users/:id/reset-password",
  "GET /admin/users/:id/roles",
  "POST /admin/users/:id/roles",
  "DELETE /admin/users/:id/roles",
  "DELETE /admin/users/:id/roles/:role_id",
  "GET /static/:file",
])

/** Routes that end the session they are asked with: only whoever has none tries them. */
const endsSession = new Set([
  "POST /auth/session",
  "DELETE /auth/session",
  "POST /auth/token/refresh",
  "DELETE /account/sessions",
  "POST /account/sign-out",
])

export type Expectation = { open: readonly Kind[]; onlyAnonymous: boolean }

/** @returns null when nobody has said who may use this route */
export function expectationOf(route: Route): Expectation | null {
  const key = keyOf(route)
  const onlyAnonymous = endsSession.has(key)
  const kindsAllowed = open[key]
  if (kindsAllowed) return { open: kindsAllowed, onlyAnonymous }
  const isClosed =
    closedRoutes.has(key) ||
    closed.some((section) => route.path === section || route.path.startsWith(`${section}/`))
  return isClosed ? { open: [], onlyAnonymous } : null
}

/** What the table still names although no route is left. */
export function staleExpectations(routes: Route[]): string[] {
  const known = new Set(routes.map(keyOf))
  return [...Object.keys(open), ...closedRoutes].filter((key) => !known.has(key))
}
