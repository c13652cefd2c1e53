import type { Command, Target } from '../../understand/command.ts'
import type { Turn } from '../turn.ts'
import { SURENESS } from './match.ts'
import { resolve } from './reference.ts'

/**
 * The reading of a command that fits the list. "change go to gym to go to pool" may be cut in two places: the one whose todo is hit
 * surest is meant. Where no todo is hit, "move the sofa to Friday" is no change but a thing to do.
 */
export async function meant(command: Command, turn: Turn): Promise<Command> {
  if (command.intent !== 'edit' || (!command.otherwise && !command.orElse))
    return command
  const { otherwise = [], orElse, ...first } = command
  const pool = await turn.store.todos.list()
  const sureness = (target: Target) => target.by === 'reference'
    ? Math.max(...target.parts.map(part => resolve(part, pool, turn.state).sureness))
    : SURENESS.place
  const [best] = [first, ...otherwise]
    .map(reading => ({ reading, sureness: sureness(reading.target) }))
    .sort((one, other) => one.sureness - other.sureness)
  // A title that is only nearly hit is no reason to leave a new todo out.
  const isHit = best!.sureness < SURENESS.fuzzy
  return isHit || !orElse ? best!.reading : orElse
}
