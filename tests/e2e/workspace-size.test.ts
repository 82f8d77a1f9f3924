import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { openSlowLine } from "../support/slow-line.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

/** Everything that goes over the line the first time, headers too. */
const HOME_BYTES = 60_000

test("the workspace's home weighs little the first time, and a slow phone can use it soon", async () => {
  const own = await actors.producer()
  await actors.published(own)
  const line = await openSlowLine()
  const first = await person(browser, stack, { locale: "id", screen: "phone" })
  await producing.enterWorkspace(first, own.email)
  // A browser that has never been here, with the session alone: no cache, no worker, nothing that one has kept.
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", serviceWorkers: "allow", proxy: line.proxy },
  })
  const { page } = dewi
  await page.context().addCookies(await first.page.context().cookies())
  await first.leave()
  const inspector = await page.context().newCDPSession(page)
  await inspector.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  line.cut()
  line.reopen()
  line.setSpeed({ bytes_per_second: 250_000 / 8, latency_ms: 400 })
  const before = line.carried.down
  const began = performance.now()
  await dewi.open("/producer")
  const ready_ms = Math.round(performance.now() - began)
  const bytes = line.carried.down - before
  // The worker comes after the page, with what it keeps for the next time.
  await expect
    .poll(() => page.evaluate(`caches.match(location.href).then(Boolean)`), {
      timeout: 30_000,
      interval: 300,
    })
    .toBe(true)
  await page.waitForTimeout(2000)
  const whole = line.carried.down - before
  console.log(
    `Workspace home, cold: ${bytes} bytes, usable after ${ready_ms} ms (250 kbps, 400 ms); ${whole} bytes with the worker and its copy`,
  )
  expect(bytes).toBeLessThan(HOME_BYTES)
  expect(whole).toBeLessThan(HOME_BYTES)
  expect(await page.locator("script:not([type=module])").count()).toBe(0)
  // Every destination is a plain link, so nothing has to come alive first.
  await page.getByRole("navigation").getByRole("link").nth(3).click()
  await page.waitForURL(/\/producer\/listings/)
  line.setSpeed(null)
  await dewi.leave()
  await line.close()
})
