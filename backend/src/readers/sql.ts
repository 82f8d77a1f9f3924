/** What both the connection and a transaction can do: SQL with `?` for its values; a list is one value. */
export type Sql = {
  raw<T>(sql: string, bindings: readonly (string | number | null | string[])[]): PromiseLike<T>
}
