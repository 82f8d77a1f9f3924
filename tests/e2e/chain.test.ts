import { expect, inject, test } from "vitest"
import { completeContent, createActors, freshNib } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as buying from "./steps/buyer.ts"
import * as curating from "./steps/curator.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)

const browser = sharedBrowser()

/** Two verified producers: a weaver with an unfinished draft, a carver with a public listing. */
async function arrange() {
  const number = freshNib()
  const [bag, bowl] = [`Rattan bag ${number}`, `Teak bowl ${number}`]
  const [weaver, carver] = await Promise.all([actors.producer(), actors.producer()])
  await Promise.all([
    actors.draft(weaver, { ...completeContent(bag), lead_time_days: 0 }),
    actors.published(carver, completeContent(bowl)),
  ])
  return { weaver, carver, bag, bowl, bagInJapanese: `ラタンバッグ ${number}` }
}

async function curatorApproves(email: string, title: string) {
  const { page, end } = await curating.curatorVisit(browser)
  await curating.enterAdmin(page, stack.backendUrl, email)
  await curating.openReview(page, title)
  await curating.assess(page)
  return { page, end }
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "from a draft to a quote in the buyer's hands (JavaScript for buyer and producers: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { weaver, carver, bag, bowl, bagInJapanese } = await arrange()
    const producer = { locale: "id", screen: "phone", javaScriptEnabled } as const

    const dewi = await person(browser, stack, producer)
    await producing.enterWorkspace(dewi, weaver.email)
    await producing.openListing(dewi, bag)
    await producing.finishListing(dewi, bagInJapanese)
    await producing.submitListing(dewi)

    const first = await curatorApproves("curator@example.com", bag)
    await first.end()
    const second = await curatorApproves("curator2@example.com", bag)
    await second.page.getByRole("status").getByText("Published on").waitFor()
    await second.end()

    const aiko = await person(browser, stack, { locale: "ja", javaScriptEnabled })
    await aiko.open("")
    const company = buying.newCompany()
    await buying.signUp(aiko, company)
    await buying.confirmAddress(aiko, stack, company)
    // ッグ is written ック by many, also in Japan.
    await buying.search(aiko, "ラタンバック")
    await buying.openListing(aiko, bagInJapanese)
    await buying.addToRfq(aiko, "200")
    await buying.search(aiko, bowl)
    await buying.openListing(aiko, bowl)
    await buying.addToRfq(aiko, "50")
    await buying.fillDelivery(aiko)
    await buying.sendRfq(aiko, 2)

    const jaya = await person(browser, stack, producer)
    await producing.enterWorkspace(jaya, carver.email)
    await producing.openRfq(jaya, bowl)
    expect(await jaya.page.getByRole("main").innerText()).not.toContain(bag)
    await jaya.leave()

    await producing.openRfq(dewi, bag)
    const part = await dewi.page.getByRole("main").innerText()
    expect(part).not.toContain(bowl)
    for (const wanted of ["200\u00a0buah", "Osaka", "FOB", "JPY"]) expect(part).toContain(wanted)
    await producing.fillQuote(dewi, { unitPrice: "1.850", freight: "12.000", unit: "pc" })
    if (javaScriptEnabled) await dewi.page.getByText("382.000").waitFor()
    await producing.sendQuote(dewi)
    await dewi.leave()

    await aiko.page.reload()
    const quote = await buying.readQuote(aiko, `KUB Uji ${weaver.nib}`)
    for (const amount of ["￥370,000", "￥12,000", "￥382,000"]) expect(quote).toContain(amount)
    expect(await aiko.page.getByRole("main").innerText()).toContain(bagInJapanese)
    await aiko.leave()
  },
  240_000,
)
