export type Side = "buyer" | "producer"

/** The part of the site that a side works in. */
export const roomOf = (side: Side) => (side === "buyer" ? "account" : "producer")
