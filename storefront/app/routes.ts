import { index, layout, route, type RouteConfig } from "@react-router/dev/routes"

const isDevelopment = process.env.NODE_ENV === "development"

export default [
  index("routes/choose-locale.ts"),
  route(":locale", "routes/locale.ts", [
    route("preferences", "routes/preferences.ts"),
    layout("routes/public-layout.tsx", [
      ...(isDevelopment || process.env.STYLEGUIDE === "1"
        ? [route("styleguide", "routes/styleguide.tsx")]
        : []),
    ]),
  ]),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig
