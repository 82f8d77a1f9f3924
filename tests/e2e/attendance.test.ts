import { randomInt, randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import type {
  OwnProgrammesAnswer,
  MeetingSheet,
} from "@serumpun/backend/src/contracts/attendance.ts"
import type { InvitationsAnswer } from "@serumpun/backend/src/contracts/register-claim.ts"
import { claimWordings, drawClaimCode } from "@serumpun/domain/claim-codes"
import { addDays } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib, today } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { writeEntries } from "../support/entries.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { curatorVisit, enterRegion } from "./steps/curator.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const shots = process.env["LOOK"]
const place = { province: "ID-JA", regency: "Muaro Jambi" } as const

async function look(page: Page, name: string) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
async function sound({ page }: Person, name: string): Promise<void> {
  await look(page, name)
  expect(await findViolations(page)).toEqual([])
  expect(await findLayoutFaults(page)).toEqual([])
}

/** A programme with three businesses in it, the first of which its owner has claimed. */
async function programme(names: string[]) {
  const tag = freshNib().slice(-6)
  const agent = await createAgent(actors, `Dinas Muaro Jambi ${tag}`, [place])
  const ids = await writeEntries(
    stack.databaseUrl,
    names.map((name) => ({ ...place, name: `${name} ${tag}` })),
  )
  const { programme: made } = await agent.post<{ programme: { id: string } }>(
    "/admin/region/programmes",
    {
      ...{ name: `Kelas ekspor ${tag}`, template: "bi_curation", institution_id: null },
      ...{ partner_ids: [], areas: [place], starts_on: addDays(today, -30), ends_on: null },
      ...{ targets: [], idempotency_key: randomUUID() },
    },
  )
  const path = `/admin/region/programmes/${made.id}`
  await agent.post(`${path}/enrolments`, {
    ...{ business_ids: ids, status: "enrolled", day: addDays(today, -20) },
  })
  return { tag, agent, ids, path, id: made.id }
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a participant scans the sheet, signs in, confirms with one tap and prints the certificate (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { tag, agent, ids, path } = await programme(["Keripik"])
    const meet = async (day: string) => {
      const { meeting } = await agent.post<{ meeting: { id: string } }>(`${path}/meetings`, {
        ...{ title: `Kelas kemasan ${tag}`, day, place: "Balai desa" },
        idempotency_key: randomUUID(),
      })
      const asked = `${path}/meetings/${meeting.id}/sheet?locale=id`
      return (await agent.get<{ sheet: MeetingSheet }>(asked)).sheet
    }
    const [now, over] = [await meet(today), await meet(addDays(today, -4))]
    const { invitations } = await agent.post<InvitationsAnswer>("/admin/region/invitations", {
      business_ids: ids,
    })
    const owner = await actors.newProducer()
    const sari = await person(browser, stack, {
      ...{ locale: "id", screen: "phone", javaScriptEnabled, expectedMessages: [/400/] },
    })
    const { page, t } = sari
    await sari.open(`/attend/${drawClaimCode(randomInt)}`)
    await page.getByText(t("problems:meeting_code_wrong")).first().waitFor()
    if (javaScriptEnabled) await sound(sari, "attend-wrong")
    await sari.open(`/attend/${over.code}`)
    await page.getByText(`Dinas Muaro Jambi ${tag}`).first().waitFor()
    expect(await page.getByRole("link", { name: t("attend:go.signIn") }).count()).toBe(0)
    if (javaScriptEnabled) await sound(sari, "attend-over")
    await page.getByRole("link", { name: t("attend:go.other") }).click()
    await control(page, t, t("attend:field.code")).fill(now.code.toLowerCase().replace("-", " "))
    await page.getByRole("button", { name: t("attend:show") }).click()
    await page.getByText(`Kelas kemasan ${tag}`).waitFor()
    if (javaScriptEnabled) await sound(sari, "attend-found")
    await page.getByRole("link", { name: t("attend:go.signIn") }).click()
    await signIn(sari, owner.email)
    const confirm = () => page.getByRole("button", { name: t("attend:own.button") }).click()
    // The account is not joined with the entry yet.
    await confirm()
    await page.getByRole("link", { name: t("attend:go.claim") }).waitFor()
    if (javaScriptEnabled) await sound(sari, "attend-not-enrolled")
    await owner.post("/producer/register-claim", {
      ...{ code: invitations[0]?.code, consent: true, consent_wording: claimWordings.at(-1) },
    })
    // Who is signed in comes straight to the one tap, and twice is once.
    for (let taps = 0; taps < 2; taps += 1) {
      await sari.open(`/attend/${now.code}`)
      if (javaScriptEnabled && taps === 0) await sound(sari, "attend-confirm")
      await confirm()
      await page.getByText(t("producer:notice.attended")).first().waitFor()
    }
    await page
      .getByText(t("attend:programmes.meetings", { attended: "1", held: "2" }))
      .first()
      .waitFor()
    await agent.post(`${path}/status`, {
      ...{ business_ids: ids, status: "completed", day: today, reason: null },
    })
    await sari.open("/producer/programmes")
    if (javaScriptEnabled) await sound(sari, "attend-programmes")
    const name = t("attend:programmes.certificateOf", { name: `Kelas ekspor ${tag}` })
    const href = await page.getByRole("link", { name }).getAttribute("href")
    const file = await page.context().request.get(`${stack.storefrontUrl}${href}`)
    expect(file.headers()["content-type"]).toBe("application/pdf")
    if (shots) await writeFile(`${shots}/certificate.pdf`, await file.body())
    const { rows } = await withClient(stack.databaseUrl, (client) =>
      client.query<{ check_code: string }>("select check_code from completion where issuer = $1", [
        agent.institution_id,
      ]),
    )
    await sari.open(`/check-certificate/${rows[0]?.check_code}`)
    await page.getByText(t("issued:completion.check.stands")).waitFor()
    if (javaScriptEnabled) await sound(sari, "attend-check")
    await sari.leave()
    if (javaScriptEnabled && shots)
      for (const locale of ["ja", "ar"] as const)
        for (const screen of ["phone", "desk"] as const) {
          const other = await person(browser, stack, { locale, screen })
          await other.open(`/attend/${now.code}`)
          await look(other.page, `attend-found-${locale}-${screen}`)
          await other.page.getByRole("link", { name: other.t("attend:go.signIn") }).click()
          await signIn(other, owner.email)
          await look(other.page, `attend-confirm-${locale}-${screen}`)
          await other.open("/producer/programmes")
          await look(other.page, `attend-programmes-${locale}-${screen}`)
          await other.leave()
        }
    const { programmes } = await owner.get<OwnProgrammesAnswer>("/producer/programmes")
    expect(programmes).toMatchObject([{ attended: 1, held: 2, status: "completed" }])
  },
  180_000,
)

test("an officer makes a meeting, prints its sheet, ticks who was there and reads a list with a wrong row", async () => {
  const { tag, agent, id } = await programme(["Anyaman", "Bordir", "Celup"])
  const visit = await curatorVisit(browser, [/400.*\/admin\/region\/programmes/])
  const { page } = visit
  await enterRegion(page, stack.backendUrl, agent.email)
  await page.goto(`${stack.backendUrl}/app/region/programmes?programme=${id}`)
  const meetings = page.getByRole("region", { name: "Meetings", exact: true })
  await meetings.getByText("No meeting yet.").waitFor()
  await meetings.getByRole("button", { name: "Add a meeting" }).click()
  const form = meetings.getByRole("form", { name: "Add a meeting" })
  await form.getByRole("button", { name: "Save" }).click()
  await form.getByText("Please write this down.").waitFor()
  await form.getByLabel("Title").fill(`Kelas kemasan ${tag}`)
  await form.getByLabel("Place").fill("Balai desa")
  await form.getByRole("button", { name: "Save" }).click()
  await form.waitFor({ state: "detached" })
  await meetings.getByText("Present: 0").waitFor()

  await meetings.getByRole("button", { name: `Sheet with code: Kelas kemasan ${tag}` }).click()
  await meetings.getByText("The code works until").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "meetings-sheet")
  await page.emulateMedia({ media: "print" })
  const paper = page.locator(".meeting-sheet")
  expect(await paper.locator(".meeting-code").innerText()).toMatch(/^.{5}-.{5}$/)
  expect(await meetings.isVisible()).toBe(false)
  if (shots)
    await writeFile(`${shots}/meeting-sheet.pdf`, await page.pdf({ preferCSSPageSize: true }))
  await page.emulateMedia({ media: "screen" })

  await meetings.getByRole("button", { name: `Attendance: Kelas kemasan ${tag}` }).click()
  const tick = meetings.getByRole("checkbox", { name: `Anyaman ${tag} was there` })
  await tick.click()
  await meetings.getByText("Ticked by Rahma").waitFor()
  await meetings.getByText("Present: 1").waitFor()
  await meetings.getByLabel("Attendance list with NIB or name").setInputFiles({
    ...{ name: "hadir.csv", mimeType: "text/csv" },
    buffer: Buffer.from(`Nama Usaha\nBordir ${tag}\nOrang lain\n`),
  })
  await meetings.getByRole("button", { name: "Read the list" }).click()
  await meetings.getByText("Row 3, Orang lain: nobody of the programme").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "meetings-file")
  await meetings.getByRole("button", { name: "Note the 1 that are right" }).click()
  await meetings.getByText("In the list: 1 of the programme. Newly noted: 1.").waitFor()
  await meetings.getByText("Present: 2").waitFor()
  await tick.click()
  await meetings.getByText("Present: 1").waitFor()

  const people = page.getByRole("region", { name: `Kelas ekspor ${tag}`, exact: true })
  await people
    .getByRole("row", { name: new RegExp(`Bordir ${tag}`) })
    .getByText("1 of 1")
    .waitFor()
  await look(page, "meetings-people")
  await page.setViewportSize({ width: 360, height: 740 })
  await look(page, "meetings-narrow")
  await page.setViewportSize({ width: 1280, height: 900 })
  await meetings.getByRole("button", { name: `Delete Kelas kemasan ${tag}` }).click()
  await page.getByText("Present so far: 1").waitFor()
  await page.getByRole("button", { name: "Delete", exact: true }).last().click()
  await meetings.getByText("No meeting yet.").waitFor()
  await visit.end()
}, 120_000)
