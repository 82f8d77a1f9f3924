import { index, layout, route, type RouteConfig } from "@react-router/dev/routes"

// The styleguide shows every component; a build has it only when asked for.
const hasStyleguide = process.env.NODE_ENV === "development" || process.env.STYLEGUIDE === "1"

export default [
  index("routes/choose-locale.ts"),
  route(":locale", "routes/locale.ts", [
    route("preferences", "routes/preferences.ts"),
    layout("routes/public-layout.tsx", [
      ...(hasStyleguide ? [route("styleguide", "routes/styleguide.tsx")] : []),
    ]),
    layout("routes/buyer-layout.tsx", []),
    layout("routes/producer-layout.tsx", [
      ...(hasStyleguide ? [route("styleguide/workspace", "routes/styleguide-workspace.tsx")] : []),
    ]),
  ]),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig
