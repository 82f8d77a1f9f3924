/** What the lists of RFQs and orders can be sorted by; the first is how they stand unasked. */
export const rfqSorts = ["newest", "needed_by"] as const
export type RfqSort = (typeof rfqSorts)[number]

/** `waiting`: those that nobody has moved for longest first. */
export const orderSorts = ["newest", "waiting"] as const
export type OrderSort = (typeof orderSorts)[number]
