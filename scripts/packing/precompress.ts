import { readdir, readFile, writeFile } from "node:fs/promises"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

// usage: node precompress.ts FOLDER; puts a brotli and a gzip neighbour beside each file that gains by it
const folder = process.argv[2]
if (!folder) throw new Error("Name the folder whose files are to be compressed")
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(css|js|json|svg|txt|webmanifest)$/.test(entry.name)) continue
  const file = `${entry.parentPath}/${entry.name}`
  const body = await readFile(file)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  }
  const [br, gz] = await Promise.all([brotli(body, { params }), gzipped(body, { level: 9 })])
  if (br.byteLength < body.byteLength) await writeFile(`${file}.br`, br)
  if (gz.byteLength < body.byteLength) await writeFile(`${file}.gz`, gz)
}
