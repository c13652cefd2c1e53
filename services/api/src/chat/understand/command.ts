import type { DueFilter, Priority, Repeat, StatusFilter } from '@todo-chatbot/contract'
import type { Span } from './slots/span.ts'
import type { When } from './slots/when.ts'

/**
 * What understanding makes of a message. Plain JSON: a command can wait in a pending question.
 * An add is `bare` when no verb asked for it ("call mum"), and added `evenIfThere` once the person insisted.
 * An edit may be read in other ways (`otherwise`), and may be something else when no todo is hit (`orElse`).
 * An offer is what the words may ask for, by a reading that is not sure: it is done when the person says yes.
 */
export type Command
  = | { intent: 'add', drafts: Draft[], bare?: boolean, evenIfThere?: boolean }
    | { intent: 'list', view: View, countOnly?: boolean }
    | { intent: 'complete', target: Target }
    | { intent: 'reopen', target: Target }
    | { intent: 'delete', target: Target }
    | { intent: 'edit', target: Target, edit: TodoEdit, otherwise?: Extract<Command, { intent: 'edit' }>[], orElse?: Command }
    | { intent: 'undo', steps: number }
    | { intent: 'confirm' }
    | { intent: 'cancel' }
    | { intent: 'clarify', choice: Reference[] | 'all' }
    | { intent: 'help' }
    | { intent: 'smalltalk', topic: SmalltalkTopic }
    | { intent: 'unknown', reason: UnknownReason, proposal: Command | null }
    | { intent: 'offer', commands: Writing[] }

/** A command that changes something. */
export type Writing = Extract<Command, { intent: 'add' | 'undo' | ActingIntent }>

/** What is done to todos which are already there. Plain JSON. */
export type Deed = { intent: 'complete' | 'reopen' | 'delete' } | { intent: 'edit', edit: TodoEdit }
export type ActingIntent = Deed['intent']

/** What an edit makes of a todo. */
export type TodoEdit
  /** Null: the new title has to be asked for. */
  = | { change: 'title', title: string | null }
  /** What is not given stays, a null takes it away; where nothing is given, it has to be asked for. */
    | ({ change: 'due' } & ({ dueDate: null, dueTime: null } | { dueTime: null } | When))
  /** Later, or earlier by a negative count. */
    | ({ change: 'shift' } & Span)
    | { change: 'priority', priority: Priority }
    | { change: 'tags', add: string[], remove: string[] | 'all' }
  /** The first day is that of the rule, where it names one. */
    | { change: 'repeat', repeat: Repeat | null, day: string | null }

export type SmalltalkTopic = 'greeting' | 'wellbeing' | 'identity' | 'thanks' | 'praise' | 'apology' | 'farewell' | 'acknowledgement'

/** Why nothing is done: a question, a negated sentence, a remark, or a phrase that may be a todo. */
type UnknownReason = 'question' | 'negation' | 'remark' | 'phrase'

/** A todo as asked for; every field is said, so that nothing is left to the store. */
export interface Draft {
  title: string
  dueDate: string | null
  dueTime: string | null
  priority: Priority
  tags: string[]
  repeat: Repeat | null
}

/** A part of all todos: every condition that is given holds. */
export interface View {
  status: StatusFilter
  due?: DueFilter
  /** Due on this very day, YYYY-MM-DD. */
  day?: string
  /** Due on one of these days, both included; an end that is missing is open. */
  between?: { from?: string, to?: string }
  /** Completed on one of these days, both included. */
  done?: { from: string, to: string }
  tag?: string
  priority?: Priority
  /** Words of the title. */
  text?: string
}

/** One todo as a person points at it; resolved against the list in `act`. */
export interface Reference {
  /** As written, without quotes. */
  text: string
  /** Other wordings of the same todo, tried when `text` hits nothing. */
  alternatives?: string[]
  /** In quotes: only a title is meant, never a number or "it". */
  quoted?: boolean
  /** The number in the list shown last. */
  number?: number
  /** Counted from the start (1 = first) or from the end (-1 = last). */
  ordinal?: number
  pronoun?: 'it' | 'them' | 'last'
}

export type Target
  = | { by: 'nothing' }
    | { by: 'reference', whole: Reference, parts: Reference[] }
    | { by: 'view', view: View, except: Reference[] }
    | { by: 'id', ids: string[] }

/** One command and the words that it was read from. */
export interface Understood {
  text: string
  command: Command
}

/** The person's "now" and IANA time zone: all that understanding knows besides the text. */
export interface Clock {
  now: Date
  timeZone: string
}
