import type { ThreadView } from "@serumpun/backend/src/contracts/conversation.ts"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { asked } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

/** A request between two people, and where each of them finds the thread. */
async function talking() {
  const { buyer, producer, rfq } = await asked(actors, [100])
  return {
    buyer,
    producer,
    ofBuyer: `/account/rfqs/${rfq.id}/messages/${producer.id}`,
    ofProducer: `/producer/rfqs/${rfq.id}/messages`,
    count: async () => {
      const path = `/store/buyer/rfqs/${rfq.id}/threads/${producer.id}/messages`
      return (await buyer.get<ThreadView>(path)).messages.length
    },
  }
}

async function enter(someone: Person, path: string, email: string): Promise<void> {
  await someone.open(path)
  await signIn(someone, email)
  await someone.open(path)
}

async function write({ page, t }: Person, text: string): Promise<void> {
  await control(page, t, t("conversation:form.text")).fill(text)
  await page.getByRole("button", { name: t("conversation:form.send"), exact: true }).click()
}

const inLog = ({ page }: Person, text: string) => page.getByRole("log").getByText(text)

test("a message appears at the other side without a reload, and is marked as read", async () => {
  const { buyer, producer, ofBuyer, ofProducer } = await talking()
  const asking = await person(browser, stack, { locale: "ja" })
  await enter(asking, ofBuyer, buyer.email)
  const answering = await person(browser, stack, { locale: "id", screen: "phone" })
  await enter(answering, ofProducer, producer.email)

  await write(asking, "在庫はありますか。")
  await inLog(answering, "在庫はありますか。").waitFor()
  await answering.page
    .getByText(answering.t("conversation:writtenIn", { language: "Jepang" }))
    .waitFor()
  const written = inLog(answering, "在庫はありますか。")
  expect(await written.getAttribute("lang")).toBe("ja")
  await inLog(asking, asking.t("conversation:state.read")).waitFor()

  // What is being typed meanwhile stays where it is.
  await control(asking.page, asking.t, asking.t("conversation:form.text")).fill("まだ書いています")
  await write(answering, "Ada, 400 buah.")
  await inLog(asking, "Ada, 400 buah.").waitFor()
  expect(
    await control(asking.page, asking.t, asking.t("conversation:form.text")).inputValue(),
  ).toBe("まだ書いています")
  expect(await findViolations(answering.page)).toEqual([])
  await asking.leave()
  await answering.leave()
})

test("what is sent without a connection waits, and goes out once", async () => {
  const { buyer, ofBuyer, count } = await talking()
  const someone = await person(browser, stack, {
    locale: "en",
    expectedMessages: [/ERR_INTERNET_DISCONNECTED|Failed to load|ERR_NETWORK/],
  })
  await enter(someone, ofBuyer, buyer.email)
  const { page, t } = someone
  await page.context().setOffline(true)
  await write(someone, "Sent from the train")
  await page.getByText(t("conversation:state.waiting")).waitFor()
  await write(someone, "And once more")
  await page.getByText("And once more").waitFor()
  await page.context().setOffline(false)
  await inLog(someone, "And once more").waitFor()
  await page.getByText(t("conversation:state.waiting")).waitFor({ state: "hidden" })
  expect(await count()).toBe(2)
  await page.reload()
  expect(await count()).toBe(2)
  await someone.leave()
})

test("a closed tab loses nothing: the message goes out from the next page that is opened", async () => {
  const { buyer, ofBuyer, count } = await talking()
  const someone = await person(browser, stack, {
    locale: "en",
    expectedMessages: [/ERR_INTERNET_DISCONNECTED|Failed to load|ERR_NETWORK/],
  })
  await enter(someone, ofBuyer, buyer.email)
  await someone.page.context().setOffline(true)
  await write(someone, "Written in the tunnel")
  await someone.page.getByText("Written in the tunnel").waitFor()
  const context = someone.page.context()
  await someone.page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto(`${stack.storefrontUrl}/en/account`)
  await expect.poll(count, { timeout: 60_000 }).toBe(1)
  await context.close()
})

test("the whole conversation works without JavaScript, with a phrase that each reads in their own language", async () => {
  const { buyer, producer, ofBuyer, ofProducer, count } = await talking()
  const asking = await person(browser, stack, {
    locale: "de",
    javaScriptEnabled: false,
    expectedMessages: [/400/],
  })
  await enter(asking, ofBuyer, buyer.email)
  const { page, t } = asking
  await page.getByText(t("conversation:form.phrases")).click()
  await page.getByText(t("phrases:topic.price"), { exact: true }).click()
  await page.getByRole("button", { name: /^Bitte senden Sie Ihr Angebot bis/ }).click()
  await page.getByRole("button", { name: t("conversation:form.send"), exact: true }).click()
  await page.getByRole("alert").getByText(t("problems:required")).waitFor()
  await page.getByLabel(t("phrases:blank.date")).fill("2026-12-24")
  await page.getByRole("button", { name: t("conversation:form.send"), exact: true }).click()
  await inLog(asking, "Bitte senden Sie Ihr Angebot bis 24. Dez. 2026.").waitFor()

  const answering = await person(browser, stack, {
    locale: "id",
    screen: "phone",
    javaScriptEnabled: false,
  })
  await enter(answering, ofProducer, producer.email)
  await inLog(answering, "Mohon kirim penawaran Anda paling lambat 24 Des 2026.").waitFor()
  await control(answering.page, answering.t, answering.t("conversation:form.text")).fill("Baik")
  await answering.page.locator("input[type=file]").setInputFiles({
    name: "script.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("not a PDF at all"),
  })
  await answering.page
    .getByRole("button", { name: answering.t("conversation:form.send"), exact: true })
    .click()
  await answering.page.getByRole("alert").waitFor()
  // Refused with the file, the words are still there.
  expect(
    await control(answering.page, answering.t, answering.t("conversation:form.text")).inputValue(),
  ).toBe("Baik")
  await answering.page
    .getByRole("button", { name: answering.t("conversation:form.send"), exact: true })
    .click()
  await inLog(answering, "Baik").waitFor()

  await page.getByRole("button", { name: t("conversation:refresh") }).click()
  await inLog(asking, "Baik").waitFor()
  expect(await count()).toBe(2)
  await asking.leave()
})
