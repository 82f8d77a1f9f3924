import { randomFrom } from "@serumpun/search/bench/random"

/** The same order for the same seed (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const mixed = [...items]
  const random = randomFrom(seed)
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1))
    ;[mixed[last], mixed[pick]] = [mixed[pick]!, mixed[last]!]
  }
  return mixed
}
