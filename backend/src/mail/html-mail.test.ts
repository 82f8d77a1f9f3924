import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { mailColours, writeHtml } from "./html-mail"

const link = "https://serumpun.example/en/account/rfqs/rfq_1?a=1&b=2"
const parts = {
  locale: "en",
  subject: "A <quote>",
  text: `Good day & welcome.\nSecond line <script>alert(1)</script>\n\nOpen the quote:\n${link}\n\nSerumpun`,
  link,
  foot: "No more mails about quotes:",
  unsubscribe: "https://serumpun.example/en/unsubscribe?token=a.b",
} as const

test("what people wrote is text, never markup", () => {
  const html = writeHtml(parts)
  expect(html).not.toContain("<script")
  expect(html).toContain("Second line &lt;script&gt;alert(1)&lt;/script&gt;")
  expect(html).toContain("Good day &amp; welcome.<br>")
  expect(html).toContain("<title>A &lt;quote&gt;</title>")
})

test("the link is a button with the words before it", () => {
  expect(writeHtml(parts)).toMatch(
    /<a class="go" href="https:\/\/serumpun\.example\/en\/account\/rfqs\/rfq_1\?a=1&amp;b=2"[^>]*>Open the quote<\/a>/,
  )
})

test("Arabic is set from right to left, and nothing is fetched from anywhere", () => {
  const html = writeHtml({ ...parts, locale: "ar" })
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).not.toMatch(/<img|url\(|<table|@import/)
})

test("what cannot be turned off has no link that would", () => {
  expect(writeHtml({ ...parts, unsubscribe: null })).not.toContain("unsubscribe")
})

test("the colours are those of the pages, in both themes", () => {
  const css = readFileSync(join(__dirname, "../../../storefront/app/styles/tokens.css"), "utf8")
  const names = {
    page: "page",
    sheet: "paper",
    ink: "ink",
    soft: "ink-soft",
    sugar: "sugar",
    on: "on-sugar",
    line: "line",
  }
  const dark = css.slice(css.indexOf("prefers-color-scheme: dark"))
  for (const [name, token] of Object.entries(names) as [keyof typeof names, string][]) {
    expect(css).toContain(`--${token}: ${mailColours.light[name]};`)
    expect(dark).toContain(`--${token}: ${mailColours.dark[name]};`)
  }
})
