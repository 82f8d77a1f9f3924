import { setTimeout as wait } from "node:timers/promises"
import sharp from "sharp"
import { withinPictureMemory } from "./picture-memory"
import type { PictureStore } from "./picture-store"

/** Effort 1 takes half the time of 2 and gives files of the same size and nearly the same quality. */
const EFFORT = 1
const QUIET_MS = 5000
/** Measured with libaom: 384 MB for 1600 × 6400 pixels. */
const BYTES_PER_PIXEL = 40

const waiting = new Map<string, PictureStore>()
let running: Promise<void> | null = null
let lastUpload = 0

/** After an upload: a person who sends more pictures gets the processor first. */
export function queueUploadedAvif(store: PictureStore, id: string, widths: number[]): void {
  lastUpload = Date.now()
  queueAvif(store, id, widths)
}

/**
 * Encodes AVIF one file at a time behind everything else. The stored WebP is the source, so a
 * file that a crash left out can be made at any later time: when somebody asks for it, or by
 * `queueMissingAvif`.
 */
export function queueAvif(store: PictureStore, id: string, widths: number[]): void {
  for (const width of widths) waiting.set(`${id}-${width}`, store)
  running ??= work().finally(() => {
    running = null
  })
}

/** Resolves when nothing is waiting any more. */
export async function avifQueueIdle(): Promise<void> {
  while (running) await running
}

/** Queues what a stopped or killed process left undone; each picture says by its WebP that it is wanted. */
export async function queueMissingAvif(store: PictureStore): Promise<void> {
  const files = new Set((await store.list()).map(({ name }) => name))
  for (const file of files) {
    const [, id, width] = /^([a-z0-9]+)-(\d+)\.webp$/.exec(file) ?? []
    if (id && width && !files.has(`${id}-${width}.avif`)) queueAvif(store, id, [Number(width)])
  }
}

async function work(): Promise<void> {
  for (const [name, store] of waiting) {
    await uploadsRest()
    const began = performance.now()
    await encode(store, name).catch(() => undefined)
    waiting.delete(name)
    // It rests as long as it worked, since pages are drawn by the same processors.
    await wait(performance.now() - began)
  }
}

async function uploadsRest(): Promise<void> {
  while (Date.now() < lastUpload + QUIET_MS) await wait(lastUpload + QUIET_MS - Date.now())
}

async function encode(store: PictureStore, name: string): Promise<void> {
  if (await store.read(`${name}.avif`)) return
  const source = await store.read(`${name}.webp`)
  if (!source) return
  const picture = sharp(source).avif({ quality: 55, effort: EFFORT })
  const { width, height } = await picture.metadata()
  const avif = await withinPictureMemory(width * height * BYTES_PER_PIXEL, () => picture.toBuffer())
  await store.write(`${name}.avif`, avif)
}
