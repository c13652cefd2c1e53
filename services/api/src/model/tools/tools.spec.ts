import { describe, expect, it } from 'vitest'
import { TOOLS } from './index.ts'
import { Refusal } from './tool.ts'

/** Sunday 22 November 2026, 15:30 in Berlin. */
const CLOCK = { now: new Date('2026-11-22T14:30:00Z'), timeZone: 'Europe/Berlin' }

const read = (name: string, args: object) => TOOLS.find(tool => tool.name === name)!.read(args as never, CLOCK)
const reference = (text: string) => ({ by: 'reference', parts: [{ text }] })

describe('arguments become commands', () => {
  it.each([
    ['add', { todos: [{ title: ' call\nmum ' }] }, [{ intent: 'add', drafts: [{ title: 'call mum', dueDate: null, dueTime: null, priority: 'normal', tags: [], repeat: null }] }]],
    ['add', { todos: [{ title: 'rent', due: 'tomorrow at 5 pm', priority: 'high', tags: ['#home', 'home'] }] }, [{ drafts: [{ title: 'rent', dueDate: '2026-11-23', dueTime: '17:00', priority: 'high', tags: ['home'] }] }]],
    ['add', { todos: [{ title: 'stretch', repeat: { every: 1, unit: 'day' } }] }, [{ drafts: [{ dueDate: '2026-11-22', repeat: { every: 1, unit: 'day' } }] }]],
    ['add', { todos: [{ title: 'tea', due: '17:00' }] }, [{ drafts: [{ dueDate: '2026-11-22', dueTime: '17:00' }] }]],
    ['list', {}, [{ intent: 'list', view: { status: 'open' }, countOnly: false }]],
    ['list', { text: 'milk', countOnly: true }, [{ view: { status: 'all', text: 'milk' }, countOnly: true }]],
    ['list', { status: 'completed', due: 'week', day: 'Friday', priority: 'low', tag: '#shop' }, [{ view: { status: 'completed', due: 'week', day: '2026-11-27', priority: 'low', tag: 'shop' } }]],
    ['complete', { todos: 'milk' }, [{ intent: 'complete', target: reference('milk') }]],
    ['reopen', { todos: 'everything' }, [{ intent: 'reopen', target: { by: 'view', view: { status: 'completed' } } }]],
    ['delete', { todos: '2' }, [{ intent: 'delete', target: { parts: [{ number: 2 }] } }]],
    ['delete', { todos: 'everything except milk' }, [{ target: { by: 'view', view: { status: 'all' }, except: [{ text: 'milk' }] } }]],
    ['undo', {}, [{ intent: 'undo', steps: 1 }]],
    ['edit', { todos: 'it', changes: { due: 'Friday' } }, [{ intent: 'edit', target: { parts: [{ pronoun: 'it' }] }, edit: { change: 'due', dueDate: '2026-11-27' } }]],
    ['edit', { todos: 'milk', changes: { due: 'None' } }, [{ edit: { change: 'due', dueDate: null, dueTime: null } }]],
    ['edit', { todos: 'milk', changes: { postponeBy: 'two days', addTags: ['a'], removeTags: ['b'] } }, [{ edit: { change: 'shift', count: 2, unit: 'day' } }, { edit: { change: 'tags', add: ['a'], remove: ['b'] } }]],
    ['edit', { todos: 'milk', changes: { title: 'oat milk', priority: 'high', repeat: { every: 2, unit: 'week' } } }, [{ edit: { change: 'priority' } }, { edit: { change: 'repeat' } }, { edit: { change: 'title', title: 'oat milk' } }]],
  ])('%s %j', (name, args, commands) => {
    expect(read(name, args)).toMatchObject(commands)
  })
})

it.each([
  ['list', { day: '17:00' }],
  ['list', { tag: 'two words' }],
  ['edit', { todos: 'milk', changes: { postponeBy: 'a while' } }],
  ['edit', { todos: 'milk', changes: { due: 'some day' } }],
  ['edit', { todos: 'milk', changes: { title: '\u0000' } }],
])('refuses words that cannot be read: %s %j', (name, args) => {
  expect(() => read(name, args)).toThrow(Refusal)
})

it('describes every tool by a closed schema without patterns', () => {
  for (const { parameters } of TOOLS) {
    const objects = JSON.stringify(parameters).match(/"type":"object"/g)!.length
    expect(JSON.stringify(parameters).match(/"additionalProperties":false/g)).toHaveLength(objects)
    expect(JSON.stringify(parameters)).not.toContain('pattern')
  }
})
