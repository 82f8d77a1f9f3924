import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { project, VIEW_BOX } from "./projection.ts"

export type MapPoint = { key: string; latitude: number; longitude: number }

const [, , width, height] = VIEW_BOX.split(" ")

/** Indonesia with one place marked. The islands are one picture that every page shares. */
export function OriginMap({ point, label }: { point: MapPoint; label: string }) {
  const { t } = useTranslation("places")
  return (
    <svg
      className="origin-map"
      viewBox={VIEW_BOX}
      role="img"
      aria-label={t("map.label", { place: label })}
    >
      <image href="/origin-map.svg" width={width} height={height} />
      <Dot point={point} radius={15} />
    </svg>
  )
}

type Placed = { place: string; latitude: number | null; longitude: number | null }

/** The map of where a producer works; none while that is not known. */
export function ProducerMap({ producer }: { producer: Placed }) {
  const { place, latitude, longitude } = producer
  if (latitude === null || longitude === null) return null
  return <OriginMap label={place} point={{ key: place, latitude, longitude }} />
}

/**
 * Indonesia with regions marked, each dot a way to its region for those who point. Every page
 * that has it lists the same regions as links, so keyboards and screen readers pass it by.
 */
export function RegionsMap({ points }: { points: (MapPoint & { name: string; href: string })[] }) {
  return (
    <svg className="origin-map" viewBox={VIEW_BOX} aria-hidden="true">
      <image href="/origin-map.svg" width={width} height={height} />
      {points.map(({ name, href, ...point }) => (
        <a key={point.key} href={href} tabIndex={-1}>
          <title>{name}</title>
          <Dot point={point} radius={11} />
        </a>
      ))}
    </svg>
  )
}

function Dot({ point, radius }: { point: MapPoint; radius: number }) {
  const { x, y } = project(point.latitude, point.longitude)
  return <circle cx={Math.round(x)} cy={Math.round(y)} r={radius} />
}
