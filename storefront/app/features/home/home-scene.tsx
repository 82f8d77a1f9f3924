import { useTranslation } from "#app/lib/i18n/use-translation.ts"

// Drawn by scripts/demo/pictures/draw-home.ts; `npm run home-scene -w @serumpun/demo` writes the files.
const sources = (shape: "wide" | "tall", widths: [number, number]) =>
  (["avif", "webp"] as const).map((format) => ({
    type: `image/${format}`,
    srcSet: widths.map((w) => `/home/goods-${shape}-${w}.${format} ${w}w`).join(", "),
  }))
const tall = sources("tall", [720, 1440])
const wide = sources("wide", [1200, 2400])

/** One large scene of the goods: upright on a phone, wide on a desk. */
export function HomeScene() {
  const { t } = useTranslation("home")
  return (
    <picture className="home-scene">
      {tall.map((source) => (
        <source key={source.type} {...source} media="(width < 40rem)" sizes="100vw" />
      ))}
      {wide.map((source) => (
        <source
          key={source.type}
          {...source}
          sizes="(width < 80rem) 100vw, 80rem"
          width={2400}
          height={1200}
        />
      ))}
      <img
        src="/home/goods-wide-1200.webp"
        width={1600}
        height={2000}
        alt={t("scene")}
        fetchPriority="high"
      />
    </picture>
  )
}
