/**
 * What a curator may ask the desk for. `for_me`: open and mine to judge; `first`, `second`, `third`:
 * waits for that judgement, the third because two are too far apart; `came_back`: judged or sent
 * back before and submitted again; `overdue`: waits longer than `REVIEW_DUE_DAYS`.
 */
export const reviewQueues = [
  "for_me",
  "first",
  "second",
  "third",
  "came_back",
  "appeal",
  "renewal",
  "overdue",
] as const
export type ReviewQueue = (typeof reviewQueues)[number]
