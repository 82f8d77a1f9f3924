import type { Posting } from "./posting.js"

/** Number of documents in which the right term stands right after the left one. */
export function adjacentDocuments(left: Posting | undefined, right: Posting | undefined): number {
  if (!left || !right) return 0
  let count = 0
  let j = 0
  for (let i = 0; i < left.documents.length && j < right.documents.length;) {
    const document = left.documents[i]
    if (right.documents[j] < document) j++
    else if (right.documents[j] > document) i++
    else {
      if (stand(left, i, right, j)) count++
      i++
      j++
    }
  }
  return count
}

function stand(left: Posting, i: number, right: Posting, j: number): boolean {
  let r = right.startOf(j)
  const end = right.ends[j]
  for (let l = left.startOf(i); l < left.ends[i]; l++) {
    while (r < end && right.positions[r] <= left.positions[l]) r++
    if (r < end && right.positions[r] === left.positions[l] + 1) return true
  }
  return false
}
