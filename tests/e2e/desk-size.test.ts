import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { openSlowLine } from "../support/slow-line.ts"
import { curatorVisit, enterAdmin } from "./steps/curator.ts"

const stack = inject("stack")
const browser = sharedBrowser()

/** Everything that goes over the line when a curator opens the desk for the first time, headers too. */
const DESK_BYTES = 500_000

test("the desk weighs little the first time", async () => {
  const first = await curatorVisit(browser)
  await enterAdmin(first.page, stack.backendUrl, "curator@example.com")
  const line = await openSlowLine()
  const cold = await curatorVisit(browser, [], { proxy: line.proxy })
  await cold.page.context().addCookies(await first.page.context().cookies())
  await first.end()
  const before = line.carried.down
  await cold.page.goto(`${stack.backendUrl}/app/curation`)
  await cold.page.getByRole("heading", { level: 1, name: "Listings to review" }).waitFor()
  await cold.page.waitForLoadState("networkidle")
  const bytes = line.carried.down - before
  console.log(`The desk, cold: ${bytes} bytes`)
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThan(DESK_BYTES)
  await cold.end()
  await line.close()
})
