import { mkdir } from "node:fs/promises"
import S3rver from "s3rver"
import type { Program } from "./programs.ts"

/** Something that speaks S3, with one bucket of the name that the settings give. */
export async function openBucket(folder: string, port: number): Promise<Program> {
  await mkdir(folder, { recursive: true })
  const server = new S3rver({
    port,
    directory: folder,
    silent: true,
    configureBuckets: [{ name: "serumpun", configs: [] }],
  })
  await server.run()
  return { stop: () => server.close() }
}
