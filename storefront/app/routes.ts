import { index, layout, route, type RouteConfig } from "@react-router/dev/routes"

// The styleguide shows every component; a build has it only when asked for.
const hasStyleguide = process.env.NODE_ENV === "development" || process.env.STYLEGUIDE === "1"

export default [
  index("routes/choose-locale.ts"),
  route("api/catalogue", "routes/api-catalogue.ts"),
  route(":locale", "routes/locale.ts", [
    route("preferences", "routes/preferences.ts"),
    route("catalogue/suggest", "routes/catalogue-suggest.ts"),
    layout("routes/public-layout.tsx", [
      route("catalogue", "routes/catalogue.tsx"),
      ...(hasStyleguide ? [route("styleguide", "routes/styleguide.tsx")] : []),
    ]),
    layout("routes/buyer-layout.tsx", []),
    layout("routes/producer-layout.tsx", [
      route("producer", "routes/producer/home.tsx"),
      route("producer/rfqs", "routes/producer/requests.tsx"),
      route("producer/rfqs/:rfqId", "routes/producer/request.tsx"),
      route("producer/rfqs/:rfqId/quote", "routes/producer/quote.tsx"),
      route("producer/rfqs/:rfqId/quotes/:quoteId/withdraw", "routes/producer/withdraw-quote.tsx"),
      ...(hasStyleguide ? [route("styleguide/workspace", "routes/styleguide-workspace.tsx")] : []),
    ]),
  ]),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig
