import { Readable } from "node:stream"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { CsvError, parse } from "csv-parse"
import { ProblemsError, refuse } from "../workflows/problems"
import { RowCollector } from "./collect-rows"
import { decodeText } from "./decode-text"
import type { ReadSheet } from "./sheet"

/** Characters that are read at a time; between them others get their turn. */
const PIECE = 64 * 1024

/**
 * A CSV file (RFC 4180) with commas, semicolons or tabs, which is found out by its first line.
 * @throws ProblemsError at `file`
 */
export async function readCsv(name: string, bytes: Buffer): Promise<ReadSheet> {
  const text = decodeText(bytes)
  if (text === null) return refuse("file", "sheet_type", { name })
  const rows = new RowCollector()
  const parser = parse({
    delimiter: findDelimiter(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: SHEET_LIMITS.columns * SHEET_LIMITS.cell * 4,
  })
  const source = Readable.from(piecesOf(withoutSeparatorLine(text)))
  source.pipe(parser)
  let number = text.startsWith("sep=") ? 1 : 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      rows.add(
        number,
        record.map((cell) => (cell === "" ? null : cell)),
      )
    }
  } catch (error) {
    if (error instanceof ProblemsError) throw error
    if (error instanceof CsvError) refuse("file", "file_unreadable", { name })
    throw error
  } finally {
    source.destroy()
    parser.destroy()
  }
  return rows.finish("csv")
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/** Excel's own first line, which says how the columns are separated. */
const withoutSeparatorLine = (text: string): string =>
  text.startsWith("sep=") ? text.slice(text.indexOf("\n") + 1) : text

/** What stands most often between quotes of the first line that has any of them. */
function findDelimiter(text: string): "," | ";" | "\t" {
  const said = /^sep=([,;\t])/.exec(text)?.[1]
  if (said === "," || said === ";" || said === "\t") return said
  const counts = { ",": 0, ";": 0, "\t": 0 }
  let isQuoted = false
  for (const sign of text.slice(0, 20_000)) {
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === "," || sign === ";" || sign === "\t") counts[sign] += 1
    else if (sign === "\n" && counts[","] + counts[";"] + counts["\t"] > 0) break
  }
  if (counts["\t"] > counts[","] && counts["\t"] > counts[";"]) return "\t"
  return counts[";"] > counts[","] ? ";" : ","
}
