import { Button, Input, toast } from "@medusajs/ui"
import { institutionKinds } from "@serumpun/domain/institutions"
import { provinces, type Province } from "@serumpun/domain/places"
import { type FormEvent, useState } from "react"
import { useInstitutions, useSaveInstitution } from "../../lib/region-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { Failure } from "../notices"
import { Section } from "../section"

const codes = Object.keys(provinces) as Province[]
const empty = { name: "", kind: institutionKinds[0] as (typeof institutionKinds)[number] }

/** For operators: agencies and where each works. The same name again changes it. */
export function SaveInstitution() {
  const { t, province } = useText()
  const known = useInstitutions(true)
  const save = useSaveInstitution()
  const [form, setForm] = useState(empty)
  const [code, setCode] = useState<Province>("ID-BT")
  const [regencies, setRegencies] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const names = regencies.split(",").flatMap((name) => name.trim() || [])
    const areas =
      names.length > 0
        ? names.map((regency) => ({ province: code, regency }))
        : [{ province: code, regency: null }]
    save.mutate(
      { ...form, name: form.name.trim(), areas, categories: [] },
      {
        onSuccess: () => {
          toast.success(t("region.institution.done", { name: form.name }))
          setForm(empty)
          setRegencies("")
        },
      },
    )
  }
  return (
    <Section title={t("region.institution.title")}>
      {known.data && known.data.length > 0 && (
        <ul className="txt-small">
          {known.data.map(({ id, name, areas }) => (
            <li key={id}>
              {name}: {areas.map((area) => area.regency ?? province(area.province)).join(", ")}
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate className="flex flex-col items-start gap-4">
        <Labelled label={t("region.institution.name")}>
          {(id) => (
            <Input
              id={id}
              size="small"
              maxLength={120}
              value={form.name}
              onChange={(event) => setForm({ ...form, name: event.target.value })}
            />
          )}
        </Labelled>
        <Choice
          label={t("region.institution.kind")}
          value={form.kind}
          options={institutionKinds.map((value) => ({
            value,
            label: t(`region.kind.${value}`),
          }))}
          onChange={(kind) => setForm({ ...form, kind })}
        />
        <Choice
          label={t("region.dimension.province")}
          value={code}
          options={codes.map((value) => ({ value, label: province(value) }))}
          onChange={setCode}
        />
        <Labelled label={t("region.institution.regencies")}>
          {(id) => (
            <Input
              id={id}
              size="small"
              value={regencies}
              onChange={(event) => setRegencies(event.target.value)}
            />
          )}
        </Labelled>
        {save.isError && <Failure error={save.error} />}
        <Button type="submit" size="small" disabled={!form.name.trim()} isLoading={save.isPending}>
          {t("region.institution.submit")}
        </Button>
      </form>
    </Section>
  )
}
