/** Buckets of positions: 0 to 15 one each, 16 to 23 one, then one per power of two. */
const BUCKETS = 29
const FIRST_SHARED = 16
const FIRST_POWER = 24

/** The bucket a position lies in, as Meilisearch keeps positions. */
export function positionBucket(position: number): number {
  if (position < FIRST_SHARED) return position
  if (position < FIRST_POWER) return FIRST_SHARED
  return 44 - Math.clz32(position - 1)
}

/** The position that stands for a bucket: its last one. */
function bucketPosition(bucket: number): number {
  if (bucket < FIRST_SHARED) return bucket
  return bucket === FIRST_SHARED ? FIRST_POWER : Math.min(0xffff, 2 ** (bucket - 12))
}

/** Farthest distance of each cost from 0 on; anything farther costs 10. */
const FARTHEST_OF_COST = [0, 1, 4, 7, 11, 16, 24, 64, 256, 1024]

function distanceCost(distance: number): number {
  const cost = FARTHEST_OF_COST.findIndex((farthest) => distance <= farthest)
  return cost < 0 ? FARTHEST_OF_COST.length : cost
}

/** Most that one word can cost by its position. */
export const MOST_PLACE_COST = FARTHEST_OF_COST.length

/**
 * Cost per bucket of finding a word, or `span` words read as one, away from where it stands in
 * the query. Words read as one cost the sum of their words' costs.
 */
export function placeCosts(queryPosition: number, span: number): Uint8Array {
  const costs = new Uint8Array(BUCKETS)
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const distance = Math.abs(bucketPosition(bucket) - queryPosition)
    for (let word = 0; word < span; word++) costs[bucket] += distanceCost(distance + word)
  }
  return costs
}
