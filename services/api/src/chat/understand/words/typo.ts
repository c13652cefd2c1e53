import type { Phrase } from '../text/phrase.ts'
import { distance } from './distance.ts'

/** Long enough for one wrong letter to leave no doubt. */
const LONG_VERBS = [
  'delete',
  'remove',
  'complete',
  'finish',
  'reopen',
  'create',
  'clear',
  'uncheck',
  'remind',
  'display',
  'rename',
  'reschedule',
  'postpone',
  'prioritise',
  'prioritize',
]
/** Short ones: only two swapped letters count, or "list" would swallow "lift". */
const SHORT_VERBS = [
  'undo',
  'show',
  'list',
  'mark',
  'help',
  'find',
]
const SLIPS: Record<string, string> = {
  ad: 'add',
  addd: 'add',
  aadd: 'add',
  delet: 'delete',
  del: 'delete',
  rm: 'remove',
}
const OTHER_WORDS = new Set([
  'clean',
  'cleat',
  'clears',
  'compete',
  'completed',
  'completes',
  'crate',
  'cremate',
  'created',
  'creates',
  'deleted',
  'deletes',
  'finnish',
  'remand',
  'reminds',
  'remote',
  'removed',
  'removes',
  'rewind',
  'displays',
  'displayed',
])

function intended(word: string): string | undefined {
  if (OTHER_WORDS.has(word))
    return undefined
  const near = (verb: string) => verb !== word && verb[0] === word[0] && distance(word, verb, 1) === 1
  return SLIPS[word]
    ?? LONG_VERBS.find(near)
    ?? SHORT_VERBS.find(verb => verb.length === word.length && near(verb) && [...verb].sort().join('') === [...word].sort().join(''))
}

/** The phrase with a mistyped command verb at its start put right; undefined when there is none. */
export function withVerbCorrected({ text, mask }: Phrase): Phrase | undefined {
  const word = /^[a-z]{2,12}\b/i.exec(mask)?.[0]
  const verb = word && intended(word.toLowerCase())
  return verb
    ? { text: verb + text.slice(word.length), mask: verb + mask.slice(word.length) }
    : undefined
}
