import { UserError } from '../../lib/user-error.ts'

/** The kinds of a change, in the order of Keep a Changelog; Artifact Hub knows the same ones. */
export const CHANGE_KINDS = ['added', 'changed', 'deprecated', 'removed', 'fixed', 'security'] as const
export type ChangeKind = typeof CHANGE_KINDS[number]

/** One change of a chart version. */
export interface ChangeNote { kind: ChangeKind, description: string }

export const isChangeKind = (text = ''): text is ChangeKind => (CHANGE_KINDS as readonly string[]).includes(text)

/** Reads a note as it is given on the command line: "added: what is new". */
export function parseNote(text: string): ChangeNote {
  const [, kind, description] = text.match(/^(\w+):\s*(\S.*)$/) ?? []
  if (description === undefined)
    throw new UserError(`the note "${text}" has to be one line of the form "kind: text", such as "fixed: what was wrong"`)
  if (!isChangeKind(kind))
    throw new UserError(`"${kind}" is no kind of change: say one of ${CHANGE_KINDS.join(', ')}`)
  return { kind, description: description.trim() }
}

/** Notes in the order of their kinds, which is the order in which a changelog lists them. */
export function byKind(notes: ChangeNote[]): ChangeNote[] {
  return CHANGE_KINDS.flatMap(kind => notes.filter(note => note.kind === kind))
}
