import type { Command, Writing } from '../index.ts'
import { describe } from 'vitest'
import { plainDraft } from '../understand/slots/draft.ts'
import { readTargetText } from '../understand/understand.ts'
import { conversation } from './testing/play.ts'

const CLOCK = { now: new Date('2026-11-22T14:30:00Z'), timeZone: 'Europe/Berlin' }

const add = (title: string, fields = {}): Writing => ({ intent: 'add', drafts: [{ ...plainDraft(title), ...fields }] })
const acting = (intent: 'complete' | 'reopen' | 'delete', words: string): Writing => ({ intent, target: readTargetText(intent, words, CLOCK) })
const edit = (words: string, change: Extract<Command, { intent: 'edit' }>['edit']): Writing => ({ intent: 'edit', target: readTargetText('edit', words, CLOCK), edit: change })
const offer = (...commands: Writing[]): Command[] => [{ intent: 'offer', commands }]

describe('what a model reads in a message', () => {
  conversation('is offered, and done when the person says yes', `
    you: eggs would come in handy, come Friday
    bot: Shall I add “eggs”, due Fri 27 Nov?
    buttons: Yes · No
    you: yes
    bot: Added “eggs”, due Fri 27 Nov.
    list: eggs
    you: undo
    bot: Undone: “eggs” is off the list again.
    list:
  `, { 'eggs would come in handy, come Friday': offer(add('eggs', { dueDate: '2026-11-27' })) })

  conversation('is not done when the person says anything else', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: the milk thing can go
    bot: Shall I delete “milk”?
    you: no
    bot: All right, nothing changed.
    you: yes
    bot: There is nothing to confirm, so nothing changed.
  `, { 'the milk thing can go': offer(acting('delete', 'milk')) })

  conversation('is asked with the titles of the todos that a yes changes, not with the words that point at them', `
    you: add call the dentist
    bot: Added “call the dentist”.
    list: call the dentist
    you: the tooth doctor is behind me
    bot: Shall I complete “call the dentist”?
    you: yes
    bot: Done: “call the dentist”.
    list: ✓ call the dentist
  `, { 'the tooth doctor is behind me': offer(acting('complete', 'dentist')) })

  conversation('is asked once where many would be deleted', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: burn it to the ground
    bot: Shall I delete 3 todos (“milk”, “bread” and “eggs”)?
    you: yes
    bot: Deleted 3 todos: “milk”, “bread” and “eggs”.
    list:
  `, { 'burn it to the ground': offer(acting('delete', 'everything')) })

  conversation('may be several things under one yes, which one undo takes back', `
    you: add milk, bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: milk sorted, bread rather rye, and mum wants a call
    bot: Shall I complete “milk”, rename “bread” to “rye bread” and add “call mum”?
    you: yes
    bot: Done: “milk”.
    bot: “bread” is now “rye bread”.
    bot: Added “call mum”.
    list: ✓ milk · rye bread · call mum
    you: undo
    bot: Undone: “call mum” is off the list again. “milk” is open again. “bread” is as before.
    list: milk · bread
  `, { 'milk sorted, bread rather rye, and mum wants a call': offer(acting('complete', 'milk'), edit('bread', { change: 'title', title: 'rye bread' }), add('call mum')) })

  conversation('asks which one where two fit', `
    you: add oat milk, soy milk
    bot: Added 2 todos: “oat milk” and “soy milk”.
    list: oat milk · soy milk
    you: the milk thing can go
    bot: 2 todos fit “milk”. Which one shall I delete?
    bot: 1. oat milk
    bot: 2. soy milk
    you: 2
    bot: Deleted “soy milk”.
    list: oat milk
  `, { 'the milk thing can go': offer(acting('delete', 'milk')) })

  conversation('says what it was taken for where no todo is meant', `
    you: the milk thing can go
    bot: I think you want to delete a todo. I can’t find “milk”, so nothing changed.
  `, { 'the milk thing can go': offer(acting('delete', 'milk')) })

  conversation('is offered one at a time where a part of it cannot be settled', `
    you: add bread
    bot: Added “bread”.
    list: bread
    you: bread sorted, the milk thing can go
    bot: I think you want to delete a todo. I can’t find “milk”, so nothing changed.
    bot: One thing at a time: tell me the rest after that.
  `, { 'bread sorted, the milk thing can go': offer(acting('complete', 'bread'), acting('delete', 'milk')) })

  conversation('is not offered where it is so already', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: milk sorted
    bot: “milk” is already done.
    you: nothing left in the air
    bot: There is nothing to complete.
  `, { 'milk sorted': offer(acting('complete', 'milk')), 'nothing left in the air': offer(acting('complete', 'all open ones')) })

  conversation('shows a list at once, as that changes nothing', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: my plate, let us look at it
    bot: 1 open todo:
    bot: 1. milk
  `, { 'my plate, let us look at it': [{ intent: 'list', view: { status: 'open' } }] })

  conversation('leaves alone what the rules read in the same message', `
    you: add milk, bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: make milk urgent; the bread thing can go
    bot: “milk” now has high priority.
    bot: Shall I delete “bread”?
    details: milk, high priority · bread
    you: yes
    bot: Deleted “bread”.
    list: milk
  `, { 'make milk urgent; the bread thing can go': offer(acting('delete', 'bread')) })
})

describe('each change is offered in words of its own', () => {
  const changes: [said: string, change: Extract<Command, { intent: 'edit' }>['edit'], question: string][] = [
    ['blue', { change: 'due', dueDate: '2026-11-27', dueTime: '17:00' }, 'make “milk” due Fri 27 Nov at 17:00'],
    ['red', { change: 'due', nextDate: '2026-11-22', dueTime: '17:00' }, 'make “milk” due at 17:00'],
    ['green', { change: 'due', dueDate: null, dueTime: null }, 'take the due date off “milk”'],
    ['black', { change: 'due', dueTime: null }, 'take the time off “milk”'],
    ['white', { change: 'shift', count: 1, unit: 'week' }, 'move “milk” 1 week later'],
    ['grey', { change: 'shift', count: -2, unit: 'day' }, 'move “milk” 2 days earlier'],
    ['pink', { change: 'priority', priority: 'high' }, 'give “milk” high priority'],
    ['brown', { change: 'tags', add: ['shop'], remove: ['home'] }, 'tag “milk” with #shop and take #home off “milk”'],
    ['violet', { change: 'tags', add: [], remove: 'all' }, 'take all tags off “milk”'],
    ['orange', { change: 'repeat', repeat: { every: 2, unit: 'week' }, day: null }, 'repeat “milk” every 2 weeks'],
    ['yellow', { change: 'repeat', repeat: null, day: null }, 'stop repeating “milk”'],
  ]
  for (const [said, change, question] of changes) {
    conversation(question, `
      you: add milk
      bot: Added “milk”.
      list: milk
      you: ${said}
      bot: Shall I ${question}?
    `, { [said]: offer(edit('milk', change)) })
  }

  conversation('undo', `
    you: that was wrong of me
    bot: Shall I undo the last change?
    you: that was very wrong of me
    bot: Shall I undo the last 2 changes?
  `, { 'that was wrong of me': offer({ intent: 'undo', steps: 1 }), 'that was very wrong of me': offer({ intent: 'undo', steps: 2 }) })
})
