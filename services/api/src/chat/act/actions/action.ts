import type { Command } from '../../understand/command.ts'
import type { Outcome, Turn } from '../turn.ts'

/** Does one command; the words of its reply live with it. */
export type Action<Intent extends Command['intent']> = (command: Extract<Command, { intent: Intent }>, turn: Turn) => Promise<Outcome> | Outcome
