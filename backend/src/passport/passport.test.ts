import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { PassportState } from "@serumpun/domain/passports"
import { CompactSign } from "jose"
import { expect, onTestFinished, test } from "vitest"
import { type IssuedPassport, toCredential } from "./credential"
import { didOf, readIssuer, signCredential, toDidKeys } from "./issuer"
import { toStatusList } from "./status-list"

const STOREFRONT_URL = "https://serumpun.example"
const today = dayIn(new Date())
const issuerWith = (seed: string) =>
  readIssuer({ STOREFRONT_URL, PASSPORT_PRIVATE_KEY: seed.repeat(64 / seed.length) })

const issued = (change: Partial<IssuedPassport["passport"]> = {}): IssuedPassport => ({
  position: 9,
  passport: {
    id: "pass_1",
    ...{ mean: 3.25, approved_on: today, valid_until: addDays(today, 364) },
    scores: { specification: 3 } as never,
    gates: { legal: true } as never,
    curators: [{ institution: "Bank Indonesia Kaltara", date: today }],
    rubric: { group: null, edition: null, gates: [], criteria: [] },
    judged_before: {},
    examined: [],
    ...change,
  },
  facts: {
    ...{ revision: 2, handle: "rattan-bag", category: "craft/rattan", hs_code: "460212" },
    title: { en: "Rattan bag", ar: "حقيبة" } as never,
    producer: {
      ...{ name: "KUB Kayan", handle: "kub-kayan", legal_form: "kub", province: "ID-KU" },
      place: "Tanjung Selor",
    },
    certificates: [],
  },
})

/** What the script of docs/verify-passport.md says of these files, with its exit code. */
function judge(jwt: string, did: object, lists: string[] = []): [code: number, words: string] {
  const folder = mkdtempSync(join(tmpdir(), "passport-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const files = [write("p.jwt", jwt), write("did.json", JSON.stringify(did))]
  const args = [...files, ...lists.map((list, at) => write(`${at}.jwt`, list))]
  const script = join(__dirname, "../../../docs/verify-passport.mjs")
  try {
    return [0, execFileSync(process.execPath, [script, ...args], { encoding: "utf8" })]
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    return [status, stdout]
  }
}

async function signed(change?: Partial<IssuedPassport["passport"]>, seed = "1a") {
  const issuer = await issuerWith(seed)
  const jwt = await signCredential(issuer, toCredential(issuer, issued(change)))
  return { issuer, jwt, did: toDidKeys(issuer, []) }
}

const forge = (part: string, change: (content: Record<string, unknown>) => void): string => {
  const content = JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>
  change(content)
  return Buffer.from(JSON.stringify(content)).toString("base64url")
}

test("a passport that we signed is genuine, and one content is one file", async () => {
  const { jwt, did } = await signed()
  const [code, words] = judge(jwt, did)
  expect(code).toBe(0)
  expect(words).toMatch(/^genuine: https:\/\/serumpun\.example\/passports\/pass_1\n/)
  expect((await signed()).jwt).toBe(jwt)
})

test("what was changed, signed by others, or not signed at all is forged", async () => {
  const { jwt, did, issuer } = await signed()
  const [head = "", body = "", signature = ""] = jwt.split(".")
  const better = forge(body, (content) => Object.assign(content, { validUntil: "2099-01-01" }))
  const none = forge(head, (content) => Object.assign(content, { alg: "none" }))
  const theirs = await signed({}, "2b")
  const asOurs = await new CompactSign(Buffer.from(body, "base64url"))
    .setProtectedHeader({ alg: "EdDSA", typ: "vc+jwt", kid: `${issuer.did}#${issuer.key.id}` })
    .sign(theirs.issuer.private_key)
  for (const [wrong, why] of [
    [`${head}.${better}.${signature}`, "the signature does not hold"],
    [`${none}.${body}.`, "another kind of signature"],
    [theirs.jwt, "signed with a key that is not the issuer’s"],
    [asOurs, "the signature does not hold"],
    ["not a file", "this is no signed file"],
  ])
    expect(judge(wrong!, did)).toEqual([2, `forged: ${why}\n`])
  const elsewhere = { ...did, id: didOf("https://other.example") }
  expect(judge(jwt, elsewhere)[1]).toContain("another issuer")
})

test("a key that was changed still verifies what it signed", async () => {
  const { jwt, issuer: old } = await signed()
  const did = toDidKeys(await issuerWith("2b"), [old.key])
  expect(judge(jwt, did)[0]).toBe(0)
})

test("a passport counts between its days", async () => {
  const over = await signed({ approved_on: "2024-01-01", valid_until: addDays(today, -1) })
  expect(judge(over.jwt, over.did)).toMatchObject([1, expect.stringMatching(/^expired/)])
  const early = await signed({ approved_on: addDays(today, 1) })
  expect(judge(early.jwt, early.did)).toMatchObject([1, expect.stringMatching(/^not valid yet/)])
})

test.each([
  ["valid", 0, "valid"],
  ["withdrawn", 1, "revoked"],
  ["superseded", 1, "revoked"],
  ["suspended", 1, "suspended"],
] as [PassportState, number, string][])(
  "with the status lists of a %s passport the script says so",
  async (state, code, word) => {
    const { issuer, jwt, did } = await signed()
    const standings = [
      { position: 8, state: "withdrawn" as const },
      { position: 9, state },
      { position: 10, state: "valid" as const },
    ]
    const lists = (now?: Date) =>
      Promise.all(
        (["revocation", "suspension"] as const).map((purpose) =>
          signCredential(issuer, toStatusList(issuer, { purpose, list: 0 }, standings, now)),
        ),
      )
    expect(judge(jwt, did, await lists())).toMatchObject([
      code,
      expect.stringMatching(new RegExp(`^${word}:`)),
    ])
    const old = await lists(new Date("2026-01-01"))
    expect(judge(jwt, did, old)[1]).toContain("no status list of today")
  },
)

test("a copy without a key signs nothing", async () => {
  await expect(readIssuer({ STOREFRONT_URL })).rejects.toThrow("signs no passports")
})
