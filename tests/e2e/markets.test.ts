import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { locales } from "@serumpun/domain/locales"
import { completeContent, createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { addCertificate, completeCertificate } from "../support/certificates.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person, type Person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function saved(client: Client, title: string, change: object = {}): Promise<string> {
  const content = { ...completeContent(title), ...change }
  const path = "/producer/listings"
  return (await client.post<{ listing: { id: string } }>(path, content)).listing.id
}

const PEPPER = { hs_code: "090411", species: "Piper nigrum" }

const sideways = ({ page }: Person) =>
  page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )

test.each([
  { locale: "id", javaScriptEnabled: true },
  { locale: "ar", javaScriptEnabled: false },
] as const)(
  "a producer finds the one certificate that opens most, and where to enter or tick it ($locale)",
  async (options) => {
    const producer = await actors.newProducer()
    for (const title of ["Lada A", "Lada B", "Lada C"]) await saved(producer, title, PEPPER)
    const bag = await saved(producer, "Tas rotan")
    await saved(producer, "Tanpa kode", { hs_code: "" })
    await addCertificate(producer, completeCertificate())
    const someone = await person(browser, stack, { ...options, screen: "phone" })
    const { page, t, open } = someone
    await enterWorkspace(someone, producer.email)
    await page.getByRole("link", { name: t("markets:title") }).click()
    await page.getByRole("heading", { level: 1, name: t("markets:title") }).waitFor()
    expect(await page.locator("script:not([type=module])").count(), "no React").toBe(0)
    const first = page.locator("#certificates li[id]").first()
    expect(await first.getAttribute("id")).toBe("phytosanitary")
    await first.getByText(t("markets:issuer.phytosanitary")).waitFor()
    await first.getByText("IPPC, ISPM 12", { exact: false }).waitFor()
    expect(await page.locator("#phytosanitary").count(), "it stands once").toBe(1)
    expect(await page.getByText("Tanpa kode").count()).toBe(1)
    expect(await sideways(someone)).toBeLessThanOrEqual(0)
    if (options.javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    if (process.env.LOOK)
      await page.screenshot({
        path: `${process.env.LOOK}/markets-${options.locale}.png`,
        fullPage: true,
      })

    await page.getByLabel(t("markets:filter.market"), { exact: true }).selectOption("US")
    await page.getByRole("button", { name: t("markets:filter.apply") }).click()
    await page.waitForURL(/market=US/)
    expect(await page.locator("#markets tbody tr").count()).toBe(1)
    const lacey = page.locator("#lacey")
    const tick = lacey.locator(`a[href$="/listings/${bag}?part=certificates#certificates"]`)
    expect(await tick.count()).toBe(1)
    await tick.click()
    await page.waitForURL(new RegExp(`/listings/${bag}\\?part=certificates`))
    await page.locator("#certificates").getByRole("checkbox").first().waitFor()
    await page.locator('#readiness a[href$="/producer/markets"]').click()
    await page
      .locator("#phytosanitary")
      .getByRole("link", { name: t("markets:certificates.enter") })
      .click()
    await page.waitForURL(/certificates\/new\?scheme=phytosanitary/)
    await open("/producer/markets?market=JP")
    await page.emulateMedia({ media: "print" })
    expect(await page.getByRole("navigation").isVisible()).toBe(false)
    if (process.env.LOOK)
      await page.screenshot({
        path: `${process.env.LOOK}/markets-print-${options.locale}.png`,
        fullPage: true,
      })
    await someone.leave()
  },
)

test("the overview fits every screen in every language", async () => {
  const producer = await actors.newProducer()
  await saved(producer, "Lada putih Muntok kering jemur pilihan", PEPPER)
  await saved(producer, "Keripik organik", { hs_code: "190590", claims_organic: true })
  await saved(producer, "Tanpa kode", { hs_code: "" })
  const someone = await person(browser, stack, { locale: "id" })
  const { page } = someone
  await enterWorkspace(someone, producer.email)
  for (const locale of locales) {
    await page.goto(`${stack.storefrontUrl}/${locale}/producer/markets`)
    expect(await findLayoutFaults(page), locale).toEqual([])
    if (process.env.LOOK) {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.screenshot({ path: `${process.env.LOOK}/fits-${locale}.png`, fullPage: true })
    }
  }
  await someone.leave()
})

test("a producer without listings, and one whose listings lack nothing, are told so", async () => {
  const producer = await actors.newProducer()
  const someone = await person(browser, stack, { locale: "en" })
  const { page, t, open } = someone
  await enterWorkspace(someone, producer.email)
  await open("/producer/markets")
  await page.getByText(t("markets:emptyText")).waitFor()
  const certificate = await addCertificate(producer, completeCertificate())
  await saved(producer, "Bag", { certificate_ids: [certificate] })
  await open("/producer/markets")
  await page.getByText(t("markets:nothing.title")).waitFor()
  expect(await page.locator("#certificates").count()).toBe(0)
  expect(await findViolations(page)).toEqual([])
  if (process.env.LOOK)
    await page.screenshot({ path: `${process.env.LOOK}/markets-en.png`, fullPage: true })
  await someone.leave()
})
