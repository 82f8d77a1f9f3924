import { Client } from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { verifyChain } from "../../scripts/curation-log/chain.ts"
import { entriesOf } from "../../scripts/curation-log/read.ts"

const connect = async () => {
  const client = new Client({ connectionString: inject("stack").databaseUrl })
  await client.connect()
  return client
}
let client: Client
beforeAll(async () => {
  client = await connect()
})
afterAll(() => client.end())

const insert = `insert into curation_log (id, subject_type, subject_id, actor, action, note)
  values ($1, 'curator', 'cur_of_a_test', 'A test', 'tested', $2)`

test("what curators did since the first start is a whole chain", async () => {
  const { entries, faults, head } = await verifyChain(entriesOf(client))
  expect(faults).toEqual([])
  expect(entries).toBeGreaterThan(39)
  expect(head).toMatch(/^[0-9a-f]{64}$/)
})

test("transactions at once, some of them taken back, leave a chain without gaps", async () => {
  const name = `clog_test_${Date.now()}_`
  await Promise.all(
    Array.from({ length: 6 }, async (_, writer) => {
      const own = await connect()
      for (let index = 0; index < 8; index += 1) {
        await own.query("begin")
        await own.query(insert, [`${name}${writer}_${index}`, "für „Größe“ 規格"])
        await own.query(insert, [`${name}${writer}_${index}_b`, null])
        await own.query(index % 3 === 0 ? "rollback" : "commit")
      }
      await own.end()
    }),
  )
  const { rows } = await client.query("select 1 from curation_log where id like $1", [`${name}%`])
  expect(rows).toHaveLength(6 * 5 * 2)
  expect((await verifyChain(entriesOf(client))).faults).toEqual([])
})

test.each([
  "update curation_log set note = 'other' where position = 1",
  "update curation_log set deleted_at = now() where position = 1",
  "delete from curation_log where position = 1",
  "truncate curation_log",
])("the database refuses: %s", async (sql) => {
  await expect(client.query(sql)).rejects.toThrow("append only")
})
