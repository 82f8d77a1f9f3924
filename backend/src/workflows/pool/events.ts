export const PoolEvents = {
  /** A group or one of its members waits to hear of something that has been written. */
  CHANGED: "pool.changed",
}
