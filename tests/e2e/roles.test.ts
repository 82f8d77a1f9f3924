import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { joined } from "../support/companies.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("a viewer reads everything, finds no button of another role, and is told who has them", async () => {
  const { producer, buyer: owner, rfq, rfqOf } = await asked(actors, [100])
  const { order } = await accept(owner, await quoted(producer, rfq))
  const open = await rfqOf(owner, [50])
  const quote = await quoted(producer, open)
  const viewer = await joined(stack, actors, owner, "viewer")
  const reader = await person(browser, stack, { locale: "en", screen: "phone" })
  const { page, t } = reader
  await reader.open("/account")
  await signIn(reader, viewer.email)

  const request = `/account/rfqs/${open.id}`
  const forms = () => page.locator('main form[method="post"], main .button-primary').count()
  const told = page
    .getByRole("main")
    .getByText(t("deeds:yours", { role: t("company:role.viewer") }))
  const pages = [
    ...[request, `${request}/compare`, `${request}/messages/${quote.producer_id}`],
    ...[`${request}/close`, `${request}/quotes/${quote.id}/accept`, "/rfq/new"],
    ...[`/account/orders/${order.id}`, `/account/orders/${order.id}/transfer`],
  ]
  for (const path of pages) {
    await reader.open(path)
    await told.waitFor()
    expect(await forms(), path).toBe(0)
    expect(await findViolations(page), path).toEqual([])
  }
  await page.getByText("owner").first().waitFor()
  await reader.leave()
})

test("an order leads both sides to the thread in which its quote was negotiated", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  for (const [email, path] of [
    [buyer.email, `/account/orders/${order.id}`],
    [producer.email, `/producer/orders/${order.id}`],
  ] as const) {
    const reader = await person(browser, stack, { locale: "en", javaScriptEnabled: false })
    const { page, t } = reader
    await reader.open(path)
    await signIn(reader, email)
    await reader.open(path)
    await page.locator('main a[href*="/messages"]').click()
    await page.getByRole("log").waitFor()
    expect(await page.getByRole("button", { name: t("conversation:refresh") }).count()).toBe(1)
    await reader.leave()
  }
})
