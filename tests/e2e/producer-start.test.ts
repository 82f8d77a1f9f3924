import { formatLanguage } from "@serumpun/domain/format"
import { requiredEvidence } from "@serumpun/domain/producer-evidence"
import { requiredLocales } from "@serumpun/domain/locales"
import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import { freshNib, PASSWORD, picture } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import * as curating from "./steps/curator.ts"
import { confirmAddress } from "./steps/buyer.ts"
import { person, type Person } from "./steps/person.ts"

const stack = inject("stack")

const browser = sharedBrowser()

async function register({ page, t, open }: Person, name: string, nib: string): Promise<string> {
  const email = `producer-${randomUUID()}@example.org`
  await open("/sign-up/producer")
  const fill = (field: "name" | "nib" | "regency" | "contact_name", text: string) =>
    control(page, t, t(`auth:field.${field}`)).fill(text)
  await fill("name", name)
  await fill("nib", nib)
  await fill("regency", "Bulungan")
  await fill("contact_name", "Dewi")
  await control(page, t, t("auth:field.legal_form")).selectOption("kub")
  await control(page, t, t("auth:field.province")).selectOption("ID-KU")
  await control(page, t, t("auth:field.contact_phone")).fill("+62 812 0000 0000")
  await control(page, t, t("auth:field.email")).fill(email)
  await control(page, t, t("auth:field.password")).fill(PASSWORD)
  await page.getByRole("button", { name: t("auth:signUpProducer.button") }).click()
  await page.getByRole("heading", { level: 1, name }).waitFor()
  return email
}

/** Step by step: the next open one comes by itself. */
async function completeProfile({ page, locale, t, open }: Person) {
  const save = () => page.getByRole("button", { name: t("profile:step.save") }).click()
  await page.getByRole("link", { name: t("producer:home.submitProfile") }).click()
  await page.getByRole("link", { name: t("profile:step.place") }).click()
  const district = control(page, t, t("profile:field.district"))
  await district.locator("option", { hasText: /^Tanjung Selor$/ }).waitFor({ state: "attached" })
  await district.selectOption("Tanjung Selor")
  await control(page, t, t("profile:field.place")).fill("Tanjung Selor, Bulungan")
  await save()
  await page.getByRole("heading", { level: 1, name: t("profile:step.story") }).waitFor()
  for (const code of requiredLocales) {
    const language = formatLanguage(locale, code)
    const headline = t("profile:field.headline", { language })
    const story = t("profile:field.story", { language })
    await control(page, t, headline).fill("Rattan weavers on the Kayan")
    await control(page, t, story).fill(
      "We weave rattan from the upper Kayan into bags for daily use.",
    )
  }
  await save()
  // Where money goes can be said later.
  await page.getByRole("heading", { level: 1, name: t("profile:step.bank") }).waitFor()
  await open("/producer/profile/evidence")
  for (const kind of requiredEvidence)
    await control(page, t, t(`profile:evidence.${kind}`)).setInputFiles({
      name: `${kind}.jpg`,
      mimeType: "image/jpeg",
      buffer: await picture(),
    })
  await save()
  await page.getByText(t("producer:notice.profileSaved")).waitFor()
  await open("/producer/profile")
  await page.getByRole("button", { name: t("profile:submit") }).click()
  await page.getByRole("status").getByText(t("producer:notice.profileSubmitted")).waitFor()
}

test("a business registers on a phone, completes its profile and is verified", async () => {
  const nib = freshNib()
  const name = `KUB Anyaman ${nib}`
  const dewi = await person(browser, stack, { locale: "id", screen: "phone" })
  const email = await register(dewi, name, nib)
  await confirmAddress(dewi, stack, { email })
  await dewi.open("/producer")
  await completeProfile(dewi)

  const curator = await curating.curatorVisit(browser)
  await curating.enterAdmin(curator.page, stack.backendUrl, "curator@example.com")
  await curating.verifyProducer(curator.page, name)
  await curator.end()

  const { page, t } = dewi
  await dewi.open("/producer")
  await page.getByText(t("producer:home.status.verified")).waitFor()
  expect(await page.getByText(t("producer:home.status.submitted")).count()).toBe(0)
  await dewi.leave()
})
