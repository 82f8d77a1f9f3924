import { problem, type Problem } from "./problems.js"

/** Counted in characters as people see them, see `checkPassword`. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/** What a guesser who knows its owner would try first. */
export type PasswordOwner = { email: string; names: string[] }

/** Longest part of a password that may be left beside its owner's name or a much-used word. */
const WEAK_REST = 5
const SHORTEST_NAME = 4

/**
 * A new password: long enough, not made of one pattern, not the owner's own name or address with a
 * number behind it. Whether it is one of the common ones, the backend knows.
 */
export function checkPassword(field: string, password: string, owner: PasswordOwner): Problem[] {
  const length = [...password].length
  if (!password) return [problem(field, "required")]
  if (length < PASSWORD_MIN) return [problem(field, "password_too_short", { min: PASSWORD_MIN })]
  if (length > PASSWORD_MAX) return [problem(field, "too_long", { max: PASSWORD_MAX, length })]
  if (isPattern(password)) return [problem(field, "password_common")]
  return isPersonal(password, owner) ? [problem(field, "password_personal")] : []
}

/** One or two characters over and over, or a run along the alphabet, the digits or the keyboard. */
export function isPattern(password: string): boolean {
  const text = password.normalize("NFKC").toLowerCase()
  if (new Set(text).size <= 2) return true
  return runs.some((run) => isWithin(text, run) || isWithin([...text].reverse().join(""), run))
}

/** The word that a password decorates: without the digits and signs around it, in lower case. */
export function plainWord(password: string): string {
  return password
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[^\p{L}]{1,6}/u, "")
    .replace(/[^\p{L}]{1,6}$/u, "")
}

const runs = ["abcdefghijklmnopqrstuvwxyz", "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"]

const isWithin = (text: string, run: string): boolean =>
  run.repeat(Math.ceil(text.length / run.length) + 1).includes(text)

function isPersonal(password: string, { email, names }: PasswordOwner): boolean {
  const [local = "", host = ""] = email.split("@")
  const own = [email, local, host.split(".")[0] ?? "", ...names, ...names.flatMap(words)]
  const secret = letters(password)
  const rest = own
    .map(letters)
    .filter((name) => name.length >= SHORTEST_NAME)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ""), secret)
  return rest.length < secret.length && rest.length <= WEAK_REST
}

const words = (name: string): string[] => name.split(/[\s,.&/-]+/)
const letters = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
