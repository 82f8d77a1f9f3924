import { EmailPassAuthService } from "@medusajs/auth-emailpass/dist/services/emailpass"
import type {
  AuthenticationInput,
  AuthenticationResponse,
  AuthIdentityProviderService,
} from "@medusajs/framework/types"
import type { Problem } from "@serumpun/domain/problems"
import { checkNewPassword } from "../../passwords/check-new-password"

/**
 * Medusa's e-mail and password sign-in with two things added, for every way that leads here:
 * sign-up, invitations, the command line and new passwords. A new password must not be easy to
 * guess, and an unknown address takes as long as a wrong password, so that time tells nothing.
 */
export class PasswordAuthService extends EmailPassAuthService {
  override async authenticate(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { email, password } = textsOf(input)
    if (email && password && !(await isKnown(email, identities))) await this.hashPassword(password)
    return super.authenticate(input, identities)
  }

  override async register(
    input: AuthenticationInput,
    identities: AuthIdentityProviderService,
  ): Promise<AuthenticationResponse> {
    const { email, password } = textsOf(input)
    const refusal = refusalOf(password, email)
    if (refusal) return refusal
    if (email && password && (await isKnown(email, identities))) await this.hashPassword(password)
    return super.register(input, identities)
  }

  override async update(
    data: { password: string; entity_id: string },
    identities: AuthIdentityProviderService,
  ) {
    const refusal = refusalOf(data.password, data.entity_id)
    return refusal ?? super.update(data, identities)
  }
}

const sentences: Partial<Record<Problem["code"], string>> = {
  password_too_short: "The password needs at least 10 characters",
  too_long: "The password may have at most 128 characters",
  password_common: "This password is one of the first that others would try; choose another",
  password_personal: "The password must not be made of the address; choose another",
}

function refusalOf(password: string, email: string) {
  const [found] = checkNewPassword("password", password, { email, names: [] })
  if (!found) return null
  const error: string = sentences[found.code] ?? "A password is required"
  return { success: false, error }
}

function textsOf({ body }: AuthenticationInput): { email: string; password: string } {
  const { email, password } = (body ?? {}) as { email?: unknown; password?: unknown }
  return {
    email: typeof email === "string" ? email : "",
    password: typeof password === "string" ? password : "",
  }
}

function isKnown(entity_id: string, identities: AuthIdentityProviderService): Promise<boolean> {
  return identities.retrieve({ entity_id }).then(
    () => true,
    () => false,
  )
}
