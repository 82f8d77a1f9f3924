import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeEach, expect, test, vi } from "vitest"
import { readActingUser, readCurator } from "../readers/acting-user"
import { readActorName } from "./actor"

vi.mock("../readers/acting-user", () => ({ readActingUser: vi.fn(), readCurator: vi.fn() }))
vi.mock("../readers/producer", () => ({ readProducerProfile: vi.fn() }))

const container = {} as MedusaContainer
const user = { id: "user_1", name: "Whoever I Like" }
const nobody = { user, curator: null, translator: null, agent: null }
const agent = { id: "a", user_id: user.id, name: "Rina", institution: null }
const signed = (acting: object | null) => {
  vi.mocked(readActingUser).mockResolvedValue(acting as Awaited<ReturnType<typeof readActingUser>>)
  return readActorName(container, { user_id: user.id })
}

beforeEach(() => void vi.resetAllMocks())

test("whoever was appointed signs by that name, an operator by their account's", async () => {
  const institution = { name: "Dinas Perdagangan Bantul" }
  const curator = { name: "Sari", institution: "Balai Besar" }
  expect(await signed({ ...nobody, curator })).toBe("Sari, Balai Besar")
  expect(await signed({ ...nobody, agent: { ...agent, institution } })).toBe(
    "Rina, Dinas Perdagangan Bantul",
  )
  expect(await signed({ ...nobody, agent })).toBe("Rina")
  expect(await signed({ ...nobody, translator: { name: "Ken" } })).toBe("Ken")
  expect(await signed(nobody)).toBe("Whoever I Like")
})

test("a curator is also named by the id of their office, an account that is gone by nothing", async () => {
  const curator = { name: "Sari", institution: "Balai Besar" }
  vi.mocked(readCurator).mockResolvedValue(curator as Awaited<ReturnType<typeof readCurator>>)
  expect(await readActorName(container, { curator_id: "cur_1" })).toBe("Sari, Balai Besar")
  vi.mocked(readCurator).mockResolvedValue(null)
  await expect(readActorName(container, { curator_id: "cur_1" })).rejects.toThrow("no such account")
  await expect(signed(null)).rejects.toThrow("no such account")
})
