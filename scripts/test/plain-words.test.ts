import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "../start/settings.ts"

/** Images that a newcomer has to guess, with what to say instead. */
const images: [RegExp, string][] = [
  [
    /\b(whole house|in the house|runs the house)\b/i,
    "name the thing: the project, the marketplace",
  ],
  [/\bmend(s|ed|ing|Swaps)?\b/i, "fix, correct or help"],
  [/\b(without|and) ears\b/i, "listener"],
  [/\bbur(y|ies|ied)\b/i, "remove or note the end"],
  [/\bgoesAway\b/, "ends"],
  [/\bheavy proofs?\b/i, "long checks"],
  [/\b(swallow(s|ed)?|asleep|born with)\b/i, "say what happens"],
]
/** People are "they": no text knows who reads it. */
const gendered = /\b(he|his|him|himself|she|her|hers|herself)\b/i

const written = execFileSync("git", ["ls-files", "-z", "--", "*.ts", "*.tsx", "*.cjs", "*.md"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\0")
  .concat(texts("en"))
  // The demo's drawings and texts tell of named people; this file names what it looks for.
  .filter((path) => path && existsSync(join(root, path)))
  .filter((path) => !/^scripts\/demo\/|plain-words\.test\.ts$/.test(path))

function texts(locale: string): string[] {
  const args = ["ls-files", "-z", "--", `domain/locales/${locale}/*.json`]
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\0")
}

function linesWith(pattern: RegExp): string[] {
  return written.flatMap((path) =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  )
}

test("a newcomer reads what is meant, not an image of it", () => {
  expect(written.length).toBeGreaterThan(500)
  for (const [image, instead] of images) expect(linesWith(image), instead).toEqual([])
})

test("people are they", () => {
  expect(linesWith(gendered)).toEqual([])
})
