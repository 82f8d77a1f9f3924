import { Client } from "pg"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { curatorVisit, signInAtDesk } from "./steps/curator.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

/** One order waiting for its deposit and one open quote, of the same producer and buyer. */
async function trading() {
  const { producer, buyer, rfq, rfqOf } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const open = await rfqOf(buyer)
  await quoted(producer, open)
  const unanswered = await rfqOf(buyer)
  return { producer, buyer, order, open, unanswered }
}

const sideways = ({ page }: Person) =>
  page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )

test.each([
  { locale: "en", javaScriptEnabled: true, screen: "desk" },
  { locale: "de", javaScriptEnabled: false, screen: "phone" },
] as const)(
  "a buyer's account says what waits and narrows its lists ($locale)",
  async (options) => {
    const { buyer, order, open } = await trading()
    const someone = await person(browser, stack, options)
    const { page, t } = someone
    await someone.open("/account")
    await signIn(someone, buyer.email)
    await someone.open("/account")
    const overview = page.getByRole("region", { name: t("dashboard:buyer.title") })
    await overview.locator(`a[href$="/account/rfqs/${open.id}"]`).waitFor()
    await overview.getByText(order.number).waitFor()
    expect(await sideways(someone)).toBeLessThanOrEqual(0)
    if (options.javaScriptEnabled) expect(await findViolations(page)).toEqual([])

    await page.locator("#filter-q").fill(open.number)
    await page.getByRole("button", { name: t("dashboard:filter.apply") }).click()
    await page.waitForURL(/q=RFQ/)
    expect(await page.locator(".account-rfqs > li").count()).toBe(1)
    const href = await page
      .getByRole("link", { name: t("dashboard:filter.csv") })
      .getAttribute("href")
    const file = await page.request.get(stack.storefrontUrl + href)
    expect(file.headers()["content-type"]).toContain("text/csv")
    expect((await file.text()).trimEnd().split("\r\n")).toHaveLength(2)

    await page.locator("#filter-q").fill("nothing like this")
    await page.getByRole("button", { name: t("dashboard:filter.apply") }).click()
    await page.getByText(t("dashboard:filter.none")).waitFor()
    await page.getByRole("link", { name: t("dashboard:filter.reset") }).click()
    await overview.waitFor()
    await overview.getByRole("link", { name: t("dashboard:orderStatus.awaiting_deposit") }).click()
    await page.waitForURL(/orders\?status=awaiting_deposit/)
    await page.getByText(order.number).waitFor()
    await someone.leave()
  },
)

test.each([
  { locale: "id", javaScriptEnabled: true, screen: "phone" },
  { locale: "en", javaScriptEnabled: false, screen: "desk" },
] as const)(
  "a producer's home shows urgency, money and the calendar of capacity ($locale)",
  async (options) => {
    const { producer, unanswered } = await trading()
    const someone = await person(browser, stack, options)
    const { page, t } = someone
    await someone.open("/producer")
    await signIn(someone, producer.email)
    await someone.open("/producer")
    const overview = page.getByRole("region", { name: t("dashboard:producer.title") })
    await overview.locator(`a[href$="/producer/rfqs/${unanswered.id}"]`).waitFor()
    const calendar = overview.getByRole("table", { name: t("dashboard:producer.capacityCaption") })
    await calendar.getByText("100", { exact: false }).first().waitFor()
    expect(await sideways(someone)).toBeLessThanOrEqual(0)
    if (options.javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    await someone.open("/producer/rfqs?sort=needed_by&status=sent")
    expect(await page.locator("#filter-sort").inputValue()).toBe("needed_by")
    const href = await page
      .getByRole("link", { name: t("dashboard:filter.csv") })
      .getAttribute("href")
    const file = await page.request.get(stack.storefrontUrl + href)
    // The heading and two RFQs: the accepted one is closed.
    expect((await file.text()).trimEnd().split("\r\n")).toHaveLength(3)
    await someone.leave()
  },
)

/** As if the last step of an order had been so many days ago. */
async function leaveFor(days: number, orderId: string): Promise<void> {
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  await client
    .query(
      "update export_order_move set moved_at = now() - $2 * interval '1 day' where order_id = $1",
      [orderId, days],
    )
    .finally(() => client.end())
}

test("an operator sees on the overview that an order is stuck, and which", async () => {
  const { order } = await trading()
  await leaveFor(30, order.id)
  const { page, end } = await curatorVisit(browser)
  await signInAtDesk(page, stack.backendUrl, "admin@example.com")
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor()
  await page.getByText("Age of the exchange rates in days").waitFor()
  await page.getByRole("link", { name: "See the orders" }).click()
  await page.getByRole("heading", { level: 1, name: "Stuck orders" }).waitFor()
  await page.getByRole("link", { name: `Order ${order.number}` }).waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await end()
})
