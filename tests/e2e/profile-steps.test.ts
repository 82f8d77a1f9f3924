import { expect, inject, test } from "vitest"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { createActors, picture } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

type PlaceField = "province" | "regency" | "district" | "village"

async function choose({ page, t }: Person, field: PlaceField, value: string) {
  const list = control(page, t, t(`profile:field.${field}`))
  await list.locator(`option[value="${value}"]`).waitFor({ state: "attached" })
  await list.selectOption(value)
}

async function fillAccount({ page, t }: Person, number: string) {
  await control(page, t, t("profile:bank.bank")).fill("BRI")
  await control(page, t, t("profile:bank.number")).fill(number)
  await control(page, t, t("profile:bank.holder")).fill("KUB Anyaman Kayan")
  await page.getByRole("button", { name: t("profile:step.save") }).click()
  await page.waitForLoadState()
}

async function start(javaScriptEnabled: boolean) {
  const producer = await actors.newProducer()
  const dewi = await person(browser, stack, {
    locale: "id",
    screen: "phone",
    javaScriptEnabled,
    // What the tests ask for: a profile that is not complete, and a step that does not exist.
    expectedMessages: [/status of 40[04]/],
  })
  await dewi.open("/producer")
  await signIn(dewi, producer.email)
  return { producer, dewi }
}

test.each([true, false])("a place is chosen list by list on a phone (scripts: %s)", async (js) => {
  const { producer, dewi } = await start(js)
  const { page, t, open } = dewi
  const show = async () => {
    if (!js) await page.getByRole("button", { name: t("profile:step.show") }).click()
  }
  await open("/producer/profile/place")
  await control(page, t, t("profile:field.place")).fill("Sobang, Banten")
  await choose(dewi, "province", "ID-BT")
  await show()
  await choose(dewi, "regency", "Lebak")
  await show()
  await choose(dewi, "district", "Sobang")
  await show()
  await choose(dewi, "village", "Sobang")
  expect(await control(page, t, t("profile:field.place")).inputValue()).toBe("Sobang, Banten")
  await page.getByRole("button", { name: t("profile:step.save") }).click()
  // The next open step comes by itself.
  await page.getByRole("heading", { level: 1, name: t("profile:step.story") }).waitFor()
  const me = await producer.get<ProducerMe>("/producer/me")
  expect([me.province, me.regency, me.district, me.village, me.place]).toEqual([
    ...["ID-BT", "Lebak", "Sobang", "Sobang", "Sobang, Banten"],
  ])
  await dewi.leave()
})

test("steps are left, come back to, and counted; what is missing leads to its step", async () => {
  const { producer, dewi } = await start(true)
  const { page, t, open } = dewi
  const headline = control(page, t, t("profile:field.headline", { language: "Indonesia" }))
  await open("/producer/profile")
  await page.getByText(t("profile:step.count", { done: "1", all: "5" })).waitFor()
  await page.getByRole("button", { name: t("profile:submit") }).click()
  await page
    .getByRole("alert")
    .getByRole("link", { name: t("profile:evidence.nib") })
    .waitFor()
  await open("/producer/profile/story")
  await headline.fill("Gula aren dari Sobang")
  await page.getByText(t("common:form.kept")).waitFor()
  await open("/producer/profile/business")
  await open("/producer/profile/story")
  await expect.poll(() => headline.inputValue()).toBe("Gula aren dari Sobang")
  await control(page, t, t("profile:field.story", { language: "Indonesia" })).fill("Sejak 1960.")
  await page.getByRole("button", { name: t("profile:step.save") }).click()
  await page.getByRole("heading", { level: 1, name: t("profile:step.bank") }).waitFor()
  await fillAccount(dewi, "0012 01 98765x")
  expect(await control(page, t, t("profile:bank.number")).inputValue()).toBe("0012 01 98765x")
  await fillAccount(dewi, "0012 01 987654 821")
  await page.getByRole("heading", { level: 1, name: t("profile:step.evidence") }).waitFor()
  for (const kind of ["nib", "site"] as const)
    await control(page, t, t(`profile:evidence.${kind}`)).setInputFiles({
      name: `${kind}.jpg`,
      mimeType: "image/jpeg",
      buffer: await picture(),
    })
  await page.getByRole("button", { name: t("profile:step.save") }).click()
  await page.getByRole("heading", { level: 1, name: t("profile:step.place") }).waitFor()
  await open("/producer/profile")
  await page.getByText(t("profile:step.count", { done: "4", all: "5" })).waitFor()
  const { evidence, headline: told } = await producer.get<ProducerMe>("/producer/me")
  expect([evidence.length, told.id]).toEqual([2, "Gula aren dari Sobang"])
  await open("/producer/profile/bank")
  await page.getByText("•••• 4821").waitFor()
  expect(await page.content()).not.toContain("001201987654821")
  for (const path of ["", "/business", "/place", "/story", "/bank", "/evidence"]) {
    await open(`/producer/profile${path}`)
    expect(await findViolations(page)).toEqual([])
  }
  expect(await open("/producer/profile/nothing")).toBe(404)
  await dewi.leave()
})
