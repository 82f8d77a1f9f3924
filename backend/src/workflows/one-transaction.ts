import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaContextType } from "@medusajs/framework/utils"
import type { Sql } from "../readers/sql"
import { atMost } from "./at-most"

/**
 * A module may ask for a second connection while its transaction holds the first. When ten of them held
 * the whole pool (knex: 10), each waited for one that never came. With four there is always one left.
 */
const inTurn = atMost(4)

export type Transaction = {
  /** Runs methods of a module inside this transaction: hand `context` to each of them. */
  run<S extends object, T>(
    service: S,
    work: (service: S, context: Context) => Promise<T>,
  ): Promise<T>
  /** For statements over tables of several modules. */
  sql: Sql
}

/**
 * A workflow puts a context of its own, with no transaction, in place of every one that does not call
 * itself a context: without its type each write would be committed by itself.
 */
const joining = (manager: unknown): Context =>
  ({ transactionManager: manager, __type: MedusaContextType }) as Context

/** What each module's service has from Medusa: a repository that can join a running transaction. */
type Joinable = {
  baseRepository_: {
    transaction<T>(
      task: (manager: unknown) => Promise<T>,
      options: { transaction: unknown; enableNestedTransactions: boolean },
    ): Promise<T>
  }
}

/**
 * Writes rows of several modules together or not at all. Modules have their own entity managers but
 * share one connection pool to one database, so each of them can join the same transaction. Nothing
 * slow belongs in here, and no reading through Query, which would ask for a second connection.
 */
export function inOneTransaction<T>(
  container: MedusaContainer,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return inTurn(
    () =>
      connection.transaction((transaction) =>
        work({
          sql: transaction,
          run: (service, method) =>
            (service as unknown as Joinable).baseRepository_.transaction(
              (manager) => method(service, joining(manager)),
              { transaction, enableNestedTransactions: true },
            ),
        }),
      ) as Promise<T>,
  )
}
