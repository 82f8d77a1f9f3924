import { deviceStorage } from "./browser-storage.ts"
import type { FormValues } from "./form-values.ts"

/** What was typed into a form and has not reached the server. */
export type Unsent = {
  /** The version it was typed on. */
  base: string
  /** The controls that were typed in, and what the server has of them. */
  values: FormValues
  from: FormValues
  /** Sent without an answer: it may have arrived, and goes again unchanged before anything newer. */
  unanswered?: FormValues
  /** Sent with a button of the form, and nothing typed since. */
  submitted?: boolean
  /** Milliseconds since 1970, by this device. */
  kept_at: number
}

/** Tells this page from others that the same form is open in, as long as it lives. */
const page = Math.random().toString(36).slice(2)

const prefixOf = (name: string) => `kept ${name}`
const ownKey = (name: string) => `${prefixOf(name)} ${page}`

/**
 * Every open page keeps its own, so that two tabs never overwrite each other's.
 * @returns whether the browser has kept it
 */
export function keepUnsent(name: string, unsent: Omit<Unsent, "kept_at">): boolean {
  // A full or forbidden storage keeps nothing; the form itself still works.
  return deviceStorage.write(ownKey(name), JSON.stringify({ ...unsent, kept_at: Date.now() }))
}

export function dropUnsent(name: string, key = ownKey(name)): void {
  deviceStorage.remove(key)
}

/**
 * Tells other pages, until they ask no more, that this one still looks after what it keeps.
 * @returns ends it
 */
export function holdUnsent(name: string): () => void {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  // Without a certificate for the site there are no locks; then every page takes what it finds.
  void navigator.locks?.request(ownKey(name), () => held)
  return release
}

export type FoundUnsent = { key: string; isOwn: boolean; unsent: Unsent }

/** What was kept for a form by this page or by pages that are closed, oldest first. */
export async function listUnsent(name: string): Promise<FoundUnsent[]> {
  const held = await heldKeys()
  return keysOf(name)
    .filter((key) => key === ownKey(name) || !held.has(key))
    .flatMap((key) => {
      const unsent = read(key)
      return unsent ? [{ key, isOwn: key === ownKey(name), unsent }] : []
    })
    .sort((one, other) => one.unsent.kept_at - other.unsent.kept_at)
}

async function heldKeys(): Promise<Set<string>> {
  const state = await navigator.locks?.query()
  return new Set(state?.held?.flatMap(({ name }) => name ?? []))
}

const keysOf = (name: string): string[] =>
  deviceStorage
    .keys()
    .filter((key) => key === prefixOf(name) || key.startsWith(`${prefixOf(name)} `))

function read(key: string): Unsent | null {
  try {
    const kept = JSON.parse(deviceStorage.read(key) ?? "null") as Partial<Unsent> | null
    const { base, values, from, ...others } = kept ?? {}
    return base && values && from ? { kept_at: 0, ...others, base, values, from } : null
  } catch {
    return null
  }
}
