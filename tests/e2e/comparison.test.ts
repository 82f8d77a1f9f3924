import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import { expect, inject, test } from "vitest"
import { completeRfq, createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function answered() {
  const producers = [await actors.producer(), await actors.producer()]
  const listings: { id: string }[] = []
  for (const producer of producers) listings.push(await actors.published(producer))
  const buyer = await actors.buyer()
  const items = listings.map(({ id }) => ({ listing_id: id, quantity: 100 }))
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", completeRfq(items))
  const [first, second] = producers
  const more = { kind: "tier", listing_id: null, quantity: 200, unit_price: 10 } as const
  await quoted(first!, rfq, {}, { options: [{ ...more, lead_time_days: 40, note: null }] })
  const apart = { incoterm: "CIF", incoterm_place: "Hamburg", freight: 300, insurance: 20 } as const
  await quoted(second!, rfq, apart, { unit_price: 12 })
  return { buyer, rfq }
}

async function enterFigures({ page, t }: Person): Promise<void> {
  await control(page, t, t("comparison:figures.freight")).fill("lots")
  await page.getByRole("button", { name: t("comparison:figures.save") }).click()
  await page.getByRole("alert").getByText(t("problems:not_a_number")).waitFor()
  const freight = control(page, t, t("comparison:figures.freight"))
  expect(await freight.inputValue(), "nothing typed is lost").toBe("lots")
  await freight.fill("280")
  await control(page, t, t("comparison:figures.insurance_percent")).fill("0")
  await page.getByRole("button", { name: t("comparison:figures.save") }).click()
  await page.getByRole("status").getByText(t("comparison:figures.saved")).waitFor()
}

async function acceptNext({ page, t }: Person, done: number): Promise<void> {
  const open = page.getByRole("link", { name: t("comparison:chosen.open") })
  await open.first().click()
  await page.getByRole("button", { name: t("order:accept.button") }).click()
  await page.getByRole("status").getByText(t("order:placed")).waitFor()
  expect(await page.getByRole("link", { name: t("comparison:chosen.order") }).count()).toBe(done)
}

test.each([
  { locale: "en", javaScriptEnabled: true, screen: "desk" },
  { locale: "ar", javaScriptEnabled: false, screen: "phone" },
] as const)(
  "a buyer compares at CIF, enters figures and orders a line of each quote ($locale)",
  async (options) => {
    const { buyer, rfq } = await answered()
    const someone = await person(browser, stack, { ...options, expectedMessages: [/400/] })
    const { page, t } = someone
    await someone.open(`/account/rfqs/${rfq.id}`)
    await signIn(someone, buyer.email)
    await someone.open(`/account/rfqs/${rfq.id}`)
    await page.getByRole("link", { name: t("comparison:link") }).click()
    await page.locator("#target-incoterm").selectOption("CIF")
    await page.getByRole("button", { name: t("comparison:target.show") }).click()
    await page.waitForURL(/incoterm=CIF/)
    const totals = page.locator("#totals tbody tr")
    await totals.nth(1).getByText(t("comparison:unknown")).first().waitFor()
    await totals.nth(0).getByText(t("comparison:cheapest")).waitFor()

    await enterFigures(someone)
    expect(page.url(), "the comparison stays as it was asked for").toContain("incoterm=CIF")
    await totals.nth(0).getByText(t("comparison:cheapest")).waitFor()
    expect(await page.locator("#totals").getByText(t("comparison:unknown")).count()).toBe(0)
    if (options.javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    const wide = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    )
    expect(wide, "the page does not scroll sideways").toBeLessThanOrEqual(0)
    expect(await page.locator('script[src*="entry.client"]').count(), "no React").toBe(0)

    await page.locator("select[name=take]").selectOption({ index: 1 })
    await page.getByRole("button", { name: t("comparison:goods.recount") }).click()
    await page.waitForURL(/take=/)
    expect(page.url(), "the comparison stays as it was asked for").toContain("incoterm=CIF")
    for (const box of await page.getByRole("checkbox").all()) await box.check()
    await page.getByRole("button", { name: t("comparison:goods.choose") }).click()
    await page.getByRole("heading", { level: 1, name: t("comparison:chosen.title") }).waitFor()
    await acceptNext(someone, 1)
    await acceptNext(someone, 2)
    await page.getByText(t("comparison:chosen.finished")).waitFor()
    const { orders } = await buyer.get<{ orders: OrderSummary[] }>("/store/buyer/orders")
    expect(
      orders.map(({ total }) => total).sort(),
      "200 at 10, and 100 at 12 with freight",
    ).toEqual([1520, 2000])
    if (options.javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    await someone.leave()
  },
)

test("the comparison leaves as CSV and XLSX, with numbers a program can read", async () => {
  const { buyer, rfq } = await answered()
  const someone = await person(browser, stack, { locale: "de" })
  await someone.open(`/account/rfqs/${rfq.id}`)
  await signIn(someone, buyer.email)
  const file = async (kind: string) => {
    const path = `/de/account/rfqs/${rfq.id}/compare.${kind}?incoterm=CIF&currency=EUR`
    const answer = await someone.page.request.get(stack.storefrontUrl + path)
    expect(answer.status()).toBe(200)
    expect(answer.headers()["content-disposition"]).toContain(`${rfq.number}-CIF-EUR.${kind}`)
    return answer.body()
  }
  const [head, ...rows] = (await file("csv")).toString("utf8").trimEnd().split("\r\n")
  expect(head?.startsWith("\uFEFFAnfrage,Angebot,")).toBe(true)
  expect(rows).toHaveLength(2)
  expect(rows.join()).toContain(",11.335,EUR,1133.5,")
  expect((await file("xlsx")).subarray(0, 2).toString()).toBe("PK")
  await someone.leave()
})
