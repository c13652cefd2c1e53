import type { ClusterTool } from './kubectl.ts'

const FAULTS = new Set(['error', 'fatal'])

/** The lines of a pod's log since a time that say that something went wrong; one that is no JSON says so too. */
export async function logFaults(kubectl: ClusterTool, pod: string, since: Date): Promise<string[]> {
  const lines = (await kubectl.run('logs', pod, '--tail=-1', `--since-time=${since.toISOString()}`)).split('\n').filter(Boolean)
  return lines.filter((line) => {
    try {
      return FAULTS.has((JSON.parse(line) as { level: string }).level)
    }
    catch {
      return true
    }
  })
}
