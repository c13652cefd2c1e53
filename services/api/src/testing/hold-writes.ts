import type { Store } from '../store/store.ts'

/** Lets a write of a store begin and not end, so that all others wait; gives what ends it. */
export async function holdWrites(store: Store): Promise<() => Promise<void>> {
  const started = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holder = store.write(async () => {
    started.resolve()
    await held.promise
  })
  await started.promise
  return () => {
    held.resolve()
    return holder
  }
}
