import { describe } from 'vitest'
import { conversation } from './testing/conversation.ts'

describe('rule 10: already', () => {
  conversation('already done', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: complete milk
    bot: “milk” is already done.
  `)

  conversation('already open', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: reopen milk
    bot: “milk” is already open.
  `)

  conversation('already on the list, and added anyway', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add Milk
    bot: “Milk” is already on your list.
    buttons: Add it anyway · Never mind
    you: add it anyway
    bot: Added “Milk”.
    list: milk · Milk
  `)

  conversation('already on the list, and left', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add milk
    bot: “milk” is already on your list.
    you: never mind
    bot: All right, nothing changed.
  `)

  conversation('the same title on another day is another todo', `
    you: add call mum friday
    bot: Added “call mum”, due Fri 27 Nov.
    list: call mum
    you: add call mum monday
    bot: Added “call mum”, due tomorrow (Mon 23 Nov).
    list: call mum · call mum
  `)

  conversation('a done todo may be added again', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: add milk
    bot: Added “milk”.
    list: ✓ milk · milk
  `)

  conversation('part of a list is there already', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add milk, bread and eggs
    bot: Added 2 todos: “bread” and “eggs”. “milk” is already on your list.
    list: milk · bread · eggs
  `)
})
