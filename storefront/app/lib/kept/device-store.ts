type Work = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>

/**
 * One store of a database in this browser; it is opened for each piece of work and closed after it.
 * @throws when the browser keeps nothing, as some do in private windows
 */
export function deviceStore(database: string, name: string, keys: IDBObjectStoreParameters): Work {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(name, keys)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error("The browser keeps no data"))
    })
  return async (mode, work) => {
    const opened = await open()
    try {
      const transaction = opened.transaction(name, mode)
      const request = work(transaction.objectStore(name))
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error ?? new Error("Not kept"))
        transaction.onabort = transaction.onerror
      })
      return request.result
    } finally {
      opened.close()
    }
  }
}
