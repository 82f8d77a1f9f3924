export const actorNames = [
  "anonymous",
  "buyer",
  "buyer2",
  "producer",
  "producer2",
  "curator",
  "curator2",
  "operator",
] as const
export type ActorName = (typeof actorNames)[number]

export const kinds = ["anonymous", "buyer", "producer", "curator", "operator"] as const
export type Kind = (typeof kinds)[number]

export const kindOf = (actor: ActorName): Kind => actor.replace(/2$/, "") as Kind
