import { useTranslation } from "react-i18next"
import { project, VIEW_BOX } from "./projection.ts"

export type MapPoint = { key: string; latitude: number; longitude: number }

/** Indonesia with places marked. The islands are one picture that every page shares. */
export function OriginMap({ points, label }: { points: MapPoint[]; label: string }) {
  const { t } = useTranslation("places")
  const [, , width, height] = VIEW_BOX.split(" ")
  return (
    <svg
      className="origin-map"
      viewBox={VIEW_BOX}
      role="img"
      aria-label={t("map.label", { place: label })}
    >
      <image href="/origin-map.svg" width={width} height={height} />
      {points.map(({ key, latitude, longitude }) => {
        const { x, y } = project(latitude, longitude)
        return <circle key={key} cx={Math.round(x)} cy={Math.round(y)} r="7" />
      })}
    </svg>
  )
}
