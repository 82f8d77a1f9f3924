import { Button, Checkbox, Input, Label, toast } from "@medusajs/ui"
import { type TargetLocale, targetLocales } from "@serumpun/domain/translations"
import { type FormEvent, useId, useState } from "react"
import { useUsers } from "../../lib/queries"
import { useAppointTranslator, useTranslators } from "../../lib/translation-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { Failure } from "../notices"
import { Section } from "../section"

const empty = { user_id: "", name: "", languages: [] as TargetLocale[] }

/** For operators: who translates into which languages; the same user again gets others, or none. */
export default function AppointTranslator() {
  const { t, tongue } = useText()
  const users = useUsers(true)
  const known = useTranslators()
  const appoint = useAppointTranslator()
  const [form, setForm] = useState(empty)
  const prefix = useId()
  const choose = (user_id: string) => {
    const before = known.data?.find((one) => one.user_id === user_id)
    const user = users.data?.find(({ id }) => id === user_id)
    const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ")
    setForm({ user_id, name: before?.name ?? name, languages: before?.languages ?? [] })
  }
  const tick = (language: TargetLocale, isOn: boolean) => {
    const others = form.languages.filter((one) => one !== language)
    setForm({ ...form, languages: isOn ? [...others, language] : others })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    appoint.mutate(
      { ...form, name: form.name.trim() },
      {
        onSuccess: () => {
          toast.success(t("translation.appoint.done", { name: form.name }))
          setForm(empty)
        },
      },
    )
  }
  return (
    <Section title={t("translation.appoint.title")}>
      {known.data && known.data.length > 0 && (
        <ul className="txt-small">
          {known.data.map(({ id, name, languages }) => (
            <li key={id}>
              {name}: {languages.map(tongue).join(", ") || t("translation.appoint.ended")}
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate className="flex flex-col items-start gap-4">
        <Choice
          label={t("translation.appoint.user")}
          hint={t("translation.appoint.userHint")}
          placeholder={t("profile.chooseUser")}
          value={form.user_id}
          onChange={choose}
          options={(users.data ?? []).map(({ id, email }) => ({ value: id, label: email }))}
        />
        <Labelled label={t("profile.name")}>
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
        <fieldset className="flex flex-wrap gap-4">
          <legend className="txt-compact-small-plus pb-1">
            {t("translation.appoint.languages")}
          </legend>
          {targetLocales.map((language) => (
            <div key={language} className="flex items-center gap-2">
              <Checkbox
                id={`${prefix}-${language}`}
                checked={form.languages.includes(language)}
                onCheckedChange={(isOn) => tick(language, isOn === true)}
              />
              <Label htmlFor={`${prefix}-${language}`} size="small">
                {tongue(language)}
              </Label>
            </div>
          ))}
        </fieldset>
        {appoint.isError && <Failure error={appoint.error} />}
        <Button
          type="submit"
          size="small"
          disabled={!form.user_id || !form.name.trim()}
          isLoading={appoint.isPending}
        >
          {t("translation.appoint.submit")}
        </Button>
      </form>
    </Section>
  )
}
