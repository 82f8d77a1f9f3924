/** A band of a region's or a family's pattern; only decoration. `name` is a file of `public/patterns`. */
export function Pattern({ name }: { name: string }) {
  return <div className="pattern" style={{ backgroundImage: `url(/patterns/${name}.svg)` }} />
}
