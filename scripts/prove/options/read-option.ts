/** The number after an option of a check, such as `--kills 20`. */
export function readOption(args: string[], option: string, fallback: number): number {
  const index = args.indexOf(option)
  return index < 0 ? fallback : Number(args[index + 1])
}
