import { spawn } from "node:child_process"
import { expect, test } from "vitest"
import {
  createReference,
  readSignedReference,
  signReference,
  withReference,
} from "./reference-log.js"

const secret = "s".repeat(32)

test("an id is believed with the proof of one of our servers, and with nothing else", () => {
  const id = createReference()
  expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  const signed = signReference(id, secret)
  expect(readSignedReference(signed, secret)).toBe(id)
  const proof = signed.split(".")[1]
  for (const forged of [
    id,
    `${id}.`,
    `${createReference()}.${proof}`,
    `${id}.${"0".repeat(32)}`,
    `${signed}0`,
    signed.toLowerCase(),
    `${id}\r\nx.${proof}`,
    [signed, signed],
    undefined,
  ])
    expect(readSignedReference(forged, secret), String(forged)).toBeUndefined()
  expect(readSignedReference(signed, "another".repeat(5))).toBeUndefined()
  expect(readSignedReference(signReference(id, ""), "")).toBeUndefined()
})

test("the id stands on every line, within JSON as a field", () => {
  const text = 'first\n    at second\n{"level":"info"}\n\n'
  expect(withReference(text, "A-B")).toBe(
    '[A-B] first\n[A-B]     at second\n{"reference":"A-B","level":"info"}\n\n',
  )
  expect(withReference(text, undefined)).toBe(text)
})

/** Two servers of ours in a process of their own: "front" asks "back", which stumbles. */
const servers = `
  import { createServer } from "node:http"
  import { followReferences, currentReference } from "@serumpun/domain/reference-log"
  const back = createServer((req, res) => { console.error("stumbled over token=abc123"); res.end(currentReference()) })
  await new Promise((done) => back.listen(0, "127.0.0.1", done))
  const backUrl = "http://127.0.0.1:" + back.address().port
  followReferences({ secret: "${secret}", passOnTo: [backUrl], quietPaths: /^\\/healthz/ })
  const front = createServer(async (req, res) => {
    await new Promise((done) => setTimeout(done, 5))
    const answer = await fetch(backUrl + "/behind", { headers: { "x-request-id": "forged" } })
    res.end(currentReference() + " " + (await answer.text()))
  })
  await new Promise((done) => front.listen(0, "127.0.0.1", done))
  const url = "http://127.0.0.1:" + front.address().port
  const forged = { headers: { "x-request-id": "forged", "x-serumpun-reference": "forged.00" } }
  const answers = await Promise.all(["/one?password=x1y2z3", "/two", "/healthz"].map(async (path) => {
    const answer = await fetch(url + path, forged)
    return [path, answer.headers.get("x-request-id"), await answer.text()]
  }))
  await new Promise((done) => setTimeout(done, 50))
  console.log("ANSWERS " + JSON.stringify(answers))
  process.exit(0)
`

test("one id goes through both servers, their logs and the answer, and none is mixed up", async () => {
  const output = await new Promise<string>((resolve) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", servers])
    let text = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += part))
    child.once("close", () => resolve(text))
  })
  const answers = JSON.parse(/ANSWERS (.*)/.exec(output)?.[1] ?? "[]") as [string, string, string][]
  expect(answers, output).toHaveLength(3)
  for (const [path, id, text] of answers) {
    expect(id).toMatch(/^.{4}-.{4}-.{4}$/)
    expect(text, "the same id in front and behind").toBe(`${id} ${id}`)
    const lines = output
      .split("\n")
      .filter((line) => line.includes(id) && !line.includes("ANSWERS"))
    expect(lines.filter((line) => line.includes('"path":"/behind"'))).toHaveLength(1)
    expect(lines).toContain(`[${id}] stumbled over token=…`)
    const own = lines.filter((line) => line.includes(`"path":"${path.split("?")[0]}`))
    expect(own).toHaveLength(path === "/healthz" ? 0 : 1)
  }
  expect(new Set(answers.map(([, id]) => id)).size).toBe(3)
  expect(output).not.toMatch(/abc123|x1y2z3|forged/)
})
