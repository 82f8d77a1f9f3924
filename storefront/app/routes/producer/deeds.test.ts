import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".tsx"))
const textOf = (name: string) => readFileSync(`${import.meta.dirname}/${name}`, "utf8")

/** Forms that every member may send, or pages that leave out by themselves what some roles may not do. */
const decidedInside = new Set([
  ...["notices.tsx", "messages.tsx", "claim.tsx"],
  ...["listing.tsx", "listing-act.tsx", "rfq.tsx"],
  ...["people.tsx", "phone.tsx", "change-member.tsx"],
  ...["capital.tsx", "attend.tsx"],
])

test("every page with a form for some roles alone says to the others who may send it", () => {
  const forms = pages.filter((name) => /export async function action\b/.test(textOf(name)))
  expect(forms.length).toBeGreaterThan(20)
  const silent = forms.filter((name) => !/handle: PageHandle = \{.*deed: "/.test(textOf(name)))
  expect(silent.filter((name) => !decidedInside.has(name))).toEqual([])
})
