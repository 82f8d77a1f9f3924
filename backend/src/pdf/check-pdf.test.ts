import { deflateSync } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { checkPdf } from "./check-pdf"
import { packedObjects, pdf, spellings, stream } from "./sample-pdf"

const find = async (content: string | Buffer) => {
  const file = { name: "scan.pdf", content: Buffer.from(content as string, "latin1") }
  const [found] = await checkPdf(file)
  if (found) expect(found).toMatchObject({ field: "file", params: { name: "scan.pdf" } })
  return found?.code ?? null
}

const commands = {
  "a script": "<< /S /JavaScript /JS (app.alert(1)) >>",
  "a program to start": "<< /S /Launch /F (cmd.exe) >>",
  "an attached file": "<< /Type /EmbeddedFile >>",
  "a tree of attached files": "<< /EmbeddedFiles 5 0 R >>",
  "an attachment on a page": "<< /Subtype /FileAttachment >>",
  "a film with a script": "<< /S /Rendition /JS (x) >>",
  "a document inside": "<< /S /GoToE >>",
  "a form in XML": "<< /XFA [ (template) 6 0 R ] >>",
}

test("plain documents pass: packed or not, with links, outlines, pictures and signatures", async () => {
  expect(await find(pdf())).toBeNull()
  expect(
    await find(pdf("4 0 obj << /A << /S /URI /URI (https://x.example) >> >> endobj")),
  ).toBeNull()
  expect(await find(pdf("4 0 obj << /Type /Outlines /First 5 0 R /Count 1 >> endobj"))).toBeNull()
  expect(await find(pdf("4 0 obj << /FT /Sig /V 6 0 R >> endobj"))).toBeNull()
  expect(await find(pdf(packedObjects("<< /Type /Page >>")))).toBeNull()
  expect(await find("junk\n".repeat(20) + pdf())).toBeNull()
})

test.each(Object.entries(commands))(
  "%s is found wherever it stands and however it is spelled",
  async (_, command) => {
    for (const spelled of spellings(command)) {
      expect(await find(pdf(`4 0 obj ${spelled} endobj`))).toBe("pdf_active")
      expect(await find(pdf(packedObjects(spelled)))).toBe("pdf_active")
      expect(await find(pdf(packedObjects(spelled, "", "\r\n")))).toBe("pdf_active")
      // Inside what calls itself a picture, where a table of places may still send a reader.
      expect(await find(pdf(stream("/Subtype /Image", `9 0 obj ${spelled} endobj`)))).toBe(
        "pdf_active",
      )
    }
  },
)

test("a checksum that is wrong, or data cut off, hides nothing", async () => {
  const packed = deflateSync(`4 0 ${commands["a script"]}`)
  for (const data of [
    packed.subarray(0, -4),
    Buffer.concat([packed.subarray(0, -4), Buffer.alloc(4)]),
  ])
    expect(await find(pdf(stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", data)))).toBe(
      "pdf_active",
    )
})

test.each([
  ["in hexadecimal", "/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode"],
  ["twice", "/Type /ObjStm /N 1 /First 4 /Filter [ /FlateDecode /FlateDecode ]"],
  [
    "with a predictor",
    "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
  ],
  ["as another object says", "/Type /ObjStm /N 1 /First 4 /Filter 8 0 R"],
  ["without saying its type", "/N 1 /First 4 /Filter /LZWDecode"],
  ["with an escaped key", "/Type /Obj#53tm /#4e 1 /First 4 /Fi#6cter /LZWDecode"],
  [
    "behind a string that looks like an object",
    "/Type /ObjStm /N 1 /First 4 /X (9 0 obj << >>) /Filter /LZWDecode",
  ],
  ["behind a comment", "/Type /ObjStm % >> stream\n /N 1 /First 4 /Filter /LZWDecode"],
  ["with data that unpacks to nothing", "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"],
])("objects packed %s are not taken", async (_, keys) => {
  expect(await find(pdf(stream(keys, "x1234567890")))).toBe("pdf_unclear")
})

test("a page's own stream may be packed as it likes", async () => {
  for (const filter of ["/ASCII85Decode", "/LZWDecode", "[ /ASCIIHexDecode /FlateDecode ]"])
    expect(await find(pdf(stream(`/Filter ${filter}`, "x1234567890")))).toBeNull()
})

test("encryption is told apart from commands", async () => {
  expect(await find(pdf("", "/Encrypt 7 0 R"))).toBe("pdf_encrypted")
  expect(await find(pdf("", "/En#63rypt 7 0 R"))).toBe("pdf_encrypted")
  expect(await find(pdf("4 0 obj << /EncryptMetadata true >> endobj"))).toBeNull()
  expect(await find("%PDF-1.7\n")).toBeNull()
})

test("what unfolds to gigabytes is refused without unfolding it", async () => {
  const bomb = stream("/Filter /FlateDecode", deflateSync(Buffer.alloc(64 * 1024 * 1024)))
  const before = process.memoryUsage().rss
  expect(await find(pdf(bomb.repeat(9)))).toBe("pdf_unclear")
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})

test.each([
  ["dictionaries without end", "1 0 obj << ".repeat(90_000)],
  ["brackets", "1 0 obj " + "<<[".repeat(300_000)],
  ["strings without end", "1 0 obj ((((".repeat(80_000)],
  ["streams", "stream\nx".repeat(120_000)],
  ["slashes", "/".repeat(1_000_000)],
  ["escapes", "/#4".repeat(300_000)],
])("a megabyte of %s takes no time", async (_, hostile) => {
  const began = performance.now()
  await find(pdf(hostile))
  expect(performance.now() - began).toBeLessThan(3000)
})

test("random bytes are taken for no command", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      expect(await find(pdf(stream("/Filter /DCTDecode", Buffer.from(bytes))))).toBeNull()
    }),
    { numRuns: 50 },
  )
})
