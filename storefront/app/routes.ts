import { index, layout, route, type RouteConfig } from "@react-router/dev/routes"

// The styleguide shows every component; a build has it only when asked for.
const hasStyleguide = process.env.NODE_ENV === "development" || process.env.STYLEGUIDE === "1"

export default [
  index("routes/choose-locale.ts"),
  route("api/catalogue", "routes/api-catalogue.ts"),
  route("sitemap.xml", "routes/sitemap.ts"),
  route("robots.txt", "routes/robots.ts"),
  route(":locale", "routes/locale.ts", [
    route("preferences", "routes/preferences.ts"),
    route("rfq/items", "routes/rfq/items.ts"),
    route("rfq/repeat", "routes/rfq/repeat.ts"),
    route("sign-out", "routes/auth/sign-out.ts"),
    route("catalogue/suggest", "routes/catalogue-suggest.ts"),
    route("producer/documents/*", "routes/producer/old-certificates.ts"),
    ...["rfqs", "orders"].flatMap((list) => [
      route(`account/${list}.csv`, "routes/account/list-file.ts", { id: `account-${list}-csv` }),
      route(`producer/${list}.csv`, "routes/producer/list-file.ts", { id: `producer-${list}-csv` }),
    ]),
    ...["csv", "xlsx"].map((kind) =>
      route(`account/rfqs/:rfqId/compare.${kind}`, "routes/account/compare-file.ts", {
        id: `compare-${kind}`,
      }),
    ),
    layout("routes/public-layout.tsx", [
      index("routes/home.tsx"),
      route("catalogue", "routes/catalogue.tsx"),
      route("listings/:handle", "routes/listing.tsx"),
      route("producers/:handle", "routes/producer-page.tsx"),
      route("regions", "routes/regions.tsx"),
      route("regions/:slug", "routes/region.tsx"),
      route("how-it-works", "routes/how-it-works.tsx"),
      ...(hasStyleguide ? [route("styleguide", "routes/styleguide.tsx")] : []),
      route("rfq", "routes/rfq/page.tsx"),
      route("sign-in", "routes/auth/sign-in.tsx"),
      route("sign-up", "routes/auth/sign-up.tsx"),
      route("sign-up/producer", "routes/auth/sign-up-producer.tsx"),
      route("forgot-password", "routes/auth/forgot-password.tsx"),
      route("new-password", "routes/auth/new-password.tsx"),
      route("verify-email", "routes/auth/verify-email.tsx"),
      route("security", "routes/account/security.tsx"),
      route("account", "routes/account/rfqs.tsx"),
      route("account/rfqs/:rfqId", "routes/account/rfq.tsx"),
      route("account/rfqs/:rfqId/compare", "routes/account/compare.tsx"),
      route("account/rfqs/:rfqId/compare/chosen", "routes/account/chosen-lines.tsx"),
      route("account/rfqs/:rfqId/cancel", "routes/account/cancel-rfq.tsx"),
      route("account/rfqs/:rfqId/quotes/:quoteId/accept", "routes/account/accept-quote.tsx"),
      route("account/orders", "routes/account/orders.tsx"),
      route("account/orders/:orderId", "routes/account/order.tsx"),
      route("account/orders/:orderId/transfer", "routes/account/transfer.tsx"),
      route("account/orders/:orderId/card", "routes/account/pay-by-card.tsx"),
      route("account/orders/:orderId/card/back", "routes/account/card-back.ts"),
      ...["receive", "cancel"].map((move) =>
        route(`account/orders/:orderId/${move}`, "routes/account/move-order.tsx", {
          id: `account-order-${move}`,
        }),
      ),
      route("account/rfqs/:rfqId/close", "routes/account/close-rfq.tsx"),
      route("account/rfqs/:rfqId/quotes/:quoteId/decline", "routes/account/decline-quote.tsx"),
      route("account/rfqs/:rfqId/quotes/:quoteId/change", "routes/account/ask-change.tsx"),
    ]),
    layout("routes/producer-layout.tsx", [
      route("producer", "routes/producer/home.tsx"),
      route("producer/rfqs", "routes/producer/rfqs.tsx"),
      route("producer/rfqs/:rfqId", "routes/producer/rfq.tsx"),
      route("producer/rfqs/:rfqId/quote", "routes/producer/quote.tsx"),
      route("producer/rfqs/:rfqId/quotes/:quoteId/withdraw", "routes/producer/withdraw-quote.tsx"),
      route("producer/orders", "routes/producer/orders.tsx"),
      route("producer/orders/:orderId", "routes/producer/order.tsx"),
      ...["ready", "cancel"].map((move) =>
        route(`producer/orders/:orderId/${move}`, "routes/producer/move-order.tsx", {
          id: `producer-order-${move}`,
        }),
      ),
      route("producer/orders/:orderId/ship", "routes/producer/ship-order.tsx"),
      route("producer/rfqs/:rfqId/quotes/:quoteId/extend", "routes/producer/extend-quote.tsx"),
      route("producer/listings", "routes/producer/listings.tsx"),
      route("producer/listings/new", "routes/producer/new-listing.tsx"),
      route("producer/listings/:listingId", "routes/producer/listing.tsx"),
      route("producer/listings/:listingId/withdraw", "routes/producer/withdraw-listing.tsx"),
      route(
        "producer/listings/:listingId/pictures/:imageId/remove",
        "routes/producer/remove-picture.tsx",
      ),
      route("producer/certificates", "routes/producer/certificates.tsx"),
      route("producer/certificates/new", "routes/producer/new-certificate.tsx"),
      route("producer/certificates/:certificateId", "routes/producer/certificate.tsx"),
      route(
        "producer/certificates/:certificateId/delete",
        "routes/producer/delete-certificate.tsx",
      ),
      route("producer/profile", "routes/producer/profile.tsx"),
      ...(hasStyleguide ? [route("styleguide/workspace", "routes/styleguide-workspace.tsx")] : []),
    ]),
  ]),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig
