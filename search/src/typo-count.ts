import { countTypos } from "./server/index/edit-distance.js"

/** Typos a word of this length may have: 1 from 5 characters, 2 from 9, as the indexes are set. */
export function understoodLimit(word: string): number {
  return word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0
}

/** Typos between two words; 3 stands for more than 2. */
export function typoCount(left: string, right: string): number {
  return countTypos(left, right, 2)
}
