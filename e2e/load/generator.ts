/**
 * Sends requests at a fixed rate, whether the former ones were answered or not, and prints a report as one line of JSON at its end:
 * `generator.ts OPTIONS`. It says "started" in a line before, from when on it minds signals: SIGTERM asks it to end, a second one ends it at once. It needs nothing but Node, so it runs in a pod too.
 */
import type { LoadOptions } from './options.ts'
import type { Outcome } from './report.ts'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { planned } from './mix.ts'
import { readOptions } from './options.ts'
import { reportOf } from './report.ts'
import { dueBy, isOver, scheduledAt } from './schedule.ts'
import { closeConnections, send } from './send.ts'

const TICK_MS = 2

const options = readOptions(process.argv[2])
const startedAt = performance.now()
const elapsed = (): number => performance.now() - startedAt

async function measure(number: number, { ratePerSecond, timeoutMs }: LoadOptions): Promise<Outcome> {
  const request = planned(number, options)
  const begin = new Date()
  const reason = await send(request, timeoutMs)
  return { planned: request, startedAt: begin, latencyMs: elapsed() - scheduledAt(number, ratePerSecond), reason }
}

let stopAskedMs: number | undefined
process.on('SIGTERM', () => {
  if (stopAskedMs !== undefined)
    process.exit(1)
  stopAskedMs = elapsed()
})
console.log('started')

async function run(): Promise<void> {
  const outcomes: Promise<Outcome>[] = []
  while (!isOver({ elapsedMs: elapsed(), sent: outcomes.length, stopAskedMs }, options)) {
    while (outcomes.length < dueBy(elapsed(), options.ratePerSecond))
      outcomes.push(measure(outcomes.length, options))
    await new Promise(resolve => setTimeout(resolve, TICK_MS))
  }
  console.log(JSON.stringify(reportOf(options.name, await Promise.all(outcomes))))
  closeConnections()
}

void run()
