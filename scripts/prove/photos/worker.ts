import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { root } from "../../start/settings.ts"

// The backend's way of one picture in a process of its own, so that its memory can be measured: it reads
// paths, one a line, and answers each with a line of JSON.

type Store = object
type Result = { image: { id: string; widths: number[] } | null; problems: { code: string }[] }

const load = createRequire(join(root, "backend", "package.json"))
load("./register-typescript.cjs")
const { PictureLocalFileService } = load("./src/modules/file-local/service.ts") as {
  PictureLocalFileService: new (
    container: object,
    options: object,
  ) => {
    upload(file: object): Promise<{ key: string }>
    getAsBuffer(file: { fileKey: string }): Promise<Buffer>
    delete(files: { fileKey: string }[]): Promise<void>
  }
}
const { pictureStore } = load("./src/images/picture-store.ts") as {
  pictureStore: (container: object) => Store
}
const { processPicture } = load("./src/images/process-picture.ts") as {
  processPicture: (store: Store, file: { name: string; content: Buffer }) => Promise<Result>
}

const folder = process.env.PICTURES ?? ""
const options = { upload_dir: folder, private_upload_dir: folder, backend_url: "http://localhost" }
const provider = new PictureLocalFileService({}, options)
const store = pictureStore({
  resolve: () => ({
    createFiles: (file: object) => provider.upload(file),
    getAsBuffer: (fileKey: string) => provider.getAsBuffer({ fileKey }),
    deleteFiles: (keys: string[]) => provider.delete(keys.map((fileKey) => ({ fileKey }))),
  }),
})

const read = (name: string) => {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(
    readFileSync("/proc/self/status", "utf8"),
  )
  return Number(found?.[1] ?? 0) / 1024
}

async function measure(paths: string[]) {
  const contents = paths.map((path) => ({ name: "photo", content: readFileSync(path) }))
  // From here on VmHWM is the most memory that was held since (Linux: proc(5), clear_refs).
  writeFileSync("/proc/self/clear_refs", "5")
  const before = read("VmRSS")
  const began = performance.now()
  const results = await Promise.all(contents.map((file) => processPicture(store, file)))
  return { results, peak_mb: read("VmHWM") - before, took_ms: performance.now() - began }
}

console.log("ready")
for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await measure(JSON.parse(line) as string[])))
process.exit(0)
