type PluralForm = "zero" | "one" | "two" | "few" | "many"
type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never

/**
 * The shape a translation must have: every key of the English source, except that the plural
 * forms follow the language (Japanese has one, Arabic six) around the common `_other`.
 */
export type Messages<Source> = {
  [Key in keyof Source as Key extends `${string}_one` ? never : Key]: Source[Key] extends string
    ? string
    : Messages<Source[Key]>
} & { [Key in PluralBase<keyof Source> as `${Key}_${PluralForm}`]?: string }
