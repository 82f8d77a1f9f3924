import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".tsx"))
const textOf = (name: string) => readFileSync(`${import.meta.dirname}/${name}`, "utf8")

/**
 * Forms that everybody of a company may send, or pages that are read by all and leave their form out
 * by themselves for some (`Allowed`, or the company's and the consents' own questions of `mayDo`).
 */
const decidedInside = new Set([
  ...["mails.tsx", "notices.tsx", "security.tsx", "remove-colleague.tsx"],
  ...["messages.tsx", "claim.tsx", "compare.tsx", "company.tsx", "approve.tsx", "rfqs.tsx"],
])

test("every page with a form for some roles alone says to the others who may send it", () => {
  const forms = pages.filter((name) => /export async function action\b/.test(textOf(name)))
  expect(forms.length).toBeGreaterThan(15)
  const silent = forms.filter((name) => !/handle: PageHandle = \{.*deed: "/.test(textOf(name)))
  expect(silent.filter((name) => !decidedInside.has(name))).toEqual([])
})
