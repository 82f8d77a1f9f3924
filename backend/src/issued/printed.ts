import type { Pair, Words } from "./words"

/** A small heading with what stands below it. */
export type Field = { label: Pair; lines: Words[]; strong?: boolean }
export type Section = { title: Pair | null; fields: Field[]; note: Pair | null }
