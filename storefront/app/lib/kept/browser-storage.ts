/** A storage of the browser that ends no script: it may be forbidden, full, or gone between two lines. */
function guarded(open: () => Storage) {
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(open())
    } catch {
      return undefined
    }
  }
  return {
    /** Null for what is not kept; undefined where nothing can be. */
    read: (key: string) => attempt((storage) => storage.getItem(key)),
    /** Says whether it is kept now. */
    write: (key: string, value: string): boolean =>
      attempt((storage) => (storage.setItem(key, value), true)) ?? false,
    remove: (key: string) => void attempt((storage) => storage.removeItem(key)),
    /** What is kept; nothing where nothing can be. */
    keys: (): string[] => attempt((storage) => Object.keys(storage)) ?? [],
  }
}

export const deviceStorage = guarded(() => localStorage)
export const tabStorage = guarded(() => sessionStorage)
