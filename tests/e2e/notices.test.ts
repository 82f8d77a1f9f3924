import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { asked, quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("a buyer sees in the header that something is new, reads it and turns a kind of mail off", async () => {
  const { buyer, producer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq)
  const someone = await person(browser, stack, { locale: "en" })
  const { page, t } = someone
  await someone.open("/account")
  await signIn(someone, buyer.email)
  const bell = page.getByRole("banner").getByRole("link", { name: t("notices:bell") })
  await bell.getByText("1").waitFor()
  await bell.click()
  await page.getByRole("link", { name: new RegExp(quote.number) }).waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole("button", { name: t("notices:markAll") }).click()
  await page.getByRole("button", { name: t("notices:markAll") }).waitFor({ state: "hidden" })
  await page.getByRole("link", { name: t("notices:mails.link") }).click()
  await page.getByLabel("Quotes").uncheck()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole("button", { name: t("notices:mails.save") }).click()
  await page.getByText(t("notices:mails.saved")).waitFor()
  expect(await page.getByLabel("Quotes").isChecked()).toBe(false)
  expect(await page.getByLabel(/^Money and new orders/).isDisabled()).toBe(true)
  await someone.leave()
})

test("a producer reads their notices without JavaScript", async () => {
  const { producer, rfq } = await asked(actors, [100])
  const someone = await person(browser, stack, {
    locale: "id",
    screen: "phone",
    javaScriptEnabled: false,
  })
  const { page, t } = someone
  await someone.open("/producer")
  await signIn(someone, producer.email)
  await someone.open("/producer/notices")
  await page.getByRole("link", { name: new RegExp(rfq.number) }).waitFor()
  await page.getByRole("button", { name: t("notices:markAll") }).click()
  await page.getByRole("button", { name: t("notices:markAll") }).waitFor({ state: "hidden" })
  await someone.leave()
})
