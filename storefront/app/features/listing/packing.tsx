import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "react-i18next"
import { Section } from "#app/components/ui/section.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { countPacking } from "./packing-counts.ts"
import { PackingDrawing } from "./packing-drawing.tsx"

/** How the goods travel: each level with what it holds, and how large they are beside each other. */
export function PackingSection({ listing }: { listing: ListingDetail }) {
  const { t } = useTranslation("listing")
  const format = useFormat()
  const { packing, unit } = listing
  const counts = countPacking(packing)
  const levels = [
    {
      label: t("packing.inner"),
      text: t("packing.holds", { quantity: format.quantity(counts.per_inner, unit) }),
      note: <ShownText {...packing.inner} />,
    },
    {
      label: t("packing.carton"),
      text: t("packing.cartonHolds", {
        count: packing.carton_inner_count,
        quantity: format.quantity(counts.per_carton, unit),
      }),
      note: (
        <bdi>
          {t("packing.cartonSize", {
            length: format.number(packing.carton_length_cm),
            width: format.number(packing.carton_width_cm),
            height: format.number(packing.carton_height_cm),
            cbm: format.number(counts.carton_cbm),
            gross: format.number(packing.carton_gross_kg),
            net: format.number(packing.carton_net_kg),
          })}
        </bdi>
      ),
    },
    {
      label: t("packing.pallet"),
      text: t("packing.palletHolds", {
        count: counts.cartons_per_pallet,
        quantity: format.quantity(counts.per_pallet, unit),
      }),
      note: t("packing.gross", { weight: format.number(counts.pallet_gross_kg) }),
    },
    {
      label: t("packing.container"),
      text: t("packing.containerHolds", {
        count: counts.pallets_per_container,
        quantity: format.quantity(counts.per_container, unit),
      }),
      note: t("packing.gross", { weight: format.number(counts.container_gross_kg) }),
    },
  ]
  return (
    <Section title={t("packing.title")} id="packing">
      <PackingDrawing packing={packing} label={t("packing.drawing")} />
      <Terms>
        {levels.map(({ label, text, note }, index) => (
          <Term
            key={label}
            label={
              <>
                {label}
                {index > 0 ? <span className="packing-mark num">{index}</span> : null}
              </>
            }
          >
            {text}
            <br />
            <span className="soft">{note}</span>
          </Term>
        ))}
      </Terms>
      <p className="soft">{packing.wood_packaging ? t("packing.wood") : t("packing.noWood")}</p>
    </Section>
  )
}
