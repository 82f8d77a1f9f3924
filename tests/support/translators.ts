import type { Locale } from "@serumpun/domain/locales"
import type { Client } from "../../scripts/http/client.ts"
import { type createActors, freshNib, PASSWORD } from "./actors.ts"

export type Translator = Client & { user_id: string; email: string }

/** Somebody whom an operator has invited to the Admin, and appointed when languages are named. */
export async function createTranslator(
  actors: ReturnType<typeof createActors>,
  ...languages: Locale[]
): Promise<Translator> {
  const email = `translator-${freshNib()}@example.org`
  const operator = await actors.curator("admin")
  const { invite } = await operator.post<{ invite: { token: string } }>("/admin/invites", { email })
  const { token } = await actors.client.post<{ token: string }>("/auth/user/emailpass/register", {
    ...{ email, password: PASSWORD },
  })
  await actors.client
    .as(token)
    .post(`/admin/invites/accept?token=${encodeURIComponent(invite.token)}`, {
      ...{ email, first_name: "Sari", last_name: "Uji" },
    })
  const { users } = await operator.get<{ users: { id: string; email: string }[] }>(
    `/admin/users?q=${encodeURIComponent(email)}`,
  )
  const user_id = users.find((user) => user.email === email)?.id ?? ""
  if (languages.length > 0)
    await operator.post("/admin/translators", { user_id, name: "Sari", languages })
  const signedIn = await actors.client.post<{ token: string }>("/auth/user/emailpass", {
    ...{ email, password: PASSWORD },
  })
  return { ...actors.client.as(signedIn.token), user_id, email }
}
