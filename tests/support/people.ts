import { randomUUID } from "node:crypto"
import type { PeopleView } from "@serumpun/backend/src/contracts/people.ts"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { Client } from "../../scripts/http/client.ts"
import { PASSWORD, type createActors } from "./actors.ts"
import { invitationToken } from "./companies.ts"
import type { TestStack } from "./stack.ts"

export type MemberClient = Client & { email: string }

export const memberToken = (stack: TestStack, email: string, mails = 1) =>
  invitationToken(stack, email, mails, "/join-business")

export function inviteMember(owner: Client, email: string, role: MemberRole) {
  const body = { email, role, locale: "id" }
  return owner.post<{ people: PeopleView }>("/producer/people/invitations", body)
}

/** Somebody new who joins by the link of an invitation, as a person does. */
export async function joinedMember(
  stack: TestStack,
  actors: ReturnType<typeof createActors>,
  owner: Client,
  role: MemberRole,
): Promise<MemberClient> {
  const email = `member-${randomUUID()}@example.org`
  await inviteMember(owner, email, role)
  const body = { token: await memberToken(stack, email), name: `Siti ${role}`, password: PASSWORD }
  const path = "/recovery/member-invitation/join"
  const answer = await actors.client.post<{ token: string }>(path, body)
  return { ...actors.client.as(answer.token), email }
}

export const readMembers = async (client: Client) =>
  (await client.get<{ people: PeopleView }>("/producer/people")).people
