import { translationFileLimits } from "@serumpun/domain/translation-files"
import { expect, test } from "vitest"
import { ProblemsError } from "../workflows/problems"
import { markOf } from "./file-unit"
import { readTranslationFile } from "./read-translation-file"
import { unitOf } from "./work.fixture"

const mark = markOf(unitOf("title", "", "missing"))
const meta = `<mda:metadata><mda:metaGroup category="serumpun"><mda:meta type="mark">${mark}</mda:meta></mda:metaGroup></mda:metadata>`
const xliff = (unit: string, { root = 'srcLang="id" trgLang="ja"', version = "2.1" } = {}) =>
  `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="${version}" ${root}><file id="prod_1">${unit}</file></xliff>`
const segment = (target: string, attributes = "") =>
  `<segment${attributes}><source>Tas</source>${target}</segment>`
const unit = (inner: string) => `<unit id="title">${meta}${inner}</unit>`

const read = (content: string | Buffer) => readTranslationFile("f", Buffer.from(content as string))
async function unitIn(content: string) {
  const { listings } = await read(content)
  return listings[0]?.units[0]
}
async function refusal(content: string | Buffer) {
  const error: unknown = await read(content).catch((thrown: unknown) => thrown)
  if (!(error instanceof ProblemsError)) throw new Error(`not refused: ${String(error)}`)
  return error.problems.map(({ field, code }) => `${field} ${code}`).join()
}

test.each([
  [
    "inline elements",
    unit(segment('<target>籐<pc id="1">の</pc><mrk id="m">バッグ</mrk><ph id="2"/></target>')),
    "籐のバッグ",
  ],
  [
    "CDATA and references",
    unit(segment("<target><![CDATA[籐の]]>&#x30D0;ッグ</target>")),
    "籐のバッグ",
  ],
  [
    "new segments",
    unit(
      `${segment("<target>籐の</target>")}<ignorable><source> </source></ignorable>${segment("<target>バッグ</target>")}`,
    ),
    "籐の バッグ",
  ],
  ["a segment that is still open", unit(`${segment("<target>籐の</target>")}${segment("")}`), ""],
  [
    "foreign elements inside a text",
    unit(segment('<target>籐<x:source xmlns:x="y">の</x:source>バッグ</target>')),
    "籐のバッグ",
  ],
  ["no target", unit(segment("")), ""],
  [
    "a group around it",
    `<group id="g"><group id="h">${unit(segment("<target>籐</target>"))}</group></group>`,
    "籐",
  ],
  [
    "proposals of a program",
    `<unit id="title"><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>Tas</source><target>袋</target></mtc:match></mtc:matches>${meta}<notes><note>見本</note></notes>${segment("<target>籐</target>")}</unit>`,
    "籐",
  ],
])("a program's file with %s", async (_, content, text) => {
  expect(await unitIn(xliff(content))).toMatchObject({ field: "title", mark, text })
})

test.each([
  ["", null],
  [' state="initial"', null],
  [' state="translated"', "draft"],
  [' state="translated" subState="other:x"', "draft"],
  [' state="translated" subState="serumpun:machine"', "machine"],
  [' state="reviewed" subState="serumpun:outdated"', "reviewed"],
  [' state="final"', "reviewed"],
])("a segment with%s", async (attributes, kind) => {
  expect(await unitIn(xliff(unit(segment("<target>籐</target>", attributes))))).toMatchObject({
    kind,
  })
})

test("of segments in several states the lowest counts", async () => {
  const two = (one: string, other: string) =>
    unit(
      segment("<target>籐</target>", ` state="${one}"`) +
        segment("<target>籐</target>", ` state="${other}"`),
    )
  expect(await unitIn(xliff(two("final", "translated")))).toMatchObject({ kind: "draft" })
  expect(await unitIn(xliff(two("final", "initial")))).toMatchObject({ kind: null })
})

test("other prefixes, versions, regions and a byte order mark make no difference", async () => {
  const plain = xliff(unit(segment("<target>籐</target>")))
  const prefixed = plain
    .replace(/<(\/?)(xliff|file|unit|segment|source|target)\b/g, "<$1x:$2")
    .replace("xmlns=", "xmlns:x=")
  const region = xliff(unit(segment('<target xml:lang="ja">籐</target>')), {
    ...{ root: 'srcLang="id-ID" trgLang="ja-JP"', version: "2.0" },
  })
  for (const file of [plain, prefixed, region, `\uFEFF${plain}`])
    expect((await read(file)).listings[0]?.units[0]?.text).toBe("籐")
})

test("a listing that stands in a file twice is one", async () => {
  const file = xliff(unit(segment("<target>籐</target>"))).replace(
    "</file>",
    `</file><file id="prod_1">${unit(segment("<target>竹</target>"))}</file>`,
  )
  const { listings } = await read(file)
  expect(listings.map(({ units }) => units.length)).toEqual([2])
})

test.each([
  ["the source", 'srcLang="en" trgLang="ja"', ""],
  ["the target", 'srcLang="id" trgLang="fr"', ""],
  ["no target", 'srcLang="id"', ""],
  ["Indonesian as target", 'srcLang="id" trgLang="id"', ""],
  ["another one at a text", 'srcLang="id" trgLang="ja"', ' xml:lang="de"'],
])("a file for other languages (%s) is refused as such", async (_, root, attributes) => {
  const file = xliff(unit(segment(`<target${attributes}>籐</target>`)), { root })
  expect(await refusal(file)).toBe("file translation_file_language")
})

const good = xliff(unit(segment("<target>籐</target>")))
const MEBIBYTE = 1024 * 1024
const withType = (type: string, text: string) =>
  good.replace("<xliff", `${type}<xliff`).replace("籐", text)
const laughs = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join("")
test.each([
  ["zero bytes", "", "file_empty"],
  [
    "more than it may have",
    Buffer.alloc(translationFileLimits.mb * MEBIBYTE + 1, 60),
    "file_too_large",
  ],
  ["entities that multiply", withType(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, "&l9;")],
  [
    "an entity of a file",
    withType('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;"),
  ],
  [
    "a document type that nothing uses",
    withType('<!DOCTYPE x SYSTEM "http://localhost/x.dtd">', "籐"),
  ],
  ["an entity that nobody declares", good.replace("籐", "&e;")],
  ["nesting without end", good.replace("籐", `${"<mrk>".repeat(2e6)}`)],
  ["groups without end", xliff("<group>".repeat(1e6))],
  ["JSON without end", `{"format":${"[".repeat(5e6)}`],
  ["JSON in JSON without end", `{"format":${'{"a":'.repeat(1e6)}1${"}".repeat(1e6)}}`],
  ["broken UTF-8", Buffer.concat([Buffer.from(good.slice(0, -40)), Buffer.from([0xc3, 0x28])])],
  ["broken UTF-8 in JSON", Buffer.from([0x7b, 0xff, 0x7d])],
  ["UTF-16", Buffer.from(`\uFEFF${good}`, "utf16le")],
  ["zeros among it", good.replace("籐", "\0")],
  ["an end too early", good.slice(0, -30)],
  ["XLIFF 1.2", good.replace('version="2.1"', 'version="1.2"')],
  ["another root", "<html><body>x</body></html>"],
  ["no texts", xliff("<note>x</note>")],
  ["an archive", Buffer.from("PK\u0003\u0004aaaa")],
  ["JSON of something else", '{"format":"i18next","listings":[]}'],
  [
    "JSON with a text that is none",
    '{"format":"serumpun-translations/1","source_language":"id","target_language":"ja","listings":[{"id":"a","units":[{"field":"title","text":1}]}]}',
  ],
  ["a list", "[]"],
] as [string, string | Buffer, string?][])(
  "a file with %s is refused at once",
  async (_, content, code = "translation_file") => {
    const begun = performance.now()
    expect(await refusal(content)).toBe(`file ${code}`)
    expect(performance.now() - begun).toBeLessThan(3_000)
  },
)

test("more texts than a file may have are refused, however small they are", async () => {
  const file = xliff(`<unit id="a">${segment("")}</unit>`.repeat(translationFileLimits.units + 1))
  expect(await refusal(file)).toBe("file too_many")
})

test("names of methods are names of fields and nothing else", async () => {
  const found = await read(
    `{"format":"serumpun-translations/1","source_language":"id","target_language":"ja","__proto__":{"x":1},"listings":[{"id":"__proto__","units":[{"field":"constructor","text":"籐"}]}]}`,
  )
  expect(found.listings).toEqual([
    {
      listing_id: "__proto__",
      units: [{ field: "constructor", text: "籐", mark: "", kind: null }],
    },
  ])
})
