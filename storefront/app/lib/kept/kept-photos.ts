import { deviceStore } from "./device-store.ts"

/** A photo that was chosen for a listing and has not arrived yet. */
export type KeptPhoto = {
  key: string
  listing_id: string
  file: File
  /** What the file was before it was made smaller. */
  chosen: { type: string; size: number }
  kept_at: number
}

/** What nobody has sent for a week is not waited for any more. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

const run = deviceStore("serumpun-photos", "photos", { keyPath: "key" })

/** Keeps it on this device until it has arrived. A browser that keeps nothing holds it only in the page. */
export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  await run("readwrite", (store) => store.put(photo)).catch(() => undefined)
}

export async function dropPhoto(key: string): Promise<void> {
  await run("readwrite", (store) => store.delete(key)).catch(() => undefined)
}

/** Those of a listing, first chosen first; older ones of any listing are let go. */
export async function listKeptPhotos(listing_id: string, now = Date.now()): Promise<KeptPhoto[]> {
  const all = await run("readonly", (store) => store.getAll() as IDBRequest<KeptPhoto[]>).catch(
    () => [],
  )
  const old = all.filter(({ kept_at }) => now - kept_at > KEPT_MS)
  for (const { key } of old) await dropPhoto(key)
  return all
    .filter((photo) => photo.listing_id === listing_id && !old.includes(photo))
    .sort((one, other) => one.kept_at - other.kept_at)
}

/** How many photos of all listings wait on this device. */
export async function countPhotos(): Promise<number> {
  return run("readonly", (store) => store.count()).catch(() => 0)
}

export async function dropAllPhotos(): Promise<void> {
  await run("readwrite", (store) => store.clear()).catch(() => undefined)
}
