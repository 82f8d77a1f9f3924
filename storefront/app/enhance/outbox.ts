import { deviceStorage } from "../lib/kept/browser-storage.ts"
import { deviceStore } from "../lib/kept/device-store.ts"

/** A message that waits in this browser until a server has taken it. */
export type Waiting = {
  /** Its key at the server too: sent twice, it is the same message. */
  key: string
  /** The thread's own address. */
  thread: string
  fields: [name: string, value: string | File][]
}

/** Says without opening the database that there is something in it. */
const FLAG = "serumpun-waiting"

const run = deviceStore("serumpun", "waiting", { keyPath: "at", autoIncrement: true })

/** @throws when the browser keeps nothing, or not the word that something waits, as some do in private windows */
export async function keepWaiting(message: Waiting): Promise<void> {
  const at = await run("readwrite", (store) => store.add(message))
  if (deviceStorage.write(FLAG, "1")) return
  // Nobody would look for it again.
  await run("readwrite", (store) => store.delete(at))
  throw new Error("This browser keeps no flag")
}

/** In the order in which they were written; nothing in a browser that keeps none. */
export async function listWaiting(): Promise<(Waiting & { at: number })[]> {
  if (!deviceStorage.read(FLAG)) return []
  return run("readonly", (store) => store.getAll() as IDBRequest<(Waiting & { at: number })[]>)
}

export async function dropWaiting(at: number): Promise<void> {
  await run("readwrite", (store) => store.delete(at))
  if ((await listWaiting()).length === 0) deviceStorage.remove(FLAG)
}
