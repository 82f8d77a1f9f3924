import { randomUUID } from "node:crypto"
import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { createActors, PASSWORD } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { inviteMember, joinedMember, memberToken, readMembers } from "../support/people.ts"
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

/** Nothing on the page that a screen reader or a narrow screen stumbles over. */
async function sound({ page }: Person): Promise<void> {
  expect(await findViolations(page)).toEqual([])
  expect(await findLayoutFaults(page)).toEqual([])
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "an owner invites a helper, who types and sends nothing; the owner reads who typed what (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const own = await actors.producer()
    const email = `siti-${randomUUID()}@example.org`
    const screen = { locale: "id", screen: "phone", javaScriptEnabled } as const
    const owner = await person(browser, stack, screen)
    await owner.open("/producer")
    await signIn(owner, own.email)
    await owner.open("/producer/people")
    await control(owner.page, owner.t, owner.t("people:invite.email")).fill(email)
    await press(owner, owner.t("people:invite.button"))
    await says(owner, owner.t("producer:notice.peopleInvited"))
    if (javaScriptEnabled) await sound(owner)

    const siti = await person(browser, stack, screen)
    await siti.open(`/join-business?token=${encodeURIComponent(await memberToken(stack, email))}`)
    await control(siti.page, siti.t, siti.t("people:join.name")).fill("Siti Aminah")
    await control(siti.page, siti.t, siti.t("people:join.password")).fill(PASSWORD)
    if (javaScriptEnabled) await sound(siti)
    await siti.page.getByRole("main").getByRole("button").last().click()
    await says(siti, siti.t("people:roleText.helper"))
    if (javaScriptEnabled) await sound(siti)

    const { token } = await actors.client.post<{ token: string }>("/auth/producer/emailpass", {
      email,
      password: PASSWORD,
    })
    const id = await actors.draft(actors.client.as(token))
    await siti.open(`/producer/listings/${id}`)
    await says(siti, siti.t("people:typed.saveOnly"))
    const submit = siti.page.getByRole("button", { name: siti.t("listingEditor:submit") })
    expect(await submit.count()).toBe(0)
    await siti.open("/producer/profile")
    await says(siti, siti.t("deeds:title"))

    await owner.open(`/producer/listings/${id}`)
    await says(owner, owner.t("people:typed.title"))
    await says(owner, "Siti Aminah")
    if (javaScriptEnabled) await sound(owner)
    await press(owner, owner.t("listingEditor:submit"))
    await says(owner, owner.t("producer:notice.listingSubmitted"))
    const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
    expect(listing).toMatchObject({ status: "submitted", submitted_by: "Dewi" })
    await siti.leave()
    await owner.leave()
  },
)

test("an owner changes a role, hands over, and the new owner removes the old one, who is signed out", async () => {
  const own = await actors.producer()

  const heir = await joinedMember(stack, actors, own, "helper")
  const screen = { locale: "id", screen: "phone" } as const
  const owner = await person(browser, stack, screen)
  await owner.open("/producer")
  await signIn(owner, own.email)
  await owner.open("/producer/people")
  const member = (await readMembers(own)).members.find(({ email }) => email === heir.email)!
  await owner.page.locator(`#role-${member.id}`).selectOption("staff")
  await owner.page.locator(`button[value="role:${member.id}"]`).click()
  await says(owner, owner.t("producer:notice.peopleRole"))
  await owner.open(`/producer/people/${member.id}/hand-over`)
  await sound(owner)
  await press(owner, owner.t("people:handOver.yes"))
  await says(owner, owner.t("producer:notice.peopleHandedOver"))

  const next = await person(browser, stack, screen)
  await next.open("/producer")
  await signIn(next, heir.email)
  const old = (await readMembers(heir)).members.find(({ email }) => email === own.email)!
  await next.open(`/producer/people/${old.id}/remove`)
  await sound(next)
  await press(next, next.t("people:remove.yes"))
  await says(next, next.t("producer:notice.peopleRemoved"))
  await owner.open("/producer/people")
  expect(new URL(owner.page.url()).pathname).toBe("/id/sign-in")
  await owner.leave()
  await next.leave()
})

test("a buyer who also works for a producer signs in to the workspace when they come for it", async () => {
  const own = await actors.producer()
  const buyer = await actors.buyer()
  await inviteMember(own, buyer.email, "staff")
  const body = { token: await memberToken(stack, buyer.email), name: "Aiko", password: PASSWORD }
  await actors.client.post("/recovery/member-invitation/join", body)
  const aiko = await person(browser, stack, { locale: "id", screen: "phone" })
  await aiko.open("/producer/people")
  await signIn(aiko, buyer.email)
  await says(aiko, aiko.t("people:roleText.staff"))
  await aiko.open("/account")
  expect(new URL(aiko.page.url()).pathname).toBe("/id/sign-in")
  await signIn(aiko, buyer.email)
  expect(new URL(aiko.page.url()).pathname).toBe("/id/account")
  await aiko.leave()
})
