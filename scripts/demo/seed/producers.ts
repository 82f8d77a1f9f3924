import type { ProducerCertificate, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { certificateFacts } from "@serumpun/domain/certificate-checks"
import { signIn, type Client } from "../../http/client.ts"
import { showCertificate, showEvidence } from "./evidence.ts"
import type { DemoProducer } from "./goods.ts"
import { DEMO_PASSWORD, homeOf, PRODUCER_EMAILS } from "./people.ts"

export type ReadyProducer = { client: Client; certificateIds: Map<string, string> }

/** Signs a producer up as they would themselves; curators verify them and their certificates. */
export async function prepareProducer(
  client: Client,
  admin: Client,
  examiners: [Client, Client],
  demo: DemoProducer,
): Promise<ReadyProducer> {
  const { handle, certificates, ...profile } = demo
  const email = PRODUCER_EMAILS[handle] ?? demo.contact_email
  const home = client.from(homeOf(email))
  const producer =
    (await signIn(home, "producer", email, DEMO_PASSWORD)) ?? (await signUp(home, email, demo))
  await admin.post("/admin/accounts/verify-email", { email })
  const me = await producer.get<ProducerMe>("/producer/me")
  if (me.status === "draft" || me.status === "changes_requested") {
    await producer.post("/producer/me", { ...nullsFor(profile), contact_email: email })
    await showEvidence(producer, demo)
    await producer.post("/producer/me/submit")
  }
  // Buyers see on their page that they are invented.
  if (me.status !== "verified")
    await examiners[0].post(`/admin/curation/producers/${me.id}/verify`, { is_demo: true })
  return {
    client: producer,
    certificateIds: await fileCertificates(producer, examiners, certificates),
  }
}

async function signUp(client: Client, email: string, demo: DemoProducer): Promise<Client> {
  const { token } = await client.post<{ token: string }>("/store/sign-up-producer", {
    email,
    password: DEMO_PASSWORD,
    contact_name: demo.contact_name,
    contact_phone: demo.contact_phone,
    name: demo.name,
    legal_form: demo.legal_form,
    nib: demo.nib,
    province: demo.province,
    regency: demo.regency,
  })
  return client.as(token)
}

/** What a file leaves out is empty, not unknown. */
function nullsFor(profile: Omit<DemoProducer, "handle" | "certificates">) {
  return {
    ...profile,
    npwp: profile.npwp ?? null,
    district: profile.district ?? null,
    village: profile.village ?? null,
    women_percent: profile.women_percent ?? null,
  }
}

async function fileCertificates(
  producer: Client,
  examiners: [Client, Client],
  wanted: DemoProducer["certificates"],
): Promise<Map<string, string>> {
  const list = () => producer.get<{ certificates: ProducerCertificate[] }>("/producer/certificates")
  const before = (await list()).certificates
  await Promise.all(
    wanted
      .filter((certificate) => !before.some((have) => isSame(have, certificate)))
      .map(({ key: _key, ...certificate }) => producer.post("/producer/certificates", certificate)),
  )
  const { certificates } = await list()
  await Promise.all(
    certificates
      .filter(({ status }) => status === "unverified")
      .map(async (certificate, index) => {
        await showCertificate(producer, certificate)
        await examiners[index % 2 ? 1 : 0].post(
          `/admin/curation/certificates/${certificate.id}/verify`,
          { compared: certificateFacts },
        )
      }),
  )
  return new Map(
    wanted.flatMap(({ key, ...certificate }) => {
      const found = certificates.find((have) => isSame(have, certificate))
      return found ? [[key, found.id] as const] : []
    }),
  )
}

type Certificate = { scheme: string; number: string }
const isSame = (a: Certificate, b: Certificate) => a.scheme === b.scheme && a.number === b.number
