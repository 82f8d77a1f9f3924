import { locales, type Locale } from "@serumpun/domain/locales"
import { dayIn } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import { createActors, picture } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { filled, smallPdf, startedOrder } from "../support/deliveries.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { curatorVisit, enterAdmin } from "./steps/curator.ts"
import { enterWorkspace } from "./steps/producer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const press = ({ page }: Person, name: string) => page.getByRole("button", { name }).click()
const follow = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("link", { name }).first().click()
const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()
const field = ({ page, t }: Person, label: string) => control(page, t, label)
const today = () => dayIn(new Date())

/** A form that comes back with what is wrong answers 400, which browsers note. */
const expectedMessages = [/status of 400/]

type Started = Awaited<ReturnType<typeof startedOrder>>

async function buyerOf({ buyer, order }: Started, locale: Locale, javaScriptEnabled = true) {
  const someone = await person(browser, stack, {
    ...{ locale, javaScriptEnabled, expectedMessages },
  })
  await someone.open("/account")
  await signIn(someone, buyer.email)
  await someone.open(`/account/orders/${order.id}`)
  return someone
}

async function producerOf({ producer, order }: Started, locale: Locale, javaScriptEnabled = true) {
  const someone = await person(browser, stack, {
    ...{ locale, screen: "phone", javaScriptEnabled, expectedMessages },
  })
  await enterWorkspace(someone, producer.email)
  await someone.open(`/producer/orders/${order.id}`)
  return someone
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "photos, papers, a corrected shipment and goods in two parts (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const started = await startedOrder(actors)
    const { order } = started
    const producer = await producerOf(started, "id", javaScriptEnabled)
    const { t } = producer
    await follow(producer, t("delivery:milestone.add"))
    await press(producer, t("delivery:milestone.save"))
    await producer.page.locator("#problems").waitFor()
    await field(producer, t("delivery:milestone.field.kind")).selectOption("packed")
    const photo = { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: await picture() }
    await field(producer, t("delivery:milestone.field.file")).setInputFiles([
      photo,
      { ...photo, name: "IMG_2.jpg" },
    ])
    await press(producer, t("delivery:milestone.save"))
    await says(producer, t("producer:notice.milestoneAdded"))
    await producer.page.locator(".photos img").nth(1).waitFor()
    const list = t("delivery:checklist.entry.packing_list")
    const handIn = `${t("delivery:checklist.upload")}: ${list}`
    await follow(producer, handIn)
    await field(producer, t("delivery:checklist.field.file")).setInputFiles({
      name: "list.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(smallPdf),
    })
    await press(producer, t("delivery:checklist.uploadSave"))
    await says(producer, t("producer:notice.checklistUploaded"))
    await started.ship()
    await producer.open(`/producer/orders/${order.id}`)
    await follow(producer, t("delivery:shipment.correct"))
    await field(producer, t("order:ship.transport_number")).fill("SIKU 123456-1")
    await press(producer, t("delivery:shipment.correctSave"))
    await producer.page.locator("#problems").waitFor()
    await field(producer, t("order:ship.transport_number")).fill("CSQU 305438-3")
    await press(producer, t("delivery:shipment.correctSave"))
    await says(producer, "CSQU 305438-3")
    await producer.leave()

    const buyer = await buyerOf(started, "en", javaScriptEnabled)
    const shown = await buyer.page
      .locator(".photos img")
      .first()
      .evaluate(async (image: { decode(): Promise<void>; naturalWidth: number }) => {
        await image.decode()
        return image.naturalWidth
      })
    expect(shown).toBeGreaterThan(0)
    const check = `${buyer.t("delivery:checklist.check")}: ${buyer.t("delivery:checklist.entry.packing_list")}`
    await follow(buyer, check)
    await press(buyer, buyer.t("delivery:checklist.refuse"))
    await buyer.page.locator("#problems").waitFor()
    await press(buyer, buyer.t("delivery:checklist.accept"))
    await says(buyer, buyer.t("order:notice.checklist_check"))
    await follow(buyer, buyer.t("order:move.receive.link"))
    await buyer.page.locator('input[name="lines.0.quantity"]').fill("40")
    await buyer.page.locator('input[name="lines.1.quantity"]').fill("0")
    await press(buyer, buyer.t("order:move.receive.yes"))
    await says(buyer, buyer.t("order:notice.receipt_part"))
    await follow(buyer, buyer.t("order:move.receive.link"))
    expect(await buyer.page.locator('input[name="lines.0.quantity"]').inputValue()).toBe("60")
    await press(buyer, buyer.t("order:move.receive.yes"))
    await says(buyer, buyer.t("order:status.delivered"))
    await buyer.leave()
  },
)

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a claim with a photo, its settlement, a rating and the answer to it (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const started = await startedOrder(actors, { quantities: [100] })
    const { order, ship, mine } = started
    await ship()
    await started.buyer.post(`${mine}/receive`, { note: null })
    const buyer = await buyerOf(started, "en", javaScriptEnabled)
    const { t } = buyer
    await follow(buyer, t("delivery:claim.new"))
    await field(buyer, t("delivery:claim.field.text")).fill("Twelve bags are wet")
    await press(buyer, t("delivery:claim.send"))
    await buyer.page.locator("#problems").waitFor()
    await field(buyer, t("delivery:claim.field.reason")).selectOption("damaged")
    await buyer.page.locator('input[name="lines.0.quantity"]').fill("12")
    await field(buyer, t("delivery:claim.field.asks")).selectOption("refund")
    await field(buyer, t("delivery:claim.field.amount")).fill("100")
    await field(buyer, t("delivery:milestone.field.file")).setInputFiles({
      name: "wet.jpg",
      mimeType: "image/jpeg",
      buffer: await picture(),
    })
    await press(buyer, t("delivery:claim.send"))
    await says(buyer, t("order:notice.claim_sent"))

    const producer = await producerOf(started, "id", javaScriptEnabled)
    await follow(producer, producer.t("delivery:claim.open"))
    await producer.page.locator(".photos img").first().waitFor()
    await press(producer, producer.t("delivery:claim.do.propose"))
    await producer.page.locator("#problems").waitFor()
    await field(producer, producer.t("delivery:claim.field.proposes")).selectOption("discount")
    await field(producer, producer.t("delivery:claim.field.amount")).fill("60")
    await press(producer, producer.t("delivery:claim.do.propose"))
    await says(producer, producer.t("producer:notice.claimAnswered"))

    await buyer.page.reload()
    await follow(buyer, t("delivery:claim.open"))
    await press(buyer, t("delivery:claim.do.agree"))
    await says(buyer, t("delivery:claim.status.settled"))
    await follow(buyer, t("delivery:rating.give"))
    await press(buyer, t("delivery:rating.save"))
    await buyer.page.locator("#problems").waitFor()
    for (const criterion of ["accuracy", "quality", "communication"] as const)
      await field(buyer, t(`delivery:rating.field.${criterion}`)).selectOption("4")
    await field(buyer, t("delivery:rating.field.text")).fill("Well packed")
    await press(buyer, t("delivery:rating.save"))
    await says(buyer, t("order:notice.rating_saved"))
    await buyer.leave()

    await producer.open(`/producer/orders/${order.id}`)
    await follow(producer, producer.t("delivery:rating.answer"))
    await field(producer, producer.t("delivery:rating.field.answer")).fill("Terima kasih")
    await press(producer, producer.t("delivery:rating.answerSave"))
    await says(producer, producer.t("producer:notice.ratingAnswered"))
    await says(producer, "Terima kasih")
    await producer.leave()
  },
)

/** Pages of both sides of one order with everything on them; `[side, path below the order]`. */
const paths = {
  producer: [
    "",
    "/milestone",
    "/checklist/commercial_invoice",
    "/checklist/packing_list",
    "/shipment",
  ],
  buyer: ["", "/receive"],
  claimed: ["", "/claim", "/rating"],
}

test.each(locales)("deliveries fit every screen and axe is silent in %s", async (locale) => {
  const started = await startedOrder(actors)
  const { producer: maker, theirs, order, ship, delivery } = started
  const photo = await picture()
  const typed = { kind: "other", text: "Dijemur dua hari", happened_on: today() }
  const told = { ...typed, idempotency_key: `delivery-${locale}` }
  await maker.post(`${theirs}/milestones`, filled(told, [["a.jpg", photo]]))
  const handedIn = { kind: "packing_list", note: "Tiga halaman" }
  await maker.post(`${theirs}/checklist`, filled(handedIn, [["daftar.pdf", smallPdf]]))
  await ship()
  const upload = (await delivery()).checklist.find(({ kind }) => kind === "packing_list")
    ?.uploads[0]
  const wrong: Record<string, string[]> = {}
  const look = async ({ page, open }: Person, path: string) => {
    await open(path)
    const found = [...(await findViolations(page)), ...(await findLayoutFaults(page))]
    if (found.length > 0) wrong[path] = found
  }
  const producer = await producerOf(started, locale)
  for (const path of paths.producer) await look(producer, `/producer/orders/${order.id}${path}`)
  await producer.leave()
  const buyer = await buyerOf(started, locale)
  for (const path of [...paths.buyer, `/checklist/${upload?.id}`])
    await look(buyer, `/account/orders/${order.id}${path}`)
  await buyer.leave()
  expect(wrong).toEqual({})
})

test("an operator sees on an order which of its papers are there", async () => {
  const { producer, theirs, order } = await startedOrder(actors)
  const data = { kind: "packing_list", note: null }
  await producer.post(`${theirs}/checklist`, filled(data, [["list.pdf", Buffer.from(smallPdf)]]))
  const operator = await actors.curator("admin")
  const { orders } = await operator.get<{ orders: { order_id: string }[] }>(
    `/admin/money?number=${order.number}`,
  )
  // Medusa's own page of an order asks for what is closed here.
  const closed = /403.*\/admin\/(?:plugins|claims|exchanges|returns|reservations)/
  const { page, end } = await curatorVisit(browser, [closed])
  await enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/orders/${orders[0]?.order_id}`)
  const papers = page.getByRole("heading", { name: "Papers for Germany" }).locator("..")
  const list = papers.getByRole("listitem").filter({ hasText: "Packing list" })
  await list.getByText("handed in, not checked by the buyer yet").waitFor()
  await papers.getByRole("listitem").filter({ hasText: "Commercial invoice" }).waitFor()
  const href = await list.getByRole("link", { name: "Open list.pdf" }).getAttribute("href")
  const file = await page.request.get(`${stack.backendUrl}${href}`)
  expect(file.status()).toBe(200)
  expect((await file.body()).toString("latin1")).toMatch(/^%PDF/)
  await end()
})
