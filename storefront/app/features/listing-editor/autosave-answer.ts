import type { Problem } from "@serumpun/domain/problems"

/**
 * What saving by itself comes to. `typed_on`: stamp for what is typed from now on; `left_out`: controls that
 * the server has not taken, whatever the reason. `wait_minutes`: nothing was decided, 0 when nobody answered.
 * `closed`: the listing may not be edited any more, since it has gone to the curators.
 */
export type AutosaveAnswer =
  | { typed_on: string; left_out: Pick<Problem, "field">[] }
  | { wait_minutes: number }
  | { closed: true }
