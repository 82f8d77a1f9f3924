/** A set of document numbers, one bit each. */
export type Bitmap = Uint32Array

export function newBitmap(size: number): Bitmap {
  return new Uint32Array((size + 31) >>> 5)
}

export function hasBit(bitmap: Bitmap, at: number): boolean {
  return (bitmap[at >>> 5] & (1 << (at & 31))) !== 0
}

export function setBit(bitmap: Bitmap, at: number): void {
  bitmap[at >>> 5] |= 1 << (at & 31)
}

export function clearBit(bitmap: Bitmap, at: number): void {
  bitmap[at >>> 5] &= ~(1 << (at & 31))
}

/** `into` becomes the documents in both. */
export function intersect(into: Bitmap, other: Bitmap): Bitmap {
  for (let i = 0; i < into.length; i++) into[i] &= i < other.length ? other[i] : 0
  return into
}

/** `into` becomes the documents in either. */
export function unite(into: Bitmap, other: Bitmap): Bitmap {
  for (let i = 0; i < into.length && i < other.length; i++) into[i] |= other[i]
  return into
}

/** `into` loses the documents in `other`. */
export function subtract(into: Bitmap, other: Bitmap): Bitmap {
  for (let i = 0; i < into.length && i < other.length; i++) into[i] &= ~other[i]
  return into
}

export function uniteIntersection(into: Bitmap, left: Bitmap, right: Bitmap): void {
  for (let i = 0; i < into.length; i++) into[i] |= left[i] & right[i]
}

export function countBits(bitmap: Bitmap): number {
  let count = 0
  for (let i = 0; i < bitmap.length; i++) {
    let word = bitmap[i]
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
  }
  return count
}

/** The documents of a bitmap, ascending. */
export function toDocuments(bitmap: Bitmap): Int32Array {
  const documents = new Int32Array(countBits(bitmap))
  let next = 0
  for (let i = 0; i < bitmap.length; i++) {
    let word = bitmap[i]
    while (word !== 0) {
      documents[next++] = (i << 5) + (31 - Math.clz32(word & -word))
      word &= word - 1
    }
  }
  return documents
}
