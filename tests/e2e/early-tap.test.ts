import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { createActors, picture, waitUntil } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const tapAllTheTime = `{
  const { port1, port2 } = new MessageChannel()
  let left = 20_000
  port1.onmessage = () => {
    document.body?.dispatchEvent(new MouseEvent("click", { bubbles: true }))
    if (left-- > 0) port2.postMessage(null)
  }
  port2.postMessage(null)
}`

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

// `leave` fails when the console complained.
test("taps on a workspace page that is still being prepared are no errors", async () => {
  const sari = await person(browser, stack, { locale: "id", screen: "phone" })
  await producing.enterWorkspace(sari, "producer@example.com")
  await sari.page.addInitScript(tapAllTheTime)
  for (let visit = 0; visit < 3; visit += 1) {
    await sari.open("/producer/rfqs")
    await sari.page.waitForLoadState("networkidle")
  }
  await sari.leave()
})

/** The page as it is until its scripts have arrived, which `deliver` lets them. */
async function holdScripts(page: Page) {
  const held = Promise.withResolvers<undefined>()
  await page.route("**/*.js", async (route) => {
    await held.promise
    await route.continue()
  })
  return { deliver: () => held.resolve(undefined) }
}

test("a photo that was chosen before the scripts had arrived is in the queue", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  const sari = await person(browser, stack, { locale: "id", serviceWorkers: "block" })
  const { page, t } = sari
  await producing.enterWorkspace(sari, own.email)
  const scripts = await holdScripts(page)
  await page.goto(`${stack.storefrontUrl}/id/producer/listings/${id}?part=pictures`, {
    waitUntil: "commit",
  })
  const photo = { name: "tas.jpg", mimeType: "image/jpeg", buffer: await picture() }
  await control(page, t, t("photos:queue.choose")).setInputFiles([photo])
  scripts.deliver()
  await page.locator(".photo-queue").getByText("tas.jpg").waitFor()
  await sari.leave()
})

test("a province that was chosen before the scripts had arrived has its regencies", async () => {
  const own = await actors.producer()
  const sari = await person(browser, stack, { locale: "id", serviceWorkers: "block" })
  const { page, t } = sari
  await producing.enterWorkspace(sari, own.email)
  const scripts = await holdScripts(page)
  await page.goto(`${stack.storefrontUrl}/id/producer/profile/place`, { waitUntil: "commit" })
  await control(page, t, t("profile:field.province")).selectOption("ID-BA")
  scripts.deliver()
  const regencies = control(page, t, t("profile:field.regency")).locator("option")
  await waitUntil(async () =>
    (await regencies.allTextContents()).some((name) => /Badung/.test(name)),
  )
  expect(await control(page, t, t("profile:field.province")).inputValue()).toBe("ID-BA")
  await sari.leave()
})
