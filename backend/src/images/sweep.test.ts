import { expect, test } from "vitest"
import { orphanedPictures, orphanedScans } from "./sweep"

const now = new Date("2026-11-27T12:00:00Z")
const old = new Date("2026-11-27T10:59:59Z")
const recent = new Date("2026-11-27T11:00:01Z")
const named = new Set(["aaaaaaaaaaaaaaaaaaaa"])
const names = (files: { name: string; written_at: Date }[]) =>
  orphanedPictures(files, named, now).map(({ name }) => name)

test("files of pictures that no row names go after an hour, whatever is named stays", () => {
  const files = [
    "aaaaaaaaaaaaaaaaaaaa-320.webp",
    "bbbbbbbbbbbbbbbbbbbb-320.webp",
    "bbbbbbbbbbbbbbbbbbbb-320.avif",
    "aaaaaaaaaaaaaaaaaaaa-320.webp.77.unfinished",
    "somebody's notes.txt",
  ]
  expect(names(files.map((name) => ({ name, written_at: old })))).toEqual([
    "bbbbbbbbbbbbbbbbbbbb-320.webp",
    "bbbbbbbbbbbbbbbbbbbb-320.avif",
    "aaaaaaaaaaaaaaaaaaaa-320.webp.77.unfinished",
  ])
  expect(names(files.map((name) => ({ name, written_at: recent })))).toEqual([])
})

test("where no row names anything nothing goes: the database may be the wrong one", () => {
  const file = {
    name: "bbbbbbbbbbbbbbbbbbbb-320.webp",
    key: "private-1-cert_1.pdf",
    written_at: old,
  }
  expect(orphanedPictures([file], new Set(), now)).toEqual([])
  expect(orphanedScans([file], new Set(), now)).toEqual([])
})

test("a scan goes when another has taken its place", () => {
  const scans = ["private-1-cert_1.pdf", "private-2-cert_1.pdf"].map((key) => ({
    key,
    written_at: old,
  }))
  expect(orphanedScans(scans, new Set(["private-2-cert_1.pdf"]), now)).toEqual([scans[0]])
})
