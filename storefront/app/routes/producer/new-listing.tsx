import type { ProducerListing, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { localized } from "@serumpun/domain/locales"
import { categories } from "@serumpun/domain/places"
import { problem } from "@serumpun/domain/problems"
import { checkText } from "@serumpun/domain/text-rules"
import { units } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { GoodField } from "#app/features/listing-editor/good-field.tsx"
import { controlsOfGood, pickGood } from "#app/features/listing-editor/pick-good.server.ts"
import { useListingLabels } from "#app/features/listing-editor/use-listing-labels.ts"
import { readFormValues, typedText } from "#app/lib/kept/form-values.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/new-listing.ts"

export async function loader(args: Route.LoaderArgs) {
  const { t } = await producerPage(args)
  return { title: t("listingEditor:newTitle") }
}

export async function action(args: Route.ActionArgs) {
  const values = readFormValues(await args.request.formData())
  const { call, done } = await producerPage(args)
  const show = ({ status, ...found }: Refusal) => data({ values, ...found }, { status })
  const name = typedText(values["title.id"])
  const good = pickGood(values.good || name)
  const category = categories.find((code) => code === values.category) ?? good?.category
  const unit = units.find((code) => code === values.unit)
  const problems = [
    ...checkText("title.id", name, { max: LIMITS.title, required: true }),
    ...(category ? [] : [problem("category", "required")]),
    ...(typedText(values.good) && !good && !category ? [problem("good", "good_unknown")] : []),
    ...(unit ? [] : [problem("unit", "required")]),
  ]
  if (problems.length > 0) return show({ problems, unavailable: false, status: 400 })
  const { province, place, regency } = await call<ProducerMe>("/producer/me")
  const { value, refusal } = await attempt(() =>
    call<{ listing: ProducerListing }>("/producer/listings", {
      body: {
        title: localized({ id: name }),
        ...{ category, unit },
        ...(good && good.category === category ? controlsOfGood(good) : {}),
        province,
        place: (place || regency).slice(0, LIMITS.place),
      },
    }),
  )
  if (refusal) return show(refusal)
  return done("listingSaved", `/listings/${value.listing.id}`)
}

export const handle: PageHandle = { deed: "type" }

export const meta = workspaceMeta

export default function NewListing({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["listingEditor", "trade", "common"])
  const format = useFormat()
  const labelOf = useListingLabels([])
  const problems = actionData?.problems ?? []
  const at = (name: string) => ({ name, defaultValue: actionData?.values[name], problems })
  return (
    <form method="post" noValidate className="form-parts">
      <h1>{loaderData.title}</h1>
      <p className="lede">{t("newText")}</p>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={labelOf} />
      <TextField
        {...at("title.id")}
        label={t("field.title", { language: format.language("id") })}
        lang="id"
        required
      />
      <GoodField {...at("good")} />
      <SelectField
        {...at("category")}
        label={t("field.category")}
        hint={t("hint.category")}
        choices={categories.map((value) => ({ value, label: t(`trade:category.${value}`) }))}
      />
      <SelectField
        {...at("unit")}
        label={t("field.unit")}
        choices={units.map((value) => ({ value, label: t(`common:unit.perUnit.${value}`) }))}
        required
      />
      <p>
        <Button>{t("create")}</Button>
      </p>
    </form>
  )
}
