import { randomUUID } from "node:crypto"
import { inject, test } from "vitest"
import { completeRfq, createActors, PASSWORD } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { invitationToken } from "../support/companies.ts"
import { asked, quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"
import { expect } from "vitest"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const press = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click()
const follow = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("link", { name }).first().click()
const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()

/** Nothing on the page that a screen reader or a narrow screen stumbles over. */
async function sound({ page }: Person): Promise<void> {
  expect(await findViolations(page)).toEqual([])
  expect(await findLayoutFaults(page)).toEqual([])
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a colleague is invited, joins, asks above the limit, and an owner approves (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { producer, buyer: founder, listings } = await asked(actors, [100])
    const owner = await person(browser, stack, { locale: "de", javaScriptEnabled })
    await owner.open("/account")
    await signIn(owner, founder.email)
    await owner.open("/account/company")
    await control(owner.page, owner.t, owner.t("company:field.limit")).fill("500")
    await press(owner, owner.t("company:limit.save"))
    await says(owner, owner.t("company:notice.saved"))
    const email = `anna-${randomUUID()}@example.org`
    await control(owner.page, owner.t, owner.t("company:field.email")).fill(email)
    await press(owner, owner.t("company:invite.button"))
    await says(owner, owner.t("company:notice.invited"))
    if (javaScriptEnabled) await sound(owner)

    const anna = await person(browser, stack, { locale: "en", screen: "phone", javaScriptEnabled })
    await anna.open(`/join?token=${encodeURIComponent(await invitationToken(stack, email))}`)
    await control(anna.page, anna.t, anna.t("auth:field.first_name")).fill("Anna")
    await control(anna.page, anna.t, anna.t("auth:field.password")).fill(PASSWORD)
    if (javaScriptEnabled) await sound(anna)
    await press(anna, anna.t("company:join.open", { company: "Tanaka Foods" }))
    await says(anna, anna.t("company:notice.joined"))
    if (javaScriptEnabled) await sound(anna)

    // The request form itself is walked through in rfq.test.ts.
    const { token } = await actors.client.post<{ token: string }>("/auth/customer/emailpass", {
      email,
      password: PASSWORD,
    })
    const { rfq } = await actors.client
      .as(token)
      .post<{ rfq: Parameters<typeof quoted>[1] }>(
        "/store/buyer/rfqs",
        completeRfq(listings.map(({ id: listing_id }) => ({ listing_id, quantity: 100 }))),
      )
    await quoted(producer, rfq)
    await anna.open(`/account/rfqs/${rfq.id}`)
    await says(anna, "Anna")
    await follow(anna, anna.t("account:quote.accept"))
    await press(anna, anna.t("company:accept.ask"))
    await says(anna, anna.t("company:notice.asked"))
    if (javaScriptEnabled) await sound(anna)
    await anna.open(`/account/rfqs/${rfq.id}`)
    await says(anna, anna.t("company:accept.waitingTitle"))

    await owner.open("/account/consents")
    if (javaScriptEnabled) await sound(owner)
    await owner.page.locator("main ol h2 a").first().click()
    if (javaScriptEnabled) await sound(owner)
    await press(owner, owner.t("company:consents.approve"))
    await says(owner, owner.t("order:placed"))
    await owner.leave()
    await anna.open("/account/orders")
    await says(anna, anna.t("order:status.awaiting_deposit"))
    await anna.leave()
  },
)
