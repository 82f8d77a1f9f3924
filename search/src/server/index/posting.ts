/**
 * Where one term occurs: documents ascending, and for document `i` its positions in
 * `positions[ends[i - 1]..ends[i])`. A position is attribute << 16 | word position.
 * Plain arrays: most terms are rare, and typed arrays cost more to make than rare terms hold.
 */
export class Posting {
  readonly documents: number[] = []
  readonly ends: number[] = []
  readonly positions: number[] = []

  /** Number of documents. */
  get size(): number {
    return this.documents.length
  }

  /** Documents must come in ascending order, positions of one document too. */
  add(document: number, position: number): void {
    this.positions.push(position)
    const last = this.documents.length - 1
    if (last >= 0 && this.documents[last] === document) this.ends[last]++
    else {
      this.documents.push(document)
      this.ends.push(this.positions.length)
    }
  }

  /** Index of a document in this posting, or -1. */
  find(document: number): number {
    let low = 0
    let high = this.documents.length - 1
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
