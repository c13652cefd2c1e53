import type { ChangeNote } from './change-note.ts'
import { UserError } from '../../lib/user-error.ts'
import { byKind, CHANGE_KINDS, isChangeKind } from './change-note.ts'

const SECTION = /^## /m
const HEADING = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/

/** What one version of a chart changed. */
export interface ChangelogSection { version: string, date: string, notes: ChangeNote[] }

const title = (kind: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`

function notesOf(part: string, version: string): ChangeNote[] {
  const [heading = '', ...lines] = part.split('\n').map(line => line.trim()).filter(Boolean)
  const kind = heading.toLowerCase()
  if (!isChangeKind(kind))
    throw new UserError(`the changelog's version ${version} has the heading "${heading}": use one of ${CHANGE_KINDS.map(title).join(', ')}`)
  return lines.map((line) => {
    if (!line.startsWith('- '))
      throw new UserError(`the changelog's version ${version} has the line "${line}": write every change as "- text", in one line`)
    return { kind, description: line.slice(2) }
  })
}

function sectionOf(text: string): ChangelogSection {
  const [heading = '', ...parts] = text.split(/^### /m)
  const [, version, date] = heading.trim().match(HEADING) ?? []
  if (version === undefined || date === undefined)
    throw new UserError(`the changelog has the heading "${heading.trim()}": use the form "[1.2.3] - 2026-01-31"`)
  return { version, date, notes: parts.flatMap(part => notesOf(part, version)) }
}

/** The sections of a changelog, the newest first. */
export function changelogSections(text: string): ChangelogSection[] {
  return text.split(SECTION).slice(1).map(sectionOf)
}

function sectionText({ version, date, notes }: ChangelogSection): string {
  const parts = CHANGE_KINDS
    .map(kind => ({ kind, lines: notes.filter(note => note.kind === kind).map(({ description }) => `- ${description}`) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ kind, lines }) => `### ${title(kind)}\n\n${lines.join('\n')}\n`)
  return [`## [${version}] - ${date}\n`, ...parts].join('\n')
}

/** A changelog with a new section above the others. */
export function withSection(text: string, section: ChangelogSection): string {
  const start = text.search(SECTION)
  const added = sectionText({ ...section, notes: byKind(section.notes) })
  return start < 0
    ? `${text.trimEnd()}\n\n${added}`
    : `${text.slice(0, start)}${added}\n${text.slice(start)}`
}
