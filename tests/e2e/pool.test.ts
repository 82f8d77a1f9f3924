import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { expect, inject, test } from "vitest"
import { completeRfq, createActors, type Producer } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { enterWorkspace } from "./steps/producer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const phone = (locale: "id" | "ar", javaScriptEnabled: boolean) =>
  person(browser, stack, {
    ...{ locale, javaScriptEnabled, screen: "phone" },
    expectedMessages: [/status of 400/],
  })
const press = ({ page }: Person, name: string) => page.getByRole("button", { name }).first().click()

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a group shares a quote with a member, who agrees, and the buyer reads who makes it (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const [group, member] = await Promise.all([actors.producer(), actors.producer()])
    const own = await actors.published(group)
    await actors.published(member)
    const customer = await actors.buyer()
    const { rfq } = await customer.post<{ rfq: BuyerRfq }>(
      "/store/buyer/rfqs",
      completeRfq([{ listing_id: own.id, quantity: 100 }]),
    )
    await quoted(group, rfq, { send: false })

    const check = async ({ page }: Person) => {
      expect(await findLayoutFaults(page)).toEqual([])
      if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    }
    const head = await phone("id", javaScriptEnabled)
    await enterWorkspace(head, group.email)
    await invite(head, member, check)
    const maker = await phone("id", javaScriptEnabled)
    await enterWorkspace(maker, member.email)
    await join(maker, check)
    await split(head, rfq, check)
    await agree(maker, check)
    await maker.leave()

    await head.open(`/producer/rfqs/${rfq.id}`)
    await press(head, head.t("producer:quote.sendDraft"))
    await head.page.getByRole("status").getByText(head.t("producer:notice.quoteSent")).waitFor()
    await head.leave()

    const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled })
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    await buyer.open(`/account/rfqs/${rfq.id}`)
    const makers = buyer.page.getByRole("main")
    await makers.getByText(buyer.t("pool:origin.title")).waitFor()
    expect(await makers.innerText()).toMatch(/40\spieces: KUB Uji \d+, Tanjung Selor/)
    await buyer.leave()
  },
)

type Check = (person: Person) => Promise<void>

async function invite(head: Person, member: Producer, check: Check) {
  const { page, t } = head
  await head.open("/producer/group")
  await check(head)
  await page.getByLabel(t("pool:group.nib")).fill("123")
  await press(head, t("pool:group.invite"))
  await page.getByRole("alert").waitFor()
  await page.getByLabel(t("pool:group.nib")).fill(member.nib)
  await press(head, t("pool:group.invite"))
  await page.getByRole("status").getByText(t("producer:notice.memberInvited")).waitFor()
}

async function join(maker: Person, check: Check) {
  const { page, t } = maker
  await maker.open("/producer/group")
  await check(maker)
  await page.getByRole("button", { name: t("pool:group.join", { name: "KUB" }) }).click()
  await page.getByRole("status").getByText(t("producer:notice.groupChanged")).waitFor()
}

/** The first amount is the group's own; a wrong sum is told and keeps what was typed. */
async function split(head: Person, rfq: BuyerRfq, check: Check) {
  const { page, t } = head
  await head.open(`/producer/rfqs/${rfq.id}`)
  await page.getByRole("link", { name: t("pool:split.link") }).click()
  const amounts = page.getByRole("main").getByRole("textbox")
  await amounts.nth(0).fill("60")
  await amounts.nth(1).fill("30")
  await press(head, t("pool:split.save"))
  await page.getByRole("alert").waitFor()
  expect(await amounts.nth(1).inputValue()).toBe("30")
  await check(head)
  await amounts.nth(1).fill("40")
  await press(head, t("pool:split.save"))
  await page.getByRole("status").getByText(t("producer:notice.sharesSaved")).waitFor()
}

async function agree(maker: Person, check: Check) {
  const { page, t } = maker
  await maker.open("/producer/shares")
  await check(maker)
  await press(maker, t("pool:shares.confirm"))
  await page.getByRole("status").getByText(t("producer:notice.shareAnswered")).waitFor()
  await check(maker)
}
