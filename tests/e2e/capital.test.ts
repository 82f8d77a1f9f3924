import type { Page } from "playwright-core"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors, freshNib, today } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"
import { writeEntries } from "../support/entries.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { curatorVisit, enterRegion } from "./steps/curator.ts"
import { person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const shots = process.env["LOOK"]
const PHONE = { width: 360, height: 740 }

async function look(page: Page, name: string) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

/** Two years ago a business has been running for six months on every day of this year. */
const founded_year = yearOf(dayIn(new Date())) - 2

async function founded() {
  const own = await actors.newProducer()
  await own.post("/producer/me", { founded_year })
  return own
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a producer reads which class of KUR an amount is, what is met and what is missing (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const own = await founded()
    const sari = await person(browser, stack, {
      ...{ locale: "id", screen: "phone", javaScriptEnabled, expectedMessages: [/400/] },
    })
    const { page, t } = sari
    await enterWorkspace(sari, own.email)
    await page.getByRole("link", { name: t("capital:title") }).click()
    await page.getByRole("heading", { level: 1, name: t("capital:title") }).waitFor()
    await page.getByText(t("capital:noDecision")).waitFor()
    expect(await page.locator("script:not([type=module])").count(), "no React").toBe(0)
    const amount = () => control(page, t, t("capital:field.amount_idr"))
    const year = () => control(page, t, t("capital:field.founded_year"))
    const check = (key: "check" | "again") =>
      page.getByRole("button", { name: t(`capital:${key}`), exact: true }).click()
    const state = (key: string) => page.locator(`#kur-${key} .kur-state`).innerText()

    await check("check")
    await page.getByText(t("problems:required")).first().waitFor()
    await amount().fill("banyak")
    await check("check")
    await page.getByText(t("problems:not_a_number")).first().waitFor()
    expect(await amount().inputValue()).toBe("banyak")
    await look(page, `kur-wrong-${javaScriptEnabled}`)

    await amount().fill("75 juta")
    expect(await year().inputValue()).toBe(String(founded_year))
    await check("check")
    await page.getByRole("heading", { name: t("capital:result.title") }).waitFor()
    const result = page.locator("#result")
    expect(await result.innerText()).toContain("KUR mikro")
    expect(await state("nib")).toBe(t("capital:state.met"))
    expect(await state("six_months")).toBe(t("capital:state.met"))
    expect(await state("npwp")).toBe(t("capital:state.missing"))
    expect(await state("identity")).toBe(t("capital:state.ask"))
    await result.getByText(t("capital:told.npwp.missing")).waitFor()
    await result.getByText(t("capital:noDecision")).waitFor()
    await result.getByText("DDTCNews").first().waitFor()

    const choose = (field: "has_identity" | "has_credit", answer: "yes" | "no") =>
      page
        .getByRole("group", { name: t(`capital:field.${field}`) })
        .getByRole("radio", { name: t(`capital:answer.${answer}`), exact: true })
        .check()
    await amount().fill("10.000.000")
    await year().fill("")
    await choose("has_identity", "yes")
    await choose("has_credit", "yes")
    await check("again")
    await page.getByText("KUR super mikro:").waitFor()
    expect(await state("npwp")).toBe(t("capital:state.not_needed"))
    expect(await state("six_months")).toBe(t("capital:state.ask"))
    expect(await state("identity")).toBe(t("capital:state.met"))
    expect(await state("credit")).toBe(t("capital:state.missing"))
    await result.getByText(t("capital:told.six_months.younger")).waitFor()
    await look(page, `kur-result-${javaScriptEnabled}`)
    if (javaScriptEnabled) {
      expect(await findViolations(page)).toEqual([])
      await page.emulateMedia({ media: "print" })
      expect(await amount().isVisible()).toBe(false)
      await look(page, "kur-print")
      const sheet = (await page.pdf({ format: "A4" })).toString("latin1")
      expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      await page.emulateMedia({ media: "screen" })
    }

    await amount().fill("500.000.001")
    await check("again")
    await page.getByText("bukan KUR").waitFor()
    expect(await page.locator(".kur-conditions").count()).toBe(0)
    await sari.leave()
  },
  120_000,
)

test("the check of KUR fits every screen in every language", async () => {
  const own = await founded()
  const sari = await person(browser, stack, { locale: "id" })
  const { page } = sari
  await enterWorkspace(sari, own.email)
  for (const locale of locales) {
    await page.goto(`${stack.storefrontUrl}/${locale}/producer/capital`)
    expect(await findLayoutFaults(page), locale).toEqual([])
    await page.locator("#field-amount_idr").fill("75 juta")
    await page.locator(".kur-form button[type=submit]").click()
    await page.locator("#result").waitFor()
    expect(await findLayoutFaults(page), locale).toEqual([])
    expect(await findViolations(page), locale).toEqual([])
    for (const screen of [PHONE, { width: 1280, height: 900 }]) {
      await page.setViewportSize(screen)
      await look(page, `kur-${locale}-${screen.width}`)
    }
  }
  await sari.leave()
}, 180_000)

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a producer asks for a referral, an agent of the place passes it on and notes what came of it (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const tag = freshNib().slice(-6)
    const office = `Dinas Sumba Tengah ${tag}`
    const agent = await createAgent(actors, office, [
      { province: "ID-NT", regency: "Sumba Tengah" },
    ])
    const own = await founded()
    const name = `Tenun ${tag}`
    await own.post("/producer/me", {
      ...{ name, province: "ID-NT", regency: "Sumba Tengah", district: null, village: null },
    })
    const sari = await person(browser, stack, {
      ...{ locale: "id", screen: "phone", javaScriptEnabled, expectedMessages: [/400/] },
    })
    const { page, t } = sari
    const sound = async (shot: string) => {
      await look(page, shot)
      if (!javaScriptEnabled) return
      expect(await findViolations(page)).toEqual([])
      expect(await findLayoutFaults(page)).toEqual([])
      await page.setViewportSize(PHONE)
    }
    const press = (label: string) => page.getByRole("button", { name: label, exact: true }).click()
    await enterWorkspace(sari, own.email)
    await sari.open("/producer/capital")
    await control(page, t, t("capital:field.amount_idr")).fill("20 juta")
    await press(t("capital:check"))
    await page.getByText(office).waitFor()
    await sound("referral-ask")
    await press(t("capital:referral.button"))
    await page.getByText(t("problems:confirm_required")).first().waitFor()
    await page.getByRole("checkbox", { name: t("capital:referral.consent") }).check()
    await press(t("capital:referral.button"))
    await page.getByText(t("producer:notice.referralAsked")).waitFor()
    await page.getByText(t("capital:referral.status.asked")).waitFor()
    await sound("referral-asked")

    const visit = await curatorVisit(browser, [/400.*\/admin\/region\/referrals/])
    await enterRegion(visit.page, stack.backendUrl, agent.email)
    await visit.page.getByRole("main").getByRole("link", { name: "Capital" }).click()
    await visit.page.getByRole("heading", { level: 1, name: "Capital" }).waitFor()
    const row = visit.page.getByRole("region", { name, exact: true })
    await row.getByText(own.email).waitFor()
    const note = async (what: "branch" | "outcome") => {
      const title = `Note the ${what} for ${name}`
      await row.getByRole("button", { name: title }).click()
      return row.getByRole("form", { name: title })
    }
    const save = { name: "Note", exact: true }
    const branch = await note("branch")
    await branch.getByRole("button", save).click()
    await branch.getByText("Please write this down.").waitFor()
    await branch.getByLabel("Bank and branch").fill("BRI Waibakul")
    await branch.getByLabel("Day").fill("2198-01-01")
    await branch.getByRole("button", save).click()
    await branch.getByText("This day has not come yet.").waitFor()
    expect(await branch.getByLabel("Bank and branch").inputValue()).toBe("BRI Waibakul")
    expect(await findViolations(visit.page, { within: "main" })).toEqual([])
    await look(visit.page, "referral-desk-form")
    await branch.getByLabel("Day").fill(today)
    await branch.getByRole("button", save).click()
    await row.getByText("Passed on to BRI Waibakul").waitFor()

    await sari.open("/producer/capital/referral")
    await page.getByText("BRI Waibakul").waitFor()
    const outcome = await note("outcome")
    await outcome.getByLabel("Granted amount (Rp)").fill("15.000.000")
    await outcome.getByRole("button", save).click()
    await row.waitFor({ state: "detached" })
    await visit.page.getByRole("combobox", { name: "Which" }).click()
    await visit.page.getByRole("option", { name: "Decided or ended" }).click()
    await row.getByText("Granted on").waitFor()
    expect(await row.getByText(own.email).count()).toBe(0)
    expect(await findViolations(visit.page, { within: "main" })).toEqual([])
    await look(visit.page, "referral-desk-closed")

    await sari.open("/producer/capital/referral")
    await page.getByText("15.000.000").waitFor()
    await sound("referral-granted")
    await press(t("capital:referral.end"))
    await page.getByText(t("producer:notice.referralEnded")).waitFor()
    expect(await page.getByRole("button", { name: t("capital:referral.end") }).count()).toBe(0)
    await visit.page.reload()
    await row.getByText("Consent taken back on").waitFor()
    expect(await row.getByRole("button", { name: /^Note the/ }).count()).toBe(0)
    await visit.end()
    await sari.leave()
  },
  180_000,
)

test("an agent notes what a business was given, and takes back what was noted by mistake", async () => {
  const tag = freshNib().slice(-6)
  const place = { province: "ID-NT", regency: "Sumba Barat Daya" } as const
  const agent = await createAgent(actors, `Dinas Sumba Barat Daya ${tag}`, [place])
  const name = `Kain ${tag}`
  await writeEntries(stack.databaseUrl, [{ ...place, name }])
  const visit = await curatorVisit(browser, [/400.*\/admin\/region\//])
  const { page } = visit
  await enterRegion(page, stack.backendUrl, agent.email)
  await page.goto(`${stack.backendUrl}/app/region/businesses?q=${tag}`)
  await page.getByRole("link", { name: `Grants: ${name}` }).click()
  const own = page.getByRole("region", { name: `Given to ${name}` })
  const form = own.getByRole("form", { name: "Note it" })
  await form.getByLabel("What").fill("BPUM")
  await form.getByRole("button", { name: "Note it" }).click()
  await form.getByText("Please write this down.").waitFor()
  expect(await form.getByLabel("What").inputValue()).toBe("BPUM")
  await form.getByLabel("Amount or worth (Rp)").fill("2.400.000")
  await form.getByLabel("Year").fill("2021")
  await form.getByRole("button", { name: "Note it" }).click()
  await own.getByText("Money: BPUM").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "grants")
  const totals = page.getByRole("region", { name: "Grants and tools" })
  await totals.getByRole("row", { name: /^2021 Sumba Barat Daya/ }).waitFor()
  const title = "Take back: BPUM"
  await own.getByRole("button", { name: title }).click()
  const back = own.getByRole("form", { name: title })
  await back.getByLabel("Why it is taken back").fill("Salah usaha")
  await back.getByRole("button", { name: "Take it back" }).click()
  await own.getByText("Salah usaha").waitFor()
  await visit.end()
})
