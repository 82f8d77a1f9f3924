import { isEmail, normalizeEmail } from "@serumpun/domain/email"
import { randomBytes } from "node:crypto"
import { describeFailure, Failure } from "./failure.ts"
import { findOwner } from "./ownership.ts"
import { searchMasterKey } from "./search.ts"
import { prepareSecrets } from "./secrets.ts"
import { createAdminUser } from "./seed.ts"
import { backendEnvironment } from "./services.ts"
import { loadDotEnv, ownAddress, readSettings } from "./settings.ts"
import { embeddedDatabaseUrl } from "./database.ts"

// `npm run admin:create -- you@example.com [password]`: the first user of the admin.
try {
  const [typed = "", given] = process.argv.slice(2)
  const email = normalizeEmail(typed)
  if (!isEmail(email)) throw new Failure("Usage: npm run admin:create -- you@example.com")
  loadDotEnv()
  const settings = readSettings(process.env)
  if (!findOwner(settings.dataDir))
    throw new Failure(
      "Serumpun is not running: npm start first, then run this in another terminal.",
    )
  const secrets = await prepareSecrets(settings.dataDir)
  const password = given ?? randomBytes(12).toString("base64url")
  const env = backendEnvironment(settings, secrets, {
    databaseUrl:
      settings.databaseUrl ??
      embeddedDatabaseUrl(settings.ports.postgres, secrets.database_password),
    search: settings.search ?? {
      host: ownAddress(settings.searchHost, settings.ports.search),
      apiKey: searchMasterKey(secrets),
    },
  })
  const isNew = await createAdminUser(email, password, env)
  if (!isNew) throw new Failure(`${email} is an admin user already; its password stays as it is.`)
  console.log(`${email} can sign in at ${settings.backendUrl}/app`)
  if (!given) console.log(`Password: ${password}`)
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
