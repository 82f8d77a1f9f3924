import type { IssuedCheck } from "@serumpun/backend/src/contracts/issued.ts"
import { issuedKinds } from "@serumpun/domain/issued/kinds"
import { shownStanding } from "@serumpun/domain/issued/standing"
import { locales } from "@serumpun/domain/locales"
import { renderToStaticMarkup } from "react-dom/server"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { expect, test } from "vitest"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { CheckView, UnknownCheck } from "./check-view.tsx"

const check: IssuedCheck = {
  ...{
    kind: "quotation",
    number: "QU-2026-0007",
    issued_on: "2026-11-27",
    valid_until: "2026-12-27",
  },
  ...{ standing: "stands", ending: null, ended_on: null, superseded_by: null },
  ...{
    currency: "EUR",
    total: 1234.5,
    producer_name: "KUB Anyaman",
    checksum: "0123abcd".repeat(8),
  },
}
const show = (locale: (typeof locales)[number], view: React.ReactNode) =>
  renderToStaticMarkup(<TranslationProvider value={getI18n(locale)}>{view}</TranslationProvider>)

const endings = ["new_version", "withdrawn", "declined", "order_cancelled"] as const
const ended = { ended_on: "2026-12-01T03:00:00.000Z" }
const cases: IssuedCheck[] = [
  check,
  ...issuedKinds.map((kind) => ({ ...check, kind })),
  { ...check, valid_until: "2026-11-26" },
  {
    ...check,
    ...ended,
    standing: "superseded",
    ending: "new_version",
    superseded_by: "QU-2026-0009",
  },
  ...endings.map((ending) => ({ ...check, ...ended, standing: "void" as const, ending })),
]

test.each(locales)(
  "every standing of every kind is said in words, without a gap, in %s",
  (locale) => {
    const told = cases.map((one) =>
      show(locale, <CheckView check={one} standing={shownStanding(one, "2026-11-27")} />),
    )
    for (const html of told) {
      expect(html).toContain("KUB Anyaman")
      expect(html.replaceAll("<wbr/>", "")).toContain(check.checksum)
      expect(html).not.toMatch(/{{|undefined|check\.|kind\./)
    }
    expect(new Set(told).size).toBe(told.length - 1)
    expect(told[7]).toContain("QU\u20112026\u20110009")
    expect(show(locale, <UnknownCheck />)).not.toMatch(/check\./)
  },
)
