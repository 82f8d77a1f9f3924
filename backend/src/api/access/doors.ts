/**
 * Every door of the backend, by who may open it. What does not stand here is closed, also routes
 * that a later Medusa or a plugin brings along (docs/decisions/013).
 */
const adminForAll = [
  "GET /admin/users/me",
  "GET /admin/feature-flags",
  // The dashboard's frame names the store, and asks which of its menus to leave out.
  "GET /admin/stores",
  "GET /admin/layouts/configurations",
  "GET /admin/layouts/:any/configuration",
  "GET /admin/curation/me",
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
  // What everybody reads of ratings; a text that abuses somebody is hidden.
  "GET /admin/ratings",
  "POST /admin/ratings/:any/hide",
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

/** Operators open and end accounts of the Admin and appoint curators; they judge no listing. */
export const operatorDoors = [
  ...adminForAll,
  "POST /admin/curation/curators",
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

/** Below /admin, without an account: what the sign-in page asks, and accepting an invitation. */
export const openAdminDoors = ["GET /admin/feature-flags", "POST /admin/invites/accept"]

/** Everywhere else; what needs an account is guarded again at its own prefix. */
export const outerDoors = [
  "* /admin/*",
  "* /account/*",
  "* /producer/*",
  "* /store/buyer/*",
  "GET /store/catalogue-state",
  "GET /store/listings",
  "GET /store/listings/:any",
  "GET /store/producers",
  "GET /store/producers/:any",
  "GET /store/producers/:any/ratings",
  "GET /store/places",
  "GET /store/provinces",
  "GET /store/provinces/:any",
  // Stripe's messages, judged by their signature.
  "POST /hooks/stripe",
  "GET /store/documents/:any",
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
