type Props = { line: number; title: string; hs_code: string }

/** A line of an order by its number, its goods and their HS code. */
export function LineName({ line, title, hs_code }: Props) {
  return (
    <>
      <span className="num soft">{line}.</span> <bdi>{title}</bdi>{" "}
      <bdi className="soft">{`HS\u00A0${hs_code.slice(0, 4)}.${hs_code.slice(4)}`}</bdi>
    </>
  )
}
