import { SHORTLIST_MAX } from "@serumpun/domain/shortlist"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { addToRfq } from "./steps/buyer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const bothWays = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }]
const goods = "/listings/organic-palm-sugar-block-sobang"

/** The title of the goods whose page is open, put aside. */
async function putAside({ page, t, open }: Person): Promise<string> {
  await open(goods)
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? ""
  const star = page.getByRole("button", { name: t("shortlist:toggle") })
  await star.click()
  return title.replaceAll("\u00a0", " ")
}

test.each(bothWays)(
  "goods are put aside, noted, taken off and put back (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const reader = await person(browser, stack, { locale: "en", javaScriptEnabled })
    const { page, t, open, leave } = reader
    await open("/shortlist")
    await page.getByText(t("shortlist:empty")).waitFor()
    const title = await putAside(reader)
    if (javaScriptEnabled) {
      await page.locator(`[data-shortlist] [aria-pressed="true"]`).first().waitFor()
      await page.locator("[data-shortlist-count]").getByText("1").waitFor()
      await open("/shortlist")
    } else await page.waitForURL(/\/en\/shortlist$/)
    await page.getByRole("link", { name: title }).waitFor()
    const note = page.getByLabel(t("shortlist:note"))
    await note.fill("Blocks of 500 g?")
    await page.getByRole("button", { name: t("shortlist:saveNoteOne", { title }) }).click()
    await page.getByText(t("shortlist:notice.noted")).waitFor()
    expect(await note.inputValue()).toBe("Blocks of 500 g?")
    await page.getByRole("button", { name: t("shortlist:removeOne", { title }) }).click()
    await page.getByText(t("shortlist:empty")).waitFor()
    await page.getByRole("button", { name: t("shortlist:undo") }).click()
    await page.getByText(t("shortlist:notice.added")).waitFor()
    expect(await note.inputValue(), "the note comes back too").toBe("Blocks of 500 g?")
    if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    await page.getByRole("button", { name: t("shortlist:askAll", { count: 1 }) }).click()
    await page.waitForURL(/\/en\/rfq$/)
    await page.getByRole("link", { name: title }).first().waitFor()
    await leave()
  },
)

test("a star on a card is pressed and released where the reader is", async () => {
  const { page, t, open, leave } = await person(browser, stack, { locale: "ar", screen: "phone" })
  await open("/catalogue?category=food")
  const star = page.locator("[data-shortlist] button").nth(2)
  await star.click()
  await page.locator("[data-shortlist-count]").getByText("1").waitFor()
  expect(await star.getAttribute("aria-pressed")).toBe("true")
  await page.reload()
  await page.locator(`[data-shortlist] [aria-pressed="true"]`).waitFor()
  await star.click()
  await page.locator(`[data-shortlist] [aria-pressed="true"]`).waitFor({ state: "detached" })
  await open("/shortlist")
  await page.getByText(t("shortlist:empty")).waitFor()
  await leave()
})

test("the list joins the account, is shared by a link, and the link is ended", async () => {
  const account = await actors.buyer()
  const expectedMessages = [/status of 404/]
  const buyer = await person(browser, stack, { locale: "en", expectedMessages })
  const { page, t } = buyer
  const title = await putAside(buyer)
  await page.locator(`[data-shortlist] [aria-pressed="true"]`).first().waitFor()
  await buyer.open("/shortlist")
  await page.getByRole("link", { name: t("shortlist:signIn") }).click()
  await signIn(buyer, account.email)
  await page.waitForURL(/\/en\/shortlist$/)
  await page.getByText(t("shortlist:ledeAccount")).waitFor()
  await page.getByLabel(t("shortlist:share.field")).fill("Spring range")
  await page.getByRole("button", { name: t("shortlist:share.start") }).click()
  await page.getByText(t("shortlist:share.started")).waitFor()
  const link = page.getByRole("link", { name: /\/shortlists\// })
  const path = ((await link.getAttribute("href")) ?? "").replace("/en", "")
  expect(await findViolations(page)).toEqual([])

  const guest = await person(browser, stack, { locale: "de", expectedMessages })
  expect(await guest.open(path)).toBe(200)
  await guest.page.getByRole("heading", { name: "Spring range" }).waitFor()
  expect(await guest.page.locator("main a[href*='/listings/']").count()).toBe(1)
  expect(await findViolations(guest.page)).toEqual([])

  await page.getByRole("button", { name: t("shortlist:share.end") }).click()
  await page.getByText(t("shortlist:share.ended")).waitFor()
  expect(await guest.open(path)).toBe(404)
  await guest.page.getByText(guest.t("shortlist:shared.gone")).waitFor()
  await page.getByRole("link", { name: title }).waitFor()
  await guest.leave()

  // A colleague's browser, or the buyer's other one, draws the star as soon as they have signed in.
  const elsewhere = await person(browser, stack, { locale: "en" })
  await elsewhere.open("/account")
  await signIn(elsewhere, account.email)
  await elsewhere.open(goods)
  await elsewhere.page.locator(`[data-shortlist] [aria-pressed="true"]`).first().waitFor()
  await elsewhere.leave()
  await buyer.leave()
})

test("what a full account has no room for stays in the browser and joins later", async () => {
  const account = await actors.buyer()
  const full = Array.from({ length: SHORTLIST_MAX }, (_, at) => ({
    kind: "add",
    line: { listing_id: `gone_${at}`, handle: `gone-${at}`, note: "" },
  }))
  await account.post("/store/buyer/shortlist", { changes: full })
  const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled: false })
  const { page, t } = buyer
  const title = await putAside(buyer)
  await page.waitForURL(/\/en\/shortlist$/)
  await page.getByRole("link", { name: t("shortlist:signIn") }).click()
  await signIn(buyer, account.email)
  const leftOut = page.getByText(t("shortlist:notice.leftOut", { total: 1 }))
  await leftOut.waitFor()
  expect(await page.getByRole("link", { name: title }).count()).toBe(0)
  const takeOff = t("shortlist:removeOne", { title: "gone 7" })
  await page.getByRole("button", { name: takeOff }).click()
  await buyer.open("/shortlist")
  await page.getByRole("link", { name: title }).waitFor()
  expect(await leftOut.count()).toBe(0)
  await buyer.leave()
})

test("stars that are tapped one after the other without waiting all count", async () => {
  const reader = await person(browser, stack, { locale: "en", screen: "phone" })
  const { page, open } = reader
  await open("/catalogue")
  const stars = page.locator("[data-shortlist] button")
  for (const at of [0, 1, 2]) await stars.nth(at).dispatchEvent("click")
  await page.locator("[data-shortlist-count]").getByText("3").first().waitFor({ state: "attached" })
  await open("/shortlist")
  expect(await page.locator(".shortlist > li").count()).toBe(3)
  await reader.leave()
})

test("goods of the request keep their quantity when they are asked for once more", async () => {
  const reader = await person(browser, stack, { locale: "en", javaScriptEnabled: false })
  const { page, t, open } = reader
  await putAside(reader)
  await open(goods)
  await addToRfq(reader, "1000")
  await open("/shortlist")
  await page.getByRole("button", { name: t("shortlist:askAll", { count: 1 }) }).click()
  await page.waitForURL(/\/en\/rfq/)
  expect(await page.locator("input[name*=quantity]").first().inputValue()).toMatch(/^1,?000$/)
  await reader.leave()
})

const forbidStorage = `for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {
    get() { throw new DOMException("The operation is insecure.", "SecurityError") },
  })`

test("where a browser keeps nothing, the scripts of a page go on", async () => {
  const reader = await person(browser, stack, { locale: "en" })
  const { page, t, open } = reader
  await page.addInitScript(forbidStorage)
  await open("")
  await open("/catalogue")
  await page.locator("[data-shortlist] button").first().click()
  await page.locator("[data-shortlist-count]").getByText("1").waitFor()
  await page
    .getByRole("combobox", { name: t("common:search.label") })
    .first()
    .fill("palm su")
  await page.getByRole("option").first().waitFor()
  await reader.leave()
})
