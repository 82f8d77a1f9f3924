import { randomUUID } from "node:crypto"
import { launchBrowser } from "../../tests/support/browser.ts"
import { openSlowLine, village } from "../../tests/support/slow-line.ts"
import { startTestStack } from "../../tests/support/stack.ts"
import { createPhone, type Effort } from "./first-listing/phone.ts"
import { describeBusiness, readSent, register, sendListing, verify } from "./first-listing/walk.ts"

/** What a producer may need at most of a line that is paid by the megabyte. */
const MOST = { seconds: 360, bytes: 2_000_000 }
const phoneScreen = { width: 360, height: 740 }

type Part = Effort & { name: string; seconds: number; up: number; down: number }

/**
 * The whole job of a new producer on a phone in a village (250 kbit/s, 400 ms, the line cut twice), in
 * Indonesian: register, describe the business, write a listing with three photos of 12 megapixels, send
 * it. Holds when one listing with its three photos has arrived, within six minutes and two megabytes.
 */
export async function prove(): Promise<string> {
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  const line = await openSlowLine()
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({
      ...{ locale: "id", viewport: phoneScreen, proxy: line.proxy },
    })
    const page = await context.newPage()
    page.setDefaultTimeout(90_000)
    const phone = createPhone(page)
    const told = { email: `producer-${randomUUID()}@example.org`, name: `KUB Rotan ${Date.now()}` }
    const parts: Part[] = []
    const measure = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
      const before = { ...line.carried, ...phone.effort, at: performance.now() }
      const result = await work()
      const part = {
        name,
        seconds: (performance.now() - before.at) / 1000,
        up: line.carried.up - before.up,
        down: line.carried.down - before.down,
        taps: phone.effort.taps - before.taps,
        signs: phone.effort.signs - before.signs,
      }
      parts.push(part)
      console.log(describe(part))
      return result
    }
    line.setSpeed(village)
    await measure("register", () => register(phone, stack, told))
    await measure("business", () => describeBusiness(phone, stack, line))
    await verify(stack, told)
    const chosen = await measure("listing", () => sendListing(phone, stack, line))
    line.setSpeed(null)
    const arrived = await readSent(stack, told)
    if (JSON.stringify(arrived) !== JSON.stringify([{ status: "submitted", images: 3 }]))
      throw new Error(`What arrived: ${JSON.stringify(arrived)}`)
    const all = parts.reduce((sum, part) => ({
      name: "all",
      seconds: sum.seconds + part.seconds,
      up: sum.up + part.up,
      down: sum.down + part.down,
      taps: sum.taps + part.taps,
      signs: sum.signs + part.signs,
    }))
    const bytes = all.up + all.down
    if (all.seconds > MOST.seconds || bytes > MOST.bytes)
      throw new Error(`${describe(all)}: more than ${MOST.seconds} s or ${MOST.bytes} bytes`)
    return `${describe(all)}; photos of ${chosen} bytes chosen; one listing with three photos`
  } finally {
    await browser.close()
    await line.close()
    await stop()
  }
}

function describe({ name, seconds, up, down, taps, signs }: Part): string {
  const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`
  return `${name}: ${seconds.toFixed(0)} s, ${kb(up)} up, ${kb(down)} down, ${taps} taps, ${signs} signs typed`
}
