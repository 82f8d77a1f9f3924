import type { CuratorProfile, NewCurator } from "@serumpun/backend/src/contracts/curation.ts"
import { signIn, type Client } from "../../http/client.ts"
import { DEMO_PASSWORD, homeOf, inviteUser } from "./people.ts"

type Desk = "banten" | "borneo" | "sumatra" | "java" | "east" | "craft" | "quarantine"
type Person = Omit<NewCurator, "user_id"> & { email: string }

/** Invented people at institutions that could examine such goods: five by region, two by subject. */
const people: Record<Desk, Person> = {
  banten: {
    email: "curator@example.com",
    name: "Ratna Wulandari",
    institution: "Bank Indonesia Banten (demo)",
    province: "ID-BT",
  },
  east: {
    email: "curator2@example.com",
    name: "Hendra Saputra",
    institution: "Dinas Perindustrian dan Perdagangan (demo)",
  },
  borneo: {
    email: "curator3@example.com",
    name: "Dayang Fitriani",
    institution: "Bank Indonesia Kalimantan Utara (demo)",
    province: "ID-KU",
  },
  sumatra: {
    email: "curator4@example.com",
    name: "Fajar Nasution",
    institution: "Bank Indonesia Kepulauan Bangka Belitung (demo)",
    province: "ID-BB",
  },
  java: {
    email: "curator5@example.com",
    name: "Endang Lestari",
    institution: "Dinas Koperasi dan UKM Jawa Tengah (demo)",
    province: "ID-JT",
  },
  craft: {
    email: "curator6@example.com",
    name: "Bagus Prasetyo",
    institution: "Balai Besar Kerajinan dan Batik (demo)",
  },
  quarantine: {
    email: "curator7@example.com",
    name: "Siti Rahmawati",
    institution: "Badan Karantina Indonesia (demo)",
  },
}

const regional: Record<string, Desk> = {
  "ID-BT": "banten",
  "ID-KU": "borneo",
  "ID-KI": "borneo",
  "ID-AC": "sumatra",
  "ID-BB": "sumatra",
  "ID-JA": "sumatra",
  "ID-LA": "sumatra",
  "ID-RI": "sumatra",
  "ID-JT": "java",
}
const handmade = ["craft", "furniture", "home", "textile"]

export type Curators = Record<Desk, Client>

/** Who examines goods of a province and a category: one by region, another by subject. */
export function examinersOf(
  curators: Curators,
  { province, category }: { province: string; category: string },
): [Client, Client] {
  const family = category.split("/")[0] ?? ""
  return [
    curators[regional[province] ?? "east"],
    curators[handmade.includes(family) ? "craft" : "quarantine"],
  ]
}

/** The curators with their profiles; `admin` stays without one and so cannot decide. */
export async function prepareCurators(client: Client, admin: Client): Promise<Curators> {
  const desks = Object.keys(people) as Desk[]
  const ready = await Promise.all(
    desks.map(async (desk) => [desk, await prepareCurator(client, admin, people[desk])] as const),
  )
  return Object.fromEntries(ready) as Curators
}

async function prepareCurator(client: Client, admin: Client, person: Person): Promise<Client> {
  const { email, ...profile } = person
  const home = client.from(homeOf(email))
  const curator =
    (await signIn(home, "user", email, DEMO_PASSWORD)) ??
    (await inviteUser(home, admin, email, profile.name))
  const me = await curator.get<{ curator: CuratorProfile | null }>("/admin/curation/me")
  if (!me.curator) {
    const { user } = await curator.get<{ user: { id: string } }>("/admin/users/me")
    await admin.post("/admin/curation/curators", { ...profile, user_id: user.id })
  }
  return curator
}
