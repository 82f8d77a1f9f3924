import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import { packVolume, palletLoad, type Pack } from "@serumpun/domain/containers"
import { packOf, perPack } from "@serumpun/domain/shipments"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { Fold } from "./fold.tsx"
import { ContainerLoads, fillsContainer } from "./container-loads.tsx"
import { PackingDrawing } from "./packing-drawing.tsx"

type Level = { label: string; mark?: number; text: string; note: React.ReactNode }

/** How the goods travel: each level with what it holds, and how large they are beside each other. */
export function PackingSection({ listing }: { listing: ListingBody }) {
  const { t } = useTranslation("listing")
  const { packing } = listing
  const pack = packOf(packing)
  const inner = useInnerLevel(listing)
  const outer = useOuterLevel(listing, inner === null)
  const onPallet = usePalletLevel(listing, pack)
  const levels = [inner, outer, onPallet].filter((level) => level !== null)
  return (
    <Fold title={t("packing.title")} id="packing">
      {pack && fillsContainer(listing) ? (
        <PackingDrawing pack={pack} label={t("packing.drawing")} />
      ) : null}
      <Terms>
        {levels.map(({ label, mark, text, note }) => (
          <Term
            key={label}
            label={
              <>
                {label}
                {mark ? <span className="packing-mark num">{mark}</span> : null}
              </>
            }
          >
            {text}
            <br />
            <span className="soft">{note}</span>
          </Term>
        ))}
      </Terms>
      {pack ? <ContainerLoads listing={listing} pack={pack} /> : null}
      <p className="soft">{packing.wood_packaging ? t("packing.wood") : t("packing.noWood")}</p>
    </Fold>
  )
}

/** A bag or bale that holds the goods themselves has nothing inside to be named beside it. */
function useInnerLevel({ packing, unit }: ListingBody): Level | null {
  const { t } = useTranslation("listing")
  const format = useFormat()
  if (packing.kind !== "carton" && packing.carton_inner_count === 1) return null
  return {
    label: t("packing.inner"),
    text: t("packing.holds", { quantity: format.quantity(packing.inner_quantity, unit) }),
    note: <ShownText {...packing.inner} />,
  }
}

function useOuterLevel({ packing, unit }: ListingBody, holdsGoods: boolean): Level {
  const { t } = useTranslation(["listing", "trade"])
  const format = useFormat()
  const pack = packOf(packing)
  const quantity = format.quantity(perPack(packing), unit)
  const size = (
    <bdi>
      {t("packing.cartonSize", {
        length: format.number(packing.carton_length_cm),
        width: format.number(packing.carton_width_cm),
        height: format.number(packing.carton_height_cm),
        cbm: format.number(pack ? packVolume(pack) : 0, 4),
        gross: format.number(packing.carton_gross_kg),
        net: format.number(packing.carton_net_kg),
      })}
    </bdi>
  )
  return {
    label: t(`trade:package.${packing.kind}`),
    mark: 1,
    text: holdsGoods
      ? t("packing.holds", { quantity })
      : t("packing.cartonHolds", { count: packing.carton_inner_count, quantity }),
    note: holdsGoods ? (
      <>
        <ShownText {...packing.inner} />
        <br />
        {size}
      </>
    ) : (
      size
    ),
  }
}

function usePalletLevel({ packing, unit }: ListingBody, pack: Pack | null): Level | null {
  const { t } = useTranslation(["listing", "trade"])
  const format = useFormat()
  if (!pack) return null
  const load = palletLoad(pack, "20ft")
  const label = t("packing.palletSize")
  if (load.packs === 0) return { label, text: t("packing.noPallet"), note: null }
  const quantity = format.quantity(load.packs * perPack(packing), unit)
  return {
    label,
    mark: 2,
    text: t("packing.palletHolds", {
      packs: t(`trade:packs.${packing.kind}`, { count: load.packs }),
      quantity,
    }),
    note: t("packing.palletNote", {
      height: format.number(load.height, 0),
      weight: format.number(load.gross, 0),
      limit: t(`trade:loadLimit.${load.limit}`),
    }),
  }
}
