import { containers, pallet, palletLoad, type Pack } from "@serumpun/domain/containers"
import { looseInside, palletsInside, palletStack } from "./packing-geometry.ts"

const gap = 40
const ground = 250
/** Room under the ground line for the numbers, large enough to be read on a phone. */
const captionHeight = 44
const room = containers["20ft"]

/**
 * Outer pack (1), pallet (2) and container (3) from the side, all at one scale: one unit is one
 * centimetre. What is larger than a pallet stands in the container without one.
 */
export function PackingDrawing({ pack, label }: { pack: Pack; label: string }) {
  const onPallet = palletLoad(pack, "20ft")
  const hasPallet = onPallet.packs > 0
  const palletAt = pack.length + gap
  const containerAt = hasPallet ? palletAt + pallet.length + gap : palletAt
  const stackTop = hasPallet ? ground - onPallet.height : ground
  const top = Math.min(0, stackTop, ground - pack.height) - 4
  const middles = [
    pack.length / 2,
    ...(hasPallet ? [palletAt + pallet.length / 2] : []),
    containerAt + room.length / 2,
  ]
  return (
    <svg
      className="packing-drawing"
      viewBox={`-2 ${top} ${containerAt + room.length + 4} ${ground - top + captionHeight}`}
      role="img"
      aria-label={label}
    >
      <path d={`M0 ${ground}h${containerAt + room.length}`} />
      <path className="packing-solid" d={box(0, ground, pack.length, pack.height)} />
      {hasPallet ? <PalletStack at={palletAt} pack={pack} ruled /> : null}
      <path d={box(containerAt, ground, room.length, room.height)} />
      {hasPallet ? (
        palletsInside(pack).map((at) => <PalletStack key={at} at={containerAt + at} pack={pack} />)
      ) : (
        <path
          className="packing-solid"
          d={looseInside(pack)
            .map(({ x, y }) => box(containerAt + x, ground - y, pack.length, pack.height))
            .join("")}
        />
      )}
      {middles.map((middle, index) => (
        <text key={middle} x={middle} y={ground + 36}>
          {index + 1}
        </text>
      ))}
    </svg>
  )
}

type StackProps = { at: number; pack: Pack; ruled?: boolean }

/** A loaded pallet; ruled into packs where it stands by itself, seen from its long side. */
function PalletStack({ at, pack, ruled }: StackProps) {
  const { columns, layers, rise: stack } = palletStack(pack)
  const width = ruled ? pallet.length : pallet.width
  const bottom = ground - pallet.height
  const lines = ruled
    ? [
        ...Array.from(
          { length: columns - 1 },
          (_, index) => `M${at + (width / columns) * (index + 1)} ${bottom}v${-stack}`,
        ),
        ...Array.from(
          { length: Math.max(layers - 1, 0) },
          (_, index) => `M${at} ${bottom - (stack / layers) * (index + 1)}h${width}`,
        ),
      ].join("")
    : ""
  const legs = [at + 6, at + width / 2, at + width - 6].map((x) => `M${x} ${ground}v-10`).join("")
  return (
    <>
      <path className="packing-solid" d={box(at, bottom, width, stack) + lines} />
      <path d={`M${at} ${bottom}h${width}v4h${-width}z${legs}`} />
    </>
  )
}

const box = (at: number, bottom: number, width: number, height: number) =>
  `M${at} ${bottom}v${-height}h${width}v${height}z`
