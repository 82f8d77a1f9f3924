type Row = {
  id: string
  rfq_id: string
  producer_id: string
  /** In the order of writing, drafts included. */
  version: number
  sent_at: Date | string | null
}

/**
 * Version numbers as people read them, by the quote's id: each producer's quotes on an RFQ in the
 * order in which the buyer received them, so that the first is version 1 however often it was saved
 * before. A draft that nothing has replaced is the version to come; other drafts have no number.
 */
export function countVersions(rows: Row[]): Map<string, number> {
  const series = Map.groupBy(rows, ({ rfq_id, producer_id }) => `${rfq_id} ${producer_id}`)
  return new Map(
    [...series.values()].flatMap((quotes) => {
      const newest = Math.max(...quotes.map(({ version }) => version))
      return [
        ...quotes.filter(({ sent_at }) => sent_at).sort((a, b) => sentAt(a) - sentAt(b)),
        ...quotes.filter(({ sent_at, version }) => !sent_at && version === newest),
      ].map(({ id }, index) => [id, index + 1] as const)
    }),
  )
}

const sentAt = ({ sent_at }: Row) => new Date(sent_at ?? 0).getTime()
