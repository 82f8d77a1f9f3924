import { randomInt } from "node:crypto"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { waitForMails } from "../support/outbox.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const press = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).first().click()
const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()

async function sound({ page }: Person): Promise<void> {
  expect(await findViolations(page)).toEqual([])
  expect(await findLayoutFaults(page)).toEqual([])
}

async function codeTo(stored: string, texts: number): Promise<string> {
  const received = await waitForMails(stack, `${stored}@phone.invalid`, texts)
  return /\d{6}/.exec(received.at(-1)?.text ?? "")?.[0] ?? ""
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a producer adds their number and signs in with it on another phone (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const own = await actors.newProducer()
    const rest = String(randomInt(1e9)).padStart(9, "0")
    const [typed, stored] = [`08${rest}`, `+628${rest}`]
    const screen: Parameters<typeof person>[2] = {
      locale: "id",
      screen: "phone",
      javaScriptEnabled,
      expectedMessages: [/400/],
    }
    const dewi = await person(browser, stack, screen)
    const { t } = dewi
    await dewi.open("/producer")
    await signIn(dewi, own.email)
    await dewi.open("/producer/phone")
    await control(dewi.page, t, t("phone:field.phone")).fill(typed)
    if (javaScriptEnabled) await sound(dewi)
    await press(dewi, t("phone:ask"))
    await says(dewi, t("phone:sentText"))
    await control(dewi.page, t, t("phone:field.code")).fill(await codeTo(stored, 1))
    if (javaScriptEnabled) await sound(dewi)
    await press(dewi, t("phone:own.confirm"))
    await says(dewi, t("producer:notice.phoneAdded"))

    const next = await person(browser, stack, screen)
    await next.open("/sign-in")
    await next.page.getByRole("link", { name: t("phone:signIn.link") }).click()
    await control(next.page, t, t("phone:field.phone")).fill("12")
    await press(next, t("phone:ask"))
    expect(await control(next.page, t, t("phone:field.phone")).inputValue()).toBe("12")
    await control(next.page, t, t("phone:field.phone")).fill(typed)
    if (javaScriptEnabled) await sound(next)
    await press(next, t("phone:ask"))
    const code = control(next.page, t, t("phone:field.code"))
    expect(await code.getAttribute("autocomplete")).toBe("one-time-code")
    expect(await code.getAttribute("inputmode")).toBe("numeric")
    const sent = await codeTo(stored, 2)
    await code.fill(sent === "000000" ? "111111" : "000000")
    await press(next, t("phone:signIn.button"))
    await next.page.getByText(t("problems:code_wrong")).first().waitFor()
    if (javaScriptEnabled) await sound(next)
    await code.fill(sent)
    await press(next, t("phone:signIn.button"))
    await next.page.waitForURL(/\/id\/producer$/)
    await next.leave()
    await dewi.leave()
  },
)
