import { addDays } from "@serumpun/domain/days"

const EXTENSION_DAYS = 14

/** What one click extends a quote to: two weeks from its last day, or from today when that is over. */
export function laterDay(valid_until: string, today: string): string {
  return addDays(valid_until > today ? valid_until : today, EXTENSION_DAYS)
}
