import { locales } from "@serumpun/domain/locales"
import { renderToStaticMarkup } from "react-dom/server"
import { createMemoryRouter, RouterProvider } from "react-router"
import { expect, test } from "vitest"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { HomeView } from "./home-view.tsx"

const nothing = {
  approved: { cards: [], is_this_week: false, last_on: null },
  ...{
    seasonal: [],
    collections: [],
    categories: [],
    regions: [],
    languages: [],
    total: 0,
    month: 11,
    map: null,
  },
  prices: { currency: "USD", rates: { as_of: "2026-11-01", per_usd: {} } },
} as unknown as React.ComponentProps<typeof HomeView>

function home(locale: (typeof locales)[number], isEmpty: boolean): string {
  const router = createMemoryRouter(
    [{ path: "/:locale", element: <HomeView {...nothing} isEmpty={isEmpty} /> }],
    { initialEntries: [`/${locale}`] },
  )
  return renderToStaticMarkup(
    <TranslationProvider value={getI18n(locale)}>
      <RouterProvider router={router} />
    </TranslationProvider>,
  )
}

test.each(locales)(
  "an installation that begins says so in %s, and names nothing of the demo",
  (locale) => {
    const t = translator(locale)
    const html = home(locale, true)
    for (const key of ["emptyTitle", "buyerLink", "producerLink", "agencyLink"] as const)
      expect(html).toContain(t(`home:ways.${key}`).replace("'", "&#x27;"))
    expect(html).not.toContain(t("home:lede"))
    expect(html).not.toMatch(/Sobang|Muntok/)
  },
)
