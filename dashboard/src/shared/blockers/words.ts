/** "1 of 1 pod is ready", "1 of 2 pods is ready", "2 of 2 pods are ready". */
export function countPods(count: number, wanted: number, state: string, which = ''): string {
  const noun = wanted === 1 ? 'pod' : 'pods'
  const verb = count === 1 || wanted === 1 ? 'is' : 'are'
  return `${count} of ${wanted} ${noun}${which} ${verb} ${state}`
}

export function times(count: number): string {
  return count === 1
    ? 'once'
    : `${count} times`
}
