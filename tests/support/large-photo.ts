import sharp from "sharp"

/** 12 megapixels of a phone that was held upright: grain, shapes, and where it was taken; other colours with each `turn`. */
export async function largePhoto(turn = 0): Promise<Buffer> {
  const boxes = Array.from(
    { length: 60 },
    (_, index) =>
      `<rect x="${(index * 677) % 3800}" y="${(index * 389) % 2800}" width="300" height="240" fill="hsl(${index * 31 + turn} 50% 45%)"/>`,
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000">${boxes.join("")}</svg>`
  const noise = { type: "gaussian", mean: 150, sigma: 9 } as const
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#c0a080", noise } })
    .composite([{ input: Buffer.from(drawing) }])
    .jpeg({ quality: 92 })
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}
