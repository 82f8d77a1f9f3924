import { expect, inject, test } from "vitest"
import { createActors, freshNib } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"
import { findViolations } from "../support/axe.ts"
import { writeEntries } from "../support/entries.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { curatorVisit, enterRegion } from "./steps/curator.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const shots = process.env.LOOK
const place = { province: "ID-MA", regency: "Buru" } as const

test("an officer makes two entries one, takes it back, and says of two that they are two", async () => {
  const tag = freshNib().slice(-7)
  const agent = await createAgent(actors, `Dinas Buru ${tag}`, [place])
  const nib = freshNib()
  await writeEntries(stack.databaseUrl, [
    { ...place, name: `Kayu Putih ${tag}`, village: "Namlea", contact_name: "Wa Ode" },
    { ...place, name: `Kayu Putih ${tag}`, village: "Namlea", contact_name: "La Ode", nib },
  ])
  const visit = await curatorVisit(browser, [/400.*\/admin\/region\/merges/])
  const { page } = visit
  await enterRegion(page, stack.backendUrl, agent.email)
  await page.goto(`${stack.backendUrl}/app/region/businesses`)
  await page.getByRole("link", { name: "Likely one business" }).click()
  await page.getByRole("heading", { level: 1, name: "Likely one business" }).waitFor()
  const list = page.getByRole("region", { name: "Entries that are alike" })
  const row = list.getByRole("listitem").filter({ hasText: tag })
  await row.getByText("same name and place").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])

  await row.getByRole("button", { name: /^They are two:/ }).click()
  await row.waitFor({ state: "detached" })
  await list.getByRole("button", { name: "Said to be two" }).click()
  await row.getByText(/said that they are two/).waitFor()
  await row.getByRole("button", { name: /^List them again:/ }).click()
  await row.waitFor({ state: "detached" })
  await list.getByRole("button", { name: "Not judged yet" }).click()
  await row.getByRole("button", { name: /^Compare:/ }).click()

  const pair = page.getByRole("region", { name: "Make two entries one" })
  const kept = pair.getByRole("radio", { name: "this one" })
  await kept.first().waitFor()
  await pair.getByRole("radio", { name: "Wa Ode" }).check()
  await pair.getByRole("button", { name: "Make them one" }).click()
  await pair.getByText("Please write this down.").waitFor()
  expect(await pair.getByRole("radio", { name: "Wa Ode" }).isChecked(), "kept").toBe(true)
  await pair.getByRole("textbox", { name: "Why they are one business" }).fill("Satu penyulingan")
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    if (shots) await page.screenshot({ path: `${shots}/pair-${width}.png`, fullPage: true })
    expect(await findViolations(page, { within: "main" })).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await pair.getByRole("button", { name: "Make them one" }).click()
  const sure = page.getByRole("alertdialog")
  await sure.getByRole("button", { name: "Make them one" }).click()

  const merges = page.getByRole("region", { name: "Made one" })
  const made = merges.getByRole("listitem").filter({ hasText: tag })
  await made.getByText("Satu penyulingan").waitFor()
  await list.waitFor()
  await row.waitFor({ state: "detached" })
  const names = async () => {
    const path = `/admin/region/businesses?limit=10&q=${tag}`
    const { businesses } = await agent.get<{
      businesses: { nib: string | null; person: { contact_name: string | null } | null }[]
    }>(path)
    return businesses.map((one) => [one.nib, one.person?.contact_name])
  }
  expect(await names(), "the NIB of one and the person of the other").toEqual([[nib, "Wa Ode"]])

  await made.getByRole("button", { name: /^Take back:/ }).click()
  await made.getByText(/took it back on/).waitFor()
  await row.getByRole("button", { name: /^Compare:/ }).waitFor()
  const again = await names()
  expect(again).toHaveLength(2)
  expect(again).toEqual(
    expect.arrayContaining([
      [nib, "La Ode"],
      [null, "Wa Ode"],
    ]),
  )
  if (shots) await page.screenshot({ path: `${shots}/duplicates.png`, fullPage: true })
  await visit.end()
})
