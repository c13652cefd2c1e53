const AT_A_TIME = 2

/** Does some work for each item, two at a time; the results are in the order of the items. */
export async function eachInPool<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...items.entries()]
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, item] = next
      results[index] = await work(item)
    }
  }))
  return results
}
