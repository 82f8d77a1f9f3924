import type { ProducerListingRow } from "@serumpun/backend/src/contracts/producer.ts"
import { locales } from "@serumpun/domain/locales"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { ListingStatus } from "./listing-status.tsx"

const row = {
  ...{ status: "approved", is_public: true, export_grade_until: "2027-03-01" },
  ...{ pause: null, hidden_until: null },
} as ProducerListingRow

const shown = (locale: (typeof locales)[number], change: Partial<ProducerListingRow>) =>
  renderToStaticMarkup(
    <TranslationProvider value={getI18n(locale)}>
      <ListingStatus listing={{ ...row, ...change }} />
    </TranslationProvider>,
  )

test.each(locales)(
  "a producer reads until when curators leave it out, and a pause beside (%s)",
  (locale) => {
    const plain = shown(locale, {})
    const hidden = shown(locale, { hidden_until: "2026-12-24" })
    const both = shown(locale, { hidden_until: "2026-12-24", pause: { until: null } })
    expect(hidden.startsWith(plain)).toBe(true)
    expect(hidden.length).toBeGreaterThan(plain.length + 20)
    expect(both.length).toBeGreaterThan(hidden.length + 10)
    expect(shown(locale, { hidden_until: "2026-12-24", is_public: false })).toBe(plain)
  },
)
