import type { CompanyView } from "@serumpun/backend/src/contracts/company.ts"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import { randomUUID } from "node:crypto"
import type { Client } from "../../scripts/http/client.ts"
import { PASSWORD, waitUntil, type createActors } from "./actors.ts"
import { mailsTo } from "./outbox.ts"
import type { TestStack } from "./stack.ts"

export type Colleague = Client & { email: string; token: string }

/** What the link in the mail of an invitation carries; `page` is where it leads. */
export async function invitationToken(
  stack: TestStack,
  email: string,
  mails = 1,
  page = "/join",
): Promise<string> {
  let links: string[] = []
  // The mail that verifies an address goes to the same one, before or after.
  const invited = async () => {
    const all = await mailsTo(stack, email)
    links = all.flatMap((mail) => mail.links).filter((link) => link.includes(`${page}?token=`))
    return links.length >= mails
  }
  await waitUntil(invited, { timeout_ms: 60_000, every_ms: 100 })
  return new URL(links.at(-1) ?? "").searchParams.get("token") ?? ""
}

export function invite(owner: Client, email: string, role: CompanyRole) {
  const body = { email, role, locale: "en" }
  return owner.post<{ company: CompanyView }>("/store/buyer/company/invitations", body)
}

/** Somebody new who joins by the link of an invitation, as a person does. */
export async function joined(
  stack: TestStack,
  actors: ReturnType<typeof createActors>,
  owner: Client,
  role: CompanyRole,
): Promise<Colleague> {
  const email = `colleague-${randomUUID()}@example.org`
  await invite(owner, email, role)
  const token = await invitationToken(stack, email)
  const person = { first_name: "Anna", last_name: `Weber ${role}`, password: PASSWORD }
  const body = { token, ...person, locale: "en" }
  const answer = await actors.client.post<{ token: string }>("/recovery/invitation/join", body)
  return { ...actors.client.as(answer.token), email, token: answer.token }
}

export const readCompany = async (client: Client) =>
  (await client.get<{ company: CompanyView }>("/store/buyer/company")).company
