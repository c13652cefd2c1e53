/** What a process used so far, and what it holds now. */
export interface Reading {
  cpuMs: number
  memoryBytes: number
}

/** CPU between two readings, as metrics-server gives it; undefined while there is only one. */
export function cpuMillicores(former: { cpuMs: number, atMs: number } | undefined, cpuMs: number, atMs: number): number | undefined {
  if (!former || atMs <= former.atMs || cpuMs < former.cpuMs)
    return undefined
  return (cpuMs - former.cpuMs) / (atMs - former.atMs) * 1000
}
