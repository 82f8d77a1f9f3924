/**
 * What a curator may ask the desk for. `taken`: I have taken it on; `for_me`: open and mine to judge;
 * `unassigned`: nobody has taken it on, or who has is away; `first`, `second`, `third`:
 * waits for that judgement, the third because two are too far apart; `came_back`: judged or sent
 * back before and submitted again; `overdue`: waits longer than `REVIEW_DUE_DAYS`.
 */
export const reviewQueues = [
  "taken",
  "for_me",
  "unassigned",
  "first",
  "second",
  "third",
  "came_back",
  "appeal",
  "renewal",
  "overdue",
] as const
export type ReviewQueue = (typeof reviewQueues)[number]
