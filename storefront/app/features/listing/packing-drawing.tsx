import { CONTAINER_CM, PALLET_CM, stackOf, type OuterPacking } from "./packing-counts.ts"

const gap = 40
const ground = 250
/** Room under the ground line for the numbers, large enough to be read on a phone. */
const captionHeight = 44

/**
 * Carton (1), pallet (2) and container (3) from the side, all at one scale: one unit is one
 * centimetre.
 */
export function PackingDrawing({ packing, label }: { packing: OuterPacking; label: string }) {
  const { carton_length_cm: length, carton_height_cm: height } = packing
  const stack = stackOf(packing)
  const palletWidth = Math.max(PALLET_CM.width, stack.width_cm)
  const palletAt = length + gap
  const containerAt = palletAt + palletWidth + gap
  const inside = Math.max(1, Math.floor(CONTAINER_CM.length / palletWidth))
  const beside = Math.min(inside, Math.ceil(packing.pallets_per_20ft / 2))
  const stackAt = (at: number) => at + (palletWidth - stack.width_cm) / 2
  const top = Math.min(0, ground - PALLET_CM.height - stack.height_cm) - 4
  const loadHeight = Math.min(stack.height_cm, CONTAINER_CM.height - PALLET_CM.height)
  return (
    <svg
      className="packing-drawing"
      viewBox={`-2 ${top} ${containerAt + CONTAINER_CM.length + 4} ${ground - top + captionHeight}`}
      role="img"
      aria-label={label}
    >
      <path d={`M0 ${ground}h${containerAt + CONTAINER_CM.length}`} />
      <path className="packing-solid" d={`M0 ${ground}v${-height}h${length}v${height}z`} />
      <path
        className="packing-solid"
        d={boxes(stackAt(palletAt), ground - PALLET_CM.height, stack)}
      />
      <path d={base(palletAt, palletWidth)} />
      <path
        d={`M${containerAt} ${ground}v${-CONTAINER_CM.height}h${CONTAINER_CM.length}v${CONTAINER_CM.height}z`}
      />
      <path
        className="packing-solid"
        d={Array.from({ length: beside }, (_, index) => {
          const at = containerAt + 4 + index * palletWidth
          return `M${stackAt(at)} ${ground - PALLET_CM.height}v${-loadHeight}h${stack.width_cm}v${loadHeight}z${base(at, palletWidth)}`
        }).join("")}
      />
      {[length / 2, palletAt + palletWidth / 2, containerAt + CONTAINER_CM.length / 2].map(
        (middle, index) => (
          <text key={index} x={middle} y={ground + 36}>
            {index + 1}
          </text>
        ),
      )}
    </svg>
  )
}

function boxes(
  at: number,
  bottom: number,
  { columns, rows, width_cm, height_cm }: ReturnType<typeof stackOf>,
) {
  const across = width_cm / columns
  const up = height_cm / rows
  const verticals = Array.from({ length: columns - 1 }, (_, index) => {
    return `M${at + across * (index + 1)} ${bottom}v${-height_cm}`
  })
  const levels = Array.from({ length: rows - 1 }, (_, index) => {
    return `M${at} ${bottom - up * (index + 1)}h${width_cm}`
  })
  return `M${at} ${bottom}v${-height_cm}h${width_cm}v${height_cm}z${verticals.join("")}${levels.join("")}`
}

function base(at: number, width: number): string {
  const top = ground - PALLET_CM.height
  return `M${at} ${top}h${width}v4h${-width}zM${at + 6} ${ground}v-11M${at + width / 2} ${ground}v-11M${at + width - 6} ${ground}v-11`
}
