import { randomUUID } from "node:crypto"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { NibDisputeCase } from "@serumpun/backend/src/readers/nib-dispute.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { allRows } from "../support/all-rows.ts"
import { createActors, PASSWORD, picture, showEvidence } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { confirmAddress } from "./steps/buyer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const visitor = (javaScriptEnabled: boolean) =>
  person(browser, stack, {
    ...{ locale: "id", screen: "phone", javaScriptEnabled },
    expectedMessages: [/status of 400/],
  })

/** As somebody whose NIB another business has given already. */
async function register({ page, t, open }: Person, nib: string) {
  const email = `producer-${randomUUID()}@example.org`
  const field = (name: "name" | "nib" | "regency" | "contact_name" | "email" | "password") =>
    control(page, t, t(`auth:field.${name}`))
  await open("/sign-up/producer")
  await field("name").fill("KUB Sari")
  await field("nib").fill(nib)
  await field("regency").fill("Bulungan")
  await field("contact_name").fill("Sari")
  await control(page, t, t("auth:field.legal_form")).selectOption("kub")
  await control(page, t, t("auth:field.province")).selectOption("ID-KU")
  await control(page, t, t("auth:field.contact_phone")).fill("+62 812 0000 0000")
  await field("email").fill(email)
  await field("password").fill(PASSWORD)
  const send = () => page.getByRole("button", { name: t("auth:signUpProducer.button") }).click()
  await send()
  await page.getByLabel(t("auth:field.claims_nib")).check()
  expect(await field("regency").inputValue()).toBe("Bulungan")
  await field("password").fill(PASSWORD)
  await send()
  await page.getByRole("heading", { level: 1, name: "KUB Sari" }).waitFor()
  return email
}

test.each([true, false])("a taken NIB is no dead end on a phone (scripts: %s)", async (js) => {
  const holder = await actors.producer()
  const sari = await visitor(js)
  const { page, t, open } = sari
  const email = await register(sari, holder.nib)
  await confirmAddress(sari, stack, { email })
  await open("/producer/profile")
  await page.getByText(t("profile:dispute.status.draft", { nib: holder.nib })).waitFor()
  await page.getByRole("link", { name: t("profile:dispute.open") }).click()
  expect(await control(page, t, t("profile:field.nib")).inputValue()).toBe(holder.nib)
  const why = control(page, t, t("profile:dispute.explanation"))
  await why.fill("NIB ini terbit untuk kami tahun 2021.")
  const send = () => page.getByRole("button", { name: t("profile:dispute.send") }).click()
  await send()
  // Without the scan it is refused, and what was written stays.
  await page.getByRole("alert").waitFor()
  expect(await why.inputValue()).toBe("NIB ini terbit untuk kami tahun 2021.")
  if (js) expect(await findViolations(page)).toEqual([])
  const scan = { name: "nib.jpg", mimeType: "image/jpeg", buffer: await picture() }
  await control(page, t, t("profile:evidence.nib")).setInputFiles(scan)
  await send()
  await page.getByText(t("profile:dispute.status.sent", { nib: holder.nib })).waitFor()
  expect(await page.content()).not.toContain(holder.id)

  const desk = await actors.curator("curator")
  const list = "/admin/curation/nib-disputes"
  const disputes = await allRows<NibDisputeCase>(desk, list, "disputes")
  const found = disputes.find(({ nib }) => nib === holder.nib)
  await desk.post(`${list}/${found?.id}/decide`, { to: "transferred", note: "Nama cocok." })
  await open("/producer/profile")
  await page.getByText(t("profile:dispute.status.transferred", { nib: holder.nib })).waitFor()
  await page.getByText("Nama cocok.").waitFor()
  await sari.leave()
})

test.each([true, false])("notes are answered one by one on a phone (scripts: %s)", async (js) => {
  const producer = await actors.newProducer()
  const text = inEveryLocale(() => "We weave rattan from the upper Kayan into bags.")
  await producer.post("/producer/me", { headline: text, story: text })
  await showEvidence(producer)
  await producer.post("/producer/me/submit")
  const desk = await actors.curator("curator")
  const note = "NIB buram.\nSebutkan desa."
  await desk.post(`/admin/curation/producers/${producer.id}/request-changes`, { note })

  const dewi = await visitor(js)
  const { page, t, open } = dewi
  await open("/producer")
  await signIn(dewi, producer.email)
  await open("/producer/profile")
  const send = () => page.getByRole("button", { name: t("profile:submit"), exact: true }).click()
  const answers = control(page, t, t("profile:notes.answer"))
  await answers.nth(1).fill("Long Pelban")
  await send()
  await page.getByRole("alert").getByText(t("problems:note_open")).waitFor()
  expect(await answers.nth(1).inputValue()).toBe("Long Pelban")
  if (js) expect(await findViolations(page)).toEqual([])
  await page.getByLabel(t("profile:notes.done"), { exact: true }).first().check()
  await send()
  await page.getByText(t("producer:notice.profileSubmitted")).waitFor()
  const me = await producer.get<ProducerMe>("/producer/me")
  expect([me.status, ...me.notes.map(({ answer, is_done }) => answer ?? is_done)]).toEqual([
    ...["submitted", true, "Long Pelban"],
  ])
  await dewi.leave()
})
