import { Button, Input, toast } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useUsers } from "../../lib/queries"
import { useAgents, useAppointAgent, useInstitutions } from "../../lib/region-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { Failure } from "../notices"
import { Section } from "../section"

const NONE = "-"
const empty = { user_id: "", name: "", institution_id: NONE }

/** For operators: who acts for which agency; the same user again for another one, or for none any more. */
export function AppointAgent() {
  const { t } = useText()
  const users = useUsers(true)
  const institutions = useInstitutions(true)
  const known = useAgents(true)
  const appoint = useAppointAgent()
  const [form, setForm] = useState(empty)
  const choose = (user_id: string) => {
    const before = known.data?.find((one) => one.user_id === user_id)
    const user = users.data?.find(({ id }) => id === user_id)
    const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ")
    const institution_id = before?.institution?.id ?? NONE
    setForm({ user_id, name: before?.name ?? name, institution_id })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const institution_id = form.institution_id === NONE ? null : form.institution_id
    appoint.mutate(
      { ...form, name: form.name.trim(), institution_id },
      {
        onSuccess: () => {
          toast.success(t("region.agent.done", { name: form.name }))
          setForm(empty)
        },
      },
    )
  }
  return (
    <Section title={t("region.agent.title")}>
      {known.data && known.data.length > 0 && (
        <ul className="txt-small">
          {known.data.map(({ id, name, institution }) => (
            <li key={id}>
              {name}: {institution?.name ?? t("region.agent.none")}
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate className="flex flex-col items-start gap-4">
        <Choice
          label={t("region.agent.user")}
          hint={t("region.agent.hint")}
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
        <Choice
          label={t("region.agent.institution")}
          value={form.institution_id}
          onChange={(institution_id) => setForm({ ...form, institution_id })}
          options={[
            { value: NONE, label: t("region.agent.none") },
            ...(institutions.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {appoint.isError && <Failure error={appoint.error} />}
        <Button
          type="submit"
          size="small"
          disabled={!form.user_id || !form.name.trim()}
          isLoading={appoint.isPending}
        >
          {t("region.agent.submit")}
        </Button>
      </form>
    </Section>
  )
}
