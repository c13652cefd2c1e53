import type { Command, Draft, Reference, Target, TodoEdit, View } from '../command.ts'
import { isUnsaid } from '../../act/edits/unsaid.ts'
import { details } from '../../act/wording/describe.ts'
import { understand } from '../understand.ts'

/** Sunday 22 November 2026, 15:30 in Berlin. */
const SUNDAY = new Date('2026-11-22T14:30:00Z')

/** What a message is understood as, one readable line per command, joined by " | ". */
export function told(message: string, { now = SUNDAY, timeZone = 'Europe/Berlin' }: { now?: Date, timeZone?: string } = {}): string {
  return understand(message, { now, timeZone }).map(({ command }) => words(command)).join(' | ')
}

function words(command: Command): string {
  switch (command.intent) {
    case 'add': return `add ${command.drafts.map(draft).join(' + ')}`.trim()
    case 'list': return `${command.countOnly ? 'count' : 'list'} ${view(command.view)}`
    case 'complete':
    case 'reopen':
    case 'delete': return `${command.intent} ${target(command.target)}`
    case 'edit': return [
      `${change(command.edit)} ${target(command.target)}`,
      ...(command.otherwise ?? []).map(other => `or ${change(other.edit)} ${target(other.target)}`),
      ...(command.orElse ? [`else ${words(command.orElse)}`] : []),
    ].join(', ')
    case 'undo': return `undo ${command.steps}`
    case 'clarify': return `pick ${command.choice === 'all'
      ? 'all'
      : command.choice.map(reference).join(' + ')}`
    case 'smalltalk': return `smalltalk: ${command.topic}`
    case 'unknown': return command.proposal
      ? `${command.reason}, offers: ${words(command.proposal)}`
      : command.reason
    case 'offer': return `offers: ${command.commands.map(words).join(' + ')}`
    default: return command.intent
  }
}

function change(edit: TodoEdit): string {
  switch (edit.change) {
    case 'title': return edit.title === null ? 'rename' : `rename to “${edit.title}”:`
    case 'due': return isUnsaid(edit)
      ? 'due ?'
      : 'dueDate' in edit && edit.dueDate === null
        ? 'no date:'
        : edit.dueTime === null
          ? 'no time:'
          : `due ${[('dueDate' in edit && edit.dueDate) || 'then', edit.dueTime].filter(part => part).join(' ')}:`
    case 'shift': return `${edit.count > 0 ? 'later' : 'earlier'} by ${Math.abs(edit.count)} ${edit.unit}:`
    case 'priority': return `${edit.priority} priority:`
    case 'tags': return edit.remove === 'all'
      ? 'no tags:'
      : [...edit.add.map(tag => `+#${tag}`), ...edit.remove.map(tag => `-#${tag}`)].join(' ').concat(':')
    case 'repeat': return edit.repeat === null ? 'no repeat:' : `every ${edit.repeat.every} ${edit.repeat.unit}${edit.day ? ` from ${edit.day}` : ''}:`
  }
}

function draft(asked: Draft): string {
  const due = asked.dueDate
    ? [asked.dueDate, asked.dueTime].filter(part => part !== null).join(' ')
    : ''
  const others = details({ ...asked, dueDate: null, dueTime: null }, '')
  return [`“${asked.title}”`, due, others].filter(part => part !== '').join(', ')
}

function view({ status, text, ...conditions }: View): string {
  return [
    status,
    ...Object.entries(conditions).map(([name, value]) => `${name} ${typeof value === 'object' ? `${value.from ?? '…'} to ${value.to ?? '…'}` : value}`),
    text === undefined
      ? ''
      : `“${text}”`,
  ].filter(part => part !== '').join(', ')
}

function target(meant: Target): string {
  switch (meant.by) {
    case 'nothing': return '?'
    case 'id': return meant.ids.join(' + ')
    case 'reference': return meant.parts.map(reference).join(' + ')
    case 'view': return `every ${view(meant.view)}${meant.except.length > 0
      ? ` except ${meant.except.map(reference).join(' + ')}`
      : ''}`
  }
}

function reference({ text, alternatives = [], number, ordinal, pronoun }: Reference): string {
  if (number !== undefined)
    return `#${number}`
  if (ordinal !== undefined) {
    return ordinal > 0
      ? `place ${ordinal}`
      : `place ${-ordinal} from the end`
  }
  return pronoun ?? [text, ...alternatives].map(words => `“${words}”`).join(' or ')
}
