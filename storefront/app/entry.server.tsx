import { negotiateLocale } from "@serumpun/domain/locales"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server"
import { RouterContextProvider, ServerRouter, type EntryContext } from "react-router"
import { Writable } from "node:stream"
import { getI18n } from "./lib/i18n/i18n.server.ts"
import { localeOfPath } from "./lib/i18n/locale-routing.ts"
import { isHydrated } from "./lib/page/page-handle.ts"
import { siteContext, type SiteContext } from "./lib/page/site-context.ts"

const renderTimeoutMs = 10_000

/** The Node server calls this, so that both sides share the same context keys. */
export function createLoadContext(site: SiteContext): RouterContextProvider {
  const context = new RouterContextProvider()
  context.set(siteContext, site)
  return context
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
) {
  const url = new URL(request.url)
  const locale =
    localeOfPath(url.pathname) ?? negotiateLocale(request.headers.get("accept-language"))
  const hydrated = isHydrated(
    routerContext.staticHandlerContext.matches.map(({ route }) => route.handle),
  )
  const { nonce } = loadContext.get(siteContext)
  const page = (
    <TranslationProvider value={getI18n(locale)}>
      <ServerRouter
        context={routerContext}
        url={request.url}
        nonce={hydrated ? nonce : undefined}
      />
    </TranslationProvider>
  )
  // Pages without React in the browser need no hydration markers: fewer bytes.
  const html = hydrated ? await renderCompletely(page) : renderToStaticMarkup(page)
  headers.set("Content-Type", "text/html; charset=utf-8")
  if (hydrated) headers.set("X-Page-Hydrates", "1")
  return new Response(request.method === "HEAD" ? null : `<!doctype html>${html}`, {
    status,
    headers,
  })
}

/** Waits for the loader data that hydration reads, which the plain string renderer would skip. */
function renderCompletely(page: React.ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk))
        done()
      },
      final(done) {
        clearTimeout(timer)
        // React writes its own doctype when it renders <html> to a stream.
        resolve(
          Buffer.concat(chunks)
            .toString("utf8")
            .replace(/^<!DOCTYPE html>/i, ""),
        )
        done()
      },
    })
    const stream = renderToPipeableStream(page, {
      onAllReady: () => stream.pipe(sink),
      onShellError: reject,
    })
    const timer = setTimeout(() => stream.abort(), renderTimeoutMs)
  })
}
