import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"

const script = readFileSync(new URL("./in-page/layout-faults.js", import.meta.url), "utf8")

/** Phone of today and the smallest one, tablet, laptop, and the low screen that offices have. */
export const screens = [
  { width: 320, height: 568 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
]

const TWO_FRAMES_MS = 35

/**
 * What does not fit on the open page at each of the screens, one line each: text or boxes that leave
 * their place, text that is cut off, words that would be broken in their midst without a hyphen.
 */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
  await page.evaluate("document.fonts.ready.then(() => undefined)")
  const found: string[] = []
  for (const screen of screens) {
    await page.setViewportSize(screen)
    // The first frame of a new size may still hold what the old one had; frames are not told where
    // scripts are off.
    await page.waitForTimeout(TWO_FRAMES_MS)
    const faults = await page.evaluate<string[]>(script)
    found.push(...faults.map((fault) => `${screen.width} px: ${fault}`))
  }
  return found
}
