/**
 * Every door of the backend, by who may open it. What does not stand here is closed, also routes
 * that a later Medusa or a plugin brings along (docs/decisions/013).
 */
/** The dashboard's frame. */
const frame = [
  "GET /admin/users/me",
  "GET /admin/feature-flags",
  // The dashboard's frame names the store, and asks which of its menus to leave out.
  "GET /admin/stores",
  "GET /admin/layouts/configurations",
  "GET /admin/layouts/:any/configuration",
  "GET /admin/curation/me",
]

const adminForAll = [
  ...frame,
  "GET /admin/curation/overview",
  "GET /admin/curation/calibration",
  "GET /admin/curation/rubrics",
  "GET /admin/curation/sentences",
  "GET /admin/curation/market-rules",
  "GET /admin/curation/reviews",
  "GET /admin/curation/reviews/:any",
  "POST /admin/curation/reviews/:any/withdraw",
  "GET /admin/curation/producers",
  "POST /admin/curation/producers/:any/verify",
  "POST /admin/curation/producers/:any/request-changes",
  "POST /admin/curation/producers/:any/suspend",
  "GET /admin/curation/evidence/:any/file",
  "GET /admin/curation/nib-disputes",
  "POST /admin/curation/nib-disputes/:any/decide",
  "GET /admin/curation/certificates",
  "GET /admin/curation/certificates/:any/file",
  "POST /admin/curation/certificates/:any/verify",
  "POST /admin/curation/certificates/:any/refuse",
  // What stands first in the catalogue, or is left out of its lists, for a while.
  "GET /admin/curation/shop-window",
  "POST /admin/curation/shop-window",
  "GET /admin/curation/shop-window/listings",
  "POST /admin/curation/shop-window/:any/end",
  "GET /admin/curation/collections",
  "POST /admin/curation/collections",
  "POST /admin/curation/collections/:any",
  "POST /admin/curation/collections/:any/end",
  "POST /admin/curation/collections/:any/reopen",
  // What was sought in the catalogue, without anybody who sought it.
  "GET /admin/demand",
  "GET /admin/demand/tasks",
  "POST /admin/demand/tasks",
  "POST /admin/demand/tasks/:any/end",
  // What everybody reads of ratings; a text that abuses somebody is hidden.
  "GET /admin/ratings",
  "POST /admin/ratings/:any/hide",
]

/** Figures and people of regions; operators see all of them. */
const region = [
  "GET /admin/region/me",
  "GET /admin/region/businesses",
  "POST /admin/region/businesses/:any/erase",
  "POST /admin/region/invitations",
  "GET /admin/region/duplicates",
  "GET /admin/region/duplicates/:any/:any",
  "POST /admin/region/duplicates/:any/:any/dismiss",
  "POST /admin/region/duplicates/:any/:any/restore",
  "GET /admin/region/merges",
  "POST /admin/region/merges",
  "POST /admin/region/merges/:any/undo",
  "GET /admin/region/referrals",
  "GET /admin/region/businesses/:any/grants",
  "GET /admin/region/grants",
  "GET /admin/region/grants-sheet",
  "GET /admin/region/funnel",
  "GET /admin/region/register-sheet",
  "GET /admin/region/trade",
  "GET /admin/region/trade/entries",
  "GET /admin/region/trade-sheet",
  "GET /admin/region/dependence",
  "GET /admin/region/official-figures",
  "GET /admin/region/imports",
  "POST /admin/region/imports",
  "GET /admin/region/imports/template",
  "GET /admin/region/imports/:any",
  "GET /admin/region/imports/:any/rows",
  "POST /admin/region/imports/:any/mapping",
  "POST /admin/region/imports/:any/run",
  "POST /admin/region/imports/:any/undo",
  "GET /admin/region/institutions",
  "GET /admin/region/programmes",
  "POST /admin/region/programmes",
  "GET /admin/region/programmes/:any",
  "POST /admin/region/programmes/:any",
  "GET /admin/region/programmes/:any/people",
  "GET /admin/region/programmes/:any/candidates",
  "POST /admin/region/programmes/:any/enrolments",
  "POST /admin/region/programmes/:any/status",
  "POST /admin/region/programmes/:any/steps",
  "POST /admin/region/programmes/:any/steps/:any/take-back",
  "GET /admin/region/programmes/:any/meetings",
  "POST /admin/region/programmes/:any/meetings",
  "POST /admin/region/programmes/:any/meetings/:any",
  "DELETE /admin/region/programmes/:any/meetings/:any",
  "GET /admin/region/programmes/:any/meetings/:any/sheet",
  "GET /admin/region/programmes/:any/meetings/:any/people",
  "POST /admin/region/programmes/:any/meetings/:any/attendance",
  "POST /admin/region/programmes/:any/meetings/:any/attendance-file",
  "GET /admin/region/programmes/:any/people/:any/certificate",
]

/** Curators judge, and see nobody's account, address or order. */
export const curatorDoors = [
  ...adminForAll,
  "POST /admin/curation/me",
  "GET /admin/curation/curators",
  "GET /admin/curation/notices",
  "POST /admin/curation/notices/read",
  "GET /admin/curation/mails",
  "POST /admin/curation/mails",
  "POST /admin/curation/reviews/:any/assign",
  // Samples and visits, with photos of workshops.
  "GET /admin/curation/reviews/:any/examinations",
  "POST /admin/curation/reviews/:any/examinations",
  "GET /admin/curation/examinations/:any/photos/:any",
  "POST /admin/curation/reviews/:any/assessments",
  "POST /admin/curation/reviews/:any/request-changes",
]

/** Translators see texts of listings, and neither prices nor people nor what curators find. */
export const translatorDoors = [
  ...frame,
  "GET /admin/listing-translations",
  "GET /admin/listing-translations/me",
  "GET /admin/listing-translations/:any",
  "POST /admin/listing-translations/:any",
  "GET /admin/translation-files",
  "POST /admin/translation-files/check",
  "POST /admin/translation-files/write",
]

/** Agents of an institution see their own territory alone: every route below /admin/region asks for it. */
export const agentDoors = [
  ...frame,
  ...region,
  // Operators read these, referrals without how to reach a business, and note nothing.
  "POST /admin/region/referrals/:any/pass-on",
  "POST /admin/region/referrals/:any/outcome",
  "POST /admin/region/businesses/:any/grants",
  "POST /admin/region/grants/:any/take-back",
]

/** Operators open and end accounts of the Admin and appoint curators; they judge no listing. */
export const operatorDoors = [
  ...adminForAll,
  "POST /admin/curation/curators",
  // Tells businesses what buyers look for.
  "POST /admin/demand/tasks/:any/show",
  "GET /admin/translators",
  "POST /admin/translators",
  ...region,
  "POST /admin/region/official-figures",
  "POST /admin/region/claims/:any/end",
  "GET /admin/institutions",
  "POST /admin/institutions",
  "GET /admin/institution-users",
  "POST /admin/institution-users",
  // For agencies; what they send back is a translator's to import.
  "GET /admin/translation-files",
  // What goods are judged by is the marketplace's rule; curators read and apply it.
  "POST /admin/curation/rubrics",
  "POST /admin/curation/rubrics/:any",
  "DELETE /admin/curation/rubrics/:any",
  "POST /admin/curation/rubrics/:any/enforce",
  "POST /admin/curation/sentences",
  "POST /admin/curation/sentences/:any",
  "POST /admin/curation/market-rules",
  "POST /admin/curation/market-rules/preview",
  // For somebody whom our mails do not reach.
  "POST /admin/accounts/verify-email",
  // Notices hold addresses of buyers and producers, which are no curator's business.
  "GET /admin/notices",
  "POST /admin/notices/:any/retry",
  // Orders of accepted quotes, with the Admin's own pages; what changes them is ours alone.
  "GET /admin/orders",
  "GET /admin/orders/:id",
  "GET /admin/orders/:id/preview",
  "GET /admin/orders/:id/changes",
  "GET /admin/stuck-orders",
  // Money that buyers say they have sent, with the bank's receipts.
  "GET /admin/transfers",
  "POST /admin/transfers/:any/confirm",
  "POST /admin/transfers/:any/refuse",
  "GET /admin/transfers/:any/proof",
  // What producers have issued, beside the Admin's page of an order.
  "GET /admin/documents",
  "GET /admin/documents/:any/:any",
  // Money that goes back to buyers or on to producers, and orders to be cancelled after payment.
  "GET /admin/money",
  "POST /admin/money/:any/receipts",
  "POST /admin/money/:any/refunds",
  "POST /admin/money/:any/cancellation",
  "POST /admin/money/:any/payouts",
  // The whole number that a producer is paid out to; each look is written down.
  "POST /admin/money/:any/bank-account",
  "POST /admin/payouts/:any/counter",
  "GET /admin/settlement-proofs/:any",
  "POST /admin/settlement-proofs/:any",
  // Photos and papers of orders, which only their sides see beside the operator.
  "GET /admin/deliveries/:any",
  "GET /admin/deliveries/:any/files/:any",
  "GET /admin/delivery-claims",
  "POST /admin/delivery-claims/:any/decide",
  // Files of businesses, each with its owner's address.
  "GET /admin/producer-imports",
  "POST /admin/producer-imports",
  "GET /admin/producer-imports/template",
  "GET /admin/producer-imports/:any",
  "GET /admin/producer-imports/:any/rows",
  "POST /admin/producer-imports/:any/mapping",
  "POST /admin/producer-imports/:any/run",
  "POST /admin/producer-imports/:any/undo",
  // Whole lists as files, each written down with who took it.
  "GET /admin/exports",
  "GET /admin/exports/producers",
  "GET /admin/exports/listings",
  "GET /admin/exchange-rates",
  "POST /admin/exchange-rates",
  "GET /admin/users",
  "GET /admin/users/:id",
  "POST /admin/users/:id",
  "DELETE /admin/users/:id",
  "GET /admin/invites",
  "POST /admin/invites",
  "GET /admin/invites/:id",
  "DELETE /admin/invites/:id",
  "POST /admin/invites/:id/resend",
]

/** Whoever is of the Admin writes their own name there, and nothing else of their account (`own-name.ts`). */
export const ownNameDoors = ["POST /admin/users/:id"]

/** Below /admin, without an account: what the sign-in page asks, and accepting an invitation. */
export const openAdminDoors = ["GET /admin/feature-flags", "POST /admin/invites/accept"]

/** Everywhere else; what needs an account is guarded again at its own prefix. */
export const outerDoors = [
  "* /admin/*",
  "* /account/*",
  "* /producer/*",
  "* /store/buyer/*",
  "GET /store/catalogue-state",
  "GET /store/listing-cards",
  "GET /store/shop-collections",
  "GET /store/shop-collections/:any",
  // By the link that a buyer gave away.
  "GET /store/shared-shortlists/:any",
  "GET /store/listings",
  "GET /store/listings/:any",
  "GET /store/listings/:any/share-picture",
  "GET /store/producers",
  "GET /store/producers/:any",
  "GET /store/producers/:any/share-picture",
  "GET /store/producers/:any/ratings",
  "GET /store/places",
  "GET /store/provinces",
  "GET /store/regions/:any/funnel",
  "GET /store/regions/:any/figures",
  "GET /store/provinces/:any",
  "GET /store/provinces/:any/share-picture",
  // Stripe's messages, judged by their signature.
  "POST /hooks/stripe",
  // What was sought, from storefronts that sign with our secret.
  "POST /hooks/sought",
  "GET /store/documents/:any",
  "GET /store/completions/:any",
  "GET /store/passports/:any",
  "GET /store/passports/:any/credential",
  "GET /store/passport-status/:any/:any",
  "GET /store/passport-issuer",
  "POST /store/sign-up",
  "POST /store/sign-up-producer",
  "POST /auth/:any/emailpass",
  "POST /auth/:any/emailpass/register",
  "POST /auth/:any/emailpass/reset-password",
  "POST /sign-in/phone",
  "POST /sign-in/phone/code",
  "POST /recovery/password",
  "POST /recovery/password/confirm",
  "POST /recovery/email/confirm",
  "POST /recovery/unsubscribe",
  // The link of an invitation to buy for a company.
  "POST /recovery/invitation",
  "POST /recovery/invitation/join",
  // The link of an invitation to work for a producer.
  "POST /recovery/member-invitation",
  "POST /recovery/member-invitation/join",
  // What a code from paper opens: the name of a business of the register.
  "POST /recovery/register-entry",
  // What the code of a meeting opens: what stands on its sheet.
  "POST /recovery/meeting",
  "GET /auth/user/providers",
  "POST /auth/session",
  "DELETE /auth/session",
  "POST /auth/token/refresh",
  // The sign-in page asks whether Medusa's cloud signs people in, and hears no.
  "GET /cloud/auth",
  "GET /health",
  "GET /health/database",
  "GET /health/mail",
  "GET /static/pictures/:any",
  "GET /media/pictures/:any",
]
