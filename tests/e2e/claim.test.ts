import { randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import type { BusinessesAnswer } from "@serumpun/backend/src/contracts/register.ts"
import type { InvitationsAnswer } from "@serumpun/backend/src/contracts/register-claim.ts"
import { expect, inject, test } from "vitest"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib, PASSWORD } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { enterBusinesses } from "../support/register.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { curatorVisit, signInAtDesk } from "./steps/curator.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const shots = process.env["LOOK"]

async function look(page: Page, name: string) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

async function sound({ page }: Person, name: string): Promise<void> {
  await look(page, name)
  expect(await findViolations(page)).toEqual([])
  expect(await findLayoutFaults(page)).toEqual([])
}

async function office(names: string[]) {
  const tag = freshNib().slice(-7)
  const agent = await createAgent(actors, `Dinas Solok ${tag}`, [
    { province: "ID-SB", regency: "Solok" },
  ])
  await enterBusinesses(
    agent,
    names.map((name) => ({ name: `${name} ${tag}`, regency: "Solok" })),
  )
  const { businesses } = await agent.get<BusinessesAnswer>(
    `/admin/region/businesses?limit=100&q=${tag}`,
  )
  return { agent, tag, businesses }
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a business types the code of its slip, signs in and joins its entry; another opens an account on the way (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { agent, tag, businesses } = await office(["Keripik", "Sulaman"])
    const { invitations } = await agent.post<InvitationsAnswer>(
      "/admin/region/invitations?locale=id",
      { business_ids: businesses.map(({ id }) => id) },
    )
    const [first, second] = invitations
    const own = await actors.newProducer()
    const screen: Parameters<typeof person>[2] = {
      ...{ locale: "id", screen: "phone", javaScriptEnabled, expectedMessages: [/400/] },
    }
    const sari = await person(browser, stack, screen)
    const { page, t } = sari
    await sari.open("/claim")
    const field = () => control(page, t, t("registerClaim:field.code"))
    const show = () => page.getByRole("button", { name: t("registerClaim:show") }).click()
    await show()
    await page.getByText(t("problems:required")).first().waitFor()
    await field().fill("33333-33334")
    await show()
    await page.getByText(t("problems:claim_code_wrong")).first().waitFor()
    expect(await field().inputValue()).toBe("33333-33334")
    if (javaScriptEnabled) await sound(sari, "claim-wrong")
    await field().fill(String(first?.code.toLowerCase().replace("-", " ")))
    await show()
    await page.getByText(`Keripik ${tag}`).waitFor()
    await page.getByText(`Dinas Solok ${tag}`).waitFor()
    if (javaScriptEnabled) await sound(sari, "claim-found")
    await page.getByRole("link", { name: t("registerClaim:go.signIn") }).click()
    await signIn(sari, own.email)
    const join = () => page.getByRole("button", { name: t("registerClaim:own.button") }).click()
    const consent = page.getByRole("checkbox", { name: t("registerClaim:own.consent") })
    await join()
    await page.getByText(t("problems:confirm_required")).first().waitFor()
    if (javaScriptEnabled) await sound(sari, "claim-consent")
    await consent.check()
    await join()
    await page.getByText(t("producer:notice.entryClaimed")).first().waitFor()
    // Who scans the used slip again, as after a lost answer, reads that it is theirs already.
    await sari.open(`/producer/register-claim?code=${first?.code}`)
    await page.getByText(`Keripik ${tag}`).waitFor()
    await page.getByText(t("registerClaim:own.end")).waitFor()
    expect(await consent.count()).toBe(0)
    await sari.leave()

    const rini = await person(browser, stack, screen)
    await rini.page.goto(String(second?.address))
    await rini.page.getByRole("link", { name: t("registerClaim:go.signUp") }).click()
    const at = (label: string) => control(rini.page, t, label)
    expect(await at(t("auth:field.name")).inputValue()).toBe(`Sulaman ${tag}`)
    expect(await at(t("auth:field.regency")).inputValue()).toBe("Solok")
    await at(t("auth:field.legal_form")).selectOption("kub")
    await at(t("auth:field.nib")).fill("12")
    await at(t("auth:field.contact_name")).fill("Rini")
    await at(t("auth:field.contact_phone")).fill("0812 3456 7890")
    await at(t("auth:field.email")).fill(`producer-${randomUUID()}@example.org`)
    await at(t("auth:field.password")).fill(PASSWORD)
    const signUp = () =>
      rini.page.getByRole("button", { name: t("auth:signUpProducer.button") }).click()
    await signUp()
    await rini.page.getByText(t("problems:nib_format")).first().waitFor()
    await at(t("auth:field.nib")).fill(freshNib())
    await at(t("auth:field.password")).fill(PASSWORD)
    await signUp()
    await rini.page.getByRole("checkbox", { name: t("registerClaim:own.consent") }).check()
    await rini.page.getByRole("button", { name: t("registerClaim:own.button") }).click()
    await rini.page.getByText(t("producer:notice.entryClaimed")).first().waitFor()
    await rini.leave()

    const after = await agent.get<BusinessesAnswer>(`/admin/region/businesses?limit=100&q=${tag}`)
    expect(after.businesses.map(({ claim }) => claim !== null)).toEqual([true, true])
  },
)

test("an agent ticks businesses, makes codes and prints their slips; an operator ends a claim", async () => {
  const { agent, tag, businesses } = await office(["Anyaman", "Bordir", "Celup"])
  const visit = await curatorVisit(browser, [/400.*\/admin\/region\/claims/])
  const { page } = visit
  const enter = async (email: string, heading: string) => {
    await signInAtDesk(page, stack.backendUrl, email)
    await page.getByRole("heading", { level: 1, name: heading }).waitFor()
    await page.goto(`${stack.backendUrl}/app/region/businesses?q=${tag}`)
  }
  await enter(agent.email, "Region")
  await page.getByText("3 businesses").waitFor()
  for (const name of ["Anyaman", "Bordir"])
    await page.getByRole("checkbox", { name: `Tick ${name} ${tag}` }).click()
  await page.getByRole("button", { name: "Invite 2 ticked" }).click()
  await page.getByText("Make codes for 2 businesses?").waitFor()
  await page.getByRole("button", { name: "Make codes", exact: true }).click()
  await page.getByText("2 codes were made.").waitFor()
  await page
    .getByText(/^Invited until/)
    .first()
    .waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "claim-invited")
  await page.emulateMedia({ media: "print" })
  const slips = page.locator(".slips li")
  expect(await slips.count()).toBe(2)
  await slips.first().getByText(`Anyaman ${tag}`).waitFor()
  const code = await slips.first().locator(".slip-code").innerText()
  expect(code).toMatch(/^.{5}-.{5}$/)
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false)
  if (shots)
    await writeFile(`${shots}/claim-slips.pdf`, await page.pdf({ preferCSSPageSize: true }))
  await look(page, "claim-slips")
  await page.emulateMedia({ media: "screen" })

  const owner = await actors.newProducer()
  await owner.post("/producer/register-claim", {
    ...{ code, consent: true, consent_wording: "2026-11-29" },
  })
  await visit.page.context().clearCookies()
  await enter("admin@example.com", "Overview")
  const title = `End the claim of Anyaman ${tag}`
  await page.getByRole("button", { name: title }).click()
  const form = page.getByRole("form", { name: title })
  await form.getByRole("button", { name: "End the claim" }).click()
  await form.getByText("Please write this down.").waitFor()
  await form.getByLabel("Reason").fill("A neighbour had the slip")
  await form.getByRole("button", { name: "End the claim" }).click()
  await page.getByRole("button", { name: title }).waitFor({ state: "detached" })
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "claim-ended")
  await visit.end()
  const { businesses: after } = await agent.get<BusinessesAnswer>(
    `/admin/region/businesses?limit=100&q=${tag}`,
  )
  expect(businesses.map(({ id }) => id)).toEqual(after.map(({ id }) => id))
  expect(after.map(({ is_claimed }) => is_claimed)).toEqual([false, false, false])
})
