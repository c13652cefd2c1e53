import type { Revision, RevisionChange } from '../../shared/rollout.ts'
import type { Messages } from '../i18n/messages.ts'

type Words = Messages['rollouts']['changes']

const CHECKSUM_LENGTH = 8

/** One change of a revision in words. */
export function changeText({ kind, name, from, to }: RevisionChange, words: Words): string {
  if (kind === 'config') {
    const short = (checksum: string | null) => checksum?.slice(0, CHECKSUM_LENGTH) ?? words.none
    return words.config(name.replace(/^checksum\//, ''), short(from), short(to))
  }
  if (from === null)
    return words.containerAdded(name, to ?? '')
  return to === null
    ? words.containerRemoved(name)
    : words.image(name, from, to)
}

/** What a revision changed against the one before, as a list of sentences. */
export function changeTexts({ changes }: Pick<Revision, 'changes'>, words: Words): string[] {
  if (changes === null)
    return [words.oldest]
  return changes.length === 0
    ? [words.other]
    : changes.map(change => changeText(change, words))
}
