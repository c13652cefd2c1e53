/** Works on all items, so many at a time; the first fault is thrown. */
export async function mapLimited<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({
    length: Math.min(limit, items.length),
  }, async () => {
    for (const item of queue)
      await work(item)
  }))
}
