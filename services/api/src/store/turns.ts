/** Does works one after the other, in the order in which they came; one whose turn does not come in time is not begun. */
export function createTurns(limitMs: number, tooLate: () => Error): <T>(work: () => Promise<T>) => Promise<T> {
  let last = Promise.resolve()
  return work => new Promise((resolve, reject) => {
    let isTooLate = false
    const timer = setTimeout(() => {
      isTooLate = true
      reject(tooLate())
    }, limitMs)
    last = last.then(async () => {
      clearTimeout(timer)
      if (!isTooLate)
        await work().then(resolve, reject)
    })
  })
}
