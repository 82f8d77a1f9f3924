import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

/** The mails in an outbox folder, whole ones only. */
export async function readOutbox(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"))
  const mails: { name: string; text: string }[] = []
  for (const name of names) mails.push({ name, text: await readFile(join(folder, name), "utf8") })
  return mails
}
