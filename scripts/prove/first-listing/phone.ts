import type { Locator, Page } from "playwright-core"

/** What somebody does on a phone, counted. */
export type Effort = { taps: number; signs: number }

/** A page in somebody's hand: controls are found by the name that the form sends. */
export function createPhone(page: Page) {
  const effort: Effort = { taps: 0, signs: 0 }

  async function tap(what: Locator): Promise<void> {
    effort.taps += 1
    await what.click()
  }

  /** Unfolds what the control lies in. */
  async function reach(name: string): Promise<Locator> {
    const control = page.locator(`[name="${name}"]:not([type=hidden])`).first()
    await control.waitFor({ state: "attached" })
    const folded = page.locator("details:not([open])").filter({ has: control })
    while ((await folded.count()) > 0) await tap(folded.first().locator("> summary"))
    return control
  }

  async function enter(name: string, value: string): Promise<void> {
    const control = await reach(name)
    const kind = await control.evaluate((element: { localName: string; type?: string }) =>
      element.localName === "select" ? "select" : element.type,
    )
    if (kind === "checkbox") {
      if (!(await control.isChecked())) effort.taps += 1
      return control.check()
    }
    if ((await control.inputValue()) === value) return
    if (kind === "select") {
      effort.taps += 2
      await control.selectOption(value)
      return
    }
    effort.taps += 1
    effort.signs += value.length
    await control.fill(value)
  }

  async function enterAll(values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await enter(name, value)
  }

  async function choose(name: string, files: { name: string; buffer: Buffer }[]): Promise<void> {
    // The button, then each of the pictures.
    effort.taps += 1 + files.length
    const control = await reach(name)
    await control.setInputFiles(files.map((file) => ({ ...file, mimeType: "image/jpeg" })))
  }

  return { page, effort, tap, enter, enterAll, choose }
}

export type Phone = ReturnType<typeof createPhone>
