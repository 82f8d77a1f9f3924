import sharp from "sharp"

const ROUNDS = 5

/**
 * One photo of 12 megapixels again and again: our way with its checks, hints and files, and sharp's encoding alone.
 * @param takeOurs milliseconds that our way took
 * @returns medians in milliseconds
 */
export async function compareWithSharp(takeOurs: (content: Buffer) => Promise<number>) {
  const content = await photoOf12Megapixels()
  const ours: number[] = []
  const plain: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await takeOurs(content))
    const began = performance.now()
    await encodePlainly(content)
    plain.push(performance.now() - began)
  }
  return { ours_ms: median(ours), plain_ms: median(plain) }
}

/** The same files as ours, the way sharp's documentation shows it. */
async function encodePlainly(content: Buffer): Promise<void> {
  for (const width of [320, 640, 960, 1600]) {
    const sized = sharp(content).autoOrient().resize({ width })
    await Promise.all([
      sized.clone().webp({ quality: 80, effort: 2 }).toBuffer(),
      sized.clone().jpeg({ quality: 80, progressive: true }).toBuffer(),
    ])
  }
}

function photoOf12Megapixels(): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 12 } as const
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#a06030", noise } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

const median = (values: number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
