/** Who reads an order: its page says to each what is theirs to do. */
export type Side = "buyer" | "producer"
