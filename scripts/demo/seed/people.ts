import { createHash } from "node:crypto"
import { signIn, type Client } from "../../http/client.ts"

export const DEMO_PASSWORD = "serumpun-demo"
const BUYER_EMAIL = "buyer@example.com"

/** Sign-in address per producer handle; the others use the address in their file. */
export const PRODUCER_EMAILS: Record<string, string> = {
  "sobang-lestari": "producer@example.com",
  "anyam-kayan": "producer2@example.com",
}

/** An address of one's own (RFC 3849), so that not all of the demo counts as one client. */
export function homeOf(email: string): string {
  const [a, b] = createHash("sha256").update(email).digest("hex").match(/.{4}/g) ?? []
  return `2001:db8:${a}:${b}::1`
}

/** The way a colleague gets into the Admin: invited, registered, accepted. */
export async function inviteUser(
  client: Client,
  admin: Client,
  email: string,
  name: string,
): Promise<Client> {
  const { invite } = await admin.post<{ invite: { token: string } }>("/admin/invites", { email })
  const { token } = await client.post<{ token: string }>("/auth/user/emailpass/register", {
    email,
    password: DEMO_PASSWORD,
  })
  const [first_name, ...rest] = name.split(" ")
  await client.as(token).post(`/admin/invites/accept?token=${encodeURIComponent(invite.token)}`, {
    email,
    first_name,
    last_name: rest.join(" "),
  })
  const user = await signIn(client, "user", email, DEMO_PASSWORD)
  if (!user) throw new Error(`${email} was invited but cannot sign in`)
  return user
}

/** The demo's addresses receive no mail, so the operator vouches for them. */
export async function prepareBuyer(client: Client, admin: Client): Promise<Client> {
  const home = client.from(homeOf(BUYER_EMAIL))
  const known = await signIn(home, "customer", BUYER_EMAIL, DEMO_PASSWORD)
  if (known) return known
  const { token } = await home.post<{ token: string }>("/store/sign-up", {
    email: BUYER_EMAIL,
    password: DEMO_PASSWORD,
    first_name: "Johanna",
    last_name: "Petersen",
    company_name: "Petersen Feinkost Import (demo)",
    country_code: "DE",
    locale: "de",
  })
  await admin.post("/admin/accounts/verify-email", { email: BUYER_EMAIL })
  return home.as(token)
}
