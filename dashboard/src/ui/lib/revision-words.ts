import type { Revision, RevisionChange } from '../../shared/rollout.ts'

const CHECKSUM_LENGTH = 8

function shortChecksum(checksum: string | null): string {
  return checksum === null
    ? 'none'
    : checksum.slice(0, CHECKSUM_LENGTH)
}

/** One change of a revision in words. */
export function changeText({ kind, name, from, to }: RevisionChange): string {
  if (kind === 'config') {
    const what = name.replace(/^checksum\//, '')
    return `${what} changed (${shortChecksum(from)} → ${shortChecksum(to)})`
  }
  if (from === null)
    return `container ${name} added with image ${to}`
  return to === null
    ? `container ${name} removed`
    : `image of ${name}: ${from} → ${to}`
}

/** What a revision changed against the one before, as a list of sentences. */
export function changeTexts({ changes }: Pick<Revision, 'changes'>): string[] {
  if (changes === null)
    return ['The oldest revision that is kept']
  return changes.length === 0
    ? ['Neither image nor configuration changed: another part of the pod template did']
    : changes.map(changeText)
}
