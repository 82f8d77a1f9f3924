import { textDirection } from "@serumpun/domain/locales"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  redirect,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  type ShouldRevalidateFunctionArgs,
} from "react-router"
import type { Route } from "./+types/root.ts"
import { ErrorPage, errorKind } from "./components/layout/error-page.tsx"
import { SiteFrame } from "./components/layout/site-frame.tsx"
import { localizedLocation } from "./lib/i18n/locale-routing.ts"
import { isHydrated } from "./lib/page/page-handle.ts"
import { siteContext } from "./lib/page/site-context.ts"
import { useLocale } from "./lib/format/use-format.ts"
import { useSite, type Site } from "./lib/page/use-site.ts"
import fontUrl from "./styles/fonts/young-serif.woff2?url"
import publicCss from "./styles/public.css?url"
import workspaceCss from "./styles/workspace.css?url"

const redirectUnknownLocale: Route.MiddlewareFunction = ({ request }, next) => {
  const location = localizedLocation(new URL(request.url), request.headers.get("accept-language"))
  if (location) throw redirect(location, { headers: { Vary: "Accept-Language" } })
  return next()
}

export const middleware: Route.MiddlewareFunction[] = [redirectUnknownLocale]

export function loader({ context }: Route.LoaderArgs): Site {
  const { currency, enhance_url, is_demo, public_url, reference } = context.get(siteContext)
  return { currency, enhance_url, is_demo, public_url, reference }
}

// Nothing here changes while a workspace is open; the currency form reloads the document.
export function shouldRevalidate({ formAction }: ShouldRevalidateFunctionArgs) {
  return formAction?.endsWith("/preferences") ?? false
}

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const site = useSite()
  const { t } = useTranslation("common")
  // Null outside an error boundary, undefined inside one that caught nothing.
  const error: unknown = useRouteError()
  const hydrated = isHydrated(useMatches().map(({ handle }) => handle))
  return (
    <html lang={locale} dir={textDirection(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="preload" href={fontUrl} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={publicCss} />
        {hydrated ? <link rel="stylesheet" href={workspaceCss} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {error == null ? (
          <Meta />
        ) : (
          <title>{`${t(`error.${errorKind(statusOf(error))}Title`)} · ${t("site.name")}`}</title>
        )}
        <Links />
      </head>
      <body>
        {children}
        {site?.enhance_url ? <script type="module" src={site.enhance_url} /> : null}
        {hydrated ? <ScrollRestoration /> : null}
        {hydrated ? <Scripts /> : null}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <SiteFrame>
      <ErrorPage status={statusOf(error)} />
    </SiteFrame>
  )
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}
