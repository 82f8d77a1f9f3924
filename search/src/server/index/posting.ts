const FIRST_CAPACITY = 2

/**
 * Where one term occurs: documents ascending, and for document `i` its positions in
 * `positions[ends[i - 1]..ends[i])`. A position is attribute << 16 | word position.
 */
export class Posting {
  documents = new Int32Array(FIRST_CAPACITY)
  ends = new Int32Array(FIRST_CAPACITY)
  positions = new Int32Array(FIRST_CAPACITY)
  /** Number of documents. */
  size = 0

  /** Documents must come in ascending order, positions of one document too. */
  add(document: number, position: number): void {
    const used = this.size ? this.ends[this.size - 1] : 0
    if (used === this.positions.length) this.positions = grown(this.positions)
    this.positions[used] = position
    if (this.size && this.documents[this.size - 1] === document) {
      this.ends[this.size - 1] = used + 1
      return
    }
    if (this.size === this.documents.length) {
      this.documents = grown(this.documents)
      this.ends = grown(this.ends)
    }
    this.documents[this.size] = document
    this.ends[this.size++] = used + 1
  }

  /** Index of a document in this posting, or -1. */
  find(document: number): number {
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const at = this.documents[middle]
      if (at === document) return middle
      if (at < document) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  startOf(index: number): number {
    return index ? this.ends[index - 1] : 0
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(array.length * 2)
  next.set(array)
  return next
}
