import type { Registry } from '@prometheus-io/client'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock, Command } from '../chat/index.ts'
import type { ModelConfig } from '../config.ts'
import type { Outcome } from './metrics.ts'
import type { Proposal } from './proposal.ts'
import { complete, EndpointFault } from './endpoint.ts'
import { createGuard, NotAsked } from './guard.ts'
import { modelMetrics } from './metrics.ts'
import { promptFor } from './prompt.ts'
import { readProposal } from './proposal.ts'

/** Longer texts are no order to a todo list. */
const LONGEST_WORDS = 2000

/** Reads what no rule reads. */
export interface Model {
  /** The commands that the words may come to: what shows something, and one offer of what changes something. Undefined when there is no such reading, or no answer in time; never throws. */
  read: (words: string, clock: Clock, log: FastifyBaseLogger) => Promise<Command[] | undefined>
}

export interface ModelParts {
  registry: Registry
  /** Aborted when the server closes: nothing waits for the model then. */
  closing: AbortSignal
  log: FastifyBaseLogger
}

interface Result {
  outcome: Outcome
  commands?: Command[]
  /** In words that hold nothing of the message. */
  why?: string | string[]
  err?: Error
}

/** The model behind an OpenAI-compatible endpoint. */
export function createModel(config: ModelConfig, { registry, closing, log }: ModelParts): Model {
  const count = modelMetrics(registry)
  const guard = createGuard(pauseMs => log.warn({ pauseMs }, 'the model is not asked for a while'))
  return {
    async read(words, clock, log) {
      if (words.length > LONGEST_WORDS || closing.aborted)
        return undefined
      const start = performance.now()
      const signal = AbortSignal.any([AbortSignal.timeout(config.timeoutMs), closing])
      const { outcome, commands, why, err } = await guard.run(() => ask(config, words, clock, signal)).catch(failed)
      const durationMs = Math.round(performance.now() - start)
      count(outcome, outcome === 'not_asked' ? undefined : durationMs)
      if (why !== undefined)
        log.warn({ outcome, why, durationMs }, 'the model was of no use')
      if (err)
        log.error({ err }, 'unexpected fault while the model was asked')
      return commands
    },
  }
}

/** What is refused may be mended once. */
async function ask(config: ModelConfig, words: string, clock: Clock, signal: AbortSignal): Promise<Result> {
  const propose = async (refusals?: string[]): Promise<Proposal> => readProposal(await complete(config, promptFor(words, refusals), signal), clock)
  const first = await propose()
  const proposal = 'refusals' in first ? await propose(first.refusals) : first
  if ('refusals' in proposal)
    return { outcome: 'refused', why: proposal.refusals }
  return proposal.commands.length > 0
    ? { outcome: 'proposed', commands: proposal.commands }
    : { outcome: 'nothing' }
}

function failed(error: Error): Result {
  if (error instanceof NotAsked)
    return { outcome: 'not_asked' }
  if (error instanceof EndpointFault)
    return { outcome: 'failed', why: error.message }
  if (error.name === 'TimeoutError')
    return { outcome: 'timeout', why: 'no answer in time' }
  if (error.name === 'AbortError')
    return { outcome: 'closing' }
  return { outcome: 'failed', err: error }
}
