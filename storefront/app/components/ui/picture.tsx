import { averageColour } from "#app/lib/files/thumbhash.ts"
import { classes } from "./classes.ts"

export type PictureSource = {
  /** Address without width and ending: `${base}-640.avif`. */
  base: string
  widths: number[]
  width: number
  height: number
  alt: string
  thumbhash?: string | null
}

type Props = {
  image: PictureSource
  /** As in `<img sizes>`: how wide the picture stands at which viewport. */
  sizes: string
  /** The first picture of a page loads at once, all others when they come near. */
  first?: boolean
  className?: string
}

const formats = ["avif", "webp"] as const

export function Picture({ image, sizes, first, className }: Props) {
  const { base, widths, width, height, alt } = image
  const sourceSet = (ending: string) => widths.map((w) => `${base}-${w}.${ending} ${w}w`).join(", ")
  const fallback = widths.find((w) => w >= 640) ?? widths.at(-1)
  const colour = averageColour(image.thumbhash)
  return (
    <picture className={classes("picture", className)}>
      {formats.map((format) => (
        <source key={format} type={`image/${format}`} srcSet={sourceSet(format)} sizes={sizes} />
      ))}
      <img
        src={`${base}-${fallback}.jpg`}
        srcSet={sourceSet("jpg")}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading={first ? undefined : "lazy"}
        decoding={first ? undefined : "async"}
        style={colour ? { backgroundColor: colour } : undefined}
      />
    </picture>
  )
}
