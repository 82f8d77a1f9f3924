import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { PassportDetail } from "@serumpun/backend/src/contracts/passport.ts"
import { expect, inject, onTestFinished, test } from "vitest"
import { root } from "../../scripts/start/settings.ts"
import { completeContent, createActors, type Producer } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)
const at = (path: string) => fetch(stack.storefrontUrl + path)

/** A published listing with its passport as machines read it. */
async function published() {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  return { producer, id, handle, passport_id: await passportOf(handle) }
}

async function passportOf(handle: string): Promise<string> {
  const path = `/store/listings/${handle}?locale=en`
  return (await actors.client.get<ListingDetail>(path)).passport.id
}

async function read(id: string): Promise<PassportDetail> {
  const answer = await at(`/api/passports/${id}?locale=en`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as PassportDetail
}

/** What docs/verify-passport.mjs says of a passport, with the keys and status lists of this moment. */
async function verified(id: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "passport-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files: string[] = []
  for (const path of [
    `/api/passports/${id}/credential`,
    "/.well-known/did.json",
    "/api/passport-status/revocation/0",
    "/api/passport-status/suspension/0",
  ]) {
    const answer = await at(path)
    expect(answer.status, path).toBe(200)
    files.push(join(folder, String(files.length)))
    writeFileSync(files.at(-1)!, await answer.text())
  }
  try {
    const script = join(root, "docs/verify-passport.mjs")
    return execFileSync(process.execPath, [script, ...files], { encoding: "utf8" })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

test("a published listing has a passport as page, JSON and signed file, which say no more than is public", async () => {
  const { handle, passport_id, producer } = await published()
  const passport = await read(passport_id)
  expect(passport).toMatchObject({
    ...{ id: passport_id, handle, revision: 1, state: "valid", ended_on: null, mean: 3 },
    producer: { place: "Tanjung Selor, Bulungan" },
  })
  const page = await at(`/de/passports/${passport_id}`)
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html).toContain(passport_id)
  expect(html, "a code for phones").toContain("<svg")
  const listing = await (await at(`/en/listings/${handle}`)).text()
  expect(listing).toContain(`/en/passports/${passport_id}`)
  const file = await at(`/api/passports/${passport_id}/credential`)
  expect(file.headers.get("content-type")).toBe("application/vc+jwt")
  const jwt = await file.text()
  const said = Buffer.from(jwt.split(".")[1]!, "base64url").toString()
  for (const text of [said, html, JSON.stringify(passport)]) {
    expect(text).not.toContain(producer.email)
    expect(text, "no account of the desk").not.toMatch(/user_|curator@|"curator_id"/)
  }
  expect(await verified(passport_id)).toMatch(/^valid: /)
})

test("leaving the catalogue, a newer revision and a suspension show at once, on page and in lists", async () => {
  const leaving = await published()
  await leaving.producer.post(`/producer/listings/${leaving.id}/withdraw`)
  expect(await read(leaving.passport_id)).toMatchObject({ state: "withdrawn" })
  expect(await verified(leaving.passport_id)).toMatch(/^revoked: /)

  const { producer, id, handle, passport_id } = await published()
  const curator = await actors.curator("curator")
  await curator.post(`/admin/curation/producers/${producer.id}/suspend`, { note: "A complaint" })
  expect(await read(passport_id)).toMatchObject({ state: "suspended" })
  expect(await verified(passport_id)).toMatch(/^suspended: /)
  await actors.reinstate(producer.id)
  expect(await verified(passport_id)).toMatch(/^valid: /)

  await revise(producer, id)
  const newer = await passportOf(handle)
  expect(newer).not.toBe(passport_id)
  expect(await read(passport_id)).toMatchObject({ state: "superseded", superseded_by: newer })
  expect(await verified(passport_id)).toMatch(/^revoked: /)
  expect(await verified(newer)).toMatch(/^valid: /)
  expect(await (await at(`/en/passports/${passport_id}`)).text()).toContain(
    `/en/passports/${newer}`,
  )
})

async function revise(producer: Producer, id: string): Promise<void> {
  await producer.post(`/producer/listings/${id}`, completeContent("Rattan bag, larger"))
  await producer.post(`/producer/listings/${id}/submit`)
  await actors.approve(id)
}

test.each([
  ["/api/passports/pass_none", 404],
  ["/api/passports/pass_none/credential", 404],
  ["/api/passport-status/revocation/00", 404],
  ["/api/passport-status/anything/0", 404],
  ["/api/passport-status/revocation/9", 200],
  ["/en/passports/pass_none", 404],
])("%s is answered with %i", async (path, status) => {
  expect((await at(path)).status).toBe(status)
})

test("an address without a language leads to the reader's own page", async () => {
  const answer = await fetch(`${stack.storefrontUrl}/passports/pass_1`, {
    redirect: "manual",
    headers: { "accept-language": "ja" },
  })
  expect(answer.headers.get("location")).toMatch(/\/ja\/passports\/pass_1$/)
})
