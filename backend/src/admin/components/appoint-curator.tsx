import { Alert, Button, Input, Label, toast } from "@medusajs/ui"
import { provinces, type Province } from "@serumpun/domain/places"
import { type FormEvent, useId, useState } from "react"
import { useAppointCurator, useUsers } from "../lib/queries"
import { ApiError } from "../lib/request"
import { useText } from "../lib/use-text"
import { Choice } from "./choice"
import { Failure } from "./notices"
import { Section } from "./section"

/** What an admin without a curator profile reads above the queue. */
export function NoProfileNotice() {
  const { t } = useText()
  return (
    <Alert variant="info">
      <strong>{t("profile.missing")}</strong> {t("profile.missingText")}
    </Alert>
  )
}

const NO_REGION = "none"
const empty = { user_id: "", name: "", institution: "", province: NO_REGION }

/** For operators only: the backend refuses curators, since whoever judges appoints nobody. */
export function AppointCurator() {
  const { t } = useText()
  const users = useUsers(true)
  const appoint = useAppointCurator()
  const [form, setForm] = useState(empty)
  const [tried, setTried] = useState(false)
  const institutionHint = useId()
  const open = (value: string) => (tried && !value.trim() ? t("form.choose") : undefined)

  // The only rule the form cannot check itself: a user has one profile at most.
  const isTaken = appoint.error instanceof ApiError && appoint.error.status === 400
  const refusal = isTaken ? t("profile.alreadyCurator") : undefined

  const choose = (user_id: string) => {
    const user = users.data?.find(({ id }) => id === user_id)
    const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ")
    setForm({ ...form, user_id, name: form.name || name })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const { user_id, name, institution, province } = form
    if (!user_id || !name.trim() || !institution.trim()) return
    appoint.mutate(
      {
        user_id,
        name: name.trim(),
        institution: institution.trim(),
        ...(province === NO_REGION ? {} : { province: province as Province }),
      },
      {
        onSuccess: () => {
          toast.success(t("profile.done", { name }))
          setForm(empty)
          setTried(false)
        },
      },
    )
  }
  return (
    <Section title={t("profile.formTitle")}>
      <form onSubmit={submit} noValidate className="grid gap-4 md:grid-cols-2">
        <Choice
          label={t("profile.user")}
          placeholder={t("profile.chooseUser")}
          hint={t("profile.userHint")}
          value={form.user_id}
          invalid={open(form.user_id)}
          onChange={choose}
          options={(users.data ?? []).map(({ id, email }) => ({ value: id, label: email }))}
        />
        <TextField
          label={t("profile.name")}
          value={form.name}
          invalid={open(form.name)}
          onChange={(name) => setForm({ ...form, name })}
        />
        <TextField
          label={t("profile.institution")}
          hint={t("profile.institutionHint")}
          hintId={institutionHint}
          value={form.institution}
          invalid={open(form.institution)}
          onChange={(institution) => setForm({ ...form, institution })}
        />
        <Choice
          label={t("profile.region")}
          value={form.province}
          onChange={(province) => setForm({ ...form, province })}
          options={[
            { value: NO_REGION, label: t("profile.noRegion") },
            ...Object.entries(provinces).map(([value, label]) => ({
              value,
              label: label as string,
            })),
          ]}
        />
        <div className="flex flex-col items-start gap-3 md:col-span-2">
          {users.isError && <Failure error={users.error} />}
          {appoint.isError && <Failure error={appoint.error} text={refusal} />}
          <Button type="submit" size="small" isLoading={appoint.isPending}>
            {t("profile.submit")}
          </Button>
        </div>
      </form>
    </Section>
  )
}

type TextFieldProps = {
  label: string
  value: string
  invalid: string | undefined
  hint?: string
  hintId?: string
  onChange: (value: string) => void
}

function TextField({ label, value, invalid, hint, hintId, onChange }: TextFieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Input
        id={id}
        size="small"
        maxLength={120}
        value={value}
        aria-invalid={invalid !== undefined}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={hintId} className="txt-small text-ui-fg-subtle">
          {hint}
        </p>
      )}
      {invalid && <p className="txt-small text-ui-fg-error">{invalid}</p>}
    </div>
  )
}
