/**
 * A heading with a document's number in it. The display face has old-style figures only, in which
 * "000001" cannot be read, so the number is set in the body face and stays in one piece.
 */
export function Numbered({ text, number }: { text: string; number: string }) {
  const [before, ...after] = text.split(number)
  return (
    <>
      {before}
      {after.length > 0 ? <bdi className="numbered">{number}</bdi> : null}
      {after.join(number)}
    </>
  )
}
