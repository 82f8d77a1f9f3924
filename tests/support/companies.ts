import type { CompanyView } from "@serumpun/backend/src/contracts/company.ts"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import { randomUUID } from "node:crypto"
import type { Client } from "../../scripts/http/client.ts"
import { PASSWORD, type createActors } from "./actors.ts"
import { waitForMails } from "./outbox.ts"
import type { TestStack } from "./stack.ts"

export type Colleague = Client & { email: string; token: string }

/** What the link in the mail of an invitation carries. */
export async function invitationToken(stack: TestStack, email: string, mails = 1): Promise<string> {
  const all = await waitForMails(stack, email, mails)
  const link = all.flatMap(({ links }) => links).findLast((one) => one.includes("/join?token="))
  return new URL(link ?? "").searchParams.get("token") ?? ""
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
