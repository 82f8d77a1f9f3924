import { expect, inject, test } from "vitest"
import type { GroupView } from "@serumpun/backend/src/contracts/pool.ts"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { addCertificate, addScan, completeCertificate } from "../support/certificates.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"
import { person, type Person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function look({ page }: Person, name: string, javaScriptEnabled: boolean) {
  expect(await findLayoutFaults(page)).toEqual([])
  if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])
  const folder = process.env["LOOK"]
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test.for([true, false])(
  "a member asks for their group's certificate and the group confirms, on a phone (JavaScript: %s)",
  async (javaScriptEnabled) => {
    const [group, member] = await Promise.all([actors.producer(), actors.producer()])
    const certificate = completeCertificate({ scheme: "organic_eu", holder_kind: "group" })
    await addCertificate(group, certificate)
    const { group: view } = await group.post<{ group: GroupView }>("/producer/group/invitations", {
      nib: member.nib,
    })
    await member.post(`/producer/group/memberships/${view.members[0]!.id}/join`)

    const options = { locale: "id" as const, screen: "phone" as const, javaScriptEnabled }
    const maker = await person(browser, stack, options)
    await enterWorkspace(maker, member.email)
    await maker.open("/producer/certificates")
    await maker.page.getByRole("link", { name: maker.t("certificate:ofGroups") }).click()
    await maker.page.getByRole("button", { name: /Minta izin/ }).click()
    await maker.page.getByText(maker.t("producer:notice.certificateUseAsked")).first().waitFor()
    await look(maker, "member-id", javaScriptEnabled)

    const head = await person(browser, stack, options)
    await enterWorkspace(head, group.email)
    await head.open("/producer/group-certificates")
    await look(head, "group-id", javaScriptEnabled)
    await head.page.getByRole("button", { name: /^Konfirmasi untuk/ }).click()
    await head.page.getByText(head.t("producer:notice.certificateUseAnswered")).first().waitFor()
    await head.leave()

    await maker.open("/producer/group-certificates")
    await maker.page.getByText(maker.t("groupCertificate:use.confirmed")).first().waitFor()
    await maker.leave()
  },
)

test("a producer enters a renewal from the certificate before", async () => {
  const [producer, curator] = [await actors.producer(), await actors.curator("curator")]
  const certificate = completeCertificate({ scheme: "organic_eu" })
  const id = await addCertificate(producer, certificate)
  await addScan(producer, id)
  await curator.post(`/admin/curation/certificates/${id}/verify`, {
    compared: ["number", "holder", "scope", "dates"],
  })
  const who = await person(browser, stack, { locale: "id", screen: "phone" })
  const { page, t } = who
  await enterWorkspace(who, producer.email)
  await who.open(`/producer/certificates/${id}`)
  await page.getByRole("link", { name: t("certificate:renew") }).click()
  await page
    .getByRole("heading", { name: t("certificate:renewTitle", { number: certificate.number }) })
    .waitFor()
  await look(who, "renewal-id", true)
  await page.getByLabel(t("certificate:field.number")).fill("ID-BIO-2027")
  await page.getByLabel(t("certificate:field.valid_from")).fill(certificate.valid_until)
  const later = `${Number(certificate.valid_until.slice(0, 4)) + 1}-12-31`
  await page.getByLabel(t("certificate:field.valid_until")).fill(later)
  await page.getByRole("button", { name: t("common:action.save") }).click()
  await page.getByText(t("producer:notice.certificateSaved")).first().waitFor()
  await page.getByText("ID-BIO-2027").first().waitFor()
  await who.leave()
})

test("the desk: a certificate is verified when every fact was compared with its file", async () => {
  const producer = await actors.producer()
  const certificate = completeCertificate({ scheme: "organic_eu" })
  const id = await addCertificate(producer, certificate)
  await addScan(producer, id)
  const visit = await curating.curatorVisit(browser, [/400.*\/verify/])
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "curator@example.com")
  await page.goto(`${stack.backendUrl}/app/curation/certificates`)
  const card = page.getByRole("group", { name: new RegExp(certificate.number) })
  await card.getByRole("button", { name: "Verify" }).click()
  await card.getByText("Compare this with the file and tick it, or put it right.").first().waitFor()
  if (process.env["LOOK"])
    await page.screenshot({ path: `${process.env["LOOK"]}/desk.png`, fullPage: true })
  for (const fact of ["Number", "Holder", "HS codes", "Dates"])
    await card.getByLabel(`${fact}: as on the file`).click()
  await card.getByLabel("Holder", { exact: true }).fill("KUB Uji Baru")
  await card.getByRole("button", { name: "Verify" }).click()
  await page.getByText("The certificate is verified.").first().waitFor()
  const { certificate: now } = await producer.get<{
    certificate: { status: string; holder_name: string }
  }>(`/producer/certificates/${id}`)
  expect(now).toMatchObject({ status: "verified", holder_name: "KUB Uji Baru" })
  await visit.end()
})
