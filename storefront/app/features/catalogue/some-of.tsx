import { useFormat } from "#app/lib/format/use-format.ts"

const shown = 3

/** The first of many names, and how many more there are; all of them when one is pointed at. */
export function SomeOf({ names, none }: { names: string[]; none: string }) {
  const format = useFormat()
  if (names.length === 0) return <span className="soft">{none}</span>
  const more = names.length - shown
  if (more <= 1) return <>{format.list(names)}</>
  return (
    <>
      <span aria-hidden="true" title={format.list(names)}>
        {format.list(names.slice(0, shown))} <bdi dir="ltr">{`+${format.number(more)}`}</bdi>
      </span>
      <span className="visually-hidden">{format.list(names)}</span>
    </>
  )
}
