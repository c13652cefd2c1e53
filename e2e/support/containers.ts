import { readdir, readFile } from 'node:fs/promises'
import process from 'node:process'

const isNumber = (name: string): boolean => /^\d+$/.test(name)

/** Process ids of this machine that belong to a container, oldest first; empty where the node is another machine. */
async function processesOf(containerId: string): Promise<number[]> {
  const id = containerId.replace(/^\w+:\/\//, '')
  const processIds = (await readdir('/proc')).filter(isNumber).map(Number)
  const groups = await Promise.all(processIds.map(processId => readFile(`/proc/${processId}/cgroup`, 'utf8').catch(() => '')))
  return processIds.filter((_, index) => groups[index]?.includes(id)).sort((a, b) => a - b)
}

/** Sends a signal to the first process of a container from outside it, as a failing machine would. */
export async function signalContainer(containerId: string, signal: NodeJS.Signals): Promise<void> {
  const [first] = await processesOf(containerId)
  if (first === undefined)
    throw new Error(`no process of container ${containerId} runs on this machine`)
  process.kill(first, signal)
}
